import type { Heading, List, Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { foldSpace } from '../language/fold.js';
import { sentencesOf } from '../language/sentences.js';
import type { Passage, Sentence, Speaker } from './document.js';

/** A Markdown text to be cut into passages. */
export interface Body {
  readonly document: string;
  readonly language: string;
  readonly speakers: readonly Speaker[];
  readonly markdown: string;
  /** The line of the file on which the Markdown begins, from 1. */
  readonly firstLine: number;
}

/** Markdown that is no paragraph, list, heading or block quotation holds words that no passage would show. */
export interface Unreadable {
  readonly line: number;
  /** "this is …" */
  readonly what: string;
  /** What to write instead. */
  readonly fix: string;
}

export interface Cut {
  readonly passages: readonly Passage[];
  readonly unreadable: readonly Unreadable[];
  /** Ids of the passages that begin an item of a list. */
  readonly itemStarts: ReadonlySet<string>;
}

interface Piece {
  readonly text: string;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly line: number;
  readonly startsItem: boolean;
}

/** Cuts a Markdown text into its passages: each paragraph and each list item, numbered from 1 in order. */
export function passagesOf(body: Body): Cut {
  const pieces: Piece[] = [];
  const unreadable: Unreadable[] = [];
  let headings: readonly { depth: number; text: string }[] = [];
  let lastParagraph: string | null = null;

  const lineOf = (node: Nodes) => body.firstLine - 1 + (node.position?.start.line ?? 1);
  const add = (node: Paragraph, leadIn: string | null, startsItem: boolean) => {
    const text = foldSpace(wordsOf(node));
    if (text !== '')
      pieces.push({ text, headings: headings.map((heading) => heading.text), leadIn, line: lineOf(node), startsItem });
    return text;
  };
  const walk = (node: Nodes, leadIn: string | null, startsItem = false) => {
    if (node.type === 'heading') {
      if (isUnderlined(node)) unreadable.push({ line: lineOf(node), ...UNDERLINED });
      headings = [
        ...headings.filter((heading) => heading.depth < node.depth),
        { depth: node.depth, text: foldSpace(wordsOf(node)).replace(/\s*:$/u, '') },
      ];
      lastParagraph = null;
    } else if (node.type === 'paragraph') {
      lastParagraph = add(node, leadIn, startsItem);
    } else if (node.type === 'list') {
      walkList(node, lastParagraph?.endsWith(':') ? lastParagraph : leadIn);
      lastParagraph = null;
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem') {
      node.children.forEach((child, at) => {
        walk(child, leadIn, node.type === 'listItem' && at === 0);
      });
    } else if (node.type !== 'thematicBreak') {
      unreadable.push({ line: lineOf(node), ...(UNREADABLE[node.type] ?? OTHER) });
    }
  };
  const walkList = (list: List, leadIn: string | null) => {
    for (const item of list.children) walk(item, leadIn);
  };
  walk(fromMarkdown(body.markdown), null);

  const idOf = (at: number) => `${body.document}:${at + 1}`;
  return {
    passages: pieces.map(({ text, headings: above, leadIn, line }, at) => ({
      id: idOf(at),
      document: body.document,
      number: at + 1,
      text,
      headings: above,
      leadIn,
      line,
      sentences: sentencesWithSpeakers(text, body),
    })),
    unreadable,
    itemStarts: new Set(pieces.flatMap((piece, at) => (piece.startsItem ? [idOf(at)] : []))),
  };
}

type Complaint = Omit<Unreadable, 'line'>;

const UNDERLINED: Complaint = {
  what: 'a line of --- or === makes a heading of the text above it',
  fix: 'Put an empty line between them, or write a heading as ## Heading.',
};

const OTHER: Complaint = {
  what: 'this is neither a paragraph, a list nor a heading',
  fix: 'Write it as a paragraph, a list or a heading.',
};

const UNREADABLE: Readonly<Partial<Record<string, Complaint>>> = {
  code: {
    what: 'a line that begins with four spaces, a tab or ``` is taken for program code',
    fix: 'Remove what stands before the first word of the line.',
  },
  html: {
    what: 'this is HTML',
    fix: 'Keep its words as a paragraph, a list or a heading, and remove what stands between < and >.',
  },
  definition: {
    what: 'a line that begins with […]: is taken for the address of a link',
    fix: 'Put a backslash before it, as \\[1]: and the text.',
  },
};

function isUnderlined(node: Heading): boolean {
  return node.position !== undefined && node.position.end.line > node.position.start.line;
}

/** The words of a paragraph or heading; a line that was broken on purpose still parts two words. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : textOf(node);
}

const QUOTATION = /[“«"][^”»"]{12,}/u;

/** A sentence that quotes and names one of the document's speakers carries that speaker's words. */
function sentencesWithSpeakers(text: string, body: Body): readonly Sentence[] {
  return sentencesOf(text, body.language).map((span) => {
    const sentence = text.slice(span.start, span.end);
    const quotes = QUOTATION.test(sentence);
    const named = quotes ? body.speakers.filter((speaker) => isNamed(speaker, sentence)) : [];
    // "said State Department Coordinator Christopher Painter": the longer name is who speaks.
    const speaker = [...named].sort((a, b) => b.name.length - a.name.length)[0] ?? null;
    return { ...span, speaker };
  });
}

function isNamed(speaker: Speaker, sentence: string): boolean {
  return [speaker.name, ...speaker.alsoCalled].some((name) => sentence.includes(name));
}
