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
  readonly reciprocal: number;
  readonly gain: number;
  readonly silent: number;
  readonly closest: number;
  /** Silent, or passages shown and said to be no answer. */
  readonly held: number;
}

const SHOWN = 5;
const DEEP = 10;

/**
 * Marks an answer, as Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), chapter 8, have it:
 * `success` is whether the first is right; `recall` the share of the right ones among the first five (of five at most);
 * `reciprocal` one over the rank of the first right one among ten, whose mean is the MRR; `gain` the normalised
 * discounted cumulative gain at ten (Järvelin and Kekäläinen, 2002) with gains of 0 and 1. Without a right one these
 * are 0.
 *
 * @param right groups of passages that answer; a group counts once
 */
export function markAnswer(answer: Answer, right: readonly (readonly string[])[]): Marks {
  const found = new Set<number>();
  const hits = answer.ranked.slice(0, DEEP).map((group) => {
    const which = right.findIndex((ids, at) => !found.has(at) && ids.some((id) => group.includes(id)));
    if (which >= 0) found.add(which);
    return which >= 0;
  });
  const first = hits.indexOf(true);
  return {
    success: first === 0 ? 1 : 0,
    recall: share(hits.slice(0, SHOWN).filter(Boolean).length, Math.min(SHOWN, right.length)),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    gain: share(discounted(hits), discounted(new Array<boolean>(Math.min(DEEP, right.length)).fill(true))),
    silent: answer.silent ? 1 : 0,
    closest: answer.closest ? 1 : 0,
    held: answer.silent || answer.closest ? 1 : 0,
  };
}

function discounted(hits: readonly boolean[]): number {
  return hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The mean of a list of numbers; 0 of none. */
export function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}
