import type { RESTOptions } from 'discord.js';
import { DefaultRestOptions } from './discord-js.js';

/** A callback is worth nothing after 3 s: an answer that does not come is given up after this long, and tried again. */
const TIMEOUT_MS = 1000;

/**
 * How Discord's API is called. By default discord.js does not try again when a socket is dropped, waits 15 s for an answer
 * that never comes, and holds itself to 50 requests a second although callbacks are exempt.
 */
export function restOptions(apiUrl: string): Partial<RESTOptions> {
  return {
    api: apiUrl,
    timeout: TIMEOUT_MS,
    retries: 2,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    makeRequest: async (url, init) => {
      try {
        return await DefaultRestOptions.makeRequest(url, init);
      } catch (error) {
        if (!isDroppedSocket(error)) throw error;
        return DefaultRestOptions.makeRequest(url, init);
      }
    },
  };
}

function isDroppedSocket(error: unknown): boolean {
  const codes = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];
  const code = (value: unknown) =>
    typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : '';
  return codes.includes(code(error)) || (error instanceof Error && codes.includes(code(error.cause)));
}
