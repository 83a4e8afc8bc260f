import { deserialize, serialize } from 'node:v8';
import { keepSentenceGroups, type SentenceGroups, sentenceGroupsOf } from '../comparing/repetitions.js';
import { keepWordRow, type WordRow, wordRowOf } from '../comparing/wording.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Columns, Lists } from '../search/index/columns.js';

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
  copyArrays(saved.columns);
  copyArrays(saved.words);
  const corpus = { ...saved.corpus, folder };
  keepWordRow(corpus, saved.words);
  keepSentenceGroups(corpus, saved.groups);
  return { corpus, columns: saved.columns };
}

/**
 * Node.js makes an array over the very bytes it was read from where they begin at a multiple of its numbers' size, and so
 * keeps all of the file in memory for the sake of a part; copies let go of it.
 */
function copyArrays(values: object): void {
  for (const [name, value] of Object.entries(values)) {
    if (value instanceof Uint32Array || value instanceof Int32Array || value instanceof Uint8Array)
      Reflect.set(values, name, value.slice());
    else if (value instanceof Float64Array) Reflect.set(values, name, value.slice());
    else if (isLists(value)) copyArrays(value);
  }
}

function isLists(value: unknown): value is Lists {
  return typeof value === 'object' && value !== null && 'starts' in value && 'values' in value;
}
