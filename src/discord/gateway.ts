import {
  type APIApplicationCommand,
  type APIInteraction,
  type APIMessage,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  Options,
  type REST,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { DiscordConfig } from '../config.js';
import { wordsFor } from '../reply/words.js';
import type { Command } from '../routing/command.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { StartError } from '../start-error.js';
import { type Answer, answerInteraction, NO_PINGS, privateSentence } from './answer.js';
import { deliver, failureOf } from './deliver.js';
import { drawForDiscord } from './draw.js';
import { inviteLink } from './invite.js';
import { questionIn } from './mention.js';
import { registered, sameCommands } from './registration.js';
import { restOptions } from './rest-options.js';

/** What a surface in Discord needs of the rest of the program. */
export interface Surroundings {
  readonly config: DiscordConfig;
  readonly router: Router;
  readonly commands: readonly Command[];
  /** The record as it is now; it may be swapped while the bot runs. */
  readonly record: () => TheRecord;
  readonly log: Logger;
  readonly logQuestions: boolean;
  readonly defaultLanguage: string;
}

/** A bot that is connected. */
export interface Connection {
  /** Whether a heartbeat was answered of late. */
  readonly isWell: () => boolean;
  /** Ends when the connection can never be had again, with the reason. */
  readonly lost: Promise<string>;
  /** How Discord's API is called, for other surfaces of the same bot. */
  readonly rest: REST;
  /** Waits for what is being answered, then leaves; after the limit in ms it leaves all the same. */
  readonly stop: (limit: number) => Promise<void>;
}

/** Discord will not let this client back in; discord.js alone would live on and say it is ready. */
const FATAL_CLOSES = new Map<number, string>([
  [
    GatewayCloseCodes.AuthenticationFailed,
    'Discord refused DISCORD_TOKEN: copy it again from the page “Bot” of the application.',
  ],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard.'],
  [GatewayCloseCodes.ShardingRequired, 'The bot is in too many servers for one connection.'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its API: update Rapporteur.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord refused the intents asked for: set MENTIONS=false.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord refused the intents asked for: set MENTIONS=false, or allow them on the page “Bot”.',
  ],
]);

/** Heartbeats are some 41 s apart; two missed ones are a dead connection. */
const HEARTBEAT_STALE_MS = 100_000;

/**
 * Connects over the gateway, registers the commands when Discord has others, and answers.
 *
 * @throws StartError naming the setting that Discord refuses
 */
export async function connect(around: Surroundings): Promise<Connection> {
  const { config, log } = around;
  const client = new Client({
    // Commands need no intent. Mentions and direct messages come with two that are not privileged.
    intents: config.mentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : [],
    waitGuildTimeout: 0,
    rest: restOptions(config.apiUrl),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: 0,
      GuildMemberManager: 0,
      MessageManager: 0,
    }),
  });
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked = work.catch((error: unknown) => {
      log.error({ failure: failureOf(error) }, 'an answer failed');
    });
    underWay.add(tracked);
    tracked.finally(() => underWay.delete(tracked));
  };
  let stopping = false;
  const lost = whenLost(client, () => stopping);

  client.on(Events.Error, (error) => log.error({ failure: failureOf(error) }, 'the client reports an error'));
  client.on(Events.Warn, () => log.warn('the client reports a warning'));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    track(answerOne(interaction, client.rest, around));
  });
  if (config.mentions) {
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: APIMessage) => {
      track(answerMessage(message, client.user?.id ?? '', client.rest, around));
    });
  }
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  await login(client, config.token, lost);
  await Promise.race([ready, lost.then((reason) => Promise.reject(new StartError(reason)))]);
  const applicationId = client.application?.id ?? '';
  await register(applicationId, client.rest, around);
  log.info({ application: applicationId, invite: inviteLink(applicationId, config.mentions) }, 'ready');
  return {
    lost,
    rest: client.rest,
    isWell: () => isWell(client),
    stop: async (limit) => {
      stopping = true;
      const finished = Promise.all(underWay).then(() => client.destroy());
      // destroy() never returns before the client is ready; nothing may keep the process from ending.
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, limit).unref())]);
    },
  };
}

