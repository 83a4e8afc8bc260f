import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Action, Reply } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import { rowsOf } from './buttons.js';
import { drawContainers } from './containers.js';
import { escapeMarkdown } from './escape.js';
import { type MakeButton, type Pen, penFor } from './pen.js';
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

/**
 * Draws a reply, whether or not it is within Discord's limits.
 *
 * @param pen what has drawn some of its blocks already, where a page of it was tried
 */
export function drawMessage(
  reply: Reply,
  style: MessageStyle,
  pen: Pen = penFor(reply.locale),
): readonly APIMessageTopLevelComponent[] {
  const head = [
    ...(reply.title === '' ? [] : [`## ${escapeMarkdown(headOf(reply.title, LONGEST_TITLE))}`]),
    ...(reply.notice === null || reply.notice === '' ? [] : [escapeMarkdown(reply.notice)]),
  ].join('\n');
  return [
    ...(head === '' ? [] : [textDisplay(head)]),
    ...drawContainers(reply, pen.block),
    ...(style.footer === null ? [] : [textDisplay(`-# ${style.footer}`)]),
    ...rowsOf([
      ...reply.actions.flatMap((action) => pen.button(action, style.moves.includes(action) ? 'turn' : 'open')),
      ...closingButtons(reply, style, pen.button),
    ]),
  ];
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
