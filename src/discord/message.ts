import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Action, Reply } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import { rowsOf } from './buttons.js';
import { blockDrawing, drawContainers, drawRow } from './containers.js';
import { type PressKind, packPress } from './custom-id.js';
import { escapeMarkdown } from './escape.js';
import { buttonLabel } from './limits.js';
import { textDisplay } from './text-display.js';

/** Who will see a reply: decides which of "Share" and "Dismiss" is offered. */
export type Audience = 'private' | 'everyone';

/** How a reply is drawn as a message. */
export interface MessageStyle {
  readonly audience: Audience;
  /** The command that gave the reply, to be shared as it is; null when it cannot be run again. */
  readonly again: Omit<Action, 'label'> | null;
  /** A line under the reply: who shared it. Already Markdown. */
  readonly footer: string | null;
  /** Those of the reply's actions that turn its page. */
  readonly moves: readonly Action[];
}

/** A title is the question again; what is longer is cut, and its dots say so. */
const LONGEST_TITLE = 200;

/** Draws a reply, whether or not it is within Discord's limits. */
export function drawMessage(reply: Reply, style: MessageStyle): readonly APIMessageTopLevelComponent[] {
  const button = buttonMaker();
  const head = [
    ...(reply.title === '' ? [] : [`## ${escapeMarkdown(headOf(reply.title, LONGEST_TITLE))}`]),
    ...((reply.notice ?? '').trim() === '' ? [] : [escapeMarkdown(reply.notice ?? '')]),
  ].join('\n');
  return [
    ...(head === '' ? [] : [textDisplay(head)]),
    ...drawContainers(
      reply,
      blockDrawing(
        reply,
        (action) => button(action, 'open'),
        (row) => drawRow(row, reply.locale),
      ),
    ),
    ...(style.footer === null ? [] : [textDisplay(`-# ${style.footer}`)]),
    ...rowsOf([
      ...reply.actions.flatMap((action) => button(action, style.moves.includes(action) ? 'turn' : 'open')),
      ...closingButtons(reply, style, button),
    ]),
  ];
}

type MakeButton = (action: Action, kind: PressKind | 'dismiss') => readonly APIButtonComponent[];

/** Makes buttons with ids that differ within one message; none for an action that an id cannot hold. */
function buttonMaker(): MakeButton {
  let place = 0;
  return (action, kind) => {
    const customId = packPress(kind === 'dismiss' ? { kind } : { kind, action }, place);
    if (customId === null) return [];
    place += 1;
    const style = kind === 'turn' ? ButtonStyle.Primary : ButtonStyle.Secondary;
    return [{ type: ComponentType.Button, style, label: buttonLabel(action.label), custom_id: customId }];
  };
}

/** A private reply can be posted by its reader, one that all see can be taken away by whoever asked. */
function closingButtons(reply: Reply, style: MessageStyle, button: MakeButton): readonly APIButtonComponent[] {
  const words = wordsFor(reply.locale);
  if (style.audience === 'everyone') {
    return button({ label: words.dismiss, command: reply.command, options: {} }, 'dismiss');
  }
  const worthSharing = reply.outcome !== 'invalid' && reply.outcome !== 'error';
  return style.again === null || !worthSharing ? [] : button({ ...style.again, label: words.share }, 'share');
}
