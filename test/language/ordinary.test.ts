import { describe, expect, it } from 'vitest';
import { isDescribing, isWordOf, subjectness } from '../../src/language/ordinary.js';

describe('how much a word tells by itself', () => {
  it('is less for a word of every day than for the name of a subject', () => {
    expect(subjectness('friendly', 'en')).toBeLessThan(subjectness('tariffs', 'en'));
    expect(subjectness('ordinaires', 'fr')).toBeLessThan(subjectness('chiffrement', 'fr'));
  });

  it('counts a common word of reference works as a subject, since absent subjects are often common words', () => {
    expect(subjectness('women', 'en')).toBeGreaterThan(subjectness('teach', 'en'));
  });

  it('is all it can be for what is no word of the language', () => {
    expect(subjectness('ransomware', 'en')).toBe(1);
  });
});

describe('whether something is a word', () => {
  it('knows another form of a word that is listed', () => {
    expect(isWordOf('menent', 'fr')).toBe(true);
  });

  it('does not take a misspelling for a word', () => {
    expect(isWordOf('goverment', 'en')).toBe(false);
    expect(isWordOf('resiliance', 'en')).toBe(false);
  });

  it('takes every word of a language without lists for one', () => {
    expect(isWordOf('zzzz', 'de')).toBe(true);
  });
});

describe('words that describe', () => {
  it('are verbs and adjectives of every day, not nouns', () => {
    expect(isDescribing('teach', 'en')).toBe(true);
    expect(isDescribing('budget', 'en')).toBe(false);
  });
});
