import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Reply } from '../../src/reply/model.js';
import type { Command } from '../../src/routing/command.js';
import { routerOf } from '../../src/routing/route.js';
import { drawReply } from '../../src/terminal/draw.js';
import { cyber, LOCALES, RECORDS } from '../reply/every-reply.js';

const bugs: unknown[] = [];
const router = routerOf(commands, (_reference, error) => bugs.push(error));

/** What people, programs and vandals type. */
const oddTexts = [
  '',
  ' ',
  '\u0000\u0007\u001b[31m',
  '\u202e\u2066right to left\u2069',
  'שלום עולם',
  '**bold** _it_ `code` [a](https://b.c) # x',
  '@everyone @here <@1234567890> <#1> <t:1:R>',
  '😀🎉👨‍👩‍👧',
  '\ud800',
  'a\udc00b',
  'cybercrime\ud83d',
  '"',
  '"never closed',
  '-',
  '-"all" -of -this',
  '1e999',
  '-1',
  '99999999999999999999',
  'constructor',
  '__proto__',
  'toString',
  "'; DROP TABLE passages; --",
  '{{x}} %s %n',
  '.* (a+)+$ [',
  'eeas-2019:',
  ':5',
  'eeas-2019:5,',
  ';;,,',
  '\r\n\t\v\f\u2028\u2029',
  'x'.repeat(6000),
  'what is '.repeat(750),
  'é'.normalize('NFD').repeat(100),
  '6th',
  'Washington',
  'true',
];

const anyText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'cybercrime',
    'When was the sixth dialogue?',
    'internet governance',
    'eeas-2014:13',
    '2019',
    'en',
    'joint',
  ),
);

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, [], ['5'], {}, { toString: null, valueOf: null }, 10n, Number.NaN),
  },
);

/** Options of a command, each there or not, each with any value; now and then one that the command does not have. */
function anyOptions(command: Command): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const names = (command.declaration.options ?? []).map((option) => option.name);
  const known = fc
    .subarray(names)
    .chain((some) => fc.tuple(...some.map((name) => anyValue.map((value) => [name, value] as const))))
    .map((entries) => Object.fromEntries(entries));
  const stray = fc.dictionary(anyText, anyValue, { maxKeys: 1 });
  return fc.oneof(
    { weight: 9, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, stray).map(([a, b]) => ({ ...a, ...b })) },
  );
}

const OUTCOMES = new Set(['answered', 'closest', 'not-on-record', 'invalid']);

/** What is promised of every reply, whatever was asked. */
function expectProper(reply: Reply): void {
  expect(bugs.splice(0)).toEqual([]);
  expect(OUTCOMES.has(reply.outcome), reply.outcome).toBe(true);
  const says = `${reply.title}${reply.notice ?? ''}${reply.blocks.length > 0 ? 'something' : ''}`;
  expect(says).not.toBe('');
  if (reply.outcome === 'invalid') expectOneSentence(reply.notice ?? '');
}

/** One line, a sentence by its end, no stack, no half of a character, short enough to be read. */
function expectOneSentence(notice: string): void {
  expect(notice).toMatch(/^\S.*[.?]$/u);
  expect(notice).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e\u2066]/u);
  expect(notice).not.toMatch(/\bat .+:\d+:\d+|Error:|undefined|\[object/u);
  expect(notice.length).toBeLessThan(400);
}

describe.each(commands.map((command) => [command.declaration.name, command] as const))('/%s', (name, command) => {
  it('answers any options with a proper reply that can be drawn', () => {
    fc.assert(
      fc.property(
        anyOptions(command),
        fc.constantFrom(...LOCALES, 'de'),
        fc.constantFrom(...RECORDS),
        (options, locale, [, record]) => {
          const reply = router.answer({ command: name, options, locale }, record);
          expectProper(reply);
          expect(drawReply(reply, { width: 60, colour: true, numbered: true })).not.toBe('');
        },
      ),
      { numRuns: 250 },
    );
  });

  it.each(oddTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'answers %s in every option that takes a text',
    (_shown, text) => {
      for (const option of command.declaration.options ?? []) {
        const options = { ...command.example(cyber, 'en-US'), [option.name]: text };
        expectProper(router.answer({ command: name, options, locale: 'en-US' }, cyber));
      }
    },
  );

  it('completes any text in any option with choices that Discord takes', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LOCALES), fc.constantFrom(...RECORDS), (typed, locale, [, record]) => {
        for (const option of command.declaration.options ?? []) {
          const choices = router.complete({ command: name, options: {}, locale }, option.name, typed, record);
          expect(bugs.splice(0)).toEqual([]);
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const text of choices.flatMap((choice) => [choice.name, choice.value])) {
            expect(text.length).toBeGreaterThan(0);
            expect(text.length).toBeLessThanOrEqual(100);
            expect(text).not.toMatch(/\p{Cs}/u);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('any command name', () => {
  it('gets a proper reply', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LOCALES), (command, locale) => {
        expectProper(router.answer({ command, options: {}, locale }, cyber));
      }),
      { numRuns: 400 },
    );
  });
});
