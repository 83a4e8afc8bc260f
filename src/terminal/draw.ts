import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { MARKS, markedDifference } from '../reply/marked-difference.js';
import { type Action, actionsOf, type Block, type Quotation, type Reply, type Source } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';

/** How a reply is drawn: columns to wrap at, colours or none, actions numbered or left out. */
export interface Style {
  /** Columns; null leaves lines as long as they are. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly numbered: boolean;
}

export const PLAIN: Style = { width: null, colour: false, numbered: false };

/** The bar before each line of a quotation: what stands behind it are the words themselves. */
export const BAR = '│ ';

const WIDEST = 100;

/** A reply as lines of text. */
export function drawReply(reply: Reply, style: Style): string {
  const pen = penOf(style);
  const numbers = new Map(actionsOf(reply).map((action, at) => [action, at + 1]));
  const offered = (actions: readonly Action[]) =>
    style.numbered && actions.length > 0
      ? pen.wrap(actions.map((action) => `${pen.number(`[${numbers.get(action)}]`)} ${action.label}`).join('   '), '  ')
      : '';
  const parts = [
    reply.title === '' ? '' : pen.title(pen.wrap(reply.title, '')),
    reply.notice === null ? '' : pen.wrap(reply.notice, ''),
    ...reply.blocks.map((block, at) => drawBlock(block, reply.blocks[at - 1], reply.locale, pen, offered)),
    offered(reply.actions),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Pen {
  readonly wrap: (text: string, indent: string) => string;
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly number: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly change: (kind: string, text: string) => string;
}

function penOf(style: Style): Pen {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    style.colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  const width = style.width === null ? null : Math.max(20, Math.min(style.width, WIDEST));
  const indented = (text: string, indent: string) =>
    text
      .split('\n')
      .map((line) => `${indent}${line}`)
      .join('\n');
  return {
    wrap: (text, indent) =>
      indented(width === null ? text : wrapAnsi(text, width - indent.length, { trim: true }), indent),
    title: paint('bold'),
    heading: paint(['bold', 'cyan']),
    faint: paint('dim'),
    number: paint('yellow'),
    bar: paint('cyan'),
    change: (kind, text) => (kind === 'removed' ? paint('red')(text) : kind === 'added' ? paint('green')(text) : text),
  };
}

function drawBlock(
  block: Block,
  before: Block | undefined,
  locale: string,
  pen: Pen,
  offered: (actions: readonly Action[]) => string,
): string {
  switch (block.kind) {
    case 'heading':
      return pen.heading(pen.wrap(block.text, ''));
    case 'paragraph':
      return pen.wrap(block.text, '');
    case 'verbatim':
      return block.text;
    case 'list':
      return block.rows
        .map((row) => {
          const lines = [
            pen.wrap(row.text, '  ').replace(/^ {2}/u, '• '),
            ...(row.link === undefined ? [] : [`  ${pen.faint(row.link)}`]),
          ];
          return [
            ...lines,
            ...(row.action === undefined ? [] : [offered([row.action])].filter((line) => line !== '')),
          ].join('\n');
        })
        .join('\n');
    case 'quotation':
      return drawQuotation(block.quotation, before, locale, pen, offered);
    case 'difference':
      return drawDifference(block, pen);
    case 'comparison':
      return drawComparison(block, pen);
    case 'picture':
      // A terminal shows no pictures: what this one says stands in its place.
      return pen.wrap(block.picture.alt, '');
  }
}

/** Marks as well as colours: where there are none, and for those who do not see them, the marks say it all. */
function drawDifference(block: Extract<Block, { kind: 'difference' }>, pen: Pen): string {
  const { pieces } = markedDifference(block.difference);
  const line = pieces.map((piece) => pen.change(piece.kind, piece.text)).join(' ');
  return `${pen.wrap(line, '  ')}\n${pen.faint(pen.wrap(block.legend(MARKS), '  '))}`;
}

function drawComparison(block: Extract<Block, { kind: 'comparison' }>, pen: Pen): string {
  const line = (kind: string, mark: string, text: string) =>
    text === '' ? [] : [pen.change(kind, pen.wrap(text, '  ').replace(/^ {2}/u, mark))];
  const changed = markedDifference(block.difference, { whole: true }).pieces.map((piece) =>
    pen.change(piece.kind, piece.text),
  );
  const body =
    block.change === 'changed'
      ? [pen.wrap(changed.join(' '), '  ').replace(/^ {2}/u, '~ ')]
      : block.change === 'kept'
        ? line('same', '= ', block.first)
        : [...line('removed', '- ', block.first), ...line('added', '+ ', block.second)];
  return [pen.faint(pen.wrap(block.heading, '')), ...body].join('\n');
}

function drawQuotation(
  quotation: Quotation,
  before: Block | undefined,
  locale: string,
  pen: Pen,
  offered: (actions: readonly Action[]) => string,
): string {
  const words = wordsFor(locale);
  const underItsDialogue = before?.kind === 'heading' && before.text === quotation.dialogueLine;
  const bar = pen.bar(BAR);
  const source = (one: Source, label: string) => [
    pen.wrap(label === '' ? one.line : words.labelled(label, one.line), '  '),
    `  ${pen.faint(one.link)}`,
  ];
  return [
    ...(underItsDialogue ? [] : [pen.heading(pen.wrap(quotation.dialogueLine, ''))]),
    toTheLetter(quotation.text, pen.wrap(quotation.text, ''.padEnd(BAR.length)).split('\n'))
      .map((line) => `${bar}${line}`)
      .join('\n'),
    ...(quotation.attribution === null ? [] : [pen.wrap(quotation.attribution, '  ')]),
    ...source(quotation.source, ''),
    ...quotation.alsoIn.flatMap((one) => source(one, words.alsoIn)),
    ...quotation.alsoSaid.map((one) => pen.wrap(words.labelled(words.comparing.alsoSaid, one.line), '  ')),
    ...[offered(quotation.actions)].filter((line) => line !== ''),
  ].join('\n');
}

/** wrap-ansi composes accents; the words of a quotation stand on the lines that it made, as they were published. */
function toTheLetter(text: string, lines: readonly string[]): readonly string[] {
  const words = text.split(' ');
  let from = 0;
  return lines.map((line) => {
    const to = from + line.trim().split(' ').length;
    const piece = words.slice(from, to).join(' ');
    from = to;
    return piece;
  });
}
