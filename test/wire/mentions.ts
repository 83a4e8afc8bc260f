/** Whom a message would notify. */

import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { AllowedMentions, MessageBody } from './bodies.js';
import { placed } from './component-limits.js';

/** Discord's defaults: an answer to an interaction notifies users, a message of the bot notifies everyone it names. */
const BY_DEFAULT: Record<'webhook' | 'channel', AllowedMentions> = {
  webhook: { parse: ['users'] },
  channel: { parse: ['users', 'roles', 'everyone'], replied_user: true },
};

/**
 * The mentions in a new message that would notify somebody, as they are written (`@everyone`, `<@1>`, `<@&2>`).
 * A mention counts wherever it stands, in code too, so that the answer errs on the loud side.
 *
 * @param repliedTo the author of the message that this one replies to
 */
export function pingsOf(body: MessageBody, by: 'webhook' | 'channel', repliedTo?: string): string[] {
  const allowed = body.allowed_mentions ?? BY_DEFAULT[by];
  const parse = allowed.parse ?? [];
  const text = textOf(body.content, body.components);
  const pings = new Set<string>();
  for (const [written] of text.matchAll(/@(?:everyone|here)\b/g)) {
    if (parse.includes('everyone')) pings.add(written);
  }
  for (const [, role, id = ''] of text.matchAll(/<@(&|!?)(\d+)>/g)) {
    const [kind, sigil] = role === '&' ? (['roles', '&'] as const) : (['users', ''] as const);
    if (parse.includes(kind) || allowed[kind]?.includes(id)) pings.add(`<@${sigil}${id}>`);
  }
  if (repliedTo && allowed.replied_user) pings.add(`<@${repliedTo}>`);
  return [...pings];
}

/** The user ids, role ids and "everyone" that a message names, whether or not they are notified. */
export function namedIn(text: string): { users: string[]; roles: string[]; everyone: boolean } {
  const ids = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
  return { users: ids(/<@!?(\d+)>/g), roles: ids(/<@&(\d+)>/g), everyone: /@(?:everyone|here)\b/.test(text) };
}

/** Content and text displays, the places of a message in which mentions are read. */
export function textOf(
  content: string | null | undefined,
  components: readonly APIMessageTopLevelComponent[] | null | undefined,
): string {
  const displayed = [...placed(components ?? [])].flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return [content ?? '', ...displayed].join('\n');
}
