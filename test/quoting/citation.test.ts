import fc from 'fast-check';
import type { Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { foldSpace } from '../../src/language/fold.js';
import { citation } from '../../src/quoting/citation.js';

const passages = [loadCorpus('corpus'), loadCorpus('test/corpora/vessaria-ormund')].flatMap((corpus) =>
  corpus.documents.flatMap((document) => document.passages),
);

const link = 'https://example.org/a_b';

/** The paragraphs of a Markdown text that is one block quote, or nothing. */
function quotedParagraphs(markdown: string): readonly Paragraph[] {
  const { children } = fromMarkdown(markdown);
  const [quote, ...rest]: readonly RootContent[] = children;
  if (quote?.type !== 'blockquote' || rest.length > 0) return [];
  return quote.children.flatMap((child) => (child.type === 'paragraph' ? [child] : []));
}

/** What a reader of the rendered Markdown sees as the quotation; null where anything but plain text stands there. */
function readQuotation(markdown: string): string | null {
  const [words, source, ...rest] = quotedParagraphs(markdown);
  if (words === undefined || source === undefined || rest.length > 0) return null;
  return words.children.every((child) => child.type === 'text') ? textOf(words) : null;
}

/** Texts as a passage may have them, rich in what Markdown reads as its own. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          '# ',
          '- ',
          '+ ',
          '1. ',
          '2) ',
          '> ',
          '*',
          '**',
          '_',
          '`',
          '```',
          '~~',
          '[a](b)',
          '![',
          '<b>',
          '&amp;',
          '&#42;',
          '\\',
          '|',
          '---',
          '===',
          '\t',
          ' ',
          'word',
          '.',
          'https://a.b',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((pieces) => pieces.join('')),
  )
  .map((text) => foldSpace(text.replace(/\p{Cc}/gu, ' ')))
  .filter((text) => text !== '');

describe('a plain citation', () => {
  it('is the words in quotation marks and the source with the address below them', () => {
    expect(citation({ text: 'To the letter.', lines: ['6th dialogue', 'Joint text'], link }, 'plain')).toBe(
      '“To the letter.”\n6th dialogue. Joint text. https://example.org/a_b',
    );
  });
});

describe('a Markdown citation', () => {
  it('is a block quote of the words, the source and a link', () => {
    expect(citation({ text: 'To the letter.', lines: ['6th dialogue', 'Joint text'], link }, 'markdown')).toBe(
      '> To the letter.\n>\n> — 6th dialogue. Joint text. <https://example.org/a_b>',
    );
  });

  it('of every passage of both corpora reads as the passage to the letter', () => {
    for (const { text } of passages) {
      expect(readQuotation(citation({ text, lines: ['a'], link }, 'markdown'))).toBe(text);
    }
  });

  it('of any text, Markdown included, reads as that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readQuotation(citation({ text, lines: ['a'], link }, 'markdown'))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('has a source line that reads as it was given, and its address as a link', () => {
    fc.assert(
      fc.property(anyText, (line) => {
        const source = quotedParagraphs(citation({ text: 'a', lines: [line], link }, 'markdown'))[1];
        expect(source === undefined ? null : textOf(source)).toBe(`— ${line}. ${link}`);
        expect(source?.children.map((child) => child.type)).toEqual(['text', 'link']);
      }),
      { numRuns: 2000 },
    );
  });
});
