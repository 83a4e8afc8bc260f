import type { List, Nodes, Paragraph } from 'mdast';
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
  readonly type: string;
}

export interface Cut {
  readonly passages: readonly Passage[];
  readonly unreadable: readonly Unreadable[];
}

interface Piece {
  readonly text: string;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly line: number;
}

/** Cuts a Markdown text into its passages: each paragraph and each list item, numbered from 1 in order. */
export function passagesOf(body: Body): Cut {
  const pieces: Piece[] = [];
  const unreadable: Unreadable[] = [];
  let headings: readonly { depth: number; text: string }[] = [];
  let lastParagraph: string | null = null;

  const lineOf = (node: Nodes) => body.firstLine - 1 + (node.position?.start.line ?? 1);
  const add = (node: Paragraph, leadIn: string | null) => {
    const text = foldSpace(textOf(node));
    if (text !== '')
      pieces.push({ text, headings: headings.map((heading) => heading.text), leadIn, line: lineOf(node) });
    return text;
  };
  const walk = (node: Nodes, leadIn: string | null) => {
    if (node.type === 'heading') {
      headings = [
        ...headings.filter((heading) => heading.depth < node.depth),
        { depth: node.depth, text: foldSpace(textOf(node)).replace(/\s*:$/u, '') },
      ];
      lastParagraph = null;
    } else if (node.type === 'paragraph') {
      lastParagraph = add(node, leadIn);
    } else if (node.type === 'list') {
      walkList(node, lastParagraph?.endsWith(':') ? lastParagraph : leadIn);
      lastParagraph = null;
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem') {
      for (const child of node.children) walk(child, leadIn);
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') {
      unreadable.push({ line: lineOf(node), type: node.type });
    }
  };
  const walkList = (list: List, leadIn: string | null) => {
    for (const item of list.children) walk(item, leadIn);
  };
  walk(fromMarkdown(body.markdown), null);

  return {
    passages: pieces.map((piece, at) => ({
      id: `${body.document}:${at + 1}`,
      document: body.document,
      number: at + 1,
      ...piece,
      sentences: sentencesWithSpeakers(piece.text, body),
    })),
    unreadable,
  };
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
