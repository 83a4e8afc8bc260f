import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CorpusError } from '../../src/corpus/problem.js';
import { openRecord } from '../../src/record.js';
import type { TheRecord } from '../../src/search/find.js';
import { type Engine, plainMiniSearch, rapporteur } from './engines.js';
import { type Marks, markAnswer, mean } from './measures.js';
import { type GoldQuestion, readQuestions } from './questions.js';

interface Pair {
  readonly corpus: string;
  readonly questions: string;
}

const OWN: readonly Pair[] = [
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-unseen.jsonl' },
  { corpus: 'test/corpora/vessaria-ormund', questions: 'test/gold/vessaria-ormund.jsonl' },
];

interface Scored {
  readonly question: GoldQuestion;
  readonly marks: Marks;
}

/** Measures finding on question files and prints a table for each; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, questions: { type: 'string' }, failures: { type: 'boolean' } },
  });
  if ((values.corpus === undefined) !== (values.questions === undefined)) {
    return refuse('Give both --corpus DIR and --questions FILE, or neither.');
  }
  const pairs =
    values.corpus === undefined || values.questions === undefined
      ? OWN
      : [{ corpus: values.corpus, questions: values.questions }];
  for (const path of pairs.flatMap((pair) => [pair.corpus, pair.questions])) {
    if (!existsSync(path)) return refuse(`There is no ${path}.`);
  }
  for (const pair of pairs) await evaluate(pair, values.failures === true);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

async function evaluate(pair: Pair, showFailures: boolean): Promise<void> {
  const record = await openRecord(pair.corpus);
  const { questions, faults } = readQuestions(pair.questions);
  print(
    `\n${pair.questions} over ${pair.corpus}: ${questions.length} questions, ${record.index.passages.size} passages`,
  );
  for (const fault of faults) print(`  left out: ${fault}`);
  const engines = [rapporteur(record), plainMiniSearch(record)].map((engine) => ({
    engine,
    scored: questions.map((question) => ({ question, marks: marksOf(question, engine, record) })),
  }));
  const answerable = (one: Scored) => one.question.relevant.length > 0;
  table(
    ['With an answer', 'n', 'engine', 'success@1', 'recall@3', 'nDCG@10', 'wrong silence', 'closest'],
    engines.map(({ engine, scored }) => ({ engine, scored: scored.filter(answerable) })),
    ({ marks }) => [marks.success, marks.recall, marks.gain, marks.silent, marks.closest],
  );
  table(
    ['Without an answer', 'n', 'engine', 'right silence', 'closest'],
    engines.map(({ engine, scored }) => ({ engine, scored: scored.filter((one) => !answerable(one)) })),
    ({ marks }) => [marks.silent, marks.closest],
  );
  if (showFailures) failures(engines[0]?.scored ?? []);
}

function marksOf(question: GoldQuestion, engine: Engine, record: TheRecord): Marks {
  const groups = new Set(question.relevant.map((id) => record.index.groupOf.get(id) ?? id));
  return markAnswer(
    engine.answer(question),
    [...groups].map((group) => (typeof group === 'string' ? [group] : group)),
  );
}

function table(
  head: readonly string[],
  engines: readonly { readonly engine: Engine; readonly scored: readonly Scored[] }[],
  columns: (one: Scored) => readonly number[],
): void {
  const kinds = [...new Set(engines.flatMap(({ scored }) => scored.map((one) => one.question.kind)))];
  if (kinds.length === 0) return;
  const rows = [...kinds, null].flatMap((kind) =>
    engines.map(({ engine, scored }) => {
      const chosen = scored.filter((one) => kind === null || one.question.kind === kind);
      const values = chosen.map(columns);
      const means = (values[0] ?? []).map((_, at) => mean(values.map((row) => row[at] ?? 0)).toFixed(3));
      return [kind ?? 'all', String(chosen.length), engine.name, ...means];
    }),
  );
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  print('');
  for (const row of [head, ...rows]) print(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
}

function failures(scored: readonly Scored[]): void {
  for (const { question, marks } of scored) {
    const failed = question.relevant.length > 0 ? marks.success === 0 : marks.silent === 0;
    if (failed) print(`  ${question.id} ${question.kind}: ${question.question}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line.trimEnd()}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CorpusError) && !(error instanceof TypeError)) throw error;
  process.exitCode = refuse(error.message);
}
