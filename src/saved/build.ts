import { loadCorpus } from '../corpus/load.js';
import { buildColumns } from '../search/index/build-columns.js';
import { toPayload } from './payload.js';

/** How far a build is. */
export interface Step {
  readonly what: 'documents' | 'passages';
  readonly done: number;
  readonly all: number;
}

/**
 * Reads, checks and indexes a corpus folder, and makes bytes of the result.
 *
 * @throws CorpusError with every fault of the folder
 */
export function buildPayload(folder: string, progress: (step: Step) => void): Uint8Array {
  const corpus = loadCorpus(folder, (done, all) => progress({ what: 'documents', done, all }));
  const columns = buildColumns(corpus, (done, all) => progress({ what: 'passages', done, all }));
  return toPayload(corpus, columns);
}
