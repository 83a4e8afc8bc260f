import { recordOf } from '../../src/record.js';
import type { TheRecord } from '../../src/search/find.js';
import type { RecordIndex } from '../../src/search/index/record-index.js';
import type { Credit, ScoreWeights, Tuning, Verdict } from '../../src/search/tuning.js';

/** A part of finding that can be taken out to see what it adds. */
export interface Mechanism {
  readonly name: string;
  /** What it does, in one line. */
  readonly does: string;
  /** The same record without it. */
  without(record: TheRecord): TheRecord;
}

const tuned = (record: TheRecord, change: Partial<Tuning>): TheRecord => ({
  ...record,
  tuning: { ...record.tuning, ...change },
});
const scoring = (change: Partial<ScoreWeights>) => (record: TheRecord) =>
  tuned(record, { score: { ...record.tuning.score, ...change } });
const crediting = (change: Partial<Credit>) => (record: TheRecord) =>
  tuned(record, { credit: { ...record.tuning.credit, ...change } });
const judging = (change: Partial<Verdict>) => (record: TheRecord) =>
  tuned(record, { verdict: { ...record.tuning.verdict, ...change } });
const indexing = (change: Partial<RecordIndex>) => (record: TheRecord) => ({
  ...record,
  index: { ...record.index, ...change },
});

/** Every mechanism that can be switched off, in the order of the table. */
export const MECHANISMS: readonly Mechanism[] = [
  {
    name: 'spelling repair',
    does: 'reads a word that the record does not know as the nearest that it knows',
    without: indexing({ spell: () => null }),
  },
  {
    name: 'vocabulary',
    does: 'the topics and the words of topics.yaml',
    without: ({ corpus, tuning }) => ({
      ...recordOf({ ...corpus, vocabulary: { topics: [], words: [] } }),
      tuning,
    }),
  },
  {
    name: 'learnt translations',
    does: 'words of the other language, learnt from texts that stand in both',
    without: indexing({ translations: () => [] }),
  },
  {
    name: 'cognates',
    does: 'words of the other language that are spelt nearly alike',
    without: indexing({ cognates: () => [] }),
  },
  {
    name: 'headings',
    does: 'words and topics of the headings and the lead-in count too',
    without: (record) =>
      tuned(record, { contextBoost: 0, credit: { ...record.tuning.credit, context: 0, contextConcept: 0 } }),
  },
  {
    name: 'source',
    does: 'words for who wrote, published or speaks in a document count too',
    without: crediting({ source: 0 }),
  },
  { name: 'hints', does: 'single words of a phrase that means the same count half', without: crediting({ hint: 0 }) },
  { name: 'parts', does: 'the words of a phrase count when the phrase is not there', without: crediting({ parts: 0 }) },
  { name: 'repetition', does: 'a word that stands there several times counts more', without: crediting({ often: 0 }) },
  {
    name: 'nearness',
    does: 'words of the question that stand near each other count more',
    without: scoring({ proximity: 0 }),
  },
  { name: 'pairs', does: 'neighbours in the question are neighbours in the passage', without: scoring({ pairs: 0 }) },
  { name: 'one sentence', does: 'one sentence has most of what is asked', without: scoring({ sentence: 0 }) },
  {
    name: 'kind of answer',
    does: 'the passage has the quantity, country or company asked for',
    without: scoring({ offers: 0 }),
  },
  { name: 'stance', does: 'the passage takes a position', without: scoring({ stance: 0 }) },
  { name: 'official words', does: 'words of a party before words about it', without: scoring({ official: 0 }) },
  {
    name: 'hinted dialogue',
    does: 'passages of a dialogue that the question hints at, by its year say',
    without: scoring({ hintedDialogue: 0 }),
  },
  { name: 'length', does: 'a passage loses by being longer than the others', without: scoring({ length: 0 }) },
  {
    name: 'introductions',
    does: 'a passage that only introduces the next loses',
    without: scoring({ introduces: 1 }),
  },
  {
    name: 'silence by coverage',
    does: 'silence when the best passage has too little of the question',
    without: judging({ least: 0 }),
  },
  {
    name: 'silence by unknown words',
    does: 'silence when the record does not know much of the question',
    without: (record) =>
      judging({ unknown: { ...record.tuning.verdict.unknown, silent: Number.POSITIVE_INFINITY } })(record),
  },
];
