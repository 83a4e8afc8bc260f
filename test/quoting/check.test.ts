import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/comparing/wording.js';
import { keyOf } from '../../src/comparing/words.js';
import { checkMessage, verdictOf } from '../../src/quoting/checking/check.js';
import { quotationsIn, withLinesQuoted } from '../../src/quoting/checking/message.js';
import { cyber, passagesOf, RECORDS, river } from '../reply/every-reply.js';

/** Sentences long enough to be altered in their middle. */
const sentences = RECORDS.flatMap(([name, record]) =>
  passagesOf(record).flatMap((passage) =>
    passage.sentences
      .map((sentence) => ({ name, text: passage.text.slice(sentence.start, sentence.end) }))
      // A sentence that begins inside a word is no sentence to be quoted.
      .filter(({ text }) => text.split(' ').length >= 6 && !/^\p{L}\. /u.test(text)),
  ),
);
const recordOf = (name: string) => (name === RECORDS[0]?.[0] ? cyber : river);
const withoutMarks = (text: string) => text.replace(/[“”"«»]/gu, '');
const OTHER_WORDS = [
  'not',
  'no',
  'only',
  'will',
  'should',
  'never',
  '2017',
  'Paris',
  'some',
  'weekly',
  'and',
  'the',
  'pas',
];

const inside = (words: readonly string[], share: number) => 1 + Math.floor(share * (words.length - 2));

type Alteration = (words: readonly string[], share: number, word: string) => readonly string[];
const ALTERATIONS: readonly Alteration[] = [
  (words, share, word) => words.with(inside(words, share), word),
  (words, share) => words.toSpliced(inside(words, share), 1),
  (words, share, word) => words.toSpliced(inside(words, share), 0, word),
  (words, share) => {
    const at = Math.min(inside(words, share), words.length - 2);
    return words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '');
  },
];

/** Keys of a text read naively: what the judgement is held against. */
const naive = (text: string, record = cyber) =>
  ` ${wordingOf(record.corpus)
    .words(text)
    .map((word) => word.key)
    .join(' ')} `;
const whole = new Map(
  [cyber, river].map((record) => [
    record,
    record.corpus.documents.map((one) => naive(one.passages.map((passage) => passage.text).join(' '), record)),
  ]),
);

describe('a sentence of the record, altered', () => {
  it('is never called exact, whichever word is changed, dropped, put in or swapped', () => {
    let altered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(...ALTERATIONS),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.constantFrom(...OTHER_WORDS),
        ({ text, name }, alteration, share, word) => {
          const record = recordOf(name);
          const quote = withoutMarks(alteration(text.split(' '), share, word).join(' '));
          const keys = naive(quote, record);
          // What was altered back into words of the record, or in no word at all, is no alteration.
          if (whole.get(record)?.some((document) => document.includes(keys))) return;
          altered += 1;
          const verdict = verdictOf(checkMessage(altered % 2 === 0 ? quote : `“${quote}”`, record));
          expect(verdict, quote).toBe('altered');
        },
      ),
      { numRuns: 11_000 },
    );
    expect(altered).toBeGreaterThan(10_000);
  }, 300_000);

  it('without a negation is altered, whichever negation it is', () => {
    const negated = sentences.flatMap(({ text, name }) => {
      const words = text.split(' ');
      return words.flatMap((word, at) =>
        ['no', 'not', 'ne', 'pas'].includes(keyOf(word))
          ? [{ text: words.toSpliced(at, 1).join(' '), record: recordOf(name) }]
          : [],
      );
    });
    expect(negated.length).toBeGreaterThan(3);
    for (const { text, record } of negated) {
      const [claim] = checkMessage(`“${withoutMarks(text)}”`, record);
      expect(claim?.verdict, text).toBe('altered');
      expect(claim?.turns[0]?.kind, text).toBe('negation');
    }
  });
});

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b(\w{3,})iz(e|ed|es|ing)\b/gu, '$1is$2'],
  [/\b([Bb])ehavior\b/gu, '$1ehaviour'],
  [/\b([Oo])rganization/gu, '$1rganisation'],
];

