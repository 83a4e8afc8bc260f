import { constants, createInflate, inflateSync } from 'node:zlib';
import { type Client, type ClientOptions, Events, GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { deferred, makeClient, startBot, startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import { hello } from './samples.js';
import { visibleText } from './visible-text.js';

/** Resolves with the first arguments of the next event of this name. */
const next = (client: Client, event: string): Promise<unknown[]> =>
  new Promise((resolve) => {
    client.once(event, (...values: unknown[]) => resolve(values));
  });

/** A bot that answers `/hello`, ready on a loopback. */
async function helloBot(discord: Discord, client: Partial<ClientOptions> = {}) {
  discord.world.commands.create(hello);
  return startBot(discord, {
    client,
    onInteraction: async (interaction) => (interaction.isCommand() ? interaction.reply('Hello!') : undefined),
  });
}

/** discord.js leaves five seconds between two identifies; these tests do not wait for them. */
const AT_ONCE: Partial<ClientOptions> = {
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
};

describe('logging in', () => {
  test('makes a client ready, with its server where the intent asks for it', async () => {
    const discord = await startDiscord();
    const { client } = await startBot(discord, { client: { intents: ['Guilds'] } });
    expect(client.user.id).toBe(discord.world.bot.id);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Loopback']);
    expect(client.channels.cache.has(discord.world.guild.channel.id)).toBe(true);
    expect(discord.gateway.counts).toMatchObject({ connections: 1, identifies: 1, resumes: 0 });
  });

  test('without the intent tells the client that there is a server, and nothing of it', async () => {
    const discord = await startDiscord();
    const { client } = await startBot(discord);
    expect(client.guilds.cache.map(({ available }) => available)).toEqual([false]);
    expect(client.channels.cache.size).toBe(0);
  });

  test('with a wrong token is refused over HTTP', async () => {
    const discord = await startDiscord();
    await expect(makeClient(discord).login('wrong')).rejects.toThrow('invalid token');
    expect(discord.gateway.counts.connections).toBe(0);
  });

  test('with intents that were not granted ends with 4014', async () => {
    const discord = await startDiscord();
    const client = makeClient(discord, { intents: GatewayIntentBits.MessageContent });
    const [, failure] = await Promise.all([
      client.login(discord.token).catch(() => undefined),
      next(client, Events.ShardDisconnect),
    ]);
    expect(failure).toMatchObject([{ code: GatewayCloseCodes.DisallowedIntents }, 0]);
  });

  test('with intents that do not exist ends with 4013', async () => {
    const discord = await startDiscord();
    const client = makeClient(discord, { intents: 1 << 30 });
    const [, failure] = await Promise.all([
      client.login(discord.token).catch(() => undefined),
      next(client, Events.ShardDisconnect),
    ]);
    expect(failure).toMatchObject([{ code: GatewayCloseCodes.InvalidIntents }, 0]);
  });

  test('is refused on demand', async () => {
    const discord = await startDiscord();
    discord.gateway.refuseIdentify(GatewayCloseCodes.AuthenticationFailed);
    const client = makeClient(discord);
    const [, failure] = await Promise.all([
      client.login(discord.token).catch(() => undefined),
      next(client, Events.ShardDisconnect),
    ]);
    expect(failure).toMatchObject([{ code: GatewayCloseCodes.AuthenticationFailed }, 0]);
  });

  test('waits for a server that is down, and has it when it is back', async () => {
    const discord = await startDiscord({ guildUnavailable: true });
    const { client } = await startBot(discord, { client: { intents: ['Guilds'], waitGuildTimeout: 0 } });
    expect(client.guilds.cache.first()?.available).toBe(false);
    const available = next(client, Events.GuildAvailable);
    discord.setGuildAvailable(true);
    await available;
    expect(client.guilds.cache.first()?.name).toBe('Loopback');
    const gone = next(client, Events.GuildUnavailable);
    discord.setGuildAvailable(false);
    expect(await gone).toMatchObject([{ id: discord.world.guild.id }]);
  });
});

describe('a session', () => {
  test('is resumed after the connection breaks, and what was missed is sent again', async () => {
    const discord = await startDiscord();
    const { client } = await helloBot(discord);
    const resumed = next(client, Events.ShardResume);
    discord.gateway.drop();
    await discord.gateway.until(({ connected }) => !connected);
    const exchange = await discord.command('hello');
    expect(await resumed).toEqual([0, 2]);
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    expect(discord.gateway.counts).toMatchObject({ connections: 2, identifies: 1, resumes: 1 });
  });

  test('is resumed when Discord asks to reconnect', async () => {
    const discord = await startDiscord();
    const { client } = await helloBot(discord);
    const resumed = next(client, Events.ShardResume);
    discord.gateway.reconnect();
    const exchange = await discord.command('hello');
    await resumed;
    expect(exchange.failed).toBe(false);
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('begins anew when Discord says that it is invalid', async () => {
    const discord = await startDiscord();
    await helloBot(discord, AT_ONCE);
    discord.gateway.invalidateSession();
    await discord.gateway.until(({ counts, connected }) => counts.identifies === 2 && connected);
    expect(await discord.command('hello')).toMatchObject({ failed: false });
    expect(discord.gateway.counts.resumes).toBe(0);
  });

  test('is resumed when Discord says that it is to be', async () => {
    const discord = await startDiscord();
    await helloBot(discord);
    discord.gateway.invalidateSession({ resumable: true });
    await discord.gateway.until(({ counts, connected }) => counts.resumes === 1 && connected);
    expect(discord.gateway.counts.identifies).toBe(1);
  });

  test('begins anew when Discord has forgotten it', async () => {
    const discord = await startDiscord();
    await helloBot(discord, AT_ONCE);
    discord.gateway.forgetSessions();
    discord.gateway.drop();
    await discord.gateway.until(({ counts, connected }) => counts.identifies === 2 && connected);
    expect(discord.gateway.counts.resumes).toBe(1);
  });

  test('is resumed when Discord closes it with a code that allows it', async () => {
    const discord = await startDiscord();
    const { client } = await helloBot(discord);
    const resumed = next(client, Events.ShardResume);
    discord.gateway.close(GatewayCloseCodes.UnknownError);
    await resumed;
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('ends for good when Discord closes it with 4004', async () => {
    const discord = await startDiscord();
    const { client } = await helloBot(discord);
    const disconnected = next(client, Events.ShardDisconnect);
    discord.gateway.close(GatewayCloseCodes.AuthenticationFailed);
    expect(await disconnected).toMatchObject([{ code: 4004 }, 0]);
    expect(discord.gateway.counts).toMatchObject({ connections: 1 });
  });

  test('ends when the client says goodbye', async () => {
    const discord = await startDiscord();
    const { client } = await helloBot(discord);
    await client.destroy();
    await discord.gateway.until(({ connected }) => !connected);
    expect(discord.gateway.dispatch('INTERACTION_CREATE', {})).toBe(false);
  });
});

describe('heartbeats', () => {
  test('are acknowledged', async () => {
    const discord = await startDiscord({ heartbeatMs: 20 });
    const { client } = await startBot(discord);
    await discord.gateway.until(({ counts }) => counts.heartbeats >= 3);
    await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
  });

  test('come when they are asked for', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    discord.gateway.requestHeartbeat();
    await discord.gateway.until(({ counts }) => counts.heartbeats === 1);
  });

  test('that are not acknowledged make the client connect anew and resume', async () => {
    const discord = await startDiscord({ heartbeatMs: 20 });
    await startBot(discord);
    discord.gateway.acknowledgeHeartbeats(false);
    await discord.gateway.until(({ counts }) => counts.resumes > 0);
    expect(discord.gateway.counts.identifies).toBe(1);
  });
});

describe('an interaction without data', () => {
  test('reaches the client, which throws outside any handler', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    const thrown = deferred();
    const errors: unknown[] = [];
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.once('unhandledRejection', (error) => {
      errors.push(error);
      thrown.resolve();
    });
    discord.commandWithoutData();
    await thrown.promise;
    for (const listener of listeners) process.on('unhandledRejection', listener);
    expect(errors).toMatchObject([{ name: 'TypeError' }]);
  });
});

describe('a client by hand', () => {
  /** Connects, and gives every payload it receives, read by `decode`. */
  async function connect(discord: Discord, query: string) {
    const socket = new WebSocket(`${discord.world.origin.replace('http', 'ws')}/gateway?${query}`);
    const messages: Buffer[] = [];
    socket.on('message', (data: Buffer) => messages.push(data));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    const say = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));
    return { socket, messages, closed, say };
  }
  const V10 = 'v=10&encoding=json';

  /** The id of the session that a client has just begun. */
  async function sessionOf({ messages }: { messages: Buffer[] }): Promise<string> {
    await expect.poll(() => messages.length).toBe(2);
    const ready: { d: { session_id: string } } = JSON.parse(`${messages[1]}`);
    return ready.d.session_id;
  }

  test.each([
    ['of another version', 'v=9', [], 4012],
    ['with an opcode that does not exist', V10, [{ op: 42 }], 4001],
    ['that speaks before it identifies', V10, [{ op: 3, d: {} }], 4003],
    ['with a wrong token', V10, [{ op: 2, d: { token: 'wrong', intents: 0 } }], 4004],
    ['with a shard beyond their number', V10, [{ op: 2, d: { token: 'known', intents: 0, shard: [1, 1] } }], 4010],
    ['that identifies twice', V10, Array(2).fill({ op: 2, d: { token: 'known', intents: 0 } }), 4005],
    ['that sends no JSON', V10, ['{'], 4002],
  ])('%s is closed with its code', async (_, query, payloads, code) => {
    const discord = await startDiscord({ token: 'known' });
    const { socket, closed } = await connect(discord, query);
    for (const payload of payloads) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
    expect(await closed).toBe(code);
  });

  test('is refused a sequence number that was never sent', async () => {
    const discord = await startDiscord();
    const first = await connect(discord, V10);
    first.say(2, { token: discord.token, intents: 0 });
    const session_id = await sessionOf(first);
    const second = await connect(discord, V10);
    second.say(6, { token: discord.token, session_id, seq: 99 });
    expect(await second.closed).toBe(4007);
  });

  test('cannot resume a session that is over', async () => {
    const discord = await startDiscord();
    const first = await connect(discord, V10);
    first.say(2, { token: discord.token, intents: 0 });
    const session_id = await sessionOf(first);
    discord.gateway.invalidateSession();
    const second = await connect(discord, V10);
    second.say(6, { token: discord.token, session_id, seq: 1 });
    await expect.poll(() => second.messages.map((message) => JSON.parse(`${message}`).op)).toEqual([10, 9]);
  });

  test('gets one zlib stream when it asks for it', async () => {
    const discord = await startDiscord();
    const { messages, say } = await connect(discord, `${V10}&compress=zlib-stream`);
    say(2, { token: discord.token, intents: 1 });
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    let text = '';
    inflate.on('data', (chunk: Buffer) => {
      text += chunk;
    });
    let read = 0;
    await expect
      .poll(() => {
        for (; read < messages.length; read += 1) inflate.write(messages[read]);
        return text;
      })
      .toContain('GUILD_CREATE');
    expect(text.startsWith('{"op":10')).toBe(true);
  });

  test('gets each payload compressed when it asks for that', async () => {
    const discord = await startDiscord();
    const { messages, say } = await connect(discord, V10);
    say(2, { token: discord.token, intents: 0, compress: true });
    await expect.poll(() => messages.length).toBe(2);
    expect(inflateSync(messages[1] ?? '').toString()).toContain('"t":"READY"');
  });
});
