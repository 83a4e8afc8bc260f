import { createHash } from 'node:crypto';

/** What a saved record was made of and by; all of it must be as expected for the record to be used. */
export interface Stamp {
  /** Fingerprint of the corpus. */
  readonly corpus: string;
  /** Fingerprint of the code that made it. */
  readonly program: string;
  readonly rapporteur: string;
  /** Version of V8, which writes values in a form of its own. */
  readonly v8: string;
  /** The order of the bytes in a number. */
  readonly endianness: string;
}

const MAGIC = Buffer.from('Rapporteur record\n', 'latin1');
/** Of the file as a whole; counted up when its parts change their places or meaning. */
const FORM = 1;

const NAMES = {
  corpus: 'the corpus has changed',
  program: 'another build of Rapporteur made it',
  rapporteur: 'another version of Rapporteur made it',
  v8: 'another version of Node.js made it',
  endianness: 'another kind of machine made it',
} as const satisfies Record<keyof Stamp, string>;

/** A payload with all that is needed to tell, later, whether it may be used. */
export function seal(payload: Uint8Array, stamp: Stamp): readonly Uint8Array[] {
  const header = Buffer.from(JSON.stringify(headerFor(payload, stamp)), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return [MAGIC, length, header, payload];
}

function headerFor(payload: Uint8Array, stamp: Stamp) {
  const sha256 = createHash('sha256').update(payload).digest('hex');
  return { form: FORM, ...stamp, length: payload.length, sha256 };
}

/** A payload that may be used, or the reason why not. */
export type Opened =
  | { readonly ok: true; readonly payload: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** Opens what `seal` closed: the stamp must be the one expected, and every byte must be as it was. */
export function unseal(bytes: Buffer, expected: Stamp): Opened {
  const damaged: Opened = { ok: false, reason: 'it is damaged' };
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || bytes.length < MAGIC.length + 4) return damaged;
  const from = MAGIC.length + 4;
  const to = from + bytes.readUInt32LE(MAGIC.length);
  const header = headerIn(bytes.subarray(from, to));
  if (to > bytes.length || header === null) return damaged;
  if (header.get('form') !== FORM) return { ok: false, reason: NAMES.rapporteur };
  for (const [key, reason] of Object.entries(NAMES)) {
    if (header.get(key) !== new Map<string, string>(Object.entries(expected)).get(key)) return { ok: false, reason };
  }
  const payload = bytes.subarray(to);
  const sound = new Map<string, unknown>(Object.entries(headerFor(payload, expected)));
  return [...sound].every(([key, value]) => header.get(key) === value) ? { ok: true, payload } : damaged;
}

function headerIn(bytes: Buffer): ReadonlyMap<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof read === 'object' && read !== null ? new Map<string, unknown>(Object.entries(read)) : null;
  } catch {
    return null;
  }
}
