/** The program as it is started by `npm start`: a process of its own, against the loopback. */

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Discord } from '../wire/discord.js';
import { visibleText } from '../wire/visible-text.js';

const PROGRAM = resolve('dist/src/main.js');
/** Of the shape that Discord's have. */
const TOKEN = 'bG9vcGJhY2s.Loopba.ck-token-of-a-test';

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built; run npm run build`);
});

interface Program {
  readonly process: ChildProcess;
  /** Resolves when it has ended, with everything it wrote. */
  readonly ended: Promise<{ readonly code: number | null; readonly written: string; readonly after: number }>;
  readonly written: () => string;
}

/** Starts the program with these settings and no others. */
function start(settings: Readonly<Record<string, string>>): Program {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH, ...settings },
    // Out of the reach of a `.env` of whoever runs the tests.
    cwd: resolve('test'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const ended = new Promise<Awaited<Program['ended']>>((done) => {
    child.on('close', (code) => done({ code, written, after: performance.now() - started }));
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, ended, written: () => written };
}

async function loopback(options: Parameters<typeof Discord.start>[0] = {}): Promise<Discord> {
  const discord = await Discord.start({ token: TOKEN, ...options });
  onTestFinished(() => discord.close());
  return discord;
}

const settingsFor = (discord: Discord) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.api,
  CORPUS_DIR: resolve('corpus'),
});

/** Starts the program and waits until it answers. */
async function running(discord: Discord, more: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = start({ ...settingsFor(discord), ...more });
  await discord.gateway.until(({ connected }) => connected, 10_000);
  for (let tries = 0; tries < 100 && !program.written().includes('"msg":"ready"'); tries += 1) await pause(50);
  return program;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the program', () => {
  it('answers from a corpus that has changed since it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-changed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('corpus', folder, { recursive: true, filter: (from) => !from.includes('.saved-record') });
    const discord = await loopback();
    const program = await running(discord, { CORPUS_DIR: folder });
    const register = join(folder, 'dialogues.yaml');
    const before = readFileSync(register, 'utf8');
    // Written again and again, since nothing tells when the folder has begun to be watched.
    for (let tries = 1; tries < 30 && !program.written().includes('is served as it is now'); tries += 1) {
      writeFileSync(register, `${before}${'    - number: 10\n      held: [2024-12-06]\n'}${'#'.repeat(tries)}\n`);
      await pause(1000);
    }
    const exchange = await discord.command('dialogue', { number: '10' });
    expect(visibleText(await exchange.reply())).toContain('December 6, 2024');
    expect(discord.violations).toEqual([]);
  });

  it('connects, registers the commands, answers, and says on its error stream how to invite it', async () => {
    const discord = await loopback();
    const program = await running(discord);
    const exchange = await discord.command('position', { topic: 'cybercrime' });
    expect(visibleText(await exchange.reply())).toContain('no new legal instrument');
    expect(program.written()).toContain('https://discord.com/oauth2/authorize?client_id=');
    expect(discord.violations).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'told by %s to stop, ends within 3 s with 0, and says goodbye to Discord',
    async (signal) => {
      const discord = await loopback();
      const program = await running(discord);
      const started = performance.now();
      program.process.kill(signal);
      const { code } = await program.ended;
      expect(performance.now() - started).toBeLessThan(3000);
      expect(code).toBe(0);
      expect(discord.gateway.connected).toBe(false);
    },
  );

  it('told to stop, finishes what it is answering', async () => {
    const discord = await loopback();
    const program = await running(discord);
    discord.faults.delay('callback', 700);
    const asked = discord.command('position', { topic: 'cybercrime' });
    await pause(300);
    program.process.kill('SIGTERM');
    const [exchange, { code }] = await Promise.all([asked, program.ended]);
    expect(exchange.failed).toBe(false);
    expect(code).toBe(0);
  });

  it('told to stop, does not wait for ever for an answer that Discord never takes', async () => {
    const discord = await loopback();
    const program = await running(discord);
    discord.faults.swallow('callback', { times: 20 });
    void discord.command('help');
    await pause(200);
    const started = performance.now();
    program.process.kill('SIGTERM');
    await program.ended;
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('told to stop before it is ready, ends within 3 s', async () => {
    const discord = await loopback();
    discord.faults.swallow('gateway.get', { times: 20 });
    const program = start(settingsFor(discord));
    for (let tries = 0; tries < 100 && discord.requests.length === 0; tries += 1) await pause(50);
    const started = performance.now();
    program.process.kill('SIGTERM');
    const { code } = await program.ended;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(code).toBe(0);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4013, 'MENTIONS=false'],
    [4014, 'MENTIONS=false'],
  ])('closed for good with %i while it runs, ends with its reason', async (close, fix) => {
    const discord = await loopback();
    const program = await running(discord);
    discord.gateway.close(close);
    const { code, written } = await program.ended;
    expect(code).toBe(1);
    expect(written.trimEnd().split('\n').at(-1)).toContain(fix);
    expect(written).not.toContain(TOKEN);
  });

  it('sent a command without data, lives on and says a private sentence', async () => {
    const discord = await loopback();
    const program = await running(discord);
    discord.commandWithoutData();
    discord.commandWithoutData({ where: 'dm' });
    const exchange = await discord.command('help');
    expect(exchange.failed).toBe(false);
    expect(program.process.exitCode).toBeNull();
    const answers = discord.requests
      .filter(({ route }) => route === 'callback')
      .map(({ body }) => JSON.stringify(body));
    expect(answers.filter((body) => body.includes('The reference is'))).toHaveLength(2);
    expect(program.written()).not.toContain(
      "TypeError: Cannot read properties of undefined (reading 'type')\n    at InteractionCreate",
    );
  });

  it('answers whether it is well', async () => {
    const discord = await loopback();
    const port = await freePort();
    await running(discord, { HEALTH_PORT: String(port) });
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((done) => {
    server.listen(0, () => {
      const address = server.address();
      done(isBound(address) ? address.port : 0);
    });
  });
}

function isBound(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

describe('the program that cannot start', () => {
  /** Ends within 5 s, with a code other than 0, and one message that has these words and no token. */
  async function expectRefusal(
    settings: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ): Promise<string> {
    const { code, written, after } = await start(settings).ended;
    expect(code).toBe(1);
    expect(after).toBeLessThan(5000);
    for (const word of words) expect(written).toContain(word);
    expect(written).not.toMatch(/^\s+at /mu);
    if (settings.DISCORD_TOKEN !== undefined) expect(written).not.toContain(settings.DISCORD_TOKEN);
    return written;
  }

  it('because of a wrong token says so', async () => {
    const discord = await loopback();
    await expectRefusal({ ...settingsFor(discord), DISCORD_TOKEN: 'YW5vdGhlcg.Anothe.r-token' }, 'DISCORD_TOKEN: ');
  });

  it('because of a token of another shape says so, and does not show it', async () => {
    await expectRefusal({ DISCORD_TOKEN: 'secret-without-dots' }, 'DISCORD_TOKEN: copy it from the page “Bot”');
  });

  it.each([4013, 4014])('because its intents are refused (%i) says so', async (code) => {
    const discord = await loopback();
    discord.gateway.refuseIdentify(code);
    await expectRefusal({ ...settingsFor(discord), MENTIONS: 'true' }, 'set MENTIONS=false');
  });

  it('because Discord cannot be reached says so', async () => {
    await expectRefusal(
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: `http://127.0.0.1:${await freePort()}/api`,
        CORPUS_DIR: resolve('corpus'),
      },
      'Discord cannot be reached',
    );
  });

  it.each(['HEALTH_PORT', 'HTTP_PORT'])('because %s is in use says so', async (setting) => {
    const discord = await loopback();
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = String(await listening(server));
    const key = { DISCORD_PUBLIC_KEY: 'd'.repeat(64) };
    await expectRefusal({ ...settingsFor(discord), ...key, [setting]: port }, `${setting}: port ${port} is in use`);
    expect(discord.gateway.counts.connections).toBe(0);
  });

  it('because HTTP_PORT has no key says so', async () => {
    await expectRefusal({ DISCORD_TOKEN: TOKEN, HTTP_PORT: '8080' }, 'set DISCORD_PUBLIC_KEY as well');
  });

  it('because there is no corpus says so', async () => {
    await expectRefusal({ DISCORD_TOKEN: TOKEN, CORPUS_DIR: '/nowhere' }, '/nowhere', 'CORPUS_DIR');
  });

  it('because of several settings says all of them at once, each with its fix', async () => {
    const written = await expectRefusal(
      {
        DISCORD_TOKEN: 'secret-without-dots',
        DISCORD_GUILD_ID: 'my server',
        DISCORD_PUBLIC_KEY: '01'.padEnd(64, '0'),
        HTTP_PORT: '99999',
        HEALTH_PORT: 'eighty',
        MENTIONS: 'perhaps',
        DEFAULT_LANGUAGE: 'de',
        LOG_LEVEL: 'loud',
        LOG_QUESTIONS: 'maybe',
        DISCORD_API_URL: 'nowhere',
      },
      'DISCORD_TOKEN: copy it',
      'DISCORD_GUILD_ID: copy the id of the server',
      'DISCORD_PUBLIC_KEY: this key would let anyone pass for Discord',
      'HTTP_PORT: write a port from 0 to 65535',
      'HEALTH_PORT: write a port',
      'MENTIONS: write true or false',
      'DEFAULT_LANGUAGE: write en or fr',
      'LOG_LEVEL: write one of fatal',
      'LOG_QUESTIONS: write true or false',
      'DISCORD_API_URL: write an address',
    );
    expect(written.trimEnd().split('\n')).toHaveLength(11);
  });
});
