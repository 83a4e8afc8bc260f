import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, escapeMarkdown, unescapeMarkdown } from '../../src/discord/escape.js';
import { openRecord } from '../../src/record.js';
import { passagesOf } from '../reply/every-reply.js';
import { oddText, recordText } from './odd-text.js';
import { quotationsIn } from './undrawn.js';

const RECORDS = [await openRecord('corpus'), await openRecord('test/corpora/vessaria-ormund')];

type Node = ReturnType<typeof parse>[number];

/** What Discord would show of a text: its kinds of formatting, and the words. */
function rendered(text: string): { readonly kinds: readonly string[]; readonly words: string } {
  const nodes = parse(text, 'extended').flatMap(flat);
  const kinds = [...new Set(nodes.map(({ type }) => type))].filter((type) => !['text', 'br', 'newline'].includes(type));
  return { kinds, words: nodes.map(wordsOf).join('') };
}

function flat(node: Node): readonly Node[] {
  return Array.isArray(node.content) ? [node, ...node.content.flatMap(flat)] : [node];
}

function wordsOf({ type, content }: Node): string {
  if (type === 'br' || type === 'newline') return '\n';
  return typeof content === 'string' ? content : '';
}

/** The parser folds line ends and tabs of its own accord; what is of interest here is everything else. */
const withoutItsOwnFolding = (text: string) => text.replace(/\r\n?|\f/gu, '\n').replaceAll('\t', '    ');

describe('escaped text', () => {
  it('un-escaped is the text', () => {
    fc.assert(
      fc.property(oddText(6000), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown by a parser of Discord’s Markdown as plain text, to the letter', () => {
    fc.assert(
      fc.property(oddText(600), (odd) => {
        const text = withoutItsOwnFolding(odd);
        const { kinds, words } = rendered(escapeMarkdown(text));
        expect(kinds.filter((kind) => kind !== 'twemoji')).toEqual([]);
        if (!kinds.includes('twemoji')) expect(words).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['emphasis', '**a** *b* _c_ __d__ ~~e~~'],
    ['code and spoilers', '`a` ``b`` ```c``` ||d||'],
    ['a heading', '# a'],
    ['small print', '-# a'],
    ['a list', '- a\n* b\n1. c'],
    ['a quotation', '> a\n>>> b'],
    ['a masked link', '[a](https://example.org)'],
    ['an address', 'https://example.org and <https://example.org>'],
    ['mentions', '@everyone @here <@1> <@&2> <#3> </help:4>'],
    ['a timestamp', '<t:1618953630:R>'],
    ['an emoji', ':smile: <:name:5> <a:name:5>'],
  ])('has no %s where the text has the signs of it', (_, text) => {
    expect(rendered(escapeMarkdown(text)).kinds).toEqual([]);
    // Without the escapes it would have: lists and emoji by name are not in this parser.
    if (!/^- |:smile:/u.test(text)) expect(rendered(text).kinds).not.toEqual([]);
  });

  it('escapes what this parser does not know but Discord does: lists, numbers, emoji by name', () => {
    expect(escapeMarkdown('- a\n+ b\n1. c\n2) d\n:smile:')).toBe('\\- a\n\\+ b\n1\\. c\n2\\) d\n\\:smile:');
  });

  it('leaves ordinary punctuation as it is: a reader of the source is not bothered', () => {
    const text = 'At 10:30, the U.S.-EU “dialogue” (2019) said: “yes”; no?';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('a block quotation', () => {
  it('of every passage of both records reads back to the letter, and is shown as a quotation of plain text', () => {
    for (const { text } of RECORDS.flatMap(passagesOf)) {
      const drawn = blockQuote(text);
      expect(quotationsIn([drawn])).toEqual([text]);
      expect(rendered(drawn)).toEqual({ kinds: ['blockQuote'], words: text });
    }
  });

  it('of any text on one line reads back to the letter', () => {
    fc.assert(
      fc.property(recordText(6000), (text) => {
        expect(quotationsIn([blockQuote(text)])).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  it('of several lines has a bar before each', () => {
    expect(blockQuote('a\n1. b\n- c')).toBe('> a\n> 1\\. b\n> \\- c');
  });
});
