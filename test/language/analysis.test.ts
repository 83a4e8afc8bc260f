import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/analysis.js';
import { fold } from '../../src/language/fold.js';

const stems = (text: string, language = 'en') => analyse(text, language).map((token) => token.stem);
const folded = (text: string, language = 'en') => analyse(text, language).map((token) => token.folded);

describe('what makes two words one', () => {
  it('drops the elided article, since “l’internet” and “internet” are one word', () => {
    expect(folded('l’internet d’aujourd’hui', 'fr')).toContain('internet');
    expect(folded("l'internet", 'fr')).toEqual(folded('internet', 'fr'));
  });

  it('spells British words as American ones, since the two versions of one text differ in nothing else', () => {
    expect(stems('behaviour organisations recognised synchronised')).toEqual(
      stems('behavior organizations recognized synchronized'),
    );
  });

  it('folds accents and capitals, since a phone does not always give them', () => {
    expect(folded('Sécurité', 'fr')).toEqual(folded('securite', 'fr'));
  });

  it('takes a word for a small one only with the accents of a small one: “sûr” is not “sur”', () => {
    const told = analyse('un internet sûr, né sur un campus', 'fr').filter((token) => !token.stopped);
    expect(told.map((token) => token.written)).toEqual(['internet', 'sûr', 'né', 'campus']);
  });

  it('keeps convention apart from convene, which a Porter stemmer makes one', () => {
    expect(stems('convention')).not.toEqual(stems('convene'));
  });
});

describe('the name of a party that looks like a small word', () => {
  it('keeps “US” and “U.S.” apart from “us”', () => {
    expect(stems('the U.S. side')).toEqual(stems('the US side'));
    expect(stems('for US policy')).not.toEqual(stems('for us policy'));
  });

  it('reads “US” alone as the party too, since an alias in a vocabulary stands alone', () => {
    expect(analyse('US', 'en')[0]?.stopped).toBe(false);
  });

  it('does not take a shouted sentence for acronyms', () => {
    expect(analyse('WHAT DID THEY SAY TO US', 'en').some((token) => token.nameLike)).toBe(false);
  });
});

describe('the question pronoun after a French verb', () => {
  it('tells nothing, whatever the verb: “parlera-t-on”, “comptent-elles”', () => {
    const tokens = analyse('De quoi parlera-t-on ? Comptent-elles ?', 'fr');
    const pronouns = tokens.filter((token) => ['t', 'on', 'elles'].includes(token.folded));
    expect(pronouns).toHaveLength(3);
    expect(pronouns.every((token) => token.stopped)).toBe(true);
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());

  it('gives words whose places are where the text has them, in order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'fr', 'de', ''), (text, language) => {
        let last = 0;
        for (const token of analyse(text, language)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(token.start, token.end)).toBe(token.written);
          last = token.end;
        }
      }),
    );
  });

  it('folds to what folds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
