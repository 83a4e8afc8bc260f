import { createServer, type Server } from 'node:http';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { Discord } from '../wire/discord.js';
import { visibleText } from '../wire/visible-text.js';
import { begin, connectTo, startDiscord, startRapporteur } from './rapporteur.js';

const TOPIC = { topic: 'cybercrime' };

describe('an answer in spite of', () => {
  it.each([
    ['a dropped socket', 'drop', false],
    ['a socket dropped once Discord has the answer', 'drop', true],
    ['a callback that disappears', 'swallow', false],
    ['a callback that is taken and never answered', 'swallow', true],
  ] as const)('%s is there within 3 s, once', async (_, fault, after) => {
    const { discord, connection, logged } = await startRapporteur();
    discord.faults[fault]('callback', { after });
    const exchange = await discord.command('position', TOPIC);
    expect(exchange.failed).toBe(false);
    expect(exchange.first?.after).toBeLessThan(3000);
    expect(visibleText(await exchange.reply())).toContain('no new legal instrument');
    await connection.stop(2000);
    expect(logged.at(-1)).toContain('"msg":"answered"');
    expect(discord.faults.pending).toBe(0);
  });

  it('two callbacks that disappear is there within 3 s', async () => {
    const { discord } = await startRapporteur();
    discord.faults.swallow('callback', { times: 2 });
    expect((await discord.command('position', TOPIC)).failed).toBe(false);
  });

  it('an error of Discord’s own and a rate limit is there within 3 s', async () => {
    const { discord } = await startRapporteur();
    discord.faults.fail('callback', { status: 502 });
    expect((await discord.command('help')).failed).toBe(false);
    discord.faults.rateLimit('callback', { retryAfter: 0.2 });
    expect((await discord.command('help')).failed).toBe(false);
  });

  it('a burst of two hundred presses and commands is there within 3 s for each', async () => {
    const { discord } = await startRapporteur();
    const messages = await Promise.all(
      Array.from({ length: 100 }, async () => (await discord.command('position', TOPIC)).reply()),
    );
    const turned = messages.map((message) => discord.press({ label: 'Next page' }, { on: message }));
    const asked = messages.map(() => discord.command('dialogue', { number: '6' }));
    const all = await Promise.all([...turned, ...asked]);
    expect(all.filter(({ failed }) => failed)).toEqual([]);
    expect(Math.max(...all.map(({ first }) => first?.after ?? Number.POSITIVE_INFINITY))).toBeLessThan(3000);
    expect(discord.violations).toEqual([]);
  });
});

