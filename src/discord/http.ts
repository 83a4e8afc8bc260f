import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIInteraction } from 'discord.js';
import type { HttpConfig } from '../config.js';
import { answerToLog } from './answer-safely.js';
import { listening } from './health.js';
import type { Answer } from './reply-answer.js';
import { type SignatureCheck, signatureCheck } from './signature.js';
import type { Surroundings } from './surroundings.js';

/** More than Discord sends; a larger body is not read. */
const LARGEST_BODY = 1_000_000;

/** Sends what follows the callback. */
type After = (answer: Answer, interaction: APIInteraction) => void;

/**
 * The HTTP surface: Discord posts interactions to it, and the answer is the body of the response. The signature is verified
 * over the raw bytes before anything is parsed.
 */
export function httpSurface(config: HttpConfig, around: Surroundings, after: After): Promise<Server> {
  const isSigned = signatureCheck(config.publicKey);
  const server = createServer((request, response) => {
    handle(request, response, isSigned, around, after).catch(() => end(response, 500));
  });
  return listening(server, config.port, 'HTTP_PORT');
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  isSigned: SignatureCheck,
  around: Surroundings,
  after: After,
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
  const body = await bodyOf(request);
  // What is left of a body too large is not waited for.
  if (body === null) return end(response, 413, { connection: 'close' });
  const header = (name: string) => String(request.headers[name] ?? '');
  if (!isSigned(header('x-signature-ed25519'), header('x-signature-timestamp'), body)) return end(response, 401);
  const interaction = parsed(body);
  const given = interaction === null ? null : answerToLog(interaction, around);
  if (interaction === null || given === null) return end(response, 400);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(given.answer.callback), () => {
    given.sent(true);
    after(given.answer, interaction);
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection is kept when reading stops early: the refusal goes back over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isInteraction(value) ? value : null;
  } catch {
    return null;
  }
}

function isInteraction(value: unknown): value is APIInteraction {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'number' && 'token' in value
  );
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  if (!response.headersSent) response.writeHead(status, { ...headers });
  response.end();
}
