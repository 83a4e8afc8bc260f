import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Quotation, Reply } from '../../src/reply/model.js';
import { quotationsOf } from '../../src/reply/model.js';
import { firstPage } from '../../src/reply/paging.js';
import { wordsFor } from '../../src/reply/words.js';
import type { TheRecord } from '../../src/search/find.js';
import { type Asked, answer, cyber, LOCALES, RECORDS, router } from './every-reply.js';

/** Answers of more than one quotation, of every command that has them. */
function longAnswers(record: TheRecord): readonly Asked[] {
  const [first = '', second = ''] = record.topicsByWeight;
  const ids = record.corpus.documents[0]?.passages.map((passage) => passage.id) ?? [];
  return [
    { command: 'position', options: { topic: first } },
    { command: 'position', options: { topic: second } },
    { command: 'search', options: { words: first } },
    { command: 'search', options: { words: second, sort: 'oldest' } },
    { command: 'ask', options: { question: `What do the texts say on ${first.replaceAll('-', ' ')}?` } },
    { command: 'ask', options: { question: 'Who co-chaired it?' } },
    { command: 'passage', options: { id: ids.join(';') } },
  ];
}

const answers = RECORDS.flatMap(([, record]) =>
  LOCALES.flatMap((locale) =>
    longAnswers(record)
      .map((asked) => ({ asked, locale, record, whole: answer(asked.command, asked.options, locale, record) }))
      .filter(({ whole }) => quotationsOf(whole).length > 1),
  ),
);

/** A surface that has room for so many characters. */
const fitsIn = (room: number) => (blocks: readonly Block[]) => JSON.stringify(blocks).length <= room;

/** The first page of an answer and all that its own “Next page” leads to. */
function pagesOf(whole: Reply, room: number, record: TheRecord): readonly ReturnType<typeof firstPage>[] {
  const pages = [firstPage(whole, fitsIn(room))];
  for (let steps = 0; steps < 200; steps += 1) {
    const next = pages.at(-1)?.reply.actions.find((action) => action.label === wordsFor(whole.locale).nextPage);
    if (next === undefined) return pages;
    const reply = router.answer({ command: next.command, options: next.options, locale: whole.locale }, record);
    pages.push(firstPage(reply, fitsIn(room)));
  }
  throw new Error('“Next page” does not come to an end');
}

const passagesIn = (quotations: readonly Quotation[]) => quotations.map(({ source }) => source.passage);

describe('paging', () => {
  it('is tried on answers of every command that has long ones', () => {
    expect(new Set(answers.map(({ asked }) => asked.command))).toEqual(
      new Set(['position', 'search', 'ask', 'passage']),
    );
  });

  it('cut by any room and followed to its end shows every quotation once, in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.integer({ min: 1, max: 40_000 }), ({ whole, record }, room) => {
        const pages = pagesOf(whole, room, record);
        expect(pages.flatMap(({ reply }) => passagesIn(quotationsOf(reply)))).toEqual(passagesIn(quotationsOf(whole)));
      }),
      { numRuns: 120 },
    );
  });

  it('says on each page which quotations are shown and of how many, and knows how many remain', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.integer({ min: 1, max: 12_000 }), ({ whole, record }, room) => {
        const total = quotationsOf(whole).length;
        let before = 0;
        const pages = pagesOf(whole, room, record);
        for (const { reply, remaining } of pages) {
          const shown = quotationsOf(reply).length;
          expect(shown).toBeGreaterThan(0);
          expect(remaining).toBe(total - before - shown);
          if (pages.length > 1)
            expect(reply.notice).toContain(placeOf(whole.locale, before + 1, before + shown, total));
          before += shown;
        }
      }),
      { numRuns: 120 },
    );
  });

  it('never ends a page with a heading that nothing follows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.integer({ min: 1, max: 12_000 }), ({ whole, record }, room) => {
        for (const { reply } of pagesOf(whole, room, record)) expect(reply.blocks.at(-1)?.kind).not.toBe('heading');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the room on every page that has more than its first quotation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.integer({ min: 1, max: 12_000 }), ({ whole, record }, room) => {
        for (const { reply } of pagesOf(whole, room, record))
          if (quotationsOf(reply).length > 1) expect(fitsIn(room)(reply.blocks)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a reply that fits as it is', () => {
    for (const { whole } of answers) expect(firstPage(whole, () => true)).toEqual({ reply: whole, remaining: 0 });
  });

  it('goes back from a later page to the first', () => {
    const later = firstPage(answer('position', { topic: 'cybercrime', skip: 2 }), fitsIn(1)).reply;
    const back = later.actions.find((action) => action.label === 'First page');
    expect(back).toEqual({ label: 'First page', command: 'position', options: { topic: 'cybercrime' } });
  });

  it('says past the end how many quotations there are', () => {
    const { reply } = firstPage(answer('position', { topic: 'cybercrime', skip: 40 }), () => true);
    expect(quotationsOf(reply)).toEqual([]);
    expect(reply.notice).toMatch(/There are only \d+\.$/u);
    expect(reply.actions.map((action) => action.label)).toContain('First page');
  });

  it('keeps filters and order from page to page', () => {
    const options = { words: 'cyber', sort: 'oldest', language: 'en', from: 2014 };
    const next = firstPage(answer('search', options), fitsIn(1)).reply.actions[0];
    expect(next?.options).toEqual({ ...options, skip: 1 });
  });

  it('leaves `private` out of the next page: whoever presses decides', () => {
    const reply = firstPage(answer('position', { topic: 'cybercrime', private: true }), fitsIn(1)).reply;
    expect(reply.actions[0]?.options).toEqual({ topic: 'cybercrime', skip: 1 });
  });
});

function placeOf(locale: string, from: number, to: number, total: number): string {
  if (locale === 'fr') return `${from === to ? from : `${from} à ${to}`} sur ${total}.`;
  return `Showing ${from === to ? from : `${from}–${to}`} of ${total}.`;
}

describe('a passage in its context', () => {
  it('of any width shows each neighbour once', () => {
    for (const passage of cyber.corpus.documents[0]?.passages ?? []) {
      const shown = passagesIn(quotationsOf(answer('passage', { id: passage.id, context: 10 })));
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown[0]).toBe(passage.id);
    }
  });
});
