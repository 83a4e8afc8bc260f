/** What an engine answered: groups of passages that are one answer, best first, and how it was put. */
export interface Answer {
  readonly ranked: readonly (readonly string[])[];
  readonly silent: boolean;
  /** Passages were shown and said to be no answer. */
  readonly closest: boolean;
}

/** How one answer fares; all from 0 to 1. */
export interface Marks {
  readonly success: number;
  readonly recall: number;
  readonly gain: number;
  readonly silent: number;
  readonly closest: number;
}

const SHOWN = 3;
const DEEP = 10;

/**
 * Marks an answer to a question that has one. `success` is whether the first is right, `recall` the share of the right
 * ones among the first three (of three at most), `gain` the normalised discounted cumulative gain at ten (Järvelin and
 * Kekäläinen, 2002) with gains of 0 and 1.
 *
 * @param relevant groups of passages that answer; a group counts once
 */
export function markAnswer(answer: Answer, relevant: readonly (readonly string[])[]): Marks {
  const found = new Set<number>();
  const hits = answer.ranked.slice(0, DEEP).map((group) => {
    const which = relevant.findIndex((right, at) => !found.has(at) && right.some((id) => group.includes(id)));
    if (which >= 0) found.add(which);
    return which >= 0;
  });
  const ideal = Math.min(DEEP, relevant.length);
  const discounted = (right: readonly boolean[]) =>
    right.reduce((sum, one, at) => sum + (one ? 1 / Math.log2(at + 2) : 0), 0);
  return {
    success: hits[0] === true ? 1 : 0,
    recall: hits.slice(0, SHOWN).filter(Boolean).length / Math.min(SHOWN, relevant.length),
    gain: discounted(hits) / discounted(new Array<boolean>(ideal).fill(true)),
    silent: answer.silent ? 1 : 0,
    closest: answer.closest ? 1 : 0,
  };
}

/** The mean of a list of numbers; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
