import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/reply/model.js';
import { drawReply } from '../../src/terminal/draw.js';
import { answer, cyber, LOCALES, RECORDS } from '../reply/every-reply.js';

const side = v.nullable(v.object({ text: v.string(), passage: v.string(), sentences: v.number() }));
const data = v.object({
  counts: v.object({
    first: v.object({ sentences: v.number(), kept: v.number(), changed: v.number(), dropped: v.number() }),
    second: v.object({ sentences: v.number(), kept: v.number(), changed: v.number(), new: v.number() }),
  }),
  difference: v.array(
    v.object({
      kind: v.picklist(['kept', 'changed', 'new', 'dropped']),
      first: side,
      second: side,
      respelt: v.boolean(),
      pieces: v.array(v.object({ kind: v.string(), text: v.string() })),
    }),
  ),
});
const dataOf = (reply: Reply) => v.parse(data, reply.data);

/** A reader's pairs in the two versions of 2014: how the sentence of the one begins, how that of the other does. */
const PAIRS: readonly (readonly [string, string, 'kept' | 'changed'])[] = [
  ['On the occasion of the inaugural meeting', 'Brussels, Belgium - On the occasion', 'changed'],
  ['The participants welcomed the landmark', 'All participants welcomed the landmark', 'changed'],
  ['The two sides welcomed the confidence', 'Both sides welcomed the confidence', 'changed'],
  ['The two sides reiterated that no single', 'All reiterated that no single', 'changed'],
  ['emphasised the value of the annual', 'emphasized the value of the annual', 'changed'],
  ['Urged renewal of the IGF', 'Urged renewal of the IGF', 'kept'],
  ['recognised the importance of the NETmundial', 'recognized the importance of the NETmundial', 'kept'],
  ['Both sides are committed', 'Both sides are committed', 'kept'],
  ['welcomed the multi-stakeholder community', 'welcomed the multi-stakeholder community', 'kept'],
  ['The two sides welcomed the continued', 'They both welcomed the continued', 'changed'],
  ['On public-private partnerships', 'On public-private partnerships', 'kept'],
  ['Participants highlighted the opportunity', 'Participants highlighted the opportunity', 'kept'],
  ['On awareness raising', 'On awareness raising', 'kept'],
  ['The two sides noted the opportunity', 'The two sides noted the opportunity', 'kept'],
  ['The Global Alliance', 'The Global Alliance', 'kept'],
  ['The EU and US will continue to work', 'We will continue our work', 'changed'],
  ['The two sides affirmed their commitment', 'We affirmed our commitment', 'changed'],
  ['We welcome the most recent', 'We welcome the most recent', 'kept'],
  ['The EU and US will also proactively', 'We will also proactively', 'changed'],
  ['The two sides look forward', 'The two sides look forward', 'kept'],
  ['They both believe', 'They both believe', 'kept'],
  ['The General Assembly', 'The General Assembly', 'kept'],
  ['With the increasing relevance', 'With the increasing relevance', 'changed'],
  ['The EU and US reaffirmed', 'They reaffirmed', 'changed'],
  ['They emphasised that all human', 'They emphasized that all human', 'kept'],
  ['In particular, the rights', 'In particular, the rights', 'kept'],
  ['Both sides emphasised the importance', 'Both sides emphasized the importance', 'kept'],
  ['They reiterated their commitment', 'They reiterated their commitment', 'kept'],
  ['They welcomed further coordination', 'They welcomed further coordination', 'changed'],
  ['The chairs agreed', 'The chairs agreed', 'kept'],
];

describe('/compare of the two versions of 2014', () => {
  const { difference, counts } = dataOf(answer('compare', { first: 'eeas-2014', second: 'state-2014' }));

  it.each(PAIRS)('pairs “%s” with “%s”: %s', (first, second, kind) => {
    const found = difference.find((one) => one.first?.text.startsWith(first));
    expect(found?.second?.text.startsWith(second), found?.second?.text).toBe(true);
    expect(found?.kind).toBe(kind);
  });

  it('pairs two sentences of the one with the one sentence of the other that says both', () => {
    const found = difference.find((one) => one.first?.text.startsWith('The two sides welcomed the confidence'));
    expect(found?.first?.sentences).toBe(2);
    expect(found?.second?.sentences).toBe(1);
  });

  it('shows “met … to discuss” against “jointly agreed to specific areas of collaboration”', () => {
    const [opening] = difference;
    const only = (kind: string) =>
      opening?.pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join(' ');
    expect(only('removed')).toMatch(/met .*to discuss/u);
    expect(only('added')).toContain('jointly agreed to specific areas of collaboration');
  });

  it('leaves no sentence out', () => {
    const sentences = (id: string) =>
      cyber.corpus.documents.find((one) => one.id === id)?.passages.flatMap((passage) => passage.sentences).length;
    expect(counts.first.sentences).toBe(sentences('eeas-2014'));
    expect(counts.second.sentences).toBe(sentences('state-2014'));
  });

  it('counts another spelling as a change only when it is asked for', () => {
    const withSpelling = dataOf(answer('compare', { first: 'eeas-2014', second: 'state-2014', spelling: true }));
    const kindOf = (all: typeof difference) => all.find((one) => one.first?.text.startsWith('recognised'))?.kind;
    expect(kindOf(difference)).toBe('kept');
    expect(kindOf(withSpelling.difference)).toBe('changed');
    expect(withSpelling.counts.first.changed).toBeGreaterThan(counts.first.changed);
  });

  it('is what “eu” and “us”, and no sides at all, mean', () => {
    for (const options of [{ first: 'eu', second: 'us' }, { first: 'European Union', second: 'state-2014' }, {}])
      expect(dataOf(answer('compare', options)).difference).toEqual(difference);
  });
});

