import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIInteraction } from 'discord.js';
import type { HttpConfig } from '../config.js';
import type { Answer } from './answer.js';
import { listening } from './health.js';
import { signatureCheck } from './signature.js';

/** More than Discord sends; a larger body is not read. */
const LARGEST_BODY = 1_000_000;

/**
 * The HTTP surface: Discord posts interactions to it, and the answer is the body of the response. The signature is verified
 * over the raw bytes before anything is parsed.
 *
 * @param answer decides an answer; null for what cannot be answered
 * @param after sends what follows the callback
 */
export function httpSurface(
  config: HttpConfig,
  answer: (interaction: APIInteraction) => Answer | null,
  after: (answer: Answer, interaction: APIInteraction) => void,
): Promise<Server> {
  const isSigned = signatureCheck(config.publicKey);
  const server = createServer((request, response) => {
    handle(request, response, isSigned, answer, after).catch(() => end(response, 500));
  });
  return listening(server, config.port, 'HTTP_PORT');
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  isSigned: ReturnType<typeof signatureCheck>,
  answer: (interaction: APIInteraction) => Answer | null,
  after: (answer: Answer, interaction: APIInteraction) => void,
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405);
  const body = await bodyOf(request);
  if (body === null) return end(response, 413);
  const header = (name: string) => String(request.headers[name] ?? '');
  if (!isSigned(header('x-signature-ed25519'), header('x-signature-timestamp'), body)) return end(response, 401);
  const interaction = parsed(body);
  const given = interaction === null ? null : answer(interaction);
  if (interaction === null || given === null) return end(response, 400);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given.callback));
  after(given, interaction);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
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

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
