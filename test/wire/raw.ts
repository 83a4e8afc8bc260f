/** Requests without a client in between, for the tests of the limits. */

import type { Discord } from './discord.js';
import { isRecord } from './schemas.js';

/** An answer of the loopback. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a body as a bot would, and gives what came back. */
export async function send(discord: Discord, method: string, path: string, body: unknown): Promise<Answered> {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const response = await fetch(`${discord.api}/v10${path}`, { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** Where and why a body was refused, as `components.0.content BASE_TYPE_MAX_LENGTH`. */
export function reasons({ body }: Answered): string[] {
  return leaves(isRecord(body) ? body.errors : {}, '');
}

function leaves(tree: unknown, path: string): string[] {
  if (Array.isArray(tree)) return tree.map(({ code }) => `${path.slice(1)} ${code}`.trim());
  const entries = Object.entries(isRecord(tree) ? tree : {});
  return entries.flatMap(([key, value]) => leaves(value, key === '_errors' ? path : `${path}.${key}`));
}

/** The id of what was answered. */
export function idOf(body: unknown): string {
  if (isRecord(body) && typeof body.id === 'string') return body.id;
  throw new Error(`there is no id in ${JSON.stringify(body)}`);
}

/** The things in a list that was answered. */
export function listOf(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  throw new Error(`there is no list in ${JSON.stringify(body)}`);
}
