import { generateKeyPairSync, sign } from 'node:crypto';
import { Locale } from 'discord-api-types/v10';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.js';
import { httpSurface } from '../../src/discord/http.js';
import type { Answer } from '../../src/discord/reply-answer.js';
import { reportBugTo } from '../../src/log.js';
import { routerOf } from '../../src/routing/route.js';
import { pressed, typed } from './asking.js';
import { record } from './rapporteur.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

interface Surface {
  /** Posts a body, signed as Discord signs unless headers say otherwise. */
  readonly post: (body: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly address: string;
  readonly followed: Answer[];
  readonly logged: string[];
}

/** The HTTP surface on a free port; it ends with the test. */
async function startSurface(): Promise<Surface> {
  const logged: string[] = [];
  const followed: Answer[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const around = {
    config: { token: 'a.b.c', guildId: null, mentions: false, apiUrl: 'http://127.0.0.1:1' },
    router: routerOf(commands, reportBugTo(log)),
    commands,
    record: () => record,
    log,
    logQuestions: false,
    defaultLanguage: 'en',
  };
  const server = await httpSurface({ port: 0, publicKey: KEY }, around, (answer) => void followed.push(answer));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  const post = (body: string, headers: Readonly<Record<string, string>> = signed(body)) =>
    fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { post, address, followed, logged };
}

function signed(body: string, timestamp = '1700000000'): Readonly<Record<string, string>> {
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
}

const PING = JSON.stringify({ type: 1, id: '1', token: 'secret-of-interaction', application_id: '2' });

describe('over HTTP', () => {
  it('a ping is answered with a pong', async () => {
    const { post } = await startSurface();
    const response = await post(PING);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ type: 1 });
  });

  it('a command is answered with the record, and logged without its token', async () => {
    const { post, logged } = await startSurface();
    const response = await post(JSON.stringify(typed('position', { topic: 'cybercrime' }, Locale.EnglishUS)));
    expect(await response.text()).toContain('no new legal instrument was necessary');
    expect(logged.join('')).toMatch(/"command":"position","outcome":"answered","decidedMs":[\d.]+,"sentMs":\d+/u);
    expect(logged.join('')).not.toContain('interaction-token');
  });

  it('a button is answered, and what follows the callback is sent', async () => {
    const { post, followed } = await startSurface();
    const press = pressed('0~x', { flags: 1 << 15, components: [] }, Locale.French);
    const response = await post(JSON.stringify(press));
    expect(await response.json()).toEqual({ type: 6 });
    expect(followed.map(({ deletesMessage }) => deletesMessage)).toEqual([true]);
  });

  it('a completion is answered with choices', async () => {
    const { post } = await startSurface();
    const command = typed('position', {}, Locale.French);
    const options = [{ name: 'topic', type: 3, value: 'cybercr', focused: true }];
    const response = await post(JSON.stringify({ ...command, type: 4, data: { ...command.data, options } }));
    expect(await response.text()).toContain('Cybercriminalité');
  });
});

describe('a request that is not Discord’s', () => {
  const refused: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['without signature', {}],
    ['with a bad signature', { ...signed(PING), 'x-signature-ed25519': '0'.repeat(128) }],
    ['with a signature that is no hexadecimal', { ...signed(PING), 'x-signature-ed25519': 'nothing' }],
    ['without timestamp', { 'x-signature-ed25519': signed(PING)['x-signature-ed25519'] ?? '' }],
    ['with another timestamp', { ...signed(PING), 'x-signature-timestamp': '1700000001' }],
    ['replayed with another body', signed('{"type":1,"id":"9","token":"t"}')],
  ];
  it.each(refused)('%s is refused with 401', async (_, headers) => {
    const { post, logged } = await startSurface();
    const response = await post(PING, headers);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(logged).toEqual([]);
  });

  it('is refused before its body is parsed: broken JSON gets 401 as well', async () => {
    const { post } = await startSurface();
    expect((await post('{"type":', signed('{}'))).status).toBe(401);
  });

  it.each([
    ['broken JSON', '{"type":'],
    ['no object', '"hello"'],
    ['no interaction', '{}'],
    ['null', 'null'],
    ['an unknown kind', '{"type":99,"id":"1","token":"t"}'],
    ['no id', '{"type":2,"token":"t","data":{}}'],
    ['bytes that are no text', '\ufffd\u0000'],
  ])('signed, but with %s, gets 400, and the surface lives', async (_, body) => {
    const { post } = await startSurface();
    expect((await post(body)).status).toBe(400);
    expect((await post(PING)).status).toBe(200);
  });

  it('signed, without the data of its command, gets a private sentence with a reference that is in the log', async () => {
    const { post, logged } = await startSurface();
    const body = JSON.stringify({ type: 2, id: '1', token: 't', application_id: '2', locale: 'en-US' });
    const answer = await (await post(body)).text();
    const reference = /The reference is ([0-9a-f]{8})/u.exec(answer)?.[1] ?? 'none';
    expect(logged.join('')).toContain(`"reference":"${reference}"`);
  });

  it('too large is refused with 413, and the surface lives', async () => {
    const { post } = await startSurface();
    expect((await post('x'.repeat(3_000_000), {})).status).toBe(413);
    expect((await post(PING)).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('by %s is refused with 405', async (method) => {
    const { address } = await startSurface();
    const response = await fetch(address, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
