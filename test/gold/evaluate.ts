import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languagesOf } from '../../src/corpus/corpus.js';
import { CorpusError } from '../../src/corpus/problem.js';
import { openRecord } from '../../src/record.js';
import { peerLanguageOf } from '../peers/peer.js';
import { PEERS } from '../peers/peers.js';
import { MECHANISMS } from './ablation.js';
import { ablationReport } from './ablation-report.js';
import { type Collection, scoresOf } from './asking.js';
import { peerEngine, rapporteur } from './engines.js';
import { failures, findingReport } from './finding-report.js';
import { type Progress, progressOn } from './progress.js';
import { readQuestions } from './questions.js';
import { silenceReport } from './silence-report.js';

const USAGE =
  'Usage: npm run evaluate -- [--corpus DIR --questions FILE]... [--peers none] [--failures] [--ablation] [--silence]';

interface Pair {
  readonly corpus: string;
  readonly questions: string;
}

const OWN: readonly Pair[] = [
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-unseen.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-later.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-latest.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-more.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-final.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-further.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-newest.jsonl' },
  { corpus: 'corpus', questions: 'test/gold/eu-us-cyber-fresh.jsonl' },
  { corpus: 'test/corpora/vessaria-ormund', questions: 'test/gold/vessaria-ormund.jsonl' },
  { corpus: 'test/corpora/orvane-tolvik', questions: 'test/gold/orvane-tolvik.jsonl' },
];

interface Wanted {
  readonly failures: boolean;
  readonly peers: boolean;
}

/** Measures finding on question files and prints the tables; the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', multiple: true, default: [] },
      questions: { type: 'string', multiple: true, default: [] },
      peers: { type: 'string', default: 'all' },
      failures: { type: 'boolean', default: false },
      ablation: { type: 'boolean', default: false },
      silence: { type: 'boolean', default: false },
    },
  });
  if (values.corpus.length !== values.questions.length) return refuse('Give a --questions FILE for each --corpus DIR.');
  if (values.peers !== 'all' && values.peers !== 'none') return refuse('--peers is all or none.');
  const given = values.corpus.map((corpus, at) => ({ corpus, questions: values.questions[at] ?? '' }));
  const pairs = given.length > 0 ? given : OWN;
  const gone = pairs.flatMap((pair) => [pair.corpus, pair.questions]).find((path) => !existsSync(path));
  if (gone !== undefined) return refuse(`There is no ${gone}.`);
  const progress = progressOn(process.stderr);
  const wanted = { failures: values.failures, peers: values.peers === 'all' };
  if (values.ablation) {
    const collections = await openedAll(pairs, progress);
    const table = ablationReport(collections, MECHANISMS, progress);
    progress.done();
    print(`\n## What each part adds\n\n${table}`);
  }
  for (const pair of values.silence ? pairs : []) {
    const table = silenceReport(await opened(pair, progress), progress);
    progress.done();
    print(table);
  }
  if (values.ablation || values.silence) return 0;
  for (const pair of pairs) await report(await opened(pair, progress), wanted, progress);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  return 1;
}

async function openedAll(pairs: readonly Pair[], progress: Progress): Promise<readonly Collection[]> {
  const all: Collection[] = [];
  for (const pair of pairs) all.push(await opened(pair, progress));
  return all;
}

/** Opens a corpus and reads its questions; says what was opened and what was left out. */
async function opened({ corpus, questions: file }: Pair, progress: Progress): Promise<Collection> {
  progress.show(`Reading ${corpus}`);
  const record = await openRecord(corpus);
  const { questions, faults } = readQuestions(file, record);
  progress.done();
  print(`\n## ${file} over ${corpus}: ${questions.length} questions, ${record.index.passages.size} passages\n`);
  for (const fault of faults) print(`Left out: ${fault}`);
  for (const language of languagesOf(record.corpus).filter((code) => peerLanguageOf(code) === 'other')) {
    print(
      `Documents in "${language}" are found by folding only: no stop words, no stems and no other words are known.`,
    );
  }
  return { name: file, record, questions };
}

async function report(collection: Collection, wanted: Wanted, progress: Progress): Promise<void> {
  const { record, questions } = collection;
  const scores = [scoresOf(rapporteur(record), questions, progress)];
  for (const peer of wanted.peers ? PEERS : []) {
    progress.show(`Building ${peer.name}`);
    const engine = await peerEngine(peer, record);
    scores.push(scoresOf(engine, questions, progress));
    engine.close();
  }
  progress.done();
  print(findingReport(scores));
  const [ours] = scores;
  if (wanted.failures && ours !== undefined) print(`\nWent wrong:\n${failures(ours)}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CorpusError) && !(error instanceof TypeError)) throw error;
  process.exitCode = refuse(error.message);
}
