import type { TheRecord } from '../../src/search/find.js';

/** How sure finding is that the record has an answer, beside whether it has one and what was decided. */
export interface Judged {
  /** The certainty in log-odds, 0 where silence falls now; infinite for what is decided without it. */
  readonly score: number;
  readonly answerable: boolean;
  /** What was decided with the thresholds in use. */
  readonly silent: boolean;
}

/** The record without its thresholds: what it is silent on now, it is silent on for another reason than a score. */
export function withoutThresholds(record: TheRecord): TheRecord {
  const all = Number.NEGATIVE_INFINITY;
  const verdict = { ...record.tuning.verdict, shown: all, unknownName: all, muchUnknown: all, besideBest: 0 };
  return { ...record, tuning: { ...record.tuning, verdict } };
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
  const levels = new Map<number, { answerable: number; others: number }>();
  for (const { score, answerable } of judged) {
    const level = levels.get(score) ?? { answerable: 0, others: 0 };
    levels.set(score, level);
    if (answerable) level.answerable += 1;
    else level.others += 1;
  }
  let won = 0;
  let answerable = 0;
  let others = 0;
  for (const [, level] of [...levels].sort(([a], [b]) => a - b)) {
    won += level.answerable * (others + level.others / 2);
    answerable += level.answerable;
    others += level.others;
  }
  return answerable * others === 0 ? 0.5 : won / (answerable * others);
}

function shareOf(list: readonly Judged[], has: (one: Judged) => boolean): number {
  return list.length === 0 ? 0 : list.filter(has).length / list.length;
}
