import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { replyLanguage, wordsFor } from '../../src/reply/words.js';
import { english } from '../../src/reply/words-english.js';
import { french } from '../../src/reply/words-french.js';
import { literalsOf } from './literals.js';

/** Words that hold English or French sentences together and are no words of the other language. */
const ENGLISH =
  /(?<![\p{L}’'])(?:the|of|and|is|are|not|was|were|this|that|these|which|with|from|by|it|in|held|found|there)(?![\p{L}’'])/iu;
const FRENCH =
  /(?<![\p{L}’'])(?:le|la|les|des|du|un|une|et|est|sont|dans|pour|avec|sur|aucun|ce|ne|pas|il)(?![\p{L}’'])/iu;

const textsOf = (file: string) => {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  return literalsOf(program).filter((text) => /\p{L}{2}/u.test(text));
};
const texts = { en: textsOf('src/reply/words-english.ts'), fr: textsOf('src/reply/words-french.ts') };

describe('the words of Rapporteur', () => {
  it('have the same keys in both languages, at every depth', () => {
    const keysOf = (words: object): readonly string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && value !== null ? [key, ...keysOf(value).map((inner) => `${key}.${inner}`)] : [key],
      );
    expect([...keysOf(french)].sort()).toEqual([...keysOf(english)].sort());
    expect(keysOf(english).length).toBeGreaterThan(60);
  });

  it('have no French in the English ones', () => {
    expect(texts.en.length).toBeGreaterThan(60);
    expect(texts.en.filter((text) => FRENCH.test(text))).toEqual([]);
  });

  it('have no English in the French ones', () => {
    expect(texts.fr.length).toBeGreaterThan(60);
    expect(texts.fr.filter((text) => ENGLISH.test(text))).toEqual([]);
  });

  it('differ wherever a sentence is said', () => {
    const same = texts.en.filter((text) => /\p{L}+ \p{L}+/u.test(text) && texts.fr.includes(text));
    expect(same).toEqual([]);
  });

  it('are French for every French locale and English for all others', () => {
    expect(['fr', 'fr-CA', 'FR', 'fr-FR'].map(replyLanguage)).toEqual(['fr', 'fr', 'fr', 'fr']);
    expect(['en', 'en-US', 'de', 'ja', ''].map(replyLanguage)).toEqual(['en', 'en', 'en', 'en', 'en']);
    expect(wordsFor('fr-CA')).toBe(french);
    expect(wordsFor('de')).toBe(english);
  });
});

describe('ordinals', () => {
  it('are written as each language writes them', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(english.ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
      '111th',
    ]);
    expect([1, 2, 3, 21].map(french.ordinal)).toEqual(['1er', '2e', '3e', '21e']);
  });
});

describe('terms that are not on the record', () => {
  it('are named one by one, the rest counted', () => {
    expect(english.silentTerms(['zebra'], 0)).toBe('“zebra” does not occur in any text held.');
    expect(english.silentTerms(['zebra', 'gnu'], 3)).toBe(
      '“zebra”, “gnu”, and 3 other words do not occur in any text held.',
    );
    expect(french.silentTerms(['zèbre'], 1)).toBe('« zèbre » et 1 autre mot ne figurent dans aucun texte détenu.');
  });
});
