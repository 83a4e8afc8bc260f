import { Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../src/corpus/corpus.js';
import { drawForDiscord } from '../../src/discord/draw.js';
import { unescapeMarkdown } from '../../src/discord/escape.js';
import { sentencesOf } from '../../src/language/sentences.js';
import { openRecord } from '../../src/record.js';
import { type Block, type Quotation, quotationsOf, type Reply } from '../../src/reply/model.js';
import type { TheRecord } from '../../src/search/find.js';
import { placed } from '../wire/component-limits.js';
import { pingsOf } from '../wire/mentions.js';
import { checkMessage } from '../wire/message-limits.js';
import { router, TEXT_OPTIONS, take, typed } from './asking.js';
import { oddText, recordText } from './odd-text.js';
import { record } from './rapporteur.js';
import { quotationsIn } from './undrawn.js';

const RECORDS: readonly TheRecord[] = [record, await openRecord('test/corpora/vessaria-ormund')];
const locale = fc.constantFrom(Locale.EnglishUS, Locale.French, Locale.EnglishGB, Locale.Japanese);
const passages = RECORDS.flatMap((of) =>
  of.corpus.documents.flatMap((document) => document.passages.map((passage) => ({ of, passage }))),
);

/** Each run of a drawn quotation stands in its passage, to the letter. */
function expectToTheLetter(drawn: string, passage: string): void {
  for (const run of drawn.split(/ ?\[…\] ?/u)) expect(passage).toContain(run);
}

describe('a reply', () => {
  it('of any passage is within every limit, pings nobody, and reads back to the letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...passages),
        locale,
        fc.integer({ min: 0, max: 10 }),
        ({ of, passage }, where, context) => {
          const whole = router.answer({ command: 'passage', options: { id: passage.id, context }, locale: where }, of);
          const drawn = quotationsIn(take(typed('passage', { id: passage.id, context }, where), of).texts);
          expect(drawn[0]).toBe(passage.text);
          const quoted = quotationsOf(whole).map(({ text }) => text);
          expect(drawn).toEqual(quoted.slice(0, drawn.length));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('to any question is within every limit, pings nobody, and quotes to the letter', () => {
    const commands = fc.constantFrom(...TEXT_OPTIONS);
    fc.assert(
      fc.property(
        commands,
        oddText(6000),
        locale,
        fc.constantFrom(...RECORDS),
        ([command, option], text, where, of) => {
          const { texts, answer } = take(typed(command, { [option]: text }, where), of);
          expect(answer.outcome).not.toBe('error');
          const whole = router.answer({ command, options: { [option]: text }, locale: where }, of);
          for (const [at, drawn] of quotationsIn(texts).entries()) {
            const id = quotationsOf(whole)[at]?.source.passage ?? '';
            expectToTheLetter(drawn, passageOf(of.corpus, id)?.text ?? '');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of quotations of any text, with any titles around them, is within every limit and reads back to the letter', () => {
    const quotation = fc
      .tuple(recordText(6000), recordText(300), recordText(300))
      .map(([text, line, dialogueLine]) => ({
        ...SAMPLE,
        text,
        pieces: sentencesOf(text, 'en').map(({ start, end }) => ({ text: text.slice(start, end), from: start })),
        source: { ...SAMPLE.source, line },
        dialogueLine,
      }));
    const reply = fc.tuple(fc.array(quotation, { minLength: 1, maxLength: 6 }), oddText(6000), oddText(900)).map(
      ([quotations, title, notice]): Reply => ({
        command: 'ask',
        outcome: 'answered',
        locale: 'en-US',
        title,
        notice,
        blocks: quotations.map((one): Block => ({ kind: 'quotation', quotation: one })),
        actions: [],
        continuation: {
          command: 'ask',
          options: { question: title },
          of: 'quotation',
          skipped: 0,
          total: quotations.length,
        },
      }),
    );
    fc.assert(
      fc.property(reply, fc.constantFrom('private', 'everyone'), (one, audience) => {
        const drawn = quotationsIn(textsOf(one, audience));
        const quoted = quotationsOf(one).map(({ text }) => text);
        expect(drawn.length).toBeGreaterThan(0);
        for (const [at, text] of drawn.entries()) {
          const isPart = at === drawn.length - 1 && text.endsWith(' […]') && text !== quoted[at];
          if (isPart) expect(quoted[at]?.startsWith(text.slice(0, -' […]'.length))).toBe(true);
          else expect(text).toBe(quoted[at]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const [FIRST] = quotationsOf(
  router.answer({ command: 'passage', options: { id: 'eeas-2019:5' }, locale: 'en-US' }, record),
);
if (FIRST === undefined) throw new Error('there is no passage to draw');
const SAMPLE: Quotation = FIRST;

/** The texts of a drawn reply, once Discord's limits are found to be kept and nobody to be pinged. */
function textsOf(reply: Reply, audience: 'private' | 'everyone'): readonly string[] {
  const drawing = drawForDiscord(reply, { audience, again: null, footer: null });
  if (drawing.kind === 'copy') return drawing.texts;
  const body = { components: [...drawing.components], flags: 1 << 15, allowed_mentions: { parse: [] } };
  expect(checkMessage(body, { by: 'webhook', uploads: [], maxUpload: 1 })).toEqual([]);
  expect(pingsOf(body, 'webhook')).toEqual([]);
  return [...placed(body.components)].flatMap(({ component }) => ('content' in component ? [component.content] : []));
}

describe('every quotation', () => {
  it('stands under its dialogue and above its source, and nothing in it is emphasised', () => {
    for (const { of, passage } of passages) {
      const { texts } = take(typed('passage', { id: passage.id, context: 0 }, Locale.EnglishUS), of);
      const whole = router.answer({ command: 'passage', options: { id: passage.id, context: 0 }, locale: 'en-US' }, of);
      const [quotation] = quotationsOf(whole);
      const at = texts.findIndex((text) => text.includes('\n> '));
      expect(
        texts
          .slice(0, at + 1)
          .map(unescapeMarkdown)
          .join('\n'),
      ).toContain(quotation?.dialogueLine);
      expect(unescapeMarkdown(texts[at + 1] ?? '')).toContain(`-# ${quotation?.source.line ?? quotation?.attribution}`);
    }
  });
});
