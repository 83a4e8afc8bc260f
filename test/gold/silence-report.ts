import type { Collection } from './asking.js';
import { estimate } from './bootstrap.js';
import { rapporteur, scoreOfBest } from './engines.js';
import type { Progress } from './progress.js';
import {
  areaUnderCurve,
  decidedAt,
  type Judged,
  precision,
  recall,
  withoutThresholds,
  wrongSilence,
} from './silence.js';
import { figure, markdownTable, written } from './tables.js';

const STEPS = 20;

/** How well silence is decided: as it is now, and as it would be for every threshold on the score alone. */
export function silenceReport(collection: Collection, progress: Progress): string {
  const judged = judgedOf(collection, progress);
  const estimated = (statistic: (some: readonly Judged[]) => number) =>
    written(estimate(judged.length, (places) => statistic([...places].flatMap((place) => judged[place] ?? []))));
  const now = markdownTable(
    ['precision of silence', 'recall of silence', 'wrong silence', 'area under the curve'],
    [[estimated(precision), estimated(recall), estimated(wrongSilence), estimated(areaUnderCurve)]],
  );
  const { least } = collection.record.tuning.verdict;
  const thresholds = [...Array.from({ length: STEPS + 1 }, (_, at) => at / STEPS), least].sort((a, b) => a - b);
  const rows = [...new Set(thresholds)].map((threshold) => {
    const decided = decidedAt(threshold, judged);
    const inUse = threshold === least ? 'the threshold in use' : '';
    return [figure(threshold), figure(recall(decided)), figure(wrongSilence(decided)), inUse];
  });
  const curve = markdownTable(
    ['silence below', 'right silence', 'wrong silence', ''],
    [...rows, ['all rules', figure(recall(judged)), figure(wrongSilence(judged)), 'what is decided now']],
  );
  return `${now}\n\n${curve}`;
}

function judgedOf({ record, questions }: Collection, progress: Progress): readonly Judged[] {
  const open = withoutThresholds(record);
  const engine = rapporteur(record);
  return questions.map((question, at) => {
    progress.show(`${at + 1} of ${questions.length}`);
    return {
      score: scoreOfBest(question, open),
      answerable: question.right.length > 0,
      silent: engine.answer(question).silent,
    };
  });
}
