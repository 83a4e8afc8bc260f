import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Checks that a request comes from Discord. */
export type SignatureCheck = (signature: string, timestamp: string, body: Buffer) => boolean;

/** The bytes before a raw Ed25519 key that make it a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** y of the points of small order, little-endian, sign bit cleared (Bernstein and others; RFC 7748 §6). */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether a key lets forged signatures through. */
export function isWeakKey(publicKey: string): boolean {
  const bytes = Buffer.from(publicKey, 'hex');
  bytes[31] = (bytes[31] ?? 0) & 0x7f;
  return SMALL_ORDER.has(bytes.toString('hex'));
}

/**
 * A check against an application's public key, over the raw bytes of the body.
 *
 * @param publicKey 64 hexadecimal digits; not a weak one
 */
export function signatureCheck(publicKey: string): SignatureCheck {
  const key: KeyObject = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return (signature, timestamp, body) => {
    if (!/^[0-9a-f]{128}$/iu.test(signature) || !/^\d{1,15}$/u.test(timestamp)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}
