/** Interactions without a wire: what is answered, held against Discord's schemas and limits. */

import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type Locale,
  MessageType,
} from 'discord-api-types/v10';
import { expect } from 'vitest';
import { commands } from '../../commands/index.js';
import { answerInteraction } from '../../src/discord/answer.js';
import type { Answer } from '../../src/discord/reply-answer.js';
import { type Router, routerOf } from '../../src/routing/route.js';
import type { TheRecord } from '../../src/search/find.js';
import type { MessageBody } from '../wire/bodies.js';
import { readCallback } from '../wire/callback-limits.js';
import { placed } from '../wire/component-limits.js';
import { pingsOf } from '../wire/mentions.js';

/** A router that lets a bug through instead of answering with a reference. */
export const router: Router = routerOf(commands, (_reference, error, command) => {
  throw new Error(`/${command} failed`, { cause: error });
});

const USER = { id: '900', username: 'ada', discriminator: '0', global_name: 'Ada', avatar: null };

const BASE = {
  id: '100',
  application_id: '200',
  token: 'interaction-token',
  version: 1 as const,
  user: USER,
  channel: { id: '300', type: ChannelType.DM as const, recipients: [USER], name: null, last_message_id: null },
  channel_id: '300',
  context: InteractionContextType.BotDM,
  app_permissions: '0',
  authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: USER.id },
  entitlements: [],
  attachment_size_limit: 10_485_760,
};

type Values = Readonly<Record<string, string | number | boolean>>;

/** A slash command as somebody typed it. */
export function typed(name: string, values: Values, locale: Locale): APIApplicationCommandInteraction {
  const options = Object.entries(values).map(([option, value]) =>
    typeof value === 'string'
      ? { name: option, type: ApplicationCommandOptionType.String as const, value }
      : typeof value === 'number'
        ? { name: option, type: ApplicationCommandOptionType.Integer as const, value }
        : { name: option, type: ApplicationCommandOptionType.Boolean as const, value },
  );
  const data = { id: '400', name, type: ApplicationCommandType.ChatInput as const, options };
  return { ...BASE, type: InteractionType.ApplicationCommand, locale, data };
}

/** A button that somebody presses, on a message that they asked for. */
export function pressed(customId: string, body: MessageBody, locale: Locale): APIMessageComponentInteraction {
  const flags: number = body.flags ?? 0;
  const message: APIMessage = {
    id: '500',
    channel_id: '300',
    author: USER,
    content: body.content ?? '',
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.ChatInputCommand,
    flags,
    components: body.components ?? [],
  };
  const data = { custom_id: customId, component_type: ComponentType.Button as const };
  return { ...BASE, type: InteractionType.MessageComponent, locale, message, data };
}

/** An answer that Discord takes. */
export interface Taken {
  readonly answer: Answer;
  /** The message it shows; null for an answer that shows none. */
  readonly body: MessageBody | null;
  /** The ids of its buttons. */
  readonly customIds: readonly string[];
  /** Its texts, as sent. */
  readonly texts: readonly string[];
}

/** Answers, and holds the answer against every schema and limit that the loopback knows; nobody may be pinged by it. */
export function take(interaction: APIInteraction, record: TheRecord): Taken {
  const answer = answerInteraction(interaction, router, record);
  if (answer === null) throw new Error('no answer');
  const read = readCallback(answer.callback, {
    type: interaction.type,
    uploads: [],
    maxUpload: 10_485_760,
    ...(interaction.type === InteractionType.MessageComponent ? { before: beforeOf(interaction.message) } : {}),
  });
  expect(read.unheeded).toEqual([]);
  const body = 'message' in read.answer ? read.answer.message : null;
  return taken(answer, body);
}

function beforeOf({ content, components = [], ...message }: APIMessage) {
  const flags: number = message.flags ?? 0;
  return { content, flags, embeds: 0, components: components.length, attachments: [] };
}

function taken(answer: Answer, body: MessageBody | null): Taken {
  if (body !== null) {
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(pingsOf(body, 'webhook')).toEqual([]);
  }
  const all = [...placed(body?.components ?? [])].map(({ component }) => component);
  const customIds = all.flatMap((component) =>
    component.type === ComponentType.Button && 'custom_id' in component ? [component.custom_id] : [],
  );
  const texts = all.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
  for (const component of all) {
    // What a phone shows of a label.
    if (component.type === ComponentType.Button && component.style !== ButtonStyle.Premium)
      expect((component.label ?? '').length).toBeLessThanOrEqual(34);
  }
  return { answer, body, customIds, texts: [...(body?.content ? [body.content] : []), ...texts] };
}

/** Every command that takes a text, with the option it goes into. */
export const TEXT_OPTIONS = [
  ['ask', 'question'],
  ['search', 'words'],
  ['position', 'topic'],
  ['passage', 'id'],
  ['cite', 'passage'],
  ['dialogue', 'number'],
  ['documents', 'id'],
  ['help', 'command'],
  ['verify', 'quote'],
  ['compare', 'topic'],
  ['timeline', 'topic'],
] as const;
