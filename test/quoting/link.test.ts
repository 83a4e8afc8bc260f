import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Passage } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { excerptOf } from '../../src/quoting/excerpt.js';
import { linkTo } from '../../src/quoting/link.js';

const held = [loadCorpus('corpus'), loadCorpus('test/corpora/vessaria-ormund')].flatMap((corpus) =>
  corpus.documents.flatMap((document) => document.passages.map((passage) => ({ document, passage }))),
);

const FRAGMENT = '#:~:text=';

function find(passage: string): { document: Document; passage: Passage } {
  const found = held.find((one) => one.passage.id === passage);
  if (found === undefined) throw new Error(`no passage ${passage}`);
  return found;
}

function linkOf(id: string, document: Partial<Document> = {}): string {
  const found = find(id);
  return linkTo(
    { ...found.document, ...document },
    excerptOf(found.passage, () => 1),
  );
}

/** The decoded start and end words of a text fragment; the end is null where the fragment names one text only. */
function readFragment(link: string): { start: string; end: string | null } {
  const [start = '', end] = link.slice(link.indexOf(FRAGMENT) + FRAGMENT.length).split(',');
  return { start: decodeURIComponent(start), end: end === undefined ? null : decodeURIComponent(end) };
}

describe('a link', () => {
  it('goes to the first and the last words of the excerpt', () => {
    expect(linkOf('eeas-2019:9')).toBe(
      'https://www.eeas.europa.eu/node/64495_en#:~:text=The%20European%20Union%20will%20host,dialogue%20in%20Brussels%20in%202020.',
    );
  });

  it('goes to the whole text where that is short', () => {
    expect(readFragment(linkOf('eeas-2014:4'))).toEqual({
      start: 'As such, the EU and US representatives:',
      end: null,
    });
  });

  it('is the plain address where only the address of the site is known', () => {
    const { document } = find('state-2014:1');
    expect(document.urlBasis).toBeDefined();
    expect(linkOf('state-2014:1')).toBe(document.url);
  });

  it('is the plain address where 512 characters do not hold it', () => {
    const url = `https://example.org/${'a'.repeat(450)}`;
    expect(linkOf('eeas-2019:9', { url })).toBe(url);
  });

  it('keeps to one # where the address has one already', () => {
    expect(linkOf('eeas-2014:4', { url: 'https://example.org/page#part' })).toMatch(
      /^https:\/\/example\.org\/page#part:~:text=As%20such/u,
    );
  });

  it('of any excerpt of any passage is an address of at most 512 characters whose words stand in the passage', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...held),
        weights,
        fc.integer({ min: 1, max: 1500 }),
        ({ document, passage }, few, room) => {
          const excerpt = excerptOf(passage, (_, at) => few[at % few.length] ?? 0, room);
          const link = linkTo(document, excerpt);
          expect(URL.canParse(link)).toBe(true);
          expect(link.length).toBeLessThanOrEqual(512);
          if (document.urlBasis !== undefined || link === document.url) {
            expect(link).toBe(document.url);
            return;
          }
          expect(link.startsWith(`${document.url}${FRAGMENT}`)).toBe(true);
          expect(link.slice(document.url.length + FRAGMENT.length)).toMatch(/^[^-,&\s]+(?:,[^-,&\s]+)?$/u);
          const { start, end } = readFragment(link);
          const from = passage.text.indexOf(start);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(excerpt.text).toContain(start);
          if (end !== null) {
            expect(passage.text.indexOf(end, from + start.length)).toBeGreaterThan(from);
            expect(excerpt.text).toContain(end);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('goes to the very words for most passages, so the fallback is no rule', () => {
    const plain = held.filter(
      ({ document, passage }) =>
        document.urlBasis === undefined &&
        !linkTo(
          document,
          excerptOf(passage, () => 1),
        ).includes(FRAGMENT),
    );
    expect(plain).toEqual([]);
  });
});
