import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyber } from '../search/records.js';
import { scoreOfBest } from './engines.js';
import { questionsOf } from './questions.js';
import {
  areaUnderCurve,
  decidedAt,
  type Judged,
  precision,
  recall,
  withoutThresholds,
  wrongSilence,
} from './silence.js';

const one = (score: number, answerable: boolean, silent = false): Judged => ({ score, answerable, silent });

describe('silence', () => {
  it('has the precision and the recall that were worked out by hand', () => {
    const judged = [one(0, false, true), one(0, false, true), one(0, true, true), one(1, false), one(1, true)];
    expect(precision(judged)).toBeCloseTo(2 / 3);
    expect(recall(judged)).toBeCloseTo(2 / 3);
    expect(wrongSilence(judged)).toBe(1 / 2);
  });

  it('has an area under its curve that counts pairs, ties as half', () => {
    expect(areaUnderCurve([one(0.1, false), one(0.2, false), one(0.8, true)])).toBe(1);
    expect(areaUnderCurve([one(0.9, false), one(0.1, true)])).toBe(0);
    expect(areaUnderCurve([one(0.5, false), one(0.5, true)])).toBe(0.5);
    expect(areaUnderCurve([one(0.5, true)])).toBe(0.5);
    const judged = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), answerable: fc.boolean() }));
    fc.assert(
      fc.property(judged, (some) => {
        const all = some.map(({ score, answerable }) => one(score, answerable));
        const pairs = all
          .filter((a) => a.answerable)
          .flatMap((a) => all.filter((b) => !b.answerable).map((b) => (Math.sign(a.score - b.score) + 1) / 2));
        const share = pairs.length === 0 ? 0.5 : pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
        expect(areaUnderCurve(all)).toBeCloseTo(share);
      }),
    );
  });

  it('falls more often, rightly and wrongly, the higher the threshold', () => {
    const judged = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((score) => [one(score, true), one(score, false)]);
    const curve = [0, 0.3, 0.5, 0.9, 1.1].map((threshold) => decidedAt(threshold, judged));
    expect(curve.map(recall)).toEqual([0, 2 / 6, 3 / 6, 5 / 6, 1]);
    expect(curve.map(wrongSilence)).toEqual(curve.map(recall));
  });

  it('has a score where the thresholds in use give none', () => {
    const { questions } = questionsOf(
      '{"id":"1","question":"law of the sea and the fishing fleets of Asia"}',
      'q',
      cyber,
    );
    const [question] = questions;
    if (question === undefined) throw new Error('no question');
    expect(scoreOfBest(question, cyber)).toBe(0);
    const open = scoreOfBest(question, withoutThresholds(cyber));
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(1);
  });
});
