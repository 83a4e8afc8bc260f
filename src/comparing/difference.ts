import { diffArrays } from 'diff/lib/diff/array.js';
import { fold } from '../language/fold.js';
import { type ShownWord, written } from './shown.js';
import { isSmallWord } from './words.js';

/** A stretch of two wordings, the words of each: the same, or others in their place, or none. */
export interface Chunk {
  readonly kind: 'same' | 'changed';
  readonly first: readonly ShownWord[];
  readonly second: readonly ShownWord[];
  /** Where in the second wording it begins, in words. */
  readonly at: number;
}

/**
 * A piece of a difference between two wordings. `removed` stands in the first only, `added` in the second only; `respelt`
 * is one word in two spellings, `as` being the second's; `omitted` was left out where the second wording says so.
 */
export type DifferencePiece =
  | { readonly kind: 'same' | 'added' | 'removed' | 'omitted'; readonly text: string }
  | { readonly kind: 'respelt'; readonly text: string; readonly as: string };

/** The words of two wordings side by side: the longest common subsequence of words (Myers, 1986). */
export function chunksOf(first: readonly ShownWord[], second: readonly ShownWord[]): readonly Chunk[] {
  const changes = diffArrays(
    first.map((word) => word.key),
    second.map((word) => word.key),
  );
  const chunks: Chunk[] = [];
  let [a, b] = [0, 0];
  for (const change of changes) {
    const fromFirst = change.added ? 0 : change.value.length;
    const fromSecond = change.removed ? 0 : change.value.length;
    const chunk: Chunk = {
      kind: change.added || change.removed ? 'changed' : 'same',
      first: first.slice(a, a + fromFirst),
      second: second.slice(b, b + fromSecond),
      at: b,
    };
    const last = chunks.at(-1);
    if (last?.kind === 'changed' && chunk.kind === 'changed') chunks[chunks.length - 1] = together([last, chunk]);
    else chunks.push(chunk);
    a += fromFirst;
    b += fromSecond;
  }
  return chunks;
}

function together(chunks: readonly Chunk[]): Chunk {
  return {
    kind: 'changed',
    first: chunks.flatMap((chunk) => chunk.first),
    second: chunks.flatMap((chunk) => chunk.second),
    at: chunks[0]?.at ?? 0,
  };
}

/** A lone small word between two changes is read more easily as part of one change ("The two" for "Both of the"). */
export function smoothed(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  chunks.forEach((chunk, at) => {
    const [before, after] = [out.at(-1), chunks[at + 1]];
    const [only, more] = chunk.second;
    const lone = chunk.kind === 'same' && only !== undefined && more === undefined && isSmallWord(only.key);
    const between = before?.kind === 'changed' && after?.kind === 'changed' && sizeOf(before) + sizeOf(after) > 3;
    if (before?.kind === 'changed' && (chunk.kind === 'changed' || (lone && between)))
      out[out.length - 1] = together([before, chunk]);
    else out.push(chunk);
  });
  return out;
}

function sizeOf(chunk: Chunk): number {
  return chunk.first.length + chunk.second.length;
}

/**
 * A difference as pieces to be shown. The pieces that are not `added`, in order, are the first wording; those that are
 * neither `removed` nor `omitted`, the second one.
 *
 * @param isMarked whether the second wording marks an omission before the word at a place
 */
export function piecesOf(
  chunks: readonly Chunk[],
  isMarked: (at: number) => boolean = () => false,
): readonly DifferencePiece[] {
  return chunks.flatMap((chunk): readonly DifferencePiece[] => {
    if (chunk.kind === 'same') return samePieces(chunk);
    const out: DifferencePiece[] = [];
    const omitted = chunk.second.length === 0 && isMarked(chunk.at);
    if (chunk.first.length > 0) out.push({ kind: omitted ? 'omitted' : 'removed', text: unhyphened(chunk.first) });
    if (chunk.second.length > 0) out.push({ kind: 'added', text: unhyphened(chunk.second) });
    return out;
  });
}

/** A hyphen that joins a word to one which is the same on both sides belongs to neither. */
function unhyphened(words: readonly ShownWord[]): string {
  return written(words).replace(/(?<=[\p{L}\p{N}.])[-‐‑]$/u, '');
}

function samePieces({ first, second }: Chunk): readonly DifferencePiece[] {
  const out: DifferencePiece[] = [];
  let open: ShownWord[] = [];
  const close = () => {
    if (open.length > 0) out.push({ kind: 'same', text: written(open) });
    open = [];
  };
  first.forEach((word, at) => {
    const other = second[at] ?? word;
    if (isRespelt(word, other)) {
      close();
      out.push({ kind: 'respelt', text: written([word]), as: written([other]) });
    } else open.push(word);
  });
  close();
  return out;
}

/** Whether one word is spelt in two ways; hyphens, stops, accents and capitals are not spelling here. */
export function isRespelt(one: ShownWord, other: ShownWord): boolean {
  return letters(one.written) !== letters(other.written);
}

function letters(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}
