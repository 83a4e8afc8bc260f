import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Line } from '../../src/comparing/align.js';
import { SaidBefore } from '../../src/comparing/said-before.js';

const lineOf = (keys: readonly string[]): Line => ({
  passage: 'made:1',
  at: 0,
  text: keys.join(' '),
  words: keys.map((key) => ({ key, written: key, text: key, glued: false, startsSentence: false })),
});

it('a sentence was said before when four fifths of its words and of the other’s are one, as a comparison with each finds', () => {
  const base = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const keys = fc.array(fc.constantFrom(...base), { minLength: 1, maxLength: 14 });
  const found = { same: 0, other: 0 };
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 12 }), keys, (said, asked) => {
      const before = new SaidBefore();
      for (const one of said) before.add(lineOf(one));
      const own = new Set(asked);
      const same = said.some((one) => {
        const other = new Set(one);
        const common = [...own].filter((key) => other.has(key)).length;
        return (2 * common) / (own.size + other.size) >= 0.8;
      });
      found[same ? 'same' : 'other'] += 1;
      expect(before.has(lineOf(asked))).toBe(same);
    }),
  );
  expect(Math.min(found.same, found.other)).toBeGreaterThan(10);
});