describe('the counts', () => {
  const requests = RECORDS.flatMap(([name, record]) =>
    record.corpus.documents.flatMap((first) =>
      record.corpus.documents.flatMap((second) =>
        first === second || first.language !== second.language ? [] : [{ name, first: first.id, second: second.id }],
      ),
    ),
  );

  it('add up to the sentences of both texts, whatever is compared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requests),
        fc.boolean(),
        fc.integer({ min: -1, max: 40 }),
        ({ name, first, second }, spelling, at) => {
          const record = RECORDS.find(([one]) => one === name)?.[1] ?? cyber;
          const topic = [...record.tree.topics.keys()][at];
          const reply = answer(
            'compare',
            { first, second, spelling, ...(topic === undefined ? {} : { topic }) },
            'en-US',
            record,
          );
          if (reply.outcome === 'not-on-record') return;
          const { counts, difference } = dataOf(reply);
          expect(counts.first.kept + counts.first.changed + counts.first.dropped).toBe(counts.first.sentences);
          expect(counts.second.kept + counts.second.changed + counts.second.new).toBe(counts.second.sentences);
          const sum = (of: 'first' | 'second') =>
            difference.reduce((total, one) => total + (one[of]?.sentences ?? 0), 0);
          expect([sum('first'), sum('second')]).toEqual([counts.first.sentences, counts.second.sentences]);
          const passages = (of: 'first' | 'second') => difference.flatMap((one) => one[of]?.text ?? []);
          for (const text of [...passages('first'), ...passages('second')])
            expect(
              record.corpus.documents.some((one) => one.passages.some((passage) => passage.text.includes(text))),
            ).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('/compare of two dialogues on a topic', () => {
  it('sets what was said again beside what was said first', () => {
    const { difference } = dataOf(answer('compare', { topic: 'Budapest Convention', first: '1', second: '6' }));
    const pair = difference.find((one) => one.first?.text.includes('Budapest Convention'));
    expect(pair?.second?.text).toContain('no new legal instrument');
  });
});

describe('what cannot be compared', () => {
  const BAD: readonly (readonly [Record<string, string>, string, RegExp])[] = [
    [{ first: '1', second: '1' }, 'invalid', /^Both sides are one text/u],
    [{ first: 'eeas-2019', second: '6' }, 'invalid', /^Both sides are one text/u],
    [{ first: '1', second: '4' }, 'not-on-record', /^No text is held of the 4th/u],
    [{ first: '1', second: '2' }, 'not-on-record', /no official text is held/u],
    [{ first: '1' }, 'invalid', /^Name two dialogues/u],
    [{ first: '1', second: 'bananas' }, 'invalid', /^There is no dialogue “bananas”/u],
    [
      { first: 'useu-2014-en', second: 'useu-2014-fr' },
      'invalid',
      /is in English, .* is in French: only texts of one/u,
    ],
    [{ topic: 'zebras', first: '1', second: '6' }, 'not-on-record', /^No text held speaks of zebras/u],
  ];

  it.each(BAD)('%j is told in one sentence', (options, outcome, sentence) => {
    const reply = answer('compare', options);
    expect(reply.outcome).toBe(outcome);
    expect(reply.notice).toMatch(sentence);
    expect(reply.notice?.replaceAll('U.S.', 'US').match(/[.!?](?=\s|$)/gu)?.length).toBe(1);
  });

  it.each(LOCALES)('is told in the language of the reader: %s', (locale) => {
    const notices = BAD.map(([options]) => answer('compare', options, locale).notice);
    for (const [at, notice] of notices.entries())
      if (locale === 'fr') expect(notice).not.toBe(answer('compare', BAD[at]?.[0] ?? {}, 'en-US').notice);
  });
});

describe('a comparison in the terminal', () => {
  it('says what became of each sentence without colours', () => {
    const drawn = drawReply(answer('compare', { first: 'eeas-2014', second: 'state-2014' }), {
      width: 80,
      colour: false,
      numbered: false,
    });
    expect(drawn).toMatch(/^= Both sides are committed/mu);
    expect(drawn).toMatch(/^\+ As such we:/mu);
    expect(drawn).toMatch(/^- As such, the EU and US representatives:/mu);
    expect(drawn).toContain('[-The-] {+All+} participants welcomed');
  });
});
