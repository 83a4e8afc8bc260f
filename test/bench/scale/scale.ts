import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { miniSearchDefaults, miniSearchStemmed } from '../../peers/minisearch.js';
import type { Peer } from '../../peers/peer.js';
import { PEERS } from '../../peers/peers.js';
import { sqliteFts5 } from '../../peers/sqlite.js';
import { median } from '../figures.js';
import { goalLine, goalsOf } from './goals.js';
import { type Measurement, measurement } from './measuring.js';
import { type Column, type Saved, scaleTable, shortfalls } from './report.js';
import {
  bytesOf,
  generatedWorkplace,
  givenWorkplace,
  savedBesideCorpus,
  savedIn,
  type Workplace,
} from './workplace.js';

/** A corpus to measure over: made up, of so many passages, or a folder that is there. */
export type Source = { readonly passages: number } | { readonly corpus: string };

/** Over more passages than this, only those engines are measured that most would choose at such a size. */
const ALL_PEERS_UP_TO = 10_000;
const PEERS_BEYOND: readonly Peer[] = [miniSearchDefaults, miniSearchStemmed, sqliteFts5];

const PRODUCT = 'Rapporteur';
const PROGRAM = fileURLToPath(new URL('engine-process.js', import.meta.url));
/** Of V8's heap, in MiB: the whole is to fit in 8 GiB. */
const MOST_HEAP = 6144;
/** An engine that takes longer is left out. */
const MOST_MS = 10 * 60_000;
/** Start-ups from what is saved, the middle one counts; no more once they have taken this long. */
const STARTS = { times: 5, ms: 20_000 } as const;

/** Measures all engines over some corpora, one after another, and prints a table of each and the goals. */
export async function measureScale(sources: readonly Source[]): Promise<void> {
  const goals: string[] = [];
  for (const source of sources) {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
    try {
      progress('making the corpus');
      const workplace =
        'corpus' in source ? givenWorkplace(folder, source.corpus) : generatedWorkplace(folder, source.passages);
      const columns = await columnsOver(workplace);
      const of = (name: string) => columns.find(({ measured }) => measured.name.startsWith(name));
      const compared = { product: of(PRODUCT), miniSearch: of(miniSearchDefaults.name), sqlite: of(sqliteFts5.name) };
      console.log(`${workplace.title}\n\n${scaleTable(columns, compared.miniSearch)}\n\n${shortfalls(columns)}\n`);
      goals.push(`Goals over ${workplace.title}:`, ...goalsOf(compared, workplace.passages).map(goalLine), '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  console.log(goals.join('\n'));
}

async function columnsOver(workplace: Workplace): Promise<readonly Column[]> {
  const peers = workplace.passages > ALL_PEERS_UP_TO ? PEERS_BEYOND : PEERS;
  const columns: Column[] = [];
  for (const name of [PRODUCT, ...peers.map((peer) => peer.name)]) {
    const measured = await inOwnProcess(name, 'built', workplace);
    if (measured === null) continue;
    const bytes = name === PRODUCT ? savedBesideCorpus(workplace.folder) : bytesOf(savedIn(workplace.folder));
    columns.push({ measured, saved: bytes === 0 ? null : await saved(name, bytes, workplace) });
    rmSync(savedIn(workplace.folder), { force: true });
  }
  return columns;
}

async function saved(name: string, bytes: number, workplace: Workplace): Promise<Saved | null> {
  const starts: Measurement[] = [];
  const begun = performance.now();
  while (starts.length < STARTS.times && performance.now() - begun < STARTS.ms) {
    const started = await inOwnProcess(name, 'saved', workplace);
    if (started === null) return null;
    starts.push(started);
  }
  return {
    bytes,
    readyMs: median(starts.map(({ readyMs }) => readyMs)),
    added: {
      resident: median(starts.map(({ added }) => added.resident)),
      live: median(starts.map(({ added }) => added.live)),
    },
  };
}

/** Null, and a line that says so, when the engine failed or took too long. */
async function inOwnProcess(name: string, start: 'built' | 'saved', { folder, title }: Workplace) {
  progress(`${title.split(':')[0]}: ${name}, ${start === 'built' ? 'built anew' : 'from what it saved'}`);
  const child = spawn(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${MOST_HEAP}`, PROGRAM, name, start, folder],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], timeout: MOST_MS, killSignal: 'SIGKILL' },
  );
  let sent: unknown;
  child.once('message', (message) => {
    sent = message;
    child.disconnect();
  });
  const [code] = await once(child, 'exit');
  progress('');
  const read = v.safeParse(measurement, sent);
  if (read.success) return read.output;
  console.log(`${name} is left out: it ${code === null ? `took more than ${MOST_MS / 60_000} minutes` : 'failed'}.\n`);
  return null;
}

/** What is being done, on one line of a terminal; nothing elsewhere. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${what}`);
}
