import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { meaningsIn } from '../../src/language/thesaurus.js';

const synonyms = (text: string, language: string) =>
  meaningsIn(analyse(text, language), language, false).flatMap((one) =>
    one.synonyms.map((synonym) => `${synonym.language}:${synonym.stems.join(' ')}`),
  );

const equivalents = (text: string, language: string) =>
  meaningsIn(analyse(text, language), language, true).flatMap((one) =>
    one.equivalents.map((synonym) => `${synonym.language}:${synonym.stems.join(' ')}`),
  );

describe('the general thesaurus', () => {
  it('leads from one language to the other', () => {
    expect(synonyms('craindre', 'fr')).toContain('en:fear');
  });

  it('knows a phrase whose words tell nothing by themselves', () => {
    expect(synonyms('come into being', 'en')).toContain('en:establish');
  });

  it('does not give a word as its own synonym', () => {
    expect(synonyms('mood', 'en')).not.toContain('en:mood');
  });
});

describe('words of one meaning in two languages', () => {
  it('lead from each to the other, whatever their form', () => {
    expect(equivalents('les sommets', 'fr')).toContain('en:summit');
    expect(equivalents('threats', 'en')).toContain('fr:menac');
  });

  it('are known as phrases', () => {
    expect(equivalents('at the same time', 'en')).toContain('fr:temp');
  });

  it('are the names of countries and languages too', () => {
    expect(equivalents('Allemagne', 'fr')).toContain('en:germani');
    expect(equivalents('Dutch', 'en')).toContain('fr:neerland');
  });

  it('say how many meanings there are', () => {
    const sensesOf = (word: string) => meaningsIn(analyse(word, 'fr'), 'fr', true).map(({ senses }) => senses);
    expect(sensesOf('temps')[0]).toBeGreaterThan(1);
    expect(sensesOf('parapluie')).toEqual([1]);
  });
});
