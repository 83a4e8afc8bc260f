import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { isWeakKey, signatureCheck } from '../../src/discord/signature.js';
import { keyOf, smallOrderOf, smallOrderYs } from './ed25519.js';

const YS = smallOrderYs();
const WEAK = YS.flatMap((y) => [keyOf(y, 0), keyOf(y, 1)]);

/** A signature by nobody: S is zero and R is the neutral point. It passes whenever the hash is a multiple of the key's order. */
const FORGED = `01${'0'.repeat(62)}${'0'.repeat(64)}`;

/** The timestamp for which a signature that nobody made is taken for this key; null when there is none in a thousand. */
function forgedTimestamp(key: string, body: Buffer): string | null {
  const isSigned = signatureCheck(key);
  for (let timestamp = 1_700_000_000; timestamp < 1_700_001_000; timestamp += 1) {
    if (isSigned(FORGED, String(timestamp), body)) return String(timestamp);
  }
  return null;
}

describe('keys of small order', () => {
  it('are those of seven y, as arithmetic on the curve finds them', () => {
    expect(YS).toHaveLength(7);
    expect(new Set(YS.map(smallOrderOf))).toEqual(new Set([1, 2, 4, 8]));
  });

  it.each(WEAK)('%s is called weak', (key) => {
    expect(isWeakKey(key)).toBe(true);
    expect(isWeakKey(key.toUpperCase())).toBe(true);
  });

  it('let anybody pass for Discord where the OpenSSL of Node takes them: a signature by nobody is taken for each', () => {
    const body = Buffer.from('{"type":1}');
    const forgeable = WEAK.filter((key) => forgedTimestamp(key, body) !== null);
    // Measured: all of them on Node 20.20, however they are written; none on Node 24.21. The bot runs on both.
    expect([[], WEAK]).toContainEqual(forgeable);
  });

  it('are refused at start, with the fix', () => {
    for (const key of WEAK) {
      const start = () => readConfig({ DISCORD_TOKEN: 'a.b.c', HTTP_PORT: '1234', DISCORD_PUBLIC_KEY: key });
      expect(start).toThrow(/DISCORD_PUBLIC_KEY: this key would let anyone pass for Discord; copy it again/u);
    }
  });

  it('are no key that anybody was given: a hundred real ones pass, and cannot be forged', () => {
    for (let count = 0; count < 100; count += 1) {
      const { publicKey } = generateKeyPairSync('ed25519');
      const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
      expect(isWeakKey(key)).toBe(false);
      if (count < 3) expect(forgedTimestamp(key, Buffer.from('{}'))).toBeNull();
    }
  });
});

describe('a signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const body = Buffer.from('{"type":1}');
  const timestamp = '1700000000';
  const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex');
  const isSigned = signatureCheck(key);

  it('of Discord’s is taken', () => {
    expect(isSigned(signature, timestamp, body)).toBe(true);
    expect(isSigned(signature.toUpperCase(), timestamp, body)).toBe(true);
  });

  it.each([
    ['missing', '', timestamp, body],
    ['cut short', signature.slice(2), timestamp, body],
    ['no hexadecimal digits', 'z'.repeat(128), timestamp, body],
    ['of another body', signature, timestamp, Buffer.from('{"type":2}')],
    ['of another time', signature, '1700000001', body],
    ['without a time', signature, '', body],
    ['of a time that is none', signature, '17e8', body],
  ])('%s is refused', (_, given, at, bytes) => {
    expect(isSigned(given, at, bytes)).toBe(false);
  });
});
