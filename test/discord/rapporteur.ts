import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Connection, connect } from '../../src/discord/gateway.js';
import { openRecord } from '../../src/record.js';
import { routerOf } from '../../src/routing/route.js';
import { Discord } from '../wire/discord.js';

/** The record of the shipped corpus, read once for all tests of a file. */
export const record = openRecord('corpus');

/** Rapporteur, connected to a loopback Discord, and what it logged. */
export interface Running {
  readonly discord: Discord;
  readonly connection: Connection;
  readonly logged: string[];
}

/** Starts a loopback Discord and the bot on it; both end with the test. */
export async function startRapporteur(
  options: { readonly mentions?: boolean; readonly discord?: Parameters<typeof Discord.start>[0] } = {},
): Promise<Running> {
  const discord = await Discord.start(options.discord ?? {});
  onTestFinished(() => discord.close());
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const connection = await connect({
    config: { token: discord.token, guildId: null, mentions: options.mentions ?? false, apiUrl: discord.api },
    router: routerOf(commands, (reference, error) => log.error({ reference, err: error }, 'a command failed')),
    commands,
    record: () => record,
    log,
    logQuestions: false,
    defaultLanguage: 'en',
  });
  onTestFinished(() => connection.stop(100));
  return { discord, connection, logged };
}
