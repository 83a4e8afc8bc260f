import type { Span } from '../language/sentences.js';
import type { CalendarDate } from './dates.js';

/** Whose words a document, or a sentence quoted in it, carries. The id of a party is a voice too. */
export type Voice = string;

/** Voices that speak for no party. */
export const REPORTING_VOICES: ReadonlySet<Voice> = new Set(['press', 'personal']);

/** Somebody whose own words a document quotes. */
export interface Speaker {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly role?: string | undefined;
  readonly voice: Voice;
}

/** One published text about a dialogue, in one language. */
export interface Document {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: string;
  /** Id of the dialogue it is about. */
  readonly dialogue: string;
  readonly voice: Voice;
  readonly kind: string;
  readonly publisher: string;
  readonly reprintedBy?: string | undefined;
  readonly author?: string | undefined;
  readonly translator?: string | undefined;
  readonly published: CalendarDate | null;
  readonly publishedBasis?: string | undefined;
  readonly url: string;
  readonly urlBasis?: string | undefined;
  readonly language: string;
  readonly speakers: readonly Speaker[];
  readonly rights: string;
  readonly passages: readonly Passage[];
}

/** A sentence of a passage; `speaker` is set when it quotes somebody named in the document's front matter. */
export interface Sentence extends Span {
  readonly speaker: Speaker | null;
}

/** One paragraph or one list item of a document: the unit that is found and cited. */
export interface Passage {
  /** `eeas-2019:5`: the document and the number of the paragraph in it, from 1. */
  readonly id: string;
  readonly document: string;
  readonly number: number;
  /** The words as published; runs of white space folded to one space. */
  readonly text: string;
  readonly headings: readonly string[];
  /** The paragraph that introduces the list it is an item of. */
  readonly leadIn: string | null;
  readonly sentences: readonly Sentence[];
  /** Where it stands in its file, from 1. */
  readonly line: number;
}
