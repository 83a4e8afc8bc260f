import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APISeparatorComponent,
} from 'discord-api-types/v10';
import { kept } from '../kept.js';
import type { Action, Block, Outcome, Quotation, Reply, Row } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { linkButton, rowsOf } from './buttons.js';
import { drawComparison, drawDifference } from './difference.js';
import { ComponentType, SeparatorSpacingSize } from './discord-js.js';
import { blockQuote, escapeMarkdown, smallPrint } from './escape.js';
import { drawPicture } from './picture.js';
import { textDisplay } from './text-display.js';

/** The colour at the edge of an answer, of the nearest passages, of silence and of a mistake. */
const EDGE = {
  answered: 0x2f5d9e,
  closest: 0xb8860b,
  'not-on-record': 0x6b7280,
  invalid: 0xb8860b,
  error: 0xb3261e,
} as const;

/** Draws a block, with the lines of the heading above it where it is the first of its container. */
export type DrawBlock = (block: Block, head: readonly string[]) => readonly APIComponentInContainer[];
type MakeButton = (action: Action) => readonly APIButtonComponent[];

/** Blocks that stand in one container, under one heading. */
export interface Group {
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

/** The blocks of a reply: a container for each dialogue, and for whatever else stands under a heading. */
export function drawContainers(reply: Reply, draw: DrawBlock): readonly APIMessageTopLevelComponent[] {
  return groupsOf(reply).map((group) => drawContainer(group, reply.outcome, draw));
}

/** A group of blocks as a container. */
export function drawContainer(group: Group, outcome: Outcome, draw: DrawBlock): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: EDGE[outcome], components: drawGroup(group, draw) };
}

/** A heading begins a group, and so does a quotation from another dialogue than the one before it. */
export function groupsOf(reply: Reply): readonly Group[] {
  const groups: { readonly heading: string | null; readonly blocks: Block[] }[] = [];
  for (const block of reply.blocks) {
    const last = groups.at(-1);
    const heading = headingOf(block, last, reply);
    if (block.kind === 'heading') groups.push({ heading, blocks: [] });
    else if (last !== undefined && heading === last.heading) last.blocks.push(block);
    else groups.push({ heading, blocks: [block] });
  }
  return groups;
}

/** What a block stands under. Where the title names the dialogue, or the heading above does, it is not named again. */
function headingOf(block: Block, last: Group | undefined, { title }: Reply): string | null {
  const above = last?.heading ?? null;
  if (block.kind === 'heading') return block.text;
  if (block.kind !== 'quotation' || title.startsWith(block.quotation.dialogueLine)) return above;
  return block.quotation.dialogueLine;
}

function drawGroup({ heading, blocks }: Group, draw: DrawBlock): APIComponentInContainer[] {
  const head = heading === null ? [] : [`### ${escapeMarkdown(heading)}`];
  if (blocks.length === 0) return head.map(textDisplay);
  return blocks.flatMap((block, at) => {
    const drawn = draw(block, at === 0 ? head : []);
    return at > 0 && block.kind === 'quotation' ? [SEPARATOR, ...drawn] : drawn;
  });
}

const SEPARATOR: APISeparatorComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** Draws the blocks of a reply one by one. */
export function blockDrawing(locale: string, button: MakeButton, row: (row: Row) => DrawnRow): DrawBlock {
  return (block, head) =>
    block.kind === 'list' ? drawRows(block.rows.map(row), head) : drawBlock(block, head, locale, button);
}

type OneBlock = Exclude<Block, { kind: 'list' }>;

function drawBlock(
  block: OneBlock,
  head: readonly string[],
  locale: string,
  button: MakeButton,
): APIComponentInContainer[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'verbatim':
      return [textDisplay([...head, escapeMarkdown(block.text)].join('\n'))];
    case 'quotation':
      return drawQuotation(block.quotation, head, locale, button);
    case 'difference':
      return [drawDifference(block, head, locale)];
    case 'comparison':
      return [drawComparison(block, head, locale)];
    case 'picture':
      return [...(head.length === 0 ? [] : [textDisplay(head.join('\n'))]), drawPicture(block.picture)];
  }
}

/** A row of a list: its line in Markdown, and what can be pressed for it. */
export interface DrawnRow {
  readonly line: string;
  readonly buttons: readonly APIButtonComponent[];
}

/** Draws a row of a list. */
export function drawRow({ text, link, action }: Row, locale: string, button: MakeButton): DrawnRow {
  // The label is ours and has nothing to escape: Discord would show the escapes of a label.
  const shown = link === undefined ? '' : ` · [${wordsFor(locale).source}](<${new URL(link).href}>)`;
  return { line: `- ${escapeMarkdown(text)}${shown}`, buttons: action === undefined ? [] : button(action) };
}

function drawRows(rows: readonly DrawnRow[], head: readonly string[]): APIComponentInContainer[] {
  const lines = rows.map(({ line }) => line);
  return [textDisplay([...head, ...lines].join('\n')), ...rowsOf(rows.flatMap(({ buttons }) => buttons))];
}

function drawQuotation(
  quotation: Quotation,
  head: readonly string[],
  locale: string,
  button: MakeButton,
): APIComponentInContainer[] {
  const { words, source, link } = kept(written, quotation, () => writeQuotation(quotation, locale));
  // A text of its own: not every client takes a small line for one when it follows a block quotation.
  return [
    textDisplay([...head, words].join('\n')),
    textDisplay(source),
    ...rowsOf([link, ...quotation.actions.flatMap(button)]),
  ];
}

/** A quotation as Discord is sent it, but for what is another in each message: the heading above it, and its buttons. */
interface WrittenQuotation {
  readonly words: string;
  readonly source: string;
  readonly link: APIButtonComponent;
}

/** What is quoted again is written once: the quotations of a topic are the same whenever it is asked for. */
const written = new WeakMap<Quotation, WrittenQuotation>();

function writeQuotation(quotation: Quotation, locale: string): WrittenQuotation {
  const words = wordsFor(locale);
  const cited = [
    ...(quotation.attribution === null ? [] : [quotation.attribution]),
    quotation.source.line,
    ...quotation.alsoIn.map((other) => words.labelled(words.alsoIn, other.line)),
    ...quotation.alsoSaid.map((other) => words.labelled(words.comparing.alsoSaid, other.line)),
  ];
  return {
    words: blockQuote(quotation.text),
    source: smallPrint(cited.join('\n')),
    link: linkButton(quotation.source, words.source),
  };
}
