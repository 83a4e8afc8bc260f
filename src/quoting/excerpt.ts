import type { Passage, Sentence } from '../corpus/document.js';

/** One or more whole contiguous sentences of a passage, possibly two runs with `[…]` between. */
export interface Excerpt {
  readonly text: string;
  /** Words of the passage are left out; each omission is marked. */
  readonly elided: boolean;
  /** The runs of sentences it is made of: [from, to) in the passage's sentences. */
  readonly runs: readonly (readonly [number, number])[];
}

export const OMISSION = '[…]';

/** Up to this many characters a passage is quoted whole: a paragraph of a statement seldom has more. */
export const WHOLE_PASSAGE = 1000;

/**
 * Quotes a passage: whole where it fits, else its most telling sentences.
 *
 * @param weight how much a sentence tells of what was asked; the heaviest is always in the excerpt
 * @param room characters the excerpt may have; a single sentence longer than that is quoted all the same
 */
export function excerptOf(
  passage: Passage,
  weight: (sentence: Sentence, at: number) => number,
  room = WHOLE_PASSAGE,
): Excerpt {
  const count = passage.sentences.length;
  if (passage.text.length <= room || count <= 1) return drawExcerpt(passage, [[0, count]]);
  const weights = passage.sentences.map(weight);
  const first = bestRun(passage, weights, room * 0.7, () => true);
  const [from, to] = first;
  const rest = room - lengthOf(passage, first);
  const second = bestRun(passage, weights, rest, (at) => at < from - 1 || at > to);
  const worthwhile = second[1] > second[0] && (weights[second[0]] ?? 0) > 0 && lengthOf(passage, second) <= rest;
  const runs = worthwhile ? [first, second].sort((a, b) => a[0] - b[0]) : [first];
  return drawExcerpt(passage, runs);
}

/** The text of some runs of sentences, with every omission marked. */
export function drawExcerpt(passage: Passage, runs: readonly (readonly [number, number])[]): Excerpt {
  const pieces = runs.map((run) => textOf(passage, run));
  const starts = (runs[0]?.[0] ?? 0) === 0;
  const ends = (runs.at(-1)?.[1] ?? 0) >= passage.sentences.length;
  const text = [...(starts ? [] : [OMISSION]), pieces.join(` ${OMISSION} `), ...(ends ? [] : [OMISSION])].join(' ');
  return { text, elided: !(starts && ends && runs.length === 1), runs };
}

function textOf(passage: Passage, [from, to]: readonly [number, number]): string {
  const [first, last] = [passage.sentences[from], passage.sentences[to - 1]];
  return first === undefined || last === undefined ? '' : passage.text.slice(first.start, last.end);
}

function lengthOf(passage: Passage, run: readonly [number, number]): number {
  // An omission on either side, each with its space.
  return textOf(passage, run).length + 2 * (OMISSION.length + 1);
}

/** The heaviest sentence that may be used, grown to its heavier neighbour while there is room. */
function bestRun(
  passage: Passage,
  weights: readonly number[],
  room: number,
  usable: (at: number) => boolean,
): readonly [number, number] {
  const places = weights.map((_, at) => at).filter(usable);
  const start = [...places].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)[0];
  if (start === undefined) return [0, 0];
  let run: readonly [number, number] = [start, start + 1];
  for (;;) {
    const grown = [
      { run: [run[0] - 1, run[1]] as const, added: run[0] - 1 },
      { run: [run[0], run[1] + 1] as const, added: run[1] },
    ]
      .filter(({ added, run: next }) => places.includes(added) && lengthOf(passage, next) <= room)
      .sort((a, b) => (weights[b.added] ?? 0) - (weights[a.added] ?? 0))[0];
    if (grown === undefined) return run;
    run = grown.run;
  }
}
