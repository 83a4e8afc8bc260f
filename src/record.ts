import { repetitionsOf } from './comparing/repetitions.js';
import type { Corpus } from './corpus/corpus.js';
import { loadCorpus } from './corpus/load.js';
import type { TheRecord } from './search/find.js';
import { buildIndex, type RecordIndex } from './search/index/record-index.js';
import { topicTree } from './search/topic-tree.js';
import { TUNING } from './search/tuning.js';

/**
 * Reads a corpus folder and makes it ready to be searched.
 *
 * @throws CorpusError with every fault of the folder
 */
export function openRecord(folder: string): TheRecord {
  return recordOf(loadCorpus(folder));
}

/** The record of a corpus. */
export function recordOf(corpus: Corpus): TheRecord {
  const index = buildIndex(corpus);
  // Found now, so that the first to ask does not wait for it.
  repetitionsOf(corpus);
  return {
    corpus,
    index,
    tree: topicTree(corpus.vocabulary),
    topicsByWeight: topicsByWeight(corpus, index),
    tuning: TUNING,
  };
}

/** How much the official passages say on each topic, added up. */
function topicsByWeight(corpus: Corpus, index: RecordIndex): readonly string[] {
  const weightOf = (topic: string) =>
    index.about(topic).reduce((sum, one) => sum + (one.official ? (one.aboutTopic(topic)?.strength ?? 0) : 0), 0);
  return corpus.vocabulary.topics
    .map(({ id }) => ({ id, weight: weightOf(id) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}
