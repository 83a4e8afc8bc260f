import type { Mechanism } from './ablation.js';
import { type Collection, hasAnswer, type Scored, scoresOf } from './asking.js';
import { estimateOfDifference } from './bootstrap.js';
import { rapporteur } from './engines.js';
import { type Marks, mean } from './measures.js';
import type { Progress } from './progress.js';
import { figure, markdownTable, writtenDifference } from './tables.js';

interface Column {
  readonly title: string;
  readonly counts: (one: Scored) => boolean;
  readonly of: (marks: Marks) => number;
}

const COLUMNS: readonly Column[] = [
  { title: 'success@1', counts: hasAnswer, of: (marks) => marks.success },
  { title: 'nDCG@10', counts: hasAnswer, of: (marks) => marks.gain },
  { title: 'right silence', counts: (one) => !hasAnswer(one), of: (marks) => marks.silent },
  { title: 'wrong silence', counts: hasAnswer, of: (marks) => marks.silent },
];

/**
 * What each mechanism adds over some collections together: the figures of the whole, and under them how they change when
 * one mechanism is taken out.
 */
export function ablationReport(
  collections: readonly Collection[],
  mechanisms: readonly Mechanism[],
  progress: Progress,
): string {
  const whole = askedOfAll(collections, null, progress);
  const rows = mechanisms.map((mechanism) => {
    const without = askedOfAll(collections, mechanism, progress);
    const changes = COLUMNS.map((column) =>
      writtenDifference(estimateOfDifference(valuesOf(column, without), valuesOf(column, whole))),
    );
    return [`without ${mechanism.name}`, ...changes, mechanism.does];
  });
  const figures = COLUMNS.map((column) => figure(mean(valuesOf(column, whole))));
  return markdownTable(
    ['', ...COLUMNS.map(({ title }) => title), 'what it does'],
    [['the whole', ...figures, ''], ...rows],
  );
}

function askedOfAll(
  collections: readonly Collection[],
  mechanism: Mechanism | null,
  progress: Progress,
): readonly Scored[] {
  return collections.flatMap(({ record, questions }) => {
    const engine = rapporteur(mechanism?.without(record) ?? record);
    const name = mechanism === null ? 'the whole' : `without ${mechanism.name}`;
    return scoresOf({ ...engine, name }, questions, progress).scored;
  });
}

function valuesOf({ counts, of }: Column, scored: readonly Scored[]): readonly number[] {
  return scored.filter(counts).map(({ marks }) => of(marks));
}
