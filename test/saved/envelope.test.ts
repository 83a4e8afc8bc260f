import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stamp, seal, unseal } from '../../src/saved/envelope.js';

const STAMP: Stamp = { corpus: 'c0', program: 'p0', rapporteur: '1.0.0', v8: '12.4', endianness: 'LE' };
const PAYLOAD = Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256);
const sealed = Buffer.concat([...seal(PAYLOAD, STAMP)]);

describe('a saved payload', () => {
  it('of any bytes is opened as it was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (payload) => {
        const opened = unseal(Buffer.concat([...seal(payload, STAMP)]), STAMP);
        expect(opened.ok && Buffer.from(opened.payload).equals(Buffer.from(payload))).toBe(true);
      }),
    );
  });

  it('is not opened when it ends early, wherever', () => {
    for (let length = 0; length < sealed.length; length += 1)
      expect(unseal(sealed.subarray(0, length), STAMP).ok, `${length} bytes`).toBe(false);
  });

  it('is not opened when it goes on', () => {
    expect(unseal(Buffer.concat([sealed, Buffer.from([0])]), STAMP)).toEqual({ ok: false, reason: 'it is damaged' });
  });

  it('is not opened when any bit of any byte is another', () => {
    for (let at = 0; at < sealed.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(sealed);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(unseal(flipped, STAMP).ok, `bit ${bit} of byte ${at}`).toBe(false);
      }
  });

  it.each([
    ['corpus', 'the corpus has changed'],
    ['program', 'another build of Rapporteur made it'],
    ['rapporteur', 'another version of Rapporteur made it'],
    ['v8', 'another version of Node.js made it'],
    ['endianness', 'another kind of machine made it'],
  ] as const)('of another %s is not opened, and says so', (key, reason) => {
    expect(unseal(sealed, { ...STAMP, [key]: 'other' })).toEqual({ ok: false, reason });
  });
});
