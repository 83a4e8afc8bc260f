/**
 * `npm run bench`: Rapporteur beside a bare discord.js client, each on a loopback Discord of its own, in the same run.
 *
 * What is measured and what it came to stands in README.md.
 */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { openRecord } from '../../src/record.js';
import { Discord } from '../wire/discord.js';
import { BotProcess, type Kind } from './bot-process.js';
import { median, quantile, table } from './figures.js';

const STARTS = 9;
const WARM_UP = 100;
const INTERACTIONS = 400;
/** Long enough for the collector to come by. */
const REST_MS = 20_000;
const MEMORY_READINGS = 5;

/** Of the shape that a token has. */
const TOKEN = 'loopback.bench.token';

const RAPPORTEUR: Kind = { name: 'Rapporteur', program: startProgram() };
const BARE: Kind = { name: 'bare client', program: ['dist/test/bench/bare-bot.js'] };

await main();

async function main(): Promise<void> {
  const ours = await Discord.start({ token: TOKEN });
  const bare = await Discord.start({ token: TOKEN });
  bare.world.commands.create({
    name: 'position',
    description: 'Answers with a constant',
    options: [{ type: ApplicationCommandOptionType.String, name: 'topic', description: 'Anything' }],
  });
  console.log(`Node ${process.version}: ${STARTS} starts, ${INTERACTIONS} interactions after ${WARM_UP} to warm up.\n`);

  // Rapporteur registers its commands at its first start; that one is not counted, and the files are then in memory.
  await starts(1, ours, bare);
  const started = await starts(STARTS, ours, bare);
  const ourBot = await BotProcess.start(RAPPORTEUR, ours);
  const bareBot = await BotProcess.start(BARE, bare);
  await pause(REST_MS);
  const resting = await inTurns(
    MEMORY_READINGS,
    () => ourBot.memory(),
    () => bareBot.memory(),
  );
  await answerTimes(WARM_UP, ['cybercrime'], ours, bare);
  const answering = await answerTimes(INTERACTIONS, ['cybercrime'], ours, bare);
  const { corpus } = await openRecord('corpus');
  const topics = corpus.vocabulary.topics.map(({ id }) => id);
  const everyTopic = await answerTimes(INTERACTIONS, topics, ours, bare);
  const worked = await inTurns(
    MEMORY_READINGS,
    () => ourBot.memory(),
    () => bareBot.memory(),
  );
  await Promise.all([ourBot.stop(), bareBot.stop()]);
  await Promise.all([ours.close(), bare.close()]);
  if (ours.violations.length > 0) throw new Error('Discord would have refused a reply');

  const p95 = (values: readonly number[]) => quantile(values, 0.95);
  console.log(
    table([
      { what: 'dispatch to callback, p50', unit: 'ms', ...answering.by(median), goal: 1.5 },
      { what: 'dispatch to callback, p95', unit: 'ms', ...answering.by(p95), goal: null },
      { what: `the same over ${topics.length} topics in turn, p50`, unit: 'ms', ...everyTopic.by(median), goal: null },
      { what: 'resident memory at rest', unit: 'MiB', ...resting.by(median), goal: 1.4 },
      { what: 'resident memory after the interactions', unit: 'MiB', ...worked.by(median), goal: null },
      { what: 'start to ready, median', unit: 'ms', ...started.clock.by(median), goal: 1.5 },
      { what: 'processor time of it, median', unit: 'ms', ...started.work, goal: null },
    ]),
  );
}

/** What `npm start` gives to Node. */
function startProgram(): readonly string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'));
  return scripts.start.split(' ').slice(1);
}

/** The same measured of both by turns, so that what else the machine does falls on both alike. */
async function inTurns(
  times: number,
  ours: (turn: number) => Promise<number>,
  bare: (turn: number) => Promise<number>,
) {
  const values = { rapporteur: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < times; turn += 1) {
    values.rapporteur.push(await ours(turn));
    values.bare.push(await bare(turn));
  }
  return {
    by: (figure: (values: readonly number[]) => number) => ({
      rapporteur: figure(values.rapporteur),
      bare: figure(values.bare),
    }),
  };
}

/** Starts of both by turns, in ms by the clock and by the processor. */
async function starts(times: number, ours: Discord, bare: Discord) {
  const work = { rapporteur: [] as number[], bare: [] as number[] };
  const clock = await inTurns(
    times,
    () => startTime(RAPPORTEUR, ours, work.rapporteur),
    () => startTime(BARE, bare, work.bare),
  );
  return { clock, work: { rapporteur: median(work.rapporteur), bare: median(work.bare) } };
}

async function startTime(kind: Kind, discord: Discord, work: number[]): Promise<number> {
  const bot = await BotProcess.start(kind, discord);
  await bot.stop();
  work.push(bot.startWorkMs);
  return bot.startMs;
}

/** The times of answers by both, on one topic after the other. */
async function answerTimes(times: number, topics: readonly string[], ours: Discord, bare: Discord) {
  const topic = (turn: number) => topics[turn % topics.length] ?? '';
  return await inTurns(
    times,
    (turn) => answerTime(ours, topic(turn)),
    (turn) => answerTime(bare, topic(turn)),
  );
}

/** From the dispatch of a command until its whole callback has arrived, before the loopback looks at it. */
async function answerTime(discord: Discord, topic: string): Promise<number> {
  let arrived = Number.NaN;
  const watch = (event: unknown) => {
    const request = typeof event === 'object' && event !== null && 'request' in event ? event.request : null;
    if (!(request instanceof IncomingMessage)) return;
    request.once('end', () => {
      arrived = performance.now();
    });
  };
  subscribe('http.server.request.start', watch);
  const dispatched = performance.now();
  const exchange = await discord.command('position', { topic });
  unsubscribe('http.server.request.start', watch);
  if (exchange.failed || Number.isNaN(arrived)) throw new Error('a command was not answered');
  return arrived - dispatched;
}