async function login(client: Client, token: string, lost: Promise<string>): Promise<void> {
  try {
    await Promise.race([client.login(token), lost.then((reason) => Promise.reject(new StartError(reason)))]);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(refusal(error));
  }
}

function refusal(error: unknown): string {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (/TokenInvalid|invalid token|401/iu.test(text))
    return FATAL_CLOSES.get(GatewayCloseCodes.AuthenticationFailed) ?? '';
  if (/intents/iu.test(text)) return FATAL_CLOSES.get(GatewayCloseCodes.DisallowedIntents) ?? '';
  return 'Discord cannot be reached: check the network, and DISCORD_API_URL if it is set.';
}

function whenLost(client: Client, isStopping: () => boolean): Promise<string> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (!isStopping()) resolve(FATAL_CLOSES.get(code) ?? `Discord closed the connection for good (${code}).`);
    });
    client.on(Events.Invalidated, () => resolve('Discord ended the session for good.'));
  });
}

function isWell(client: Client): boolean {
  const now = Date.now();
  return (
    client.ws.shards.size > 0 &&
    client.ws.shards.every((shard) => {
      const last = Math.max(shard.lastPingTimestamp, client.readyTimestamp ?? 0);
      return client.isReady() && now - last < HEARTBEAT_STALE_MS;
    })
  );
}

async function register(applicationId: string, rest: REST, around: Surroundings): Promise<void> {
  const { guildId } = around.config;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = registered(around.commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    const existing: unknown = await rest.get(route, { query });
    if (sameCommands(wanted, existing)) return;
    await rest.put(route, { body: wanted satisfies readonly Partial<APIApplicationCommand>[] | object });
    around.log.info({ commands: wanted.length, guild: guildId }, 'commands registered');
  } catch (error) {
    const where = guildId === null ? '' : `; check DISCORD_GUILD_ID, and that the bot was invited to that server`;
    around.log.error({ failure: failureOf(error) }, `the commands could not be registered${where}`);
  }
}

async function answerOne(interaction: APIInteraction, rest: REST, around: Surroundings): Promise<void> {
  const started = performance.now();
  const answer = answerSafely(interaction, around);
  if (answer === null) return;
  const decided = performance.now();
  await deliver(
    answer,
    { id: interaction.id, token: interaction.token, applicationId: interaction.application_id },
    rest,
    around.log,
  );
  around.log.info(
    {
      interaction: interaction.id,
      command: answer.command,
      outcome: answer.outcome,
      decidedMs: Math.round((decided - started) * 10) / 10,
      sentMs: Math.round(performance.now() - decided),
      ...(around.logQuestions ? { asked: 'data' in interaction ? interaction.data : null } : {}),
    },
    'answered',
  );
}

/** The answer to an interaction, whatever arrives: a bug becomes a private sentence with a reference. */
export function answerSafely(interaction: APIInteraction, around: Surroundings): Answer | null {
  if (typeof interaction?.id !== 'string' || typeof interaction.token !== 'string') return null;
  const locale =
    'locale' in interaction && typeof interaction.locale === 'string' ? interaction.locale : around.defaultLanguage;
  const bug = (reference: string) => privateSentence(wordsFor(locale).bug(reference), 'unknown', locale);
  return around.router.guarded(
    'interaction',
    () => answerInteraction(interaction, around.router, around.record()),
    bug,
  );
}

async function answerMessage(message: APIMessage, botId: string, rest: REST, around: Surroundings): Promise<void> {
  const question = questionIn(message, botId);
  if (question === null) return;
  const request = { command: 'ask', options: { question }, locale: around.defaultLanguage };
  const reply = around.router.answer(request, around.record());
  const drawing = drawForDiscord(reply, { audience: 'everyone', again: null, footer: null });
  if (drawing.kind === 'copy') return;
  await rest.post(Routes.channelMessages(message.channel_id), {
    body: {
      components: drawing.components,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { ...NO_PINGS, replied_user: false },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    },
  });
  around.log.info({ message: message.id, command: 'ask', outcome: reply.outcome }, 'answered a mention');
}
