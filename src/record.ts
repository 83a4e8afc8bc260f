import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Corpus } from './corpus/corpus.js';
import { CorpusError } from './corpus/problem.js';
import type { Step } from './saved/build.js';
import type { Told } from './saved/build-worker.js';
import type { Stamp } from './saved/envelope.js';
import { readSaved, writeSaved } from './saved/file.js';
import { fingerprintOf, programFingerprint } from './saved/fingerprint.js';
import { fromPayload } from './saved/payload.js';
import type { TheRecord } from './search/find.js';
import type { Columns } from './search/index/columns.js';
import { indexOver } from './search/index/record-index.js';
import { topicTree } from './search/topic-tree.js';
import { TUNING } from './search/tuning.js';

/** Who is told what happens while a record is opened. */
export interface Onlookers {
  /** It has to be built anew although one was saved, with the reason. */
  readonly builtAnew?: (reason: string) => void;
  /** It could not be saved, with the reason; the next start builds it again. */
  readonly notSaved?: (reason: string) => void;
  readonly progress?: (step: Step) => void;
  /** It is built; no more progress is told. */
  readonly built?: () => void;
}

/**
 * Opens a corpus folder as a record to be searched: the one saved beside the corpus where it is of this very corpus and
 * this very program, else one built anew and saved for the next start.
 *
 * @param where it is built: `beside` what the process does meanwhile, which takes a little longer
 * @throws CorpusError with every fault of the folder
 */
export async function openRecord(
  folder: string,
  onlookers: Onlookers = {},
  where: 'here' | 'beside' = 'here',
): Promise<TheRecord> {
  const { digest, size } = fingerprintOf(folder);
  const stamp = stampOf(digest);
  const found = readSaved(folder, stamp);
  if (found.ok) return recordFrom(found.payload, folder);
  if (found.reason !== null) onlookers.builtAnew?.(found.reason);
  const payload = await build(folder, where === 'beside' || size > BIG, onlookers).finally(() => onlookers.built?.());
  // Files that changed while they were read belong to neither fingerprint.
  const notSaved =
    fingerprintOf(folder).digest === digest ? writeSaved(folder, payload, stamp) : 'the corpus is changing';
  if (notSaved !== null) onlookers.notSaved?.(notSaved);
  return recordFrom(payload, folder);
}

function stampOf(corpus: string): Stamp {
  const packageFile = packageText();
  return {
    corpus,
    program: programFingerprint(import.meta.dirname, packageFile),
    rapporteur: /"version": "([^"]+)"/u.exec(packageFile)?.[1] ?? '',
    v8: process.versions.v8,
    endianness: endianness(),
  };
}

/** The text of package.json, which names the version and the packages that this one is built on; empty without it. */
function packageText(): string {
  for (const up of ['..', '../..']) {
    try {
      return readFileSync(join(import.meta.dirname, up, 'package.json'), 'utf8');
    } catch {
      // The source stands one folder deep, what is compiled from it two.
    }
  }
  return '';
}

function recordFrom(payload: Uint8Array, folder: string): TheRecord {
  const { corpus, columns } = fromPayload(payload, folder);
  return recordOver(corpus, columns);
}

/** A corpus of more bytes has some 2,000 passages or more, and is built by a thread of its own. */
const BIG = 1_500_000;

async function build(folder: string, beside: boolean, { progress = () => {} }: Onlookers): Promise<Uint8Array> {
  // A worker does not run TypeScript as it stands.
  if (beside && import.meta.url.endsWith('.js')) return await buildInThread(folder, progress);
  const { buildPayload } = await import('./saved/build.js');
  return buildPayload(folder, progress);
}

function buildInThread(folder: string, progress: (step: Step) => void): Promise<Uint8Array> {
  const worker = new Worker(new URL('./saved/build-worker.js', import.meta.url), { workerData: folder });
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if (told.kind === 'step') progress(told.step);
      else if (told.kind === 'built') resolve(told.payload);
      else reject(new CorpusError(folder, told.problems));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that builds the record has ended before it was done')));
  });
}

function recordOver(corpus: Corpus, columns: Columns): TheRecord {
  const index = indexOver(corpus, columns);
  const weightOf = (topic: string) =>
    index.about(topic).reduce((sum, one) => sum + (one.official ? (one.aboutTopic(topic)?.strength ?? 0) : 0), 0);
  const topicsByWeight = corpus.vocabulary.topics
    .map(({ id }) => ({ id, weight: weightOf(id) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
  return { corpus, index, tree: topicTree(corpus.vocabulary), topicsByWeight, tuning: TUNING };
}
