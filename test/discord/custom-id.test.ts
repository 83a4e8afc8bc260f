import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Press, packPress, unpackPress } from '../../src/discord/custom-id.js';
import { oddText } from './odd-text.js';

const name = fc.stringMatching(/^[-_a-z0-9]{1,12}$/u);
const value = fc.oneof(
  oddText(120),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#5', '?true', '%7c', '|', '=', 'a=b|c=d', '#', '?', '', '%', '~'),
);
const options = fc.dictionary(name, value, { maxKeys: 5 });
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.constant<Press>({ kind: 'dismiss' }),
  fc.record({
    kind: fc.constantFrom('open', 'turn', 'share'),
    action: fc.record({ command: name, options: options.map((some) => ({ ...some })) }),
  }),
);
const place = fc.integer({ min: 0, max: 99 });

describe('a custom id', () => {
  it('holds a press within 100 characters, to be read back as it was; or there is none', () => {
    fc.assert(
      fc.property(press, place, (wish, at) => {
        const packed = packPress(wish, at);
        if (packed === null) return;
        expect(packed.length).toBeLessThanOrEqual(100);
        expect(packed.length).toBeGreaterThan(0);
        expect(unpackPress(packed)).toEqual(wish);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds every short press', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \p{L}\d]{1,40}$/u), place, (topic, at) => {
        expect(packPress({ kind: 'open', action: { command: 'position', options: { topic } } }, at)).not.toBeNull();
      }),
    );
  });

  it('differs at every place of a message', () => {
    const ids = Array.from({ length: 40 }, (_, at) => packPress({ kind: 'dismiss' }, at));
    expect(new Set(ids).size).toBe(40);
  });

  it('of any other making is read as none, or as something that can be asked for; never as an error', () => {
    fc.assert(
      fc.property(oddText(100), (text) => {
        const read = unpackPress(text);
        if (read !== null && read.kind !== 'dismiss') expect(read.action.command).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('is not made of a number that cannot be read back', () => {
    const action = { command: 'position', options: { skip: Number.NaN } };
    expect(packPress({ kind: 'turn', action }, 0)).toBeNull();
  });
});
