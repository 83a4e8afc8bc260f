import type { Document, Passage, Voice } from '../../corpus/document.js';
import type { Token } from '../../language/analysis.js';
import type { About } from './about.js';

/** Tokens [from, to) of a passage. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A passage, ready to be searched. A place is the number of a token of its text, from 0. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly document: Document;
  /** Its place in the record: documents in order, passages in order. */
  readonly order: number;
  /** Words of its text, compounds joined. */
  readonly length: number;
  /** Its sentences, in the order of `passage.sentences`. */
  readonly sentences: readonly Stretch[];
  /** Speaks for a party or for all of them, not about them. */
  readonly official: boolean;
  /** The topics that it is about; made at every use. */
  readonly about: ReadonlyMap<string, About>;
  /** The words of its text: read again at every use, so not for each of many passages. */
  readonly tokens: readonly Token[];
  /** Whether its text has a stem, or (as `initials:…`) a name with these initials. */
  has(stem: string): boolean;
  /** Where a stem stands in its text; none for a small word. */
  placesOf(stem: string): readonly number[];
  /** Whether a stem stands in the title of its document. */
  inTitle(stem: string): boolean;
  /** Whether a stem stands in its headings or its lead-in. */
  inContext(stem: string): boolean;
  /** The word at a place, folded; empty where there is none. */
  wordAt(place: number): string;
  /** The word at a place as written, in lower case; empty where there is none. */
  writtenAt(place: number): string;
  /** How it is about a topic. */
  aboutTopic(id: string): About | undefined;
  /** Whether it carries words of a voice: its document's, or one that it quotes. */
  hasVoice(voice: Voice): boolean;
  /** Where a concept is mentioned in its text. */
  placesOfConcept(id: string): readonly number[];
  /** Whether a concept is mentioned in its headings. */
  conceptInContext(id: string): boolean;
  /** Whether a stem or a concept names who wrote, published or translated its document. */
  ofSource(key: string): boolean;
}

/** The passages of a record, in its order. */
export interface Passages extends Iterable<IndexedPassage> {
  readonly size: number;
  get(id: string): IndexedPassage | undefined;
  at(order: number): IndexedPassage | undefined;
}

/** Whether a place is in a stretch; no place is in no stretch. */
export function isWithin(place: number, stretch: Stretch | undefined): boolean {
  return stretch !== undefined && place >= stretch.from && place < stretch.to;
}
