import { type EngineScores, hasAnswer, type Scored } from './asking.js';
import { estimateOfDifference, estimateOfMean } from './bootstrap.js';
import { type Marks, mean } from './measures.js';
import { markdownTable, written, writtenDifference } from './tables.js';

interface Column {
  readonly title: string;
  readonly of: (marks: Marks) => number;
}

const SUCCESS: Column = { title: 'success@1', of: (marks) => marks.success };
const WITH_ANSWER: readonly Column[] = [
  SUCCESS,
  { title: 'recall@5', of: (marks) => marks.recall },
  { title: 'MRR@10', of: (marks) => marks.reciprocal },
  { title: 'nDCG@10', of: (marks) => marks.gain },
  { title: 'wrong silence', of: (marks) => marks.silent },
  { title: 'closest', of: (marks) => marks.closest },
];
const WITHOUT_ANSWER: readonly Column[] = [
  { title: 'right silence', of: (marks) => marks.silent },
  { title: 'closest', of: (marks) => marks.closest },
  { title: 'silence or closest', of: (marks) => marks.held },
];

/**
 * The tables of finding: every engine over all questions, then kind by kind; questions with an answer and without apart.
 *
 * @param engines the product first
 */
export function findingReport(engines: readonly EngineScores[]): string {
  const answerable = engines.map((engine) => narrowed(engine, hasAnswer));
  const others = engines.map((engine) => narrowed(engine, (one) => !hasAnswer(one)));
  const parts = [
    ...report('With an answer', answerable, WITH_ANSWER),
    ...report('Without an answer', others, WITHOUT_ANSWER),
    ...lead(answerable),
  ];
  return parts.join('\n\n');
}

/** The product's questions that went wrong: not right first, or not silent. */
export function failures({ scored }: EngineScores): string {
  return scored
    .filter((one) => (hasAnswer(one) ? one.marks.success === 0 : one.marks.silent === 0))
    .map(({ question }) => `  ${question.id} ${question.kind}: ${question.question}`)
    .join('\n');
}

function narrowed(engine: EngineScores, keeps: (one: Scored) => boolean): EngineScores {
  return { ...engine, scored: engine.scored.filter(keeps) };
}

function report(title: string, engines: readonly EngineScores[], columns: readonly Column[]): readonly string[] {
  const [ours, ...peers] = engines;
  if (ours === undefined || ours.scored.length === 0) return [];
  const rowOf = ({ name, scored }: EngineScores) => [
    name,
    ...columns.map(({ of }) => written(estimateOfMean(scored.map(({ marks }) => of(marks))))),
  ];
  const heads = columns.map((column) => column.title);
  const all = `${title}: ${ours.scored.length} questions\n\n${markdownTable(['engine', ...heads], engines.map(rowOf))}`;
  const kinds = [...new Set(ours.scored.map(({ question }) => question.kind))];
  if (kinds.length < 2) return [all];
  const ofKind = (engine: EngineScores, kind: string) => narrowed(engine, ({ question }) => question.kind === kind);
  const ourKinds = kinds.map((kind) => ofKind(ours, kind));
  const byKind = ourKinds.map((one, at) => [kinds[at] ?? '', String(one.scored.length), ...rowOf(one).slice(1)]);
  const parts = [all, `${title}, by kind: ${ours.name}\n\n${markdownTable(['kind', 'n', ...heads], byKind)}`];
  const [first] = columns;
  if (peers.length === 0 || first === undefined) return parts;
  const beside = kinds.map((kind) => [kind, ...engines.map((engine) => rowOf(ofKind(engine, kind))[1] ?? '')]);
  const table = markdownTable(['kind', ...engines.map(({ name }) => name)], beside);
  return [...parts, `${title}, by kind: ${first.title} of every engine\n\n${table}`];
}

/** How far the product is ahead of the best of the others. */
function lead(engines: readonly EngineScores[]): readonly string[] {
  const [ours, ...peers] = engines;
  if (ours === undefined || ours.scored.length === 0) return [];
  const successes = ({ scored }: EngineScores) => scored.map(({ marks }) => SUCCESS.of(marks));
  const [best] = [...peers].sort((a, b) => mean(successes(b)) - mean(successes(a)));
  if (best === undefined) return [];
  const difference = writtenDifference(estimateOfDifference(successes(ours), successes(best)));
  return [`${SUCCESS.title} of ${ours.name} less that of the best other engine, ${best.name}: ${difference}`];
}
