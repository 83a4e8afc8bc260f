import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Connection, connect } from '../../src/discord/gateway.js';
import { reportBugTo } from '../../src/log.js';
import { openRecord } from '../../src/record.js';
import type { Command } from '../../src/routing/command.js';
import { routerOf } from '../../src/routing/route.js';
import type { TheRecord } from '../../src/search/find.js';
import { Discord } from '../wire/discord.js';

/** The record of the shipped corpus, read once for all tests of a file. */
export const record = await openRecord('corpus');

/** Rapporteur, connected to a loopback Discord, and what it logged. */
export interface Running {
  readonly discord: Discord;
  readonly connection: Connection;
  readonly logged: string[];
}

/** What may be otherwise than in most tests. */
export interface Otherwise {
  readonly token?: string;
  readonly apiUrl?: string;
  readonly mentions?: boolean;
  readonly guildId?: string;
  readonly logQuestions?: boolean;
  readonly commands?: readonly Command[];
  readonly record?: TheRecord;
}

/** Starts a loopback that ends with the test. */
export async function startDiscord(options: Parameters<typeof Discord.start>[0] = {}): Promise<Discord> {
  const discord = await Discord.start(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** Connects Rapporteur to a loopback; it leaves with the test. */
export async function connectTo(discord: Discord, otherwise: Otherwise = {}): Promise<Running> {
  const running = begin(discord, otherwise);
  await running.connection.ready;
  return running;
}

/** The same without waiting until it is ready. */
export function begin(discord: Discord, otherwise: Otherwise = {}): Running {
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const offered = otherwise.commands ?? commands;
  const connection = connect({
    config: {
      token: otherwise.token ?? discord.token,
      guildId: otherwise.guildId ?? null,
      mentions: otherwise.mentions ?? false,
      apiUrl: otherwise.apiUrl ?? discord.api,
    },
    router: routerOf(offered, reportBugTo(log)),
    commands: offered,
    record: () => otherwise.record ?? record,
    log,
    logQuestions: otherwise.logQuestions ?? false,
    defaultLanguage: 'en',
  });
  onTestFinished(() => connection.stop(100));
  return { discord, connection, logged };
}

/** Starts a loopback Discord and the bot on it; both end with the test. */
export async function startRapporteur(
  options: Otherwise & { readonly discord?: Parameters<typeof Discord.start>[0] } = {},
): Promise<Running> {
  return connectTo(await startDiscord(options.discord), options);
}
