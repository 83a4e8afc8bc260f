import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Opened, type Stamp, seal, unseal } from './envelope.js';

/** The saved record stands in the corpus folder, under this name. */
export const SAVED_NAME = '.saved-record';

/** What came of looking for a saved record. */
export type Found = Opened | { readonly ok: false; readonly reason: null };

/** Reads the saved record of a folder; the reason is null when there is none. */
export function readSaved(folder: string, expected: Stamp): Found {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, SAVED_NAME));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { ok: false, reason: code === 'ENOENT' ? null : `it cannot be read (${code})` };
  }
  return unseal(bytes, expected);
}

/**
 * Writes the saved record of a folder under a name of this process's own, then gives it its name: who reads meanwhile
 * finds the old one or the new one whole.
 *
 * @returns null, or why it could not be written
 */
export function writeSaved(folder: string, payload: Uint8Array, stamp: Stamp): string | null {
  const path = join(folder, `${SAVED_NAME}.${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const file = openSync(path, 'wx');
    try {
      for (const part of seal(payload, stamp)) writeWhole(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(path, join(folder, SAVED_NAME));
    return null;
  } catch (error) {
    rmSync(path, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

/** One call may write less than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
