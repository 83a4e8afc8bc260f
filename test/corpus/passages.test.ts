import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, passageOf } from '../../src/corpus/corpus.js';
import type { Passage, Speaker } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { type Cut, passagesOf } from '../../src/corpus/passages.js';
import { sentencesOf } from '../../src/language/sentences.js';

const cyber = loadCorpus(resolve('corpus'));
const river = loadCorpus(resolve('test/corpora/vessaria-ormund'));

function cut(markdown: string, speakers: readonly Speaker[] = []): Cut {
  return passagesOf({ document: 'd', language: 'en', speakers, markdown, firstLine: 1 });
}

function sentenceTexts(passage: Passage | undefined): readonly string[] {
  return passage?.sentences.map((sentence) => passage.text.slice(sentence.start, sentence.end)) ?? [];
}

describe('ids', () => {
  it('eeas-2019:5 is the passage on the Budapest Convention', () => {
    expect(passageOf(cyber, 'eeas-2019:5')?.text).toMatch(
      /^The United States .* importance of the Budapest Convention/u,
    );
  });

  it.each([
    ['first', cyber],
    ['second', river],
  ])('number the passages of each document of the %s corpus from 1', (_name, corpus) => {
    for (const { id, passages } of corpus.documents) {
      expect(passages.map((passage) => passage.id)).toEqual(passages.map((_, at) => `${id}:${at + 1}`));
      expect(passages.map((passage) => passage.number)).toEqual(passages.map((_, at) => at + 1));
      expect(new Set(passages.map((passage) => passage.document))).toEqual(new Set([id]));
    }
  });

  it.each(['eeas-2019', 'eeas-2019:0', 'eeas-2019:10', 'eeas-2019:x', 'nobody:1', ''])('“%s” is none', (id) => {
    expect(passageOf(cyber, id)).toBeUndefined();
  });
});

describe('headings', () => {
  it('stand above a passage, the widest first, without their colons', () => {
    expect(passageOf(cyber, 'eeas-2014:13')?.headings).toEqual(['US-EU Cyber Related Work Streams', 'Cybercrime']);
  });

  it('end where one of the same or a wider rank begins', () => {
    const { passages } = cut('## A\n\none\n\n### B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour');
    expect(passages.map((passage) => passage.headings)).toEqual([['A'], ['A', 'B'], ['A', 'C'], ['D']]);
  });

  it('are no passages', () => {
    expect(cut('# A\n\nOne.\n\n## B').passages.map((passage) => passage.text)).toEqual(['One.']);
  });
});

describe('lists', () => {
  it('have each item as a passage that knows its lead-in', () => {
    const leadIn = passageOf(cyber, 'eeas-2014:4')?.text;
    expect(leadIn).toBe('As such, the EU and US representatives:');
    expect([5, 6, 7].map((number) => passageOf(cyber, `eeas-2014:${number}`)?.leadIn)).toEqual([
      leadIn,
      leadIn,
      leadIn,
    ]);
  });

  it('have all six items of the US version of 2014 under one lead-in', () => {
    const leadIn = passageOf(cyber, 'state-2014:7')?.text;
    expect(leadIn).toMatch(/in the following key areas:$/u);
    for (const number of [8, 9, 10, 11, 12, 13]) expect(passageOf(cyber, `state-2014:${number}`)?.leadIn).toBe(leadIn);
  });

  it('have no lead-in below a heading of their own', () => {
    expect(passageOf(cyber, 'eeas-2014:12')?.leadIn).toBeNull();
  });

  it('have no lead-in after a paragraph that ends without a colon', () => {
    expect(cut('They met.\n\n- one').passages.map((passage) => passage.leadIn)).toEqual([null, null]);
  });

  it('give no lead-in to the paragraph after them', () => {
    expect(cut('They:\n\n- met\n\nThey left.').passages.at(-1)?.leadIn).toBeNull();
  });

  it('inside an item have the item as their lead-in, and the items after them the lead-in of their own list', () => {
    const { passages } = cut('All:\n\n- both:\n  - first\n  - second\n- third\n\n  and more');
    expect(passages.map((passage) => [passage.text, passage.leadIn])).toEqual([
      ['All:', null],
      ['both:', 'All:'],
      ['first', 'both:'],
      ['second', 'both:'],
      ['third', 'All:'],
      ['and more', 'All:'],
    ]);
  });
});

