import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { drawExcerpt, excerptOf, OMISSION } from '../../src/quoting/excerpt.js';
import { legalExcerpts } from './legal-excerpts.js';

const passages = [loadCorpus('corpus'), loadCorpus('test/corpora/vessaria-ormund')].flatMap((corpus) =>
  corpus.documents.flatMap((document) => document.passages),
);

/** A passage of four sentences, each as long as its number of tens. */
const four: Passage = {
  id: 'd:1',
  document: 'd',
  number: 1,
  text: `${'a'.repeat(9)}. ${'b'.repeat(19)}. ${'c'.repeat(29)}. ${'d'.repeat(39)}.`,
  headings: [],
  leadIn: null,
  sentences: [
    { start: 0, end: 10, speaker: null },
    { start: 11, end: 31, speaker: null },
    { start: 32, end: 62, speaker: null },
    { start: 63, end: 103, speaker: null },
  ],
  line: 1,
};

/** Weights by the place of a sentence. */
const by = (weights: readonly number[]) => (_: unknown, at: number) => weights[at] ?? 0;

/** Weights that never run out, from a few drawn at random. */
const anyWeights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
const weigher = (weights: readonly number[]) => (_: unknown, at: number) => weights[at % weights.length] ?? 0;

describe('an excerpt', () => {
  it('is the whole passage where that fits', () => {
    expect(excerptOf(four, () => 1, 103)).toEqual({ text: four.text, elided: false, runs: [[0, 4]] });
  });

  it('marks what is left out at the end', () => {
    expect(excerptOf(four, by([1, 0, 0, 0]), 30)).toEqual({
      text: 'aaaaaaaaa. […]',
      elided: true,
      runs: [[0, 1]],
    });
  });

  it('marks what is left out at the start', () => {
    const { text } = excerptOf(four, by([0, 0, 0, 1]), 60);
    expect(text).toBe(`[…] ${'d'.repeat(39)}.`);
  });

  it('marks what is left out between two runs', () => {
    const { text, runs } = excerptOf(four, by([1, 0, 0, 2]), 72);
    expect(text).toBe(`aaaaaaaaa. […] ${'d'.repeat(39)}.`);
    expect(runs).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('has no second run of sentences that tell nothing', () => {
    expect(excerptOf(four, by([0, 0, 0, 2]), 72).runs).toHaveLength(1);
  });

  it('quotes a single sentence that is longer than the room', () => {
    expect(excerptOf(four, by([0, 0, 0, 1]), 5).text).toBe(`[…] ${'d'.repeat(39)}.`);
  });

  it('of a passage of one sentence is that sentence, whatever the room', () => {
    const one = passages.filter((passage) => passage.sentences.length === 1);
    expect(one.length).toBeGreaterThan(10);
    for (const passage of one) expect(excerptOf(passage, () => 0, 1).text).toBe(passage.text);
  });

  it('of any passage, weight and room is one or two runs of whole sentences with each omission marked', () => {
    const legal = new Map(passages.map((passage) => [passage, legalExcerpts(passage)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...passages),
        anyWeights,
        fc.integer({ min: 1, max: 1500 }),
        (passage, weights, room) => {
          const { text, elided } = excerptOf(passage, weigher(weights), room);
          expect(legal.get(passage)?.has(text), text).toBe(true);
          expect(elided).toBe(text !== passage.text);
          expect(text.includes(OMISSION)).toBe(elided);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('of any passage is no longer than the room unless it is a single sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(four, ...passages),
        anyWeights,
        fc.integer({ min: 1, max: 1500 }),
        (passage, weights, room) => {
          const { text, runs } = excerptOf(passage, weigher(weights), room);
          const sentences = runs.reduce((sum, [from, to]) => sum + to - from, 0);
          expect(text.length <= room || sentences === 1, `${text.length} > ${room}`).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is no longer than the room unless it is a single sentence, for all weights and rooms of one passage', () => {
    const few = [0, 1, 2];
    const every = few.flatMap((a) => few.flatMap((b) => few.flatMap((c) => few.map((d) => [a, b, c, d]))));
    const tooLong = every.flatMap((weights) =>
      Array.from({ length: 110 }, (_, room) => ({ weights, room, ...excerptOf(four, by(weights), room) })).filter(
        ({ room, text, runs }) => text.length > room && runs.reduce((sum, [from, to]) => sum + to - from, 0) > 1,
      ),
    );
    expect(tooLong).toEqual([]);
  });

  it('of any passage has the heaviest sentence in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...passages),
        anyWeights,
        fc.integer({ min: 1, max: 1500 }),
        (passage, weights, room) => {
          const { runs } = excerptOf(passage, weigher(weights), room);
          const all = passage.sentences.map(weigher(weights));
          const heaviest = all.indexOf(Math.max(...all));
          expect(runs.some(([from, to]) => heaviest >= from && heaviest < to)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the oracle of these tests', () => {
  it('refuses a cut sentence, an unmarked omission and a mark where nothing is left out', () => {
    const legal = legalExcerpts(four);
    const { text } = drawExcerpt(four, [[1, 3]]);
    expect(legal.has(text)).toBe(true);
    expect(legal.has(text.replace('[…] ', ''))).toBe(false);
    expect(legal.has(`[…] ${four.text}`)).toBe(false);
    expect(legal.has(`${'b'.repeat(19)}. […] ${'c'.repeat(29)}.`)).toBe(false);
    expect(legal.has('[…] bbb […]')).toBe(false);
  });
});
