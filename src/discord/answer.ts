import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Action, quotationsOf, type Reply } from '../reply/model.js';
import { invalidReply } from '../reply/plain-reply.js';
import { wordsFor } from '../reply/words.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { packPress, unpackPress } from './custom-id.js';
import { type Audience, type Drawing, drawForDiscord, passagesAction } from './draw.js';
import { FIND_SOURCE } from './menus.js';

/** What an interaction is answered with: the callback, and what is sent after it. */
export interface Answer {
  readonly callback: APIInteractionResponse;
  /** Plain texts that did not fit the first message; private, like it. */
  readonly followUps: readonly string[];
  /** The message that the pressed button stands on is to be deleted. */
  readonly deletesMessage: boolean;
  /** For the log: what was asked for, and how it ended. */
  readonly command: string;
  readonly outcome: string;
}

/** Nobody is ever pinged: by default an interaction pings every user it names. */
export const NO_PINGS = { parse: [] };

/** Answers an interaction; pure, so that the gateway, HTTP and the tests share it. */
export function answerInteraction(interaction: APIInteraction, router: Router, record: TheRecord): Answer | null {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { ...EMPTY, callback: { type: InteractionResponseType.Pong }, command: 'ping', outcome: 'answered' };
    case InteractionType.ApplicationCommandAutocomplete:
      return completion(interaction, router, record);
    case InteractionType.ApplicationCommand:
      return commandAnswer(interaction, router, record);
    case InteractionType.MessageComponent:
      return pressAnswer(interaction, router, record);
    default:
      return null;
  }
}

const EMPTY = { followUps: [], deletesMessage: false };

/** A sentence for the reader alone. */
export function privateSentence(sentence: string, command: string, locale: string): Answer {
  return said(invalidReply(command, locale, sentence), 'private', null);
}

function localeOf(interaction: APIInteraction): string {
  return 'locale' in interaction ? interaction.locale : 'en-US';
}

function completion(
  interaction: APIApplicationCommandAutocompleteInteraction,
  router: Router,
  record: TheRecord,
): Answer {
  const { name, options = [] } = interaction.data;
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
  const request = { command: name, options: {}, locale: interaction.locale };
  const choices = focused === undefined ? [] : router.complete(request, focused.name, typed, record);
  return {
    ...EMPTY,
    callback: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: choices.map(({ name: label, value }) => ({ name: label, value })) },
    },
    command: `${name} (completion)`,
    outcome: 'answered',
  };
}

function commandAnswer(interaction: APIApplicationCommandInteraction, router: Router, record: TheRecord): Answer {
  const { data } = interaction;
  const locale = localeOf(interaction);
  if (data.type === ApplicationCommandType.Message) {
    const [message] = Object.values(data.resolved.messages);
    const text = message?.content ?? '';
    if (data.name !== FIND_SOURCE.name || !/[\p{L}\p{N}]/u.test(text)) {
      return privateSentence(wordsFor(locale).noText, data.name, locale);
    }
    return run({ command: 'ask', options: { question: text } }, 'private', locale, router, record);
  }
  if (data.type !== ApplicationCommandType.ChatInput)
    return privateSentence(wordsFor(locale).oldButton, data.name, locale);
  const options = Object.fromEntries(
    (data.options ?? []).flatMap((option) =>
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup ||
      !('value' in option)
        ? []
        : [[option.name, option.value] as const],
    ),
  );
  const { private: wish, ...rest } = options;
  return run({ command: data.name, options: rest }, wish === true ? 'private' : 'everyone', locale, router, record);
}

function pressAnswer(interaction: APIMessageComponentInteraction, router: Router, record: TheRecord): Answer {
  const locale = localeOf(interaction);
  const words = wordsFor(locale);
  const press = unpackPress(interaction.data.custom_id);
  if (press === null) return privateSentence(words.oldButton, 'button', locale);
  const asker = interaction.message.interaction_metadata?.user.id;
  const presser = interaction.member?.user.id ?? interaction.user?.id;
  const isAsker = asker === undefined || asker === presser;
  if (press.kind === 'dismiss') {
    if (!isAsker) return privateSentence(words.dismissNotYours, 'dismiss', locale);
    return {
      ...EMPTY,
      callback: { type: InteractionResponseType.DeferredMessageUpdate },
      deletesMessage: true,
      command: 'dismiss',
      outcome: 'answered',
    };
  }
  if (press.kind === 'share') {
    const footer = words.sharedBy(`<@${presser ?? ''}>`);
    return run(press.action, 'everyone', locale, router, record, { footer });
  }
  const isPrivateMessage = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (press.kind === 'turn' && isAsker) {
    return run(press.action, isPrivateMessage ? 'private' : 'everyone', locale, router, record, { inPlace: true });
  }
  return run(press.action, 'private', locale, router, record);
}

interface How {
  readonly footer?: string;
  /** The message of the button is redrawn instead of a new one sent. */
  readonly inPlace?: boolean;
}

function run(
  action: { readonly command: string; readonly options: Readonly<Record<string, unknown>> },
  audience: Audience,
  locale: string,
  router: Router,
  record: TheRecord,
  how: How = {},
): Answer {
  const reply = router.answer({ ...action, locale }, record);
  // What is wrong with a request concerns the one who made it.
  const heard = reply.outcome === 'invalid' || reply.outcome === 'error' ? 'private' : audience;
  const redraws = how.inPlace === true && heard === audience;
  return said(reply, heard, againOf(action, reply), how.footer ?? null, redraws);
}

/** The command as it was typed, to be shared; by the ids of its passages where a button cannot hold it. */
function againOf(
  action: { readonly command: string; readonly options: Readonly<Record<string, unknown>> },
  reply: Reply,
): Omit<Action, 'label'> | null {
  const options = Object.fromEntries(
    Object.entries(action.options).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value] as const]
        : [],
    ),
  );
  const again = { command: action.command, options };
  if (packPress({ kind: 'share', action: again }, 99) !== null) return again;
  const ids = quotationsOf(reply).map((quotation) => quotation.source.passage);
  return ids.length === 0 ? null : passagesAction(ids);
}

function said(
  reply: Reply,
  audience: Audience,
  again: Omit<Action, 'label'> | null,
  footer: string | null = null,
  inPlace = false,
): Answer {
  const drawing = drawForDiscord(reply, { audience, again, footer });
  const known = { command: reply.command, outcome: reply.outcome, deletesMessage: false };
  if (drawing.kind === 'copy') return { ...known, ...copyAnswer(drawing) };
  if (inPlace) {
    return {
      ...known,
      followUps: [],
      callback: {
        type: InteractionResponseType.UpdateMessage,
        data: {
          components: mutable(drawing.components),
          flags: MessageFlags.IsComponentsV2,
          allowed_mentions: NO_PINGS,
        },
      },
    };
  }
  const flags = MessageFlags.IsComponentsV2 | (audience === 'private' ? MessageFlags.Ephemeral : 0);
  return {
    ...known,
    followUps: [],
    callback: {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { components: mutable(drawing.components), flags, allowed_mentions: NO_PINGS },
    },
  };
}

/** On a phone nobody can copy out of a component: a text to be copied is plain content, private, without previews of links. */
function copyAnswer(drawing: Extract<Drawing, { kind: 'copy' }>): Pick<Answer, 'callback' | 'followUps'> {
  const [first = '', ...rest] = drawing.texts;
  return {
    callback: {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { content: first, flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds, allowed_mentions: NO_PINGS },
    },
    followUps: rest,
  };
}

function mutable(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  return [...components];
}
