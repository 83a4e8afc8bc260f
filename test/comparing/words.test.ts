import { describe, expect, it } from 'vitest';
import { nearestRun } from '../../src/comparing/fit.js';
import { shownWords, written } from '../../src/comparing/shown.js';
import { occurrences, wordingOf } from '../../src/comparing/wording.js';
import { keyOf, wordsIn } from '../../src/comparing/words.js';
import { cyber, passagesOf, RECORDS } from '../reply/every-reply.js';

const keys = (text: string, known?: ReadonlySet<string>) => wordsIn(text, known).map((word) => word.key);

describe('the key of a word', () => {
  it.each([
    ['organisation', 'organization'],
    ['behaviour', 'Behavior'],
    ['recognising', 'recognizing'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['U.S.', 'US'],
    ['D.C.', 'DC'],
    ['États', 'etats'],
    ['travelled', 'traveled'],
  ])('is one for %s and %s', (one, other) => expect(keyOf(one)).toBe(keyOf(other)));

  it.each([
    ['US', 'us'],
    ['UN', 'un'],
    ['filled', 'filed'],
    ['programmes', 'program'],
    ['engage', 'engagé'],
    ['ou', 'où'],
    ['should', 'shall'],
    ['norm', 'norms'],
  ])('is not one for %s and %s', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));
});

describe('the words of a text', () => {
  it('keep what an apostrophe parts', () => {
    expect(keys('the IGF’s mandate doesn’t end')).toEqual(['the', 'igf', "'s", 'mandate', 'doesn', "'t", 'end']);
  });

  it('join a compound that is known as one word, however it is written', () => {
    const known = new Set(['multistakeholder', 'notable']);
    for (const text of ['multi-stakeholder', 'multi stakeholder', 'multistakeholder', 'multi-\nstakeholder'])
      expect(keys(text, known)).toEqual(['multistakeholder']);
    expect(keys('not able', known)).toEqual(['not', 'able']);
  });

  it('are written as they stand in their text, every passage', () => {
    for (const [, record] of RECORDS)
      for (const { text } of passagesOf(record)) {
        const shown = shownWords(text, wordingOf(record.corpus).words(text));
        expect(written(shown).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }
  });
});

describe('the places of a run of words', () => {
  const wording = wordingOf(cyber.corpus);

  it('are those that a reading of all documents finds', () => {
    for (const text of [
      'confidence building measures',
      'the two sides',
      'no single entity',
      'of the',
      'Budapest Convention',
    ]) {
      const numbers = wording.numbered(wording.words(text));
      const found = occurrences(numbers, wording);
      const naive: number[] = [];
      for (let place = 0; place < (wording.stretches.at(-1)?.to ?? 0); place += 1)
        if (numbers.every((word, at) => wording.at(place + at) === word)) naive.push(place);
      expect(found).toEqual(naive);
      expect(found.length).toBeGreaterThan(0);
    }
  });
});

describe('the nearest run', () => {
  const run = (pattern: string, text: string, marks: readonly number[] = []) => {
    const letters = (word: string) => [...word].map((letter) => letter.charCodeAt(0));
    const found = nearestRun(letters(pattern), letters(text), (at) => marks.includes(at));
    return text.slice(found.from, found.to);
  };

  it('takes in a word changed at either end', () => {
    expect(run('xbcd', 'zzabcdzz')).toBe('abcd');
    expect(run('abcx', 'zzabcdzz')).toBe('abcd');
  });

  it('passes over what was left out rather than leave a part unmatched', () => {
    expect(run('abcdwxyz', '..abcd1234567890wxyz..')).toBe('abcd1234567890wxyz');
  });
});
