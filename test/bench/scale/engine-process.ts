/**
 * Measures one engine over one workplace, in a process of its own so that its memory is its own:
 * `node --expose-gc engine-process.js ENGINE built|saved FOLDER`. What came of it is sent to the parent process.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { commands } from '../../../commands/index.js';
import { openRecord } from '../../../src/record.js';
import { routerOf } from '../../../src/routing/route.js';
import { find, type TheRecord } from '../../../src/search/find.js';
import { type Built, type Peer, peerLanguageOf } from '../../peers/peer.js';
import { PEERS } from '../../peers/peers.js';
import { type Measurement, type Memory, memoryHeld, spreadOf } from './measuring.js';
import { askedIn, corpusIn, passagesIn, savedIn } from './workplace.js';

/** How many passages, and how many completions, somebody is shown at most. */
const PASSAGES_SHOWN = 10;
const COMPLETIONS_SHOWN = 25;

/** Who shows passages needs their texts: they stay in memory to the end, as Rapporteur's do. */
const held: unknown[] = [];

const [engine = '', start = '', folder = ''] = process.argv.slice(2);
const { language, questions, topics, headings, strokes } = askedIn(folder);
const peer = PEERS.find(({ name }) => name === engine);
process.send?.(await (peer === undefined ? measureProduct() : measurePeer(peer)));

async function measureProduct(): Promise<Measurement> {
  const { readyMs, added, made: record } = await ready(async () => openRecord(corpusIn(folder)));
  const name = 'Rapporteur';
  if (start === 'saved') return { name, readyMs, added, spreads: {}, found: null };
  const router = routerOf(commands, (_reference, error) => {
    throw error;
  });
  const answer = async (command: string, options: Record<string, string>) => {
    const reply = await router.answer({ command, options, locale: language }, record);
    if (reply.outcome === 'invalid') throw new Error(`/${command} refused ${JSON.stringify(options)}`);
  };
  const complete = (command: string, option: string, typed: string) =>
    router.complete({ command, options: {}, locale: language }, option, typed, record);
  const ranked = new Map<string, readonly string[]>();
  return {
    name,
    readyMs,
    added,
    spreads: {
      ...(await timed('question', questions, ({ text }) => ranked.set(text, idsFound(text, record)))),
      ...(await timed('ask', questions, ({ text }) => answer('ask', { question: text }))),
      ...(await timed('position', topics, (topic) => answer('position', { topic }))),
      ...(await timed('completion', strokes, (typed) => complete('search', 'words', typed))),
      ...(await timed('passages', strokes, (typed) => complete('passage', 'id', typed))),
    },
    found: shareFound(ranked),
  };
}

function idsFound(question: string, record: TheRecord): readonly string[] {
  const found = find(question, {}, language, record);
  return found.kind === 'silence' ? [] : found.hits.slice(0, PASSAGES_SHOWN).flatMap((hit) => [hit.id, ...hit.alsoIn]);
}

async function measurePeer(measured: Peer): Promise<Measurement> {
  const before = await memoryHeld();
  const passages = passagesIn(folder);
  held.push(passages);
  const {
    readyMs,
    added,
    made: built,
  } = await ready(
    () => (start === 'saved' ? opened(measured) : measured.build(passages, peerLanguageOf(language))),
    before,
  );
  const { name } = built;
  if (start === 'saved') return { name, readyMs, added, spreads: {}, found: null };
  if (built.save !== undefined) writeFileSync(savedIn(folder), built.save());
  const ranked = new Map<string, readonly string[]>();
  const spreads = {
    ...(await timed('question', questions, ({ text }) => ranked.set(text, built.search(text, PASSAGES_SHOWN)))),
    ...(await completing('passages', built)),
    ...(built.complete === undefined ? {} : await completing('completion', await overLabels(measured))),
  };
  const found = shareFound(ranked);
  built.close();
  return { name, readyMs, added, spreads, found };
}

async function completing(name: string, { complete }: Built) {
  return complete === undefined ? {} : timed(name, strokes, (typed) => complete(typed, COMPLETIONS_SHOWN));
}

/** The engine over what may be completed beside passages: the topics and the headings. */
function overLabels(measured: Peer): Promise<Built> {
  const labels = [...topics, ...headings].map((text, at) => ({ id: String(at), text }));
  return measured.build(labels, peerLanguageOf(language));
}

async function opened({ name, open }: Peer): Promise<Built> {
  if (open === undefined) throw new Error(`${name} saves nothing.`);
  return open(readFileSync(savedIn(folder), 'utf8'));
}

/** How long something takes, under its name; nothing where there is nothing to do it with. */
async function timed<Input>(name: string, inputs: readonly Input[], work: (input: Input) => unknown) {
  return inputs.length === 0 ? {} : { [name]: await spreadOf(inputs, work) };
}

/** How long it takes until something can be asked, in ms, and what it added to the memory there was before. */
async function ready<T>(make: () => Promise<T>, before?: Memory) {
  const memoryBefore = before ?? (await memoryHeld());
  const started = performance.now();
  const made = await make();
  const readyMs = performance.now() - started;
  const after = await memoryHeld();
  const added = { resident: after.resident - memoryBefore.resident, live: after.live - memoryBefore.live };
  return { made, readyMs, added };
}

function shareFound(ranked: ReadonlyMap<string, readonly string[]>): number | null {
  const fromPassages = questions.flatMap(({ text, passage }) => {
    const ids = ranked.get(text);
    return passage === null || ids === undefined ? [] : [ids.includes(passage)];
  });
  return fromPassages.length === 0 ? null : fromPassages.filter(Boolean).length / fromPassages.length;
}
