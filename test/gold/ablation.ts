import type { TheRecord } from '../../src/search/find.js';
import { buildColumns } from '../../src/search/index/build-columns.js';
import { indexOver, type RecordIndex } from '../../src/search/index/record-index.js';
import { topicTree } from '../../src/search/topic-tree.js';
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
    without: (record) => {
      const corpus = { ...record.corpus, vocabulary: { topics: [], words: [] } };
      const index = indexOver(corpus, buildColumns(corpus));
      return { ...record, corpus, index, tree: topicTree(corpus.vocabulary), topicsByWeight: [] };
    },
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
    name: 'words of two languages',
    does: 'general words of the other language that mean the same',
    without: ({ index, ...record }) => {
      const meanings: RecordIndex['meanings'] = (tokens, language) =>
        index.meanings(tokens, language).map((one) => ({ ...one, equivalents: [] }));
      return { ...record, index: { ...index, meanings } };
    },
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
  {
    name: 'frequency',
    does: 'how often the words stand in the passage, and how rare they are: BM25',
    without: scoring({ frequency: 0 }),
  },
  { name: 'share', does: 'the share of the question that the passage has', without: scoring({ share: 0 }) },
  {
    name: 'wording',
    does: 'words beside the same words as in the question, small words too',
    without: scoring({ wording: 0 }),
  },
  { name: 'beginning', does: 'words at the beginning of the passage', without: scoring({ beginning: 0 }) },
  { name: 'names', does: 'names that the question names', without: scoring({ names: 0 }) },
  {
    name: 'titles',
    does: 'words of the title of the document count too',
    without: scoring({ title: 0, titleOnly: 0 }),
  },
  { name: 'neighbours', does: 'words that the passage before or after has', without: scoring({ neighbour: 0 }) },
  { name: 'official words', does: 'words of a party before words about it', without: scoring({ official: 0 }) },
  {
    name: 'hinted dialogue',
    does: 'passages of a dialogue that the question hints at, by its year say',
    without: scoring({ hintedDialogue: 0 }),
  },
  {
    name: 'silence by certainty',
    does: 'silence when it is not likely enough that the best passage answers',
    without: judging({ shown: Number.NEGATIVE_INFINITY }),
  },
  {
    name: 'silence by unknown names',
    does: 'more certainty is wanted where the record does not know a name of the question',
    without: judging({ unknownName: Number.NEGATIVE_INFINITY }),
  },
  {
    name: 'silence by unknown words',
    does: 'more certainty is wanted where much of the question is unknown',
    without: judging({ muchUnknown: 0 }),
  },
];
