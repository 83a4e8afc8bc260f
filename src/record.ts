import type { Corpus } from './corpus/corpus.js';
import { loadCorpus } from './corpus/load.js';
import type { TheRecord } from './search/find.js';
import { buildIndex } from './search/record-index.js';
import { topicTree } from './search/topic-tree.js';

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
  return { corpus, index: buildIndex(corpus), tree: topicTree(corpus.vocabulary) };
}
