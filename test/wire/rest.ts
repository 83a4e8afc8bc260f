/** The HTTP side: reads requests, lets faults happen, answers, and writes down what the bot did. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Upload } from './bodies.js';
import type { Faults, RateLimitScope, Trouble } from './faults.js';
import { Refusal } from './form-errors.js';
import { type Call, type Reply, type Route, routes } from './routes.js';
import type { RequestRecord, World } from './world.js';

const API = '/api/v10';

/** Codes that tell the bot its body was wrong; others tell it that something is gone or too late. */
const FORM_CODES = new Set([30032, 40005, 50006, 50035, 50109]);

/** The body of a request that is none. */
const NOT_JSON = Symbol('not JSON');

interface Matched {
  readonly route: Route;
  readonly params: Record<string, string>;
}

interface Read {
  readonly body: unknown;
  readonly uploads: Upload[];
}

/** Starts the HTTP server of a loopback on a free port of 127.0.0.1. */
export async function serve(world: World, faults: Faults): Promise<Server> {
  const server = createServer((request, response) => {
    handle(world, faults, request, response).catch((error: unknown) => {
      // A fault of the loopback itself; the test must see it as such.
      const message = `the loopback failed: ${error instanceof Error ? error.stack : String(error)}`;
      const { method = '', url: path = '' } = request;
      world.violations.push({ method, path, refused: true, message, issues: [] });
      send(response, 500, { code: 0, message });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the loopback has no port');
  world.origin = `http://127.0.0.1:${address.port}`;
  return server;
}

async function handle(world: World, faults: Faults, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.origin);
  const method = request.method ?? 'GET';
  const { body, uploads } = await read(request);
  if (url.pathname.startsWith('/attachments/')) return sendFile(world, url, response);

  const versioned = url.pathname.startsWith(API);
  const path = versioned ? url.pathname.slice(API.length) : url.pathname;
  const matched = versioned ? match(method, path) : undefined;
  const route = matched?.route.name ?? 'unknown';
  const record: RequestRecord = { method, path: decodeURIComponent(path) + url.search, route, body, uploads };
  world.requests.push(record);

  const trouble = faults.take(route);
  if (trouble?.kind === 'delay' && !trouble.after) await wait(trouble.ms);
  if ((trouble?.kind === 'drop' || trouble?.kind === 'swallow') && !trouble.after) {
    return breakOff(trouble, request);
  }
  if (trouble?.kind === 'fail') return answer(record, response, { status: trouble.status, body: trouble.body });
  if (trouble?.kind === 'rateLimit') {
    record.status = 429;
    return sendRateLimit(response, trouble.retryAfter, trouble.scope, route);
  }

  const call = { world, query: url.searchParams, body, uploads };
  const reply = matched ? run(matched, call, record, request.headers.authorization) : notHere(world, record);
  if (trouble?.kind === 'drop' || trouble?.kind === 'swallow') return breakOff(trouble, request);
  if (trouble?.kind === 'delay' && trouble.after) await wait(trouble.ms);
  answer(record, response, reply);
}

function breakOff(trouble: Trouble, request: IncomingMessage): void {
  if (trouble.kind === 'drop') request.socket.destroy();
}

/** Runs a route and notes what Discord would have refused or not heeded. */
function run(
  { route, params }: Matched,
  call: Omit<Call, 'params'>,
  { method, path }: RequestRecord,
  authorization: string | undefined,
): Reply {
  const { world } = call;
  if (!route.open && authorization !== `Bot ${world.token}`) {
    return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
  }
  try {
    if (call.body === NOT_JSON) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
    const reply = route.run({ ...call, params });
    const issues = reply.unheeded ?? [];
    if (issues.length > 0) {
      world.violations.push({ method, path, refused: false, message: 'Discord does not heed this', issues });
    }
    return reply;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, issues } = error;
    if (FORM_CODES.has(error.code)) world.violations.push({ method, path, refused: true, message, issues });
    return { status: error.status, body: error };
  }
}

/** A route that the loopback does not have; perhaps Discord has it, so the violation says whose lack it is. */
function notHere(world: World, { method, path }: RequestRecord): Reply {
  world.violations.push({ method, path, refused: true, message: 'the loopback has no such route', issues: [] });
  return { status: 404, body: { code: 0, message: '404: Not Found' } };
}

function match(method: string, path: string): Matched | undefined {
  for (const route of routes) {
    const params = route.method === method ? matches(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

/** What stands in a path in the places of a template's `:names`; nothing if it has another shape. */
function matches(template: string, path: string): Record<string, string> | undefined {
  const expected = template.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of expected.entries()) {
    const value = decodeURIComponent(actual[at] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

async function read(request: IncomingMessage): Promise<Read> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: parse(bytes.toString()), uploads: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<Read> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  let body: unknown;
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (field === 'payload_json') body = parse(typeof value === 'string' ? value : await value.text());
    else if (index !== undefined && typeof value !== 'string') {
      const { name, type: contentType } = value;
      uploads.push({ index, name, contentType, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return { body, uploads };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function answer(record: RequestRecord, response: ServerResponse, reply: Reply): void {
  record.status = reply.status;
  send(response, reply.status, reply.body);
}

function send(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function sendRateLimit(response: ServerResponse, retryAfter: number, scope: RateLimitScope, route: string): void {
  const global = scope === 'global';
  const reset = (Date.now() / 1000 + retryAfter).toFixed(3);
  const bucket = {
    'x-ratelimit-bucket': Buffer.from(route).toString('hex').padEnd(32, '0'),
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': reset,
    'x-ratelimit-reset-after': String(retryAfter),
  };
  const headers = {
    ...(global ? { 'x-ratelimit-global': 'true' } : bucket),
    'x-ratelimit-scope': scope,
    'retry-after': String(Math.ceil(retryAfter)),
  };
  send(response, 429, { code: 0, message: 'You are being rate limited.', retry_after: retryAfter, global }, headers);
}

function sendFile(world: World, url: URL, response: ServerResponse): void {
  const file = world.files.get(url.pathname.split('/')[3] ?? '');
  if (file) response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
  else send(response, 404);
}
