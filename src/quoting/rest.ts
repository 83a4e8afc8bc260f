import type { Passage } from '../corpus/document.js';
import { drawExcerpt, type Excerpt, OMISSION } from './excerpt.js';

/** A sentence as quoted, or what is left of it. */
export interface Piece {
  readonly text: string;
  /** Where in its passage it begins, in characters. */
  readonly from: number;
}

/** No word is longer; what is longer is parted wherever there is room. */
const LONGEST_WORD = 100;

/** What is left of a passage from a place in it on, to be read on from there. */
export function restOf(passage: Passage, from: number): Excerpt {
  if (from === 0) return drawExcerpt(passage, [[0, passage.sentences.length]]);
  const first = passage.sentences.findIndex((sentence) => from < sentence.end);
  const text = `${OMISSION} ${passage.text.slice(from)}`;
  return { text, elided: true, runs: [[first, passage.sentences.length]] };
}

/** The beginning of the word in which a place lies: half a word is no quotation. A place beyond the text is its start. */
export function wordStart({ text }: Passage, place: number): number {
  if (place >= text.length) return 0;
  const start = text.lastIndexOf(' ', place) + 1;
  if (start > place) return start;
  return place - start <= LONGEST_WORD ? start : wholeCharacter(text, place);
}

function wholeCharacter(text: string, place: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(place)) ? place - 1 : place;
}

/** The sentences that an excerpt is made of; the first begins no earlier than the place it was asked from. */
export function piecesOf(passage: Passage, excerpt: Excerpt, asked = 0): readonly Piece[] {
  return excerpt.runs.flatMap(([first, end]) =>
    passage.sentences.slice(first, end).map((sentence) => {
      const from = Math.max(sentence.start, asked);
      return { text: passage.text.slice(from, sentence.end), from };
    }),
  );
}
