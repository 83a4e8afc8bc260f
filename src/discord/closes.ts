import { GatewayCloseCodes } from './discord-js.js';

const BAD_TOKEN = 'Discord refused DISCORD_TOKEN: copy it again from the page “Bot” of the application.';
const BAD_INTENTS =
  'Discord refused the intents asked for: set MENTIONS=false, or allow them on the page “Bot” of the application.';
const NOT_REACHED = 'Discord cannot be reached: check the network, and DISCORD_API_URL if it is set.';

/** Discord will not let this client back in; discord.js alone would live on and say it is ready. */
const FATAL_CLOSES = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard.'],
  [GatewayCloseCodes.ShardingRequired, 'The bot is in too many servers for one connection.'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its API: update Rapporteur.'],
  [GatewayCloseCodes.InvalidIntents, BAD_INTENTS],
  [GatewayCloseCodes.DisallowedIntents, BAD_INTENTS],
]);

/** Why a connection was closed for good, and what to do about it. */
export function reasonOfClose(code: number): string {
  return FATAL_CLOSES.get(code) ?? `Discord closed the connection for good (${code}).`;
}

/** Why a connection could not be had, and what to do about it; never with the token. */
export function reasonOfRefusal(error: unknown): string {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (/TokenInvalid|invalid token|401/iu.test(text)) return BAD_TOKEN;
  return /intents/iu.test(text) ? BAD_INTENTS : NOT_REACHED;
}
