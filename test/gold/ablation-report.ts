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
 * What each mechanism adds: the figures of the whole, and under them how they change when one mechanism is taken out. A
 * table for each collection, and one for all of them together.
 */
export function ablationReport(
  collections: readonly Collection[],
  mechanisms: readonly Mechanism[],
  progress: Progress,
): string {
  const whole = askedOfAll(collections, null, progress);
  const without = mechanisms.map((mechanism) => ({ mechanism, scored: askedOfAll(collections, mechanism, progress) }));
  const tableOf = (chosen: (all: PerCollection) => readonly Scored[]) =>
    table(
      chosen(whole),
      without.map(({ mechanism, scored }) => ({ mechanism, scored: chosen(scored) })),
    );
  const all = tableOf((lists) => lists.flat());
  if (collections.length < 2) return all;
  const each = collections.map(({ name }, at) => `### ${name}\n\n${tableOf((lists) => lists[at] ?? [])}`);
  return [...each, `### All together\n\n${all}`].join('\n\n');
}

/** What came of the questions, one list a collection. */
type PerCollection = readonly (readonly Scored[])[];

function table(
  whole: readonly Scored[],
  without: readonly { readonly mechanism: Mechanism; readonly scored: readonly Scored[] }[],
): string {
  const figures = COLUMNS.map((column) => figure(mean(valuesOf(column, whole))));
  const rows = without.map(({ mechanism, scored }) => [
    `without ${mechanism.name}`,
    ...COLUMNS.map((column) =>
      writtenDifference(estimateOfDifference(valuesOf(column, scored), valuesOf(column, whole))),
    ),
    mechanism.does,
  ]);
  return markdownTable(
    ['', ...COLUMNS.map(({ title }) => title), 'what it does'],
    [['the whole', ...figures, ''], ...rows],
  );
}

function askedOfAll(
  collections: readonly Collection[],
  mechanism: Mechanism | null,
  progress: Progress,
): PerCollection {
  const name = mechanism === null ? 'The whole' : `Without ${mechanism.name}`;
  return collections.map(({ record, questions }) => {
    const engine = rapporteur(mechanism?.without(record) ?? record);
    return scoresOf({ ...engine, name }, questions, progress).scored;
  });
}

function valuesOf({ counts, of }: Column, scored: readonly Scored[]): readonly number[] {
  return scored.filter(counts).map(({ marks }) => of(marks));
}
