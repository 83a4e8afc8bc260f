import type { APIMessage } from 'discord-api-types/v10';

/** The question of a message to the bot: a direct message, or one that mentions it; null when it is neither. */
export function questionIn(message: APIMessage & { readonly guild_id?: string }, botId: string): string | null {
  if (message.author?.bot === true || message.author?.id === botId) return null;
  const mentioned = message.mentions?.some((user) => user.id === botId) === true;
  const direct = message.guild_id === undefined;
  if (!mentioned && !direct) return null;
  const text = message.content.replace(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
  return text === '' ? null : text;
}
