import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells one state of a corpus folder from another. */
export interface Fingerprint {
  /** SHA-256 over the paths and bytes of the files that make the corpus, in hexadecimal. */
  readonly digest: string;
  /** Their bytes in all. */
  readonly size: number;
}

/** The fingerprint of a corpus folder; a file that cannot be read counts as empty and is left to the reader to report. */
export function fingerprintOf(folder: string): Fingerprint {
  const documents = namesIn(join(folder, 'documents')).map((name) => `documents/${name}`);
  return digestOf(folder, ['dialogues.yaml', 'topics.yaml', ...documents]);
}

/**
 * The fingerprint of the program that makes an index out of a corpus: an index that other code has made may be another.
 * Files count by their size and the second they were written, which takes a tenth of the time of reading them; an
 * archive of a container keeps no shorter times.
 *
 * @param root the folder that holds `corpus`, `language`, `comparing` and `search`, as they run
 * @param packages what names the packages that they use, and their versions
 */
export function programFingerprint(root: string, packages: string): string {
  const files = ['corpus', 'language', 'comparing', 'search'].flatMap((part) =>
    namesIn(join(root, part), true)
      .filter((name) => /\.[jt]s$/u.test(name))
      .map((name) => `${part}/${name}`),
  );
  const written = files.map((file) => {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    return [file, stat?.size, Math.floor((stat?.mtimeMs ?? 0) / 1000)];
  });
  return createHash('sha256').update(JSON.stringify(written)).update(packages).digest('hex');
}

function namesIn(folder: string, recursive = false): readonly string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}

function digestOf(folder: string, files: readonly string[]): Fingerprint {
  const hash = createHash('sha256');
  let size = 0;
  for (const file of files) size += addFile(hash, folder, file);
  return { digest: hash.digest('hex'), size };
}

/** Adds a file to a hash, its path and its length before its bytes, so that no two lists of files give one sequence. */
function addFile(hash: Hash, folder: string, file: string): number {
  const bytes = bytesOf(join(folder, file));
  hash.update(JSON.stringify([file, bytes?.length ?? null]));
  if (bytes === null) return 0;
  hash.update(bytes);
  return bytes.length;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
