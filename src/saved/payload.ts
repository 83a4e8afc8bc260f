import { deserialize, serialize } from 'node:v8';
import { keepSentenceGroups, type SentenceGroups, sentenceGroupsOf } from '../comparing/repetitions.js';
import { keepWordRow, type WordRow, wordRowOf } from '../comparing/wording.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Columns } from '../search/index/columns.js';

/** All that is worked out from a corpus folder, as plain values. */
export interface Saved {
  readonly corpus: Corpus;
  readonly columns: Columns;
  readonly words: WordRow;
  readonly groups: SentenceGroups;
}

/** What is worked out from a corpus besides its columns is added, and all of it becomes bytes. */
export function toPayload(corpus: Corpus, columns: Columns): Uint8Array {
  const saved: Saved = { corpus, columns, words: wordRowOf(corpus), groups: sentenceGroupsOf(corpus) };
  return serialize(saved);
}

/**
 * The corpus and the columns out of the bytes that `toPayload` made; what else they hold is kept for its first use.
 *
 * @param folder where the corpus stands now
 */
export function fromPayload(payload: Uint8Array, folder: string): Pick<Saved, 'corpus' | 'columns'> {
  const saved: Saved = deserialize(payload);
  const corpus = { ...saved.corpus, folder };
  keepWordRow(corpus, saved.words);
  keepSentenceGroups(corpus, saved.groups);
  return { corpus, columns: saved.columns };
}