const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => BRITISH.reduce((spelt, [from, to]) => spelt.replace(from, to), text),
  (text) =>
    text
      .replace(/isation/gu, 'ization')
      .replace(/([a-z]{3})ised\b/gu, '$1ized')
      .replace(/multi-stake/gu, 'multistake'),
  (text) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'"),
  (text) => text.replace(/—/gu, ' – ').replace(/(\p{Ll}{3,})-(\p{Ll}{3,})/gu, '$1‑$2'),
  (text) => text.replace(/ /gu, '\u00a0 '),
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.replace(/[.,;:]$/u, ''),
  (text) => text.replace(/ (\p{Ll}{6,}) /u, ' **$1** ').replace(/ (\p{Ll}{6,} \p{Ll}+) /u, ' _$1_ '),
  (text) => text.replaceAll('’', '&rsquo;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'),
];

describe('a sentence of the record, in disguise', () => {
  it('is exact whatever the spelling, quotation marks, dashes, spaces, first letter, Markdown or HTML', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.subarray([...DISGUISES]), ({ text, name }, disguises) => {
        const record = recordOf(name);
        const quote = disguises.reduce((dressed, disguise) => disguise(dressed), text);
        expect(verdictOf(checkMessage(quote, record)), quote).toBe('exact');
      }),
      { numRuns: 2000 },
    );
  }, 120_000);
});

describe('the difference', () => {
  it('gives back the true words and the words of the quotation', () => {
    const squeezed = (text: string) => text.replace(/[\s\-‐‑]/gu, '');
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(...ALTERATIONS),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.constantFrom(...OTHER_WORDS),
        ({ text, name }, alteration, share, word) => {
          const record = recordOf(name);
          const quote = withoutMarks(alteration(text.split(' '), share, word).join(' '));
          const [claim] = checkMessage(`“${quote}”`, record);
          if (claim === undefined || claim.difference.length === 0 || claim.composed) return;
          const theirs = claim.difference.flatMap((piece) => (piece.kind === 'added' ? [] : [piece.text]));
          const passages = record.corpus.documents.map((one) =>
            squeezed(one.passages.map((passage) => passage.text).join(' ')),
          );
          expect(
            passages.some((passage) => passage.includes(squeezed(theirs.join(' ')))),
            theirs.join(' '),
          ).toBe(true);
          const ours = claim.difference.flatMap((piece) =>
            piece.kind === 'removed' || piece.kind === 'omitted'
              ? []
              : piece.kind === 'respelt'
                ? [piece.as]
                : [piece.text],
          );
          expect(naive(ours.join(' '), record)).toBe(naive(quote, record));
        },
      ),
      { numRuns: 1500 },
    );
  }, 120_000);
});

describe('the quotations of a message', () => {
  const found = (message: string) => quotationsIn(message).map((claim) => claim.quote);

  it('are found in marks of any kind', () => {
    expect(found('a “one two” b "three four" c «five six» d „seven eight“ e ‘nine ten’ f \'eleven twelve\'')).toEqual([
      'one two',
      'three four',
      'five six',
      'seven eight',
      'nine ten',
      'eleven twelve',
    ]);
  });

  it('keep the quotations inside them', () => {
    expect(found('He said “the text on “resilience” is ours” twice')).toEqual(['the text on “resilience” is ours']);
  });

  it('are not begun by an apostrophe', () => {
    expect(found("the IGF's mandate and the states' duty")).toEqual([]);
  });

  it('are lines that begin with a bar, too', () => {
    expect(found(withLinesQuoted('> one two\n> three four\n\nand\n> five six'))).toEqual([
      'one two three four',
      'five six',
    ]);
  });

  it('come with the words of their own sentence', () => {
    const claims = quotationsIn(
      'It was cold. In 2014 the EU said “one two three”, in Brussels. Later: “four five six”.',
    );
    expect(claims.map((claim) => claim.frame)).toEqual(['In 2014 the EU said , in Brussels.', 'Later:']);
  });
});
