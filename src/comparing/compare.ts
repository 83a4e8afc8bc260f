import { alignLines, type Line, type Pairing } from './align.js';
import { chunksOf, type DifferencePiece, isRespelt, piecesOf, smoothed } from './difference.js';
import { type ShownWord, shownWords } from './shown.js';
import { type Turn, turnsOf } from './turning.js';
import type { Wording } from './wording.js';
import { isSmallWord } from './words.js';

/** What became of a sentence of one text in another. */
export type Change = 'kept' | 'changed' | 'new' | 'dropped';

/** A sentence of one text, or two that follow each other, beside what stands for it in the other. */
export interface Compared extends Pairing {
  readonly change: Change;
  readonly difference: readonly DifferencePiece[];
  readonly turns: readonly Turn[];
  /** Some words differ in their spelling. */
  readonly respelt: boolean;
}

/** Sentences counted, text by text; each text's numbers add up to its sentences. */
export interface Counts {
  readonly first: {
    readonly sentences: number;
    readonly kept: number;
    readonly changed: number;
    readonly dropped: number;
  };
  readonly second: {
    readonly sentences: number;
    readonly kept: number;
    readonly changed: number;
    readonly new: number;
  };
}

/** A sentence as a line to be compared. */
export function lineOf(passage: string, at: number, text: string, wording: Wording): Line {
  return { passage, at, text, words: shownWords(text, wording.words(text)) };
}

/**
 * Compares two texts sentence by sentence, then word by word.
 *
 * @param spelling whether another spelling of a word is a change
 */
export function compareLines(
  first: readonly Line[],
  second: readonly Line[],
  spelling: boolean,
  wording: Wording,
): readonly Compared[] {
  return alignLines(first, second, (key) => weightOf(key, wording)).map((pairing) => comparedIn(pairing, spelling));
}

/** Inverse document frequency, by places (Spärck Jones, 1972); small words say little of what a sentence is about. */
function weightOf(key: string, wording: Wording): number {
  const [number = -1] = wording.numbered([{ key }]);
  const total = wording.stretches.at(-1)?.to ?? 1;
  return Math.log(1 + total / Math.max(1, wording.places(number).length)) * (isSmallWord(key) ? SMALL : 1);
}

const SMALL = 0.2;
/** With less than this share of their words in common two sentences are read more easily one after the other. */
const LEAST_COMMON = 0.35;

function comparedIn(pairing: Pairing, spelling: boolean): Compared {
  const [a, b] = [wordsOf(pairing.first), wordsOf(pairing.second)];
  if (a.length === 0 || b.length === 0) {
    const change = a.length === 0 ? 'new' : 'dropped';
    return { ...pairing, change, difference: [], turns: [], respelt: false };
  }
  const chunks = chunksOf(a, b);
  const same = chunks.every((chunk) => chunk.kind === 'same');
  const respelt = chunks.some(
    (chunk) => chunk.kind === 'same' && chunk.first.some((word, at) => isRespelt(word, chunk.second[at] ?? word)),
  );
  const common = chunks.reduce((sum, chunk) => sum + (chunk.kind === 'same' ? 2 * chunk.first.length : 0), 0);
  const pieces = common / (a.length + b.length) < LEAST_COMMON ? apart(a, b) : piecesOf(smoothed(chunks));
  return {
    ...pairing,
    change: same && !(spelling && respelt) ? 'kept' : 'changed',
    difference: spelling ? pieces : withoutSpelling(pieces),
    turns: turnsOf(chunks),
    respelt,
  };
}

function apart(first: readonly ShownWord[], second: readonly ShownWord[]): readonly DifferencePiece[] {
  return piecesOf([{ kind: 'changed', first, second, at: 0 }]);
}

/** Words of several sentences in a row, each sentence beginning anew. */
function wordsOf(lines: readonly Line[]): readonly ShownWord[] {
  return lines.flatMap((line) => line.words);
}

/** Words in another spelling shown as the first text spells them. */
function withoutSpelling(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const out: DifferencePiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const plain: DifferencePiece = piece.kind === 'respelt' ? { kind: 'same', text: piece.text } : piece;
    if (plain.kind === 'same' && last?.kind === 'same')
      out[out.length - 1] = { kind: 'same', text: `${last.text} ${plain.text}` };
    else out.push(plain);
  }
  return out;
}

/** How many sentences were kept, changed, dropped and new. */
export function countsOf(compared: readonly Compared[]): Counts {
  const sum = (side: 'first' | 'second', change?: Change) =>
    compared
      .filter((one) => change === undefined || one.change === change)
      .reduce((total, one) => total + one[side].length, 0);
  return {
    first: {
      sentences: sum('first'),
      kept: sum('first', 'kept'),
      changed: sum('first', 'changed'),
      dropped: sum('first', 'dropped'),
    },
    second: {
      sentences: sum('second'),
      kept: sum('second', 'kept'),
      changed: sum('second', 'changed'),
      new: sum('second', 'new'),
    },
  };
}