describe('lines', () => {
  it.each([
    ['first', cyber],
    ['second', river],
  ])('are those of the files of the %s corpus', (_name, corpus) => {
    for (const document of corpus.documents) {
      const file = readFileSync(resolve(corpus.folder, 'documents', `${document.id}.md`), 'utf8').split('\n');
      for (const passage of document.passages) {
        const line = (file[passage.line - 1] ?? '').replaceAll(/\s+/gu, ' ').replace(/^ ?- /u, '').trim();
        expect(line).toBe(passage.text);
      }
    }
  });
});

describe('a paragraph on several lines', () => {
  it('is one passage on one line', () => {
    expect(cut('The two sides\nmet\u00a0 in\tAlder.').passages).toMatchObject([
      { text: 'The two sides met in Alder.' },
    ]);
  });

  it.each(['two sides  \nmet', 'two sides\\\nmet'])(
    'keeps its words apart where a line is broken on purpose: %j',
    (text) => {
      expect(cut(text).passages).toMatchObject([{ text: 'two sides met' }]);
    },
  );
});

describe('Markdown whose words would stand in no passage', () => {
  it.each([
    ['a line that begins with four spaces', 'One.\n\n    two words', 3],
    ['a fenced block', 'One.\n\n```\ntwo words\n```', 3],
    ['HTML', 'One.\n\n<div>two words</div>', 3],
    ['the address of a link', 'One.\n\n[1]: https://www.example.org/note', 3],
    ['a paragraph with a line under it', 'One.\n\nTwo sides met.\n---\n\nThree.', 3],
  ])('is named with its line: %s', (_name, markdown, line) => {
    expect(cut(markdown).unreadable.map((one) => one.line)).toEqual([line]);
  });

  it('is not a line between two paragraphs', () => {
    expect(cut('One.\n\n---\n\nTwo.').unreadable).toEqual([]);
  });
});

describe('speakers', () => {
  const voices = (id: string) =>
    passageOf(cyber, id)?.sentences.map((sentence) => [sentence.speaker?.name, sentence.speaker?.voice]);

  it.each(['thehill-2015:8', 'thehill-2015:10', 'thehill-2015:12'])('of %s: Painter, for the US', (id) => {
    expect(voices(id)).toEqual([['Christopher Painter', 'us']]);
  });

  it('of the release that is quoted: the State Department', () => {
    expect(voices('thehill-2015:3')).toEqual([['State Department', 'us']]);
  });

  it('are nobody in the other passages of the article', () => {
    const others = [1, 2, 4, 5, 6, 7, 9, 11].flatMap((number) => voices(`thehill-2015:${number}`));
    expect(others.filter((voice) => voice?.[0] !== undefined)).toEqual([]);
  });

  it('of the article of the second corpus speak for both parties', () => {
    const article = documentOf(river, 'estuary-post-2023')?.passages ?? [];
    const spoken = article.flatMap((passage) =>
      passage.sentences.flatMap(({ speaker }) => (speaker === null ? [] : [[passage.number, speaker.voice]])),
    );
    expect(spoken).toEqual([
      [3, 'vessaria'],
      [6, 'ormund'],
      [8, 'ormund'],
    ]);
  });

  it('are named in the sentence, which quotes: a name alone gives nobody words', () => {
    const painter: Speaker = { name: 'Painter', alsoCalled: [], voice: 'us' };
    const { passages } = cut(
      'Painter came to Alder. “We will all meet again,” Painter said. “We will not,” said Doe.',
      [painter],
    );
    expect(passages[0]?.sentences.map((sentence) => sentence.speaker)).toEqual([null, painter, null]);
  });
});

