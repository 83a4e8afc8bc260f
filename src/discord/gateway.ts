import type { APIInteraction } from 'discord.js';
import { StartError } from '../start-error.js';
import { answerToLog } from './answer-safely.js';
import { reasonOfClose, reasonOfRefusal } from './closes.js';
import { deliver, failureOf } from './deliver.js';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, type REST, Routes } from './discord-js.js';
import { inviteLink } from './invite.js';
import { messageAnswer, type ReceivedMessage } from './message-answer.js';
import { register, withdrawFrom } from './registration.js';
import { restOptions } from './rest-options.js';
import type { Surroundings } from './surroundings.js';
import { UnderWay } from './under-way.js';

/** A bot that is connected, or about to be. */
export interface Connection {
  /** Ends when the bot answers; fails with a StartError that names the setting which Discord refuses. */
  readonly ready: Promise<void>;
  /** Whether a heartbeat was answered of late. */
  readonly isWell: () => boolean;
  /** Ends when the connection can never be had again, with the reason. */
  readonly lost: Promise<string>;
  /** Waits for what is being answered, then leaves; after the limit in ms it leaves all the same. */
  readonly stop: (limit: number) => Promise<void>;
}

/** Heartbeats are some 41 s apart; two missed ones are a dead connection. */
const HEARTBEAT_STALE_MS = 100_000;
/** Leaving takes a moment, or for ever: `destroy()` does not return before the client is ready. */
const LEAVE_LIMIT_MS = 400;

/** Connects over the gateway, registers the commands when Discord has others, and answers. */
export function connect(around: Surroundings): Connection {
  const client = clientFor(around);
  const underWay = new UnderWay((error) => around.log.error({ failure: failureOf(error) }, 'an answer failed'));
  let stopping = false;
  let gone = false;
  const lost = whenLost(client, () => stopping);
  lost.then(() => {
    gone = true;
  });
  listen(client, underWay, around);
  return {
    lost,
    ready: start(client, lost, around),
    isWell: () => !gone && isWell(client),
    stop: async (limit) => {
      stopping = true;
      await underWay.settled(limit);
      await Promise.race([client.destroy(), new Promise((resolve) => setTimeout(resolve, LEAVE_LIMIT_MS).unref())]);
    },
  };
}

function clientFor({ config }: Surroundings): Client {
  return new Client({
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
}

function listen(client: Client, underWay: UnderWay, around: Surroundings): void {
  const { config, log } = around;
  client.on(Events.Error, (error) => log.error({ failure: failureOf(error) }, 'the client reports an error'));
  client.on(Events.Warn, () => log.warn('the client reports a warning'));
  const withdrawn = new Set<string>();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    underWay.add(answerInteractionOver(client.rest, interaction, around));
    const guild = config.guildId === null ? guildOfCommand(interaction) : null;
    if (guild === null || withdrawn.has(guild)) return;
    withdrawn.add(guild);
    underWay.add(withdrawFrom(guild, interaction.application_id, around));
  });
  if (!config.mentions) return;
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: ReceivedMessage) => {
    underWay.add(answerMessageOver(client.rest, message, client.user?.id ?? '', around));
  });
}

/** The server that a command is registered in alone: without being a member, the bot learns of it only by its use. */
function guildOfCommand({ data }: APIInteraction): string | null {
  return data !== undefined && 'guild_id' in data && data.guild_id !== undefined ? data.guild_id : null;
}

async function answerInteractionOver(rest: REST, interaction: APIInteraction, around: Surroundings): Promise<void> {
  const given = answerToLog(interaction, around);
  if (given === null) return;
  const to = { id: interaction.id, token: interaction.token, applicationId: interaction.application_id };
  given.sent(await deliver(given.answer, to, rest, around.log));
}

async function answerMessageOver(
  rest: REST,
  message: ReceivedMessage,
  botId: string,
  around: Surroundings,
): Promise<void> {
  const answer = messageAnswer(message, botId, around);
  if (answer === null) return;
  const { body, command, outcome, question } = answer;
  await rest.post(Routes.channelMessages(message.channel_id), { body });
  around.log.info(
    { message: message.id, command, outcome, ...(around.logQuestions ? { asked: question } : {}) },
    'answered a message',
  );
}

async function start(client: Client, lost: Promise<string>, around: Surroundings): Promise<void> {
  const { config, log } = around;
  const refused = lost.then((reason) => Promise.reject(new StartError(reason)));
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  await Promise.race([login(client, config.token), refused]);
  await Promise.race([ready, refused]);
  const applicationId = client.application?.id ?? '';
  await register(applicationId, [...client.guilds.cache.keys()], around);
  log.info({ application: applicationId, invite: inviteLink(applicationId, config.mentions) }, 'ready');
}

async function login(client: Client, token: string): Promise<void> {
  try {
    await client.login(token);
  } catch (error) {
    throw new StartError(reasonOfRefusal(error));
  }
}

function whenLost(client: Client, isStopping: () => boolean): Promise<string> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (!isStopping()) resolve(reasonOfClose(code));
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
