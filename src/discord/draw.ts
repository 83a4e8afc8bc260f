import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { listIds } from '../options/passage.js';
import {
  type Action,
  type Block,
  type Quotation,
  quotationsOf,
  type Reply,
  type Row,
  type Source,
} from '../reply/model.js';
import { firstPage } from '../reply/paging.js';
import { wordsFor } from '../reply/words.js';
import { type PressKind, packPress } from './custom-id.js';
import { blockQuote, escapeMarkdown } from './escape.js';
import { buttonLabel, fitsMessage, LIMITS } from './limits.js';

/** Who will see a reply: decides which of "Share" and "Dismiss" is offered. */
export type Audience = 'private' | 'everyone';

/** A reply as Discord shows it: messages of components, or plain texts to be copied. */
export type Drawing =
  | { readonly kind: 'components'; readonly components: readonly APIMessageTopLevelComponent[] }
  | { readonly kind: 'copy'; readonly texts: readonly string[] };

/** How a reply is drawn. */
export interface DrawStyle {
  readonly audience: Audience;
  /** The command that gave the reply, to be shared as it is; null when it cannot be run again. */
  readonly again: Omit<Action, 'label'> | null;
  /** A line under the reply: who shared it. Already Markdown. */
  readonly footer: string | null;
}

const LONGEST_TITLE = 200;
const MOST_BUTTONS = 35;

/** The colour at the edge of an answer, of the nearest passages, of silence and of a mistake. */
const EDGE = {
  answered: 0x2f5d9e,
  closest: 0xb8860b,
  'not-on-record': 0x6b7280,
  invalid: 0xb8860b,
  error: 0xb3261e,
} as const;

/** Draws a reply within all of Discord's limits; what does not fit is on its next page. */
export function drawForDiscord(reply: Reply, style: DrawStyle): Drawing {
  const verbatim = reply.blocks.flatMap((block) => (block.kind === 'verbatim' ? [block.text] : []));
  if (verbatim.length > 0)
    return { kind: 'copy', texts: verbatim.flatMap((text) => splitForCopy(text, LIMITS.content)) };
  const draw = (one: Reply) => drawComponents(one, style);
  const page = firstPage(reply, (blocks) => fitsMessage(draw({ ...withPlacePrinted(reply), blocks })));
  return { kind: 'components', components: draw(withRestByIds(page.reply, reply)) };
}

/** The page's own line and buttons need room as well: they are counted while the page is being cut. */
function withPlacePrinted(reply: Reply): Reply {
  const { continuation } = reply;
  if (continuation === null) return reply;
  const words = wordsFor(reply.locale);
  const widest = words.pagePlace(continuation.total, continuation.total, continuation.total);
  const again = (label: string): Action => ({
    label,
    command: continuation.command,
    options: { ...continuation.options, skip: continuation.total },
  });
  return {
    ...reply,
    notice: `${reply.notice ?? ''} ${widest}`,
    actions: [again(words.nextPage), again(words.firstPage), ...reply.actions],
  };
}

function drawComponents(reply: Reply, style: DrawStyle): readonly APIMessageTopLevelComponent[] {
  const words = wordsFor(reply.locale);
  const place = placeCounter();
  const button = (action: Action, kind: PressKind): readonly APIButtonComponent[] => {
    const customId = packPress({ kind, action }, place.next());
    if (customId === null) return [];
    return [
      {
        type: ComponentType.Button,
        style: kind === 'turn' ? ButtonStyle.Primary : ButtonStyle.Secondary,
        label: buttonLabel(action.label),
        custom_id: customId,
      },
    ];
  };
  const turns = (action: Action) =>
    reply.continuation !== null && action.command === reply.continuation.command && isPageOf(action, reply);
  const head = [
    ...(reply.title === '' ? [] : [`### ${escapeMarkdown(shortTitle(reply.title))}`]),
    ...(reply.notice === null ? [] : [escapeMarkdown(reply.notice)]),
  ].join('\n');
  const body = reply.blocks.flatMap((block, at) => drawBlock(block, reply.blocks[at - 1], reply, button));
  const ownButtons = reply.actions.flatMap((action) => button(action, turns(action) ? 'turn' : 'open'));
  const shared =
    style.audience === 'private' && style.again !== null && reply.outcome !== 'invalid'
      ? button({ ...style.again, label: words.share }, 'share')
      : [];
  const dismissId = packPress({ kind: 'dismiss' }, place.next());
  const dismiss: readonly APIButtonComponent[] =
    style.audience === 'everyone' && dismissId !== null
      ? [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: words.dismiss, custom_id: dismissId }]
      : [];
  return [
    ...(head === '' ? [] : [textDisplay(head)]),
    ...(body.length === 0
      ? []
      : [{ type: ComponentType.Container as const, accent_color: EDGE[reply.outcome], components: body }]),
    ...(style.footer === null ? [] : [textDisplay(`-# ${style.footer}`)]),
    ...rowsOf([...ownButtons, ...shared, ...dismiss]),
  ];
}