describe('sentences', () => {
  it('do not end at “U.S.” or “DC.” within them', () => {
    expect(sentenceTexts(passageOf(cyber, 'eeas-2019:2')).map((text) => text.slice(0, 24))).toEqual([
      'On May 24, 2019, the Uni',
      'Robert Strayer, Deputy A',
      'U.S. Departments of Just',
      'A number of EU Member St',
    ]);
  });

  it('that are published without a space between them are told apart without one', () => {
    const passage = passageOf(cyber, 'eeas-2014:18');
    const [first, second] = passage?.sentences ?? [];
    expect(sentenceTexts(passage)[0]).toMatch(/social development\.$/u);
    expect(sentenceTexts(passage)[1]).toMatch(/^They reiterated/u);
    expect(second?.start).toBe(first?.end);
  });

  const language = fc.constantFrom('en', 'fr', 'en-GB', 'de', 'xx', '');
  const prose = fc
    .array(
      fc.constantFrom(
        'The',
        'U.S.',
        'met',
        '. ',
        '! ',
        '? ',
        '… ',
        '“',
        '”',
        '».',
        ' ',
        '\u00a0',
        'M.',
        'p. 5',
        '\n',
        'é',
        '😀',
      ),
    )
    .map((parts) => parts.join(''));

  it.each(['“Go.”?! Yes.', '« Oui. » ? ! Non.'])('are found in %s, which sentencex alone cannot read', (text) => {
    expect(sentencesOf(text, 'en').length).toBeGreaterThan(0);
  });

  it.each([
    ['any text', fc.string({ unit: 'grapheme' })],
    ['any code points', fc.string({ unit: 'binary' })],
    ['prose', prose],
  ])('of %s hold every character that is no white space, in order and once', (_name, texts) => {
    fc.assert(
      fc.property(texts, language, (text, code) => {
        const spans = sentencesOf(text, code);
        let end = 0;
        let between = '';
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          between += text.slice(end, span.start);
          end = span.end;
        }
        expect((between + text.slice(end)).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('of every passage begin and end without white space', () => {
    for (const passage of [cyber, river].flatMap((corpus) => corpus.documents).flatMap((one) => one.passages)) {
      for (const text of sentenceTexts(passage)) expect(text).toBe(text.trim());
    }
  });
});

describe('any Markdown', () => {
  it('gives passages, numbered from 1, whose texts have no runs of white space', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '\n',
      '\n\n',
      '  ',
      '    ',
      '*',
      '`',
      '[a]',
      '<b>',
      'word',
      '\u00a0',
      ':',
    );
    const markdown = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(markdown, (text) => {
        cut(text).passages.forEach((passage, at) => {
          expect(passage.id).toBe(`d:${at + 1}`);
          expect(passage.text).toMatch(/^\S+(?: \S+)*$/u);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a document of headings, paragraphs and lists', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zé]{1,9}$/u),
    fc.constantFrom('U.S.', '(IGF)', '“norms”', 'state’s', '2014.', 'l’UE,', 'multi-stakeholder', '–', '50%'),
  );
  // A first word of letters keeps a paragraph from being taken for a heading or an item.
  const line = fc
    .tuple(fc.stringMatching(/^[A-Z][a-z]{1,9}$/u), fc.array(word, { maxLength: 12 }))
    .map(([first, rest]) => [first, ...rest]);
  const block = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), depth: fc.integer({ min: 1, max: 4 }), words: line }),
    fc.record({
      kind: fc.constant('paragraph' as const),
      words: line,
      colon: fc.boolean(),
      gap: fc.constantFrom(' ', '\n', '\u00a0', '  '),
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { minLength: 1, maxLength: 4 }) }),
  );
  type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

  function written(one: Block): string {
    if (one.kind === 'heading') return `${'#'.repeat(one.depth)} ${one.words.join(' ')}`;
    if (one.kind === 'list') return one.items.map((words) => `- ${words.join(' ')}`).join('\n');
    return one.words.join(one.gap) + (one.colon ? ':' : '');
  }

  /** What stands in the passages, told from the blocks alone. */
  function expected(blocks: readonly Block[]): readonly unknown[] {
    return blocks.flatMap((one, at) => {
      const headings = headingsAbove(blocks.slice(0, at));
      if (one.kind === 'heading') return [];
      if (one.kind === 'paragraph') return [{ text: spoken(one), leadIn: null, headings }];
      const above = blocks[at - 1];
      const leadIn = above?.kind === 'paragraph' && above.colon ? spoken(above) : null;
      return one.items.map((words) => ({ text: words.join(' '), leadIn, headings }));
    });
  }

  function spoken(paragraph: Extract<Block, { kind: 'paragraph' }>): string {
    return paragraph.words.join(' ') + (paragraph.colon ? ':' : '');
  }

  /** Of each rank the last heading that no wider one follows. */
  function headingsAbove(blocks: readonly Block[]): readonly string[] {
    const headings = blocks.flatMap((one) => (one.kind === 'heading' ? [one] : []));
    return headings
      .filter((one, at) => headings.slice(at + 1).every((later) => later.depth > one.depth))
      .map((one) => one.words.join(' '));
  }

  /** Two lists in a row are one list in Markdown. */
  function withoutTwinLists(blocks: readonly Block[]): readonly Block[] {
    return blocks.filter((one, at) => one.kind !== 'list' || blocks[at - 1]?.kind !== 'list');
  }

  it('gives its paragraphs and items back in order, with their headings and lead-ins', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }).map(withoutTwinLists), (blocks) => {
        const { passages, unreadable } = cut(blocks.map(written).join('\n\n'));
        expect(passages.map(({ text, leadIn, headings }) => ({ text, leadIn, headings }))).toEqual(expected(blocks));
        expect(unreadable).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
