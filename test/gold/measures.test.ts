import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, markAnswer } from './measures.js';

const answered = (...ranked: readonly string[]): Answer => ({
  ranked: ranked.map((id) => [id]),
  silent: false,
  closest: false,
});

describe('the marks of an answer', () => {
  it('are as worked out by hand', () => {
    const marks = markAnswer(answered('x', 'a', 'y', 'b', 'z', 'c'), [['a'], ['b'], ['c']]);
    expect(marks.success).toBe(0);
    expect(marks.recall).toBeCloseTo(2 / 3);
    expect(marks.reciprocal).toBe(1 / 2);
    const gained = 1 / Math.log2(3) + 1 / Math.log2(5) + 1 / Math.log2(7);
    expect(marks.gain).toBeCloseTo(gained / (1 + 1 / Math.log2(3) + 1 / Math.log2(4)));
  });

  it('count a right one once, whichever of its versions come', () => {
    const marks = markAnswer(answered('a-en', 'a-fr', 'b'), [['a-en', 'a-fr'], ['b']]);
    expect(marks.recall).toBe(1);
    expect(marks.gain).toBeCloseTo((1 + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)));
  });

  it('ask for five right ones at most, and look at ten', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const all = ids.map((id) => [id]);
    expect(markAnswer(answered(...ids), all)).toMatchObject({ success: 1, recall: 1, reciprocal: 1, gain: 1 });
    expect(markAnswer(answered(...ids), [['p10']])).toMatchObject({ recall: 0, reciprocal: 0, gain: 0 });
  });

  it('tell silence and closest apart', () => {
    const silent = markAnswer({ ranked: [], silent: true, closest: false }, []);
    expect(silent).toMatchObject({ success: 0, recall: 0, gain: 0, silent: 1, closest: 0, held: 1 });
    const closest = markAnswer({ ranked: [['a']], silent: false, closest: true }, []);
    expect(closest).toMatchObject({ silent: 0, closest: 1, held: 1 });
  });

  it('lie between 0 and 1, and are 1 when the right ones come first', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmn'), { maxLength: 14 });
    fc.assert(
      fc.property(ids, ids, (ranked, right) => {
        const groups = right.map((id) => [id]);
        for (const mark of Object.values(markAnswer(answered(...ranked), groups))) {
          expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark).toBeLessThanOrEqual(1);
        }
        if (right.length === 0) return;
        const best = markAnswer(answered(...right, ...ranked.filter((id) => !right.includes(id))), groups);
        expect(best).toMatchObject({ success: 1, recall: 1, reciprocal: 1 });
        expect(best.gain).toBeCloseTo(1);
      }),
    );
  });
});
