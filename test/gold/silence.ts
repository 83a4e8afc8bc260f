import type { TheRecord } from '../../src/search/find.js';

/** How sure finding is that the record has an answer, beside whether it has one and what was decided. */
export interface Judged {
  /** From 0: silent before any passage was weighed, or none found; to 1: the best passage has all that is asked. */
  readonly score: number;
  readonly answerable: boolean;
  /** What was decided with the thresholds in use. */
  readonly silent: boolean;
}

/** The record without its thresholds: what it is silent on now, it is silent on for another reason than a score. */
export function withoutThresholds(record: TheRecord): TheRecord {
  const never = Number.POSITIVE_INFINITY;
  const verdict = { ...record.tuning.verdict, least: 0, answered: 0, enough: 0, besideBest: 0, besideLeast: 0 };
  return {
    ...record,
    tuning: { ...record.tuning, verdict: { ...verdict, unknown: { silent: never, closest: never } } },
  };
}

/** Of what silence was given to, the share that has no answer; 0 without a silence. */
export function precision(judged: readonly Judged[]): number {
  const silent = judged.filter((one) => one.silent);
  return shareOf(silent, (one) => !one.answerable);
}

/** Of what has no answer, the share that silence was given to: right silence. */
export function recall(judged: readonly Judged[]): number {
  return shareOf(
    judged.filter((one) => !one.answerable),
    (one) => one.silent,
  );
}

/** Of what has an answer, the share that silence was given to: wrong silence. */
export function wrongSilence(judged: readonly Judged[]): number {
  return shareOf(
    judged.filter((one) => one.answerable),
    (one) => one.silent,
  );
}

/** What would be decided if silence fell below a threshold of the score and nowhere else. */
export function decidedAt(threshold: number, judged: readonly Judged[]): readonly Judged[] {
  return judged.map((one) => ({ ...one, silent: one.score < threshold }));
}

/**
 * The area under the curve of right silence over wrong silence for all thresholds: how often a question with an answer
 * scores above one without, ties counting half (Hanley and McNeil, The meaning and use of the area under a ROC curve,
 * 1982); .5 when either is missing.
 */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const answerable = sorted.filter((one) => one.answerable).length;
  const pairs = answerable * (sorted.length - answerable);
  if (pairs === 0) return 0.5;
  let below = 0;
  let won = 0;
  for (let at = 0; at < sorted.length; ) {
    const score = sorted[at]?.score;
    const tied = endOfTie(sorted, at);
    const level = sorted.slice(at, tied);
    const others = level.filter((one) => !one.answerable).length;
    won += (level.length - others) * (below + others / 2);
    below += others;
    at = score === undefined ? sorted.length : tied;
  }
  return won / pairs;
}

function endOfTie(sorted: readonly Judged[], from: number): number {
  const end = sorted.findIndex((one, at) => at > from && one.score !== sorted[from]?.score);
  return end < 0 ? sorted.length : end;
}

function shareOf(list: readonly Judged[], has: (one: Judged) => boolean): number {
  return list.length === 0 ? 0 : list.filter(has).length / list.length;
}