/** A title is the question again: a long one is cut where that is said. */
function shortTitle(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`;
}

/**
 * A question too long for a `custom_id` cannot be asked again by a button: its next page is asked for by the ids of the
 * passages that are left, and it is shared by the ids of those shown.
 */
function withRestByIds(page: Reply, whole: Reply): Reply {
  const { continuation } = page;
  if (continuation === null || canPack({ command: continuation.command, options: continuation.options })) return page;
  const shown = quotationsOf(page).length;
  const rest = quotationsOf(whole)
    .slice(shown)
    .map((quotation) => quotation.source.passage);
  const kept = page.actions.filter((action) => !isPageOf(action, page));
  if (rest.length === 0) return { ...page, actions: kept };
  const next: Action = { label: wordsFor(page.locale).nextPage, ...passagesAction(rest) };
  return { ...page, actions: [next, ...kept] };
}

function canPack(action: Omit<Action, 'label'>): boolean {
  const widest = { ...action, options: { ...action.options, skip: 9999 } };
  return packPress({ kind: 'turn', action: widest }, MOST_BUTTONS) !== null;
}

/** Passages by their ids, as many as a `custom_id` holds. */
export function passagesAction(ids: readonly string[]): Omit<Action, 'label'> {
  const action = (count: number) => ({ command: 'passage', options: { id: listIds(ids.slice(0, count)) } });
  let count = 1;
  while (count < ids.length && canPack(action(count + 1))) count += 1;
  return action(count);
}

function isPageOf(action: Action, reply: Reply): boolean {
  const { continuation } = reply;
  if (continuation === null) return false;
  const { skip: _, ...rest } = action.options;
  return JSON.stringify(rest) === JSON.stringify(continuation.options);
}

function placeCounter(): { readonly next: () => number } {
  let place = -1;
  return {
    next: () => {
      place += 1;
      return place;
    },
  };
}

type InContainer = Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>['components'][number];
type MakeButton = (action: Action, kind: PressKind) => readonly APIButtonComponent[];

function drawBlock(block: Block, before: Block | undefined, reply: Reply, button: MakeButton): InContainer[] {
  switch (block.kind) {
    case 'heading':
      return [textDisplay(`**${escapeMarkdown(block.text)}**`)];
    case 'paragraph':
    case 'verbatim':
      return [textDisplay(escapeMarkdown(block.text))];
    case 'list':
      return drawRows(block.rows, button);
    case 'quotation':
      return drawQuotation(block.quotation, before, reply, button);
  }
}

function drawRows(rows: readonly Row[], button: MakeButton): InContainer[] {
  const text = rows
    .map((row) => `- ${escapeMarkdown(row.text)}${row.link === undefined ? '' : ` (<${row.link}>)`}`)
    .join('\n');
  const buttons = rows.flatMap((row) => (row.action === undefined ? [] : button(row.action, 'open')));
  return [textDisplay(text), ...rowsOf(buttons)];
}

function drawQuotation(
  quotation: Quotation,
  before: Block | undefined,
  reply: Reply,
  button: MakeButton,
): InContainer[] {
  const words = wordsFor(reply.locale);
  const underItsDialogue = before?.kind === 'heading' && before.text === quotation.dialogueLine;
  const lines = [
    ...(underItsDialogue ? [] : [`**${escapeMarkdown(quotation.dialogueLine)}**`]),
    blockQuote(quotation.text),
    ...(quotation.attribution === null ? [] : [`-# ${escapeMarkdown(quotation.attribution)}`]),
    `-# ${escapeMarkdown(quotation.source.line)}`,
    ...quotation.alsoIn.map((other) => `-# ${escapeMarkdown(`${words.alsoIn}: ${other.line}`)}`),
  ];
  const links = [quotation.source, ...quotation.alsoIn]
    .slice(0, 2)
    .map((source) => linkButton(source, words.source, quotation.alsoIn.length > 0));
  const buttons = quotation.actions
    .slice(0, LIMITS.buttonsInRow - links.length)
    .flatMap((action) => button(action, 'open'));
  return [textDisplay(lines.join('\n')), ...rowsOf([...links, ...buttons])];
}

function linkButton(source: Source, label: string, several: boolean): APIButtonComponent {
  const url = source.link.length <= LIMITS.link ? source.link : source.url;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: several ? buttonLabel(source.line.split(':')[0] ?? label) : label,
    url,
  };
}

function textDisplay(content: string) {
  return { type: ComponentType.TextDisplay as const, content };
}

function rowsOf(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return rows;
}

/** A text in pieces that a plain message holds, cut between words. */
function splitForCopy(text: string, room: number): readonly string[] {
  if (text.length <= room) return [text];
  const cut = Math.max(text.lastIndexOf('\n', room), text.lastIndexOf(' ', room));
  const at = cut > 0 ? cut : room;
  return [text.slice(0, at), ...splitForCopy(text.slice(at).trimStart(), room)];
}