describe('a burst of two hundred dismissals', () => {
  it('is carried out within 3 s: what follows a callback is not held to fifty a second', async () => {
    const { discord } = await startRapporteur();
    const row = {
      type: 1 as const,
      components: [{ type: 2 as const, style: 2 as const, label: 'Dismiss', custom_id: '0~x' }],
    };
    const messages = Array.from({ length: 200 }, () =>
      discord.placeMessage({ flags: 1 << 15, components: [row] }, { where: 'dm' }),
    );
    const started = performance.now();
    const all = await Promise.all(messages.map((message) => discord.press('0~x', { on: message })));
    await Promise.all(all.map((exchange) => exchange.until(({ message }) => message?.deleted === true, 9000)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('a command during trouble of the connection is answered within 3 s', () => {
  it('when the connection has broken: it is resumed', async () => {
    const { discord } = await startRapporteur();
    discord.gateway.drop();
    await discord.gateway.until(({ connected }) => !connected);
    const exchange = await discord.command('position', TOPIC);
    expect(exchange.failed).toBe(false);
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('when Discord asks to reconnect (op 7)', async () => {
    const { discord } = await startRapporteur();
    discord.gateway.reconnect();
    expect((await discord.command('position', TOPIC)).failed).toBe(false);
    expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('when the session is to be resumed (op 9 with d: true)', async () => {
    const { discord } = await startRapporteur();
    discord.gateway.invalidateSession({ resumable: true });
    expect((await discord.command('position', TOPIC)).failed).toBe(false);
    expect(discord.gateway.counts.identifies).toBe(1);
  });

  it('when the session is over (op 9): as soon as there is a new one', async () => {
    const { discord, connection } = await startRapporteur();
    discord.gateway.invalidateSession();
    await discord.gateway.until(({ counts, connected }) => counts.identifies === 2 && connected, 9000);
    expect((await discord.command('position', TOPIC)).failed).toBe(false);
    expect(await Promise.race([connection.lost, 'still there'])).toBe('still there');
  });

  it.each([4000, 4001, 4008, 4009])('when Discord closes with %i', async (code) => {
    const { discord, connection } = await startRapporteur();
    discord.gateway.close(code);
    await discord.gateway.until(({ counts, connected }) => counts.connections === 2 && connected, 9000);
    expect((await discord.command('position', TOPIC)).failed).toBe(false);
    expect(await Promise.race([connection.lost, 'still there'])).toBe('still there');
  });
});

describe('the bot', () => {
  it.each([true, false])('is ready at once although a server is unavailable, with MENTIONS %s', async (mentions) => {
    const discord = await startDiscord({ guildUnavailable: true });
    const started = performance.now();
    await connectTo(discord, { mentions });
    expect(performance.now() - started).toBeLessThan(3000);
    expect((await discord.command('help', {}, { where: 'dm' })).failed).toBe(false);
  });

  it.each([
    [GatewayCloseCodes.AuthenticationFailed, 'DISCORD_TOKEN'],
    [GatewayCloseCodes.InvalidIntents, 'MENTIONS=false'],
    [GatewayCloseCodes.DisallowedIntents, 'MENTIONS=false'],
    [GatewayCloseCodes.InvalidAPIVersion, 'update Rapporteur'],
  ])('that Discord closes for good with %i is lost, with what to do', async (code, fix) => {
    const { discord, connection } = await startRapporteur();
    discord.gateway.close(code);
    expect(await connection.lost).toContain(fix);
    expect(connection.isWell()).toBe(false);
  });

  it('is well while it is connected, and not before', async () => {
    const discord = await startDiscord();
    const { connection } = begin(discord);
    expect(connection.isWell()).toBe(false);
    await connection.ready;
    expect(connection.isWell()).toBe(true);
  });

  it('that is told to stop finishes what it is answering', async () => {
    const { discord, connection } = await startRapporteur();
    discord.faults.delay('callback', 600);
    const exchange = discord.command('position', TOPIC);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const started = performance.now();
    await connection.stop(2300);
    expect(performance.now() - started).toBeLessThan(1500);
    expect((await exchange).failed).toBe(false);
    expect(discord.gateway.connected).toBe(false);
  });

  it('that is told to stop before it is ready stops all the same', async () => {
    const discord = await startDiscord();
    discord.faults.delay('gateway.get', 1500);
    const { connection } = begin(discord);
    connection.ready.catch(() => undefined);
    const started = performance.now();
    await connection.stop(2300);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('that is told to stop while Discord keeps it waiting for READY stops all the same', async () => {
    const discord = await startDiscord();
    const hellos = await silentGateway(discord);
    const { connection } = begin(discord, { apiUrl: hellos.api });
    connection.ready.catch(() => undefined);
    await hellos.identified;
    const started = performance.now();
    await connection.stop(2300);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('does not become ready with a token that is wrong: it says what to change, without the token', async () => {
    const discord = await startDiscord();
    const { connection, logged } = begin(discord, { token: 'another-token' });
    const failure = await connection.ready.catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StartError', message: expect.stringContaining('DISCORD_TOKEN') });
    expect(String(failure) + logged.join('')).not.toContain('another-token');
  });

  it.each([GatewayCloseCodes.DisallowedIntents, GatewayCloseCodes.InvalidIntents])(
    'does not become ready with an intent that is refused (%i): it says what to change',
    async (code) => {
      const discord = await startDiscord();
      discord.gateway.refuseIdentify(code);
      const failure = await begin(discord).connection.ready.catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'StartError', message: expect.stringContaining('MENTIONS=false') });
    },
  );
});

/** A Discord that says hello and then nothing more. */
async function silentGateway(discord: Discord): Promise<{ readonly api: string; readonly identified: Promise<void> }> {
  const server = createServer((request, response) => {
    const bot = { url: `ws://127.0.0.1:${portOf(server)}`, shards: 1, session_start_limit: LIMIT };
    const body = request.url?.endsWith('/gateway/bot') ? bot : discord.world.bot;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const sockets = new WebSocketServer({ server });
  const identified = new Promise<void>((done) => {
    sockets.on('connection', (socket) => {
      socket.on('message', () => done());
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    });
  });
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { api: `http://127.0.0.1:${portOf(server)}/api`, identified };
}

const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}
