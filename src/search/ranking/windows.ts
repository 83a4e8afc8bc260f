import type { IndexedPassage } from '../index/indexed-passage.js';

/** The number of words in the shortest run that holds all the stems; infinite when one is missing. */
export function smallestWindow(one: IndexedPassage, stems: readonly string[]): number {
  const places = stems
    .flatMap((stem, which) => one.placesOf(stem).map((at) => ({ at, which })))
    .sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const { at, which } of places) {
    last.set(which, at);
    if (last.size === stems.length) best = Math.min(best, at - Math.min(...last.values()) + 1);
  }
  return best;
}
