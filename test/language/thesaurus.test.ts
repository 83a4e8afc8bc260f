import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { meaningsIn } from '../../src/language/thesaurus.js';

const synonyms = (text: string, language: string) =>
  meaningsIn(analyse(text, language), language).flatMap((one) =>
    one.synonyms.map((synonym) => `${synonym.language}:${synonym.stems.join(' ')}`),
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
