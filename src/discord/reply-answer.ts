import type { APIInteractionResponse, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { type Action, quotationsOf, type Reply } from '../reply/model.js';
import { invalidReply } from '../reply/plain-reply.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { packPress } from './custom-id.js';
import { InteractionResponseType, MessageFlags } from './discord-js.js';
import { type Drawing, drawForDiscord } from './draw.js';
import type { Audience } from './message.js';
import { type LateMessage, pictureFilesOf } from './picture.js';
import { passagesAction } from './rest-by-ids.js';

/** What an interaction is answered with: the callback, and what is sent after it. */
export interface Answer {
  readonly callback: APIInteractionResponse;
  /** What takes the place of a deferred answer: a message with files takes longer than a callback may. */
  readonly message?: LateMessage;
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

/** An answer of one request. */
export const ALONE = { followUps: [], deletesMessage: false };

/** What answers are made from. */
export interface Means {
  readonly router: Router;
  readonly record: TheRecord;
  readonly locale: string;
}

/** How a reply is shown. */
export interface Showing {
  readonly audience: Audience;
  /** A line under the reply. */
  readonly footer?: string;
  /** The message of the button is redrawn instead of a new one sent. */
  readonly inPlace?: boolean;
}

/** A command as it arrives: its options are not checked yet. */
interface Typed {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Runs a command and shows its reply. */
export function answerTo(typed: Typed, showing: Showing, { router, record, locale }: Means): Answer {
  const reply = router.answer({ ...typed, locale }, record);
  // What is wrong with a request concerns the one who made it, and takes nothing away that stood there.
  const wrong = reply.outcome === 'invalid' || reply.outcome === 'error';
  return answerWith(reply, againOf(typed, reply), wrong ? { audience: 'private' } : showing);
}

/** A sentence for the reader alone. */
export function privateSentence(sentence: string, command: string, locale: string): Answer {
  return answerWith(invalidReply(command, locale, sentence), null, { audience: 'private' });
}

/** The command as it was typed, to be shared; by the ids of its passages where a button cannot hold it. */
function againOf({ command, options }: Typed, reply: Reply): Omit<Action, 'label'> | null {
  const plain = Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value] as const]
        : [],
    ),
  );
  const again = { command, options: plain };
  if (packPress({ kind: 'share', action: again }, LAST_PLACE) !== null) return again;
  const ids = quotationsOf(reply).map((quotation) => quotation.source.passage);
  return ids.length === 0 ? null : passagesAction(ids);
}

/** The widest place a button can have in its message. */
const LAST_PLACE = 99;

function answerWith(reply: Reply, again: Omit<Action, 'label'> | null, showing: Showing): Answer {
  const { audience, footer = null, inPlace = false } = showing;
  const known = { ...ALONE, command: reply.command, outcome: reply.outcome };
  const drawing = drawForDiscord(reply, { audience, again, footer });
  if (drawing.kind === 'copy') return { ...known, ...copyAnswer(drawing) };
  const files = pictureFilesOf(reply);
  if (files.length > 0) {
    return { ...known, callback: deferred(audience, inPlace), message: { components: drawing.components, files } };
  }
  return { ...known, callback: inPlace ? redrawn(drawing.components) : posted(drawing.components, audience) };
}

/** Says that an answer will come; of all flags it takes only that for a private one. */
function deferred(audience: Audience, inPlace: boolean): APIInteractionResponse {
  if (inPlace) return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: audience === 'private' ? { flags: MessageFlags.Ephemeral } : {},
  };
}

function posted(components: readonly APIMessageTopLevelComponent[], audience: Audience): APIInteractionResponse {
  const flags = MessageFlags.IsComponentsV2 | (audience === 'private' ? MessageFlags.Ephemeral : 0);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { components: [...components], flags, allowed_mentions: NO_PINGS },
  };
}

function redrawn(components: readonly APIMessageTopLevelComponent[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.UpdateMessage,
    data: { components: [...components], flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_PINGS },
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
