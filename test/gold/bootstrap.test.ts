import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateOfDifference, estimateOfMean } from './bootstrap.js';

describe('an estimate', () => {
  it('of shares is about as wide as theory says', () => {
    // The standard error of a share of .3 among 400 is .0229.
    const values = Array.from({ length: 400 }, (_, at) => (at % 10 < 3 ? 1 : 0));
    const { value, low, high } = estimateOfMean(values);
    expect(value).toBeCloseTo(0.3);
    expect(low).toBeGreaterThan(0.3 - 1.96 * 0.0229 - 0.01);
    expect(low).toBeLessThan(0.3 - 1.96 * 0.0229 + 0.01);
    expect(high).toBeGreaterThan(0.3 + 1.96 * 0.0229 - 0.01);
    expect(high).toBeLessThan(0.3 + 1.96 * 0.0229 + 0.01);
  });

  it('is the same in every run, and surrounds the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 }), (values) => {
        const estimate = estimateOfMean(values);
        expect(estimateOfMean(values)).toEqual(estimate);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
        expect(estimate.low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(estimate.high).toBeLessThanOrEqual(Math.max(...values));
      }),
      { numRuns: 30 },
    );
  });

  it('of what is always the same has no width, and of nothing is 0', () => {
    expect(estimateOfMean([1, 1, 1])).toEqual({ value: 1, low: 1, high: 1 });
    expect(estimateOfMean([])).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('of a difference is of pairs: what is hard for both widens nothing', () => {
    const theirs = Array.from({ length: 100 }, (_, at) => at % 2);
    const ours = theirs.map((value) => value + 0.25);
    expect(estimateOfDifference(ours, theirs)).toEqual({ value: 0.25, low: 0.25, high: 0.25 });
    expect(() => estimateOfDifference([1], [1, 0])).toThrow(RangeError);
  });
});
