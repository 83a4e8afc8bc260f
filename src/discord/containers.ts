import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Action, Block, Quotation, Reply, Row } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { linkButton, rowsOf } from './buttons.js';
import { drawComparison, drawDifference } from './difference.js';
import { blockQuote, escapeMarkdown } from './escape.js';
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

type InContainer = Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>['components'][number];
type MakeButton = (action: Action) => readonly APIButtonComponent[];

/** Blocks that stand in one container, under one heading. */
interface Group {
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

/** The blocks of a reply: a container for each dialogue, and for whatever else stands under a heading. */
export function drawContainers(reply: Reply, button: MakeButton): readonly APIMessageTopLevelComponent[] {
  return groupsOf(reply).map((group) => ({
    type: ComponentType.Container,
    accent_color: EDGE[reply.outcome],
    components: drawGroup(group, reply, button),
  }));
}

/** A heading begins a group, and so does a quotation from another dialogue than the one before it. */
function groupsOf(reply: Reply): readonly Group[] {
  const groups: Group[] = [];
  for (const block of reply.blocks) {
    const last = groups.at(-1);
    const heading = headingOf(block, last, reply);
    if (block.kind === 'heading') groups.push({ heading, blocks: [] });
    else if (last !== undefined && heading === last.heading)
      groups[groups.length - 1] = { heading, blocks: [...last.blocks, block] };
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

function drawGroup({ heading, blocks }: Group, reply: Reply, button: MakeButton): InContainer[] {
  const head = heading === null ? [] : [`### ${escapeMarkdown(heading)}`];
  if (blocks.length === 0) return head.map(textDisplay);
  return blocks.flatMap((block, at) => [
    ...(at > 0 && block.kind === 'quotation' ? [SEPARATOR] : []),
    ...drawBlock(block, at === 0 ? head : [], reply, button),
  ]);
}

const SEPARATOR = {
  type: ComponentType.Separator as const,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

function drawBlock(block: Block, head: readonly string[], reply: Reply, button: MakeButton): InContainer[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'verbatim':
      return [textDisplay([...head, escapeMarkdown(block.text)].join('\n'))];
    case 'list':
      return drawRows(block.rows, head, reply, button);
    case 'quotation':
      return drawQuotation(block.quotation, head, reply, button);
    case 'difference':
      return [drawDifference(block, head, reply)];
    case 'comparison':
      return [drawComparison(block, head, reply)];
    case 'picture':
      return [...(head.length === 0 ? [] : [textDisplay(head.join('\n'))]), drawPicture(block.picture)];
  }
}

function drawRows(rows: readonly Row[], head: readonly string[], reply: Reply, button: MakeButton): InContainer[] {
  const { source } = wordsFor(reply.locale);
  const lines = rows.map(({ text, link }) => {
    // The label is ours and has nothing to escape: Discord would show the escapes of a label.
    const shown = link === undefined ? '' : ` · [${source}](<${new URL(link).href}>)`;
    return `- ${escapeMarkdown(text)}${shown}`;
  });
  const buttons = rows.flatMap((row) => (row.action === undefined ? [] : button(row.action)));
  return [textDisplay([...head, ...lines].join('\n')), ...rowsOf(buttons)];
}

function drawQuotation(quotation: Quotation, head: readonly string[], reply: Reply, button: MakeButton): InContainer[] {
  const words = wordsFor(reply.locale);
  const small = (line: string) => `-# ${escapeMarkdown(line)}`;
  const cited = [
    ...(quotation.attribution === null ? [] : [small(quotation.attribution)]),
    small(quotation.source.line),
    ...quotation.alsoIn.map((other) => small(words.labelled(words.alsoIn, other.line))),
    ...quotation.alsoSaid.map((other) => small(words.labelled(words.comparing.alsoSaid, other.line))),
  ];
  const buttons = [linkButton(quotation.source, words.source), ...quotation.actions.flatMap(button)];
  // A text of its own: not every client takes a small line for one when it follows a block quotation.
  return [
    textDisplay([...head, blockQuote(quotation.text)].join('\n')),
    textDisplay(cited.join('\n')),
    ...rowsOf(buttons),
  ];
}
