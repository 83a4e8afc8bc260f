import { parentPort, workerData } from 'node:worker_threads';
import { CorpusError, type Problem } from '../corpus/problem.js';
import { buildPayload, type Step } from './build.js';

/** What the thread that builds tells the one that waits. */
export type Told =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'built'; readonly payload: Uint8Array }
  | { readonly kind: 'faults'; readonly problems: readonly Problem[] };

/** Builds the record of the folder that it was started with. */
function main(folder: string): void {
  const tell = (told: Told, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);
  try {
    const payload = buildPayload(folder, (step) => tell({ kind: 'step', step }));
    tell({ kind: 'built', payload }, payload.buffer instanceof ArrayBuffer ? [payload.buffer] : []);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    tell({ kind: 'faults', problems: error.problems });
  }
}

main(String(workerData));
