import { analyse } from '../language/analysis.js';
import { fold } from '../language/fold.js';
import type { Document, Passage } from './document.js';

/** For a passage's id, the ids of the passages that say the same in other documents. */
export type Parallels = ReadonlyMap<string, readonly string[]>;

/** Least likeness of two passages of one language (cosine over stems) to be versions of each other. */
const SAME_LANGUAGE = 0.4;
/** Least likeness of two passages of different languages (cosine over runs of four letters). */
const ACROSS_LANGUAGES = 0.2;

/**
 * Finds which passages say the same: versions of one joint text by two publishers, and translations.
 *
 * Two documents are compared when they are of one kind and about one dialogue, and differ in voice or in language. Their
 * passages are aligned in order (Needleman and Wunsch, 1970), so that neither headings nor wording need agree.
 */
export function findParallels(documents: readonly Document[]): Parallels {
  const found = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const list = found.get(from) ?? [];
    list.push(to);
    found.set(from, list);
  };
  documents.forEach((first, at) => {
    for (const second of documents.slice(at + 1)) {
      if (!mayBeVersions(first, second)) continue;
      for (const [a, b] of align(first, second)) {
        link(a.id, b.id);
        link(b.id, a.id);
      }
    }
  });
  return found;
}

function mayBeVersions(a: Document, b: Document): boolean {
  if (a.dialogue !== b.dialogue || a.kind !== b.kind) return false;
  return a.language === b.language ? a.voice !== b.voice : true;
}

function align(first: Document, second: Document): readonly (readonly [Passage, Passage])[] {
  const sameLanguage = first.language === second.language;
  const threshold = sameLanguage ? SAME_LANGUAGE : ACROSS_LANGUAGES;
  const profile = sameLanguage ? stemProfile : letterProfile;
  const rows = first.passages.map((passage) => profile(passage.text, first.language));
  const columns = second.passages.map((passage) => profile(passage.text, second.language));
  const gain = rows.map((row) => columns.map((column) => cosine(row, column) - threshold));
  const found = bestPath(gain);
  const pairs = sameLanguage ? found : withGapsFilled(found, rows.length, columns.length);
  return pairs.flatMap(([row, column]) => {
    const [a, b] = [first.passages[row], second.passages[column]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/** The pairs (row, column), both rising, whose gains add up to the most; pairs without gain are left out. */
function bestPath(gain: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const height = gain.length;
  const width = gain[0]?.length ?? 0;
  const best = Array.from({ length: height + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const gainAt = (row: number, column: number) => gain[row]?.[column] ?? Number.NEGATIVE_INFINITY;
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const line = best[row];
      if (line === undefined) continue;
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), gainAt(row, column) + at(row + 1, column + 1));
    }
  }
  const path: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < height && column < width; ) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      path.push([row, column]);
      row += 1;
      column += 1;
    }
  }
  return path;
}

/**
 * A translation keeps the order of its paragraphs, also of those that share no letters with the original: between two
 * pairs, as many passages on the one side as on the other belong together. Only where most of the text is paired already.
 */
function withGapsFilled(
  pairs: readonly (readonly [number, number])[],
  height: number,
  width: number,
): readonly (readonly [number, number])[] {
  if (pairs.length * 2 < Math.max(height, width)) return pairs;
  const filled: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...pairs, [height, width] as const]) {
    const gap = nextRow - row;
    if (gap === nextColumn - column) {
      for (let step = 0; step < gap; step += 1) filled.push([row + step, column + step]);
    }
    filled.push([nextRow, nextColumn]);
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return filled.slice(0, -1);
}

type Profile = ReadonlyMap<string, number>;

function stemProfile(text: string, language: string): Profile {
  return counted(analyse(text, language).flatMap((token) => (token.stopped ? [] : [token.stem])));
}

/** Related languages share names, figures and learned words; runs of four letters find them. */
function letterProfile(text: string): Profile {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word.length >= 4);
  return counted(words.flatMap((word) => Array.from({ length: word.length - 3 }, (_, at) => word.slice(at, at + 4))));
}

function counted(keys: readonly string[]): Profile {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.sqrt(count)]));
}

function cosine(a: Profile, b: Profile): number {
  let dot = 0;
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0);
  const size = norm(a) * norm(b);
  return size === 0 ? 0 : dot / size;
}

function norm(profile: Profile): number {
  let sum = 0;
  for (const weight of profile.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
