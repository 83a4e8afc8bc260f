import { kept } from '../kept.js';
import { analyse } from '../language/analysis.js';
import { fold } from '../language/fold.js';
import type { Document, Passage } from './document.js';
import { groupedBy } from './grouped.js';

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
  const places = new Map(documents.map((document, at) => [document, at]));
  const pairs = [...groupedBy(documents, ({ dialogue, kind }) => `${dialogue} ${kind}`).values()]
    .flatMap(pairsWorthAligning)
    .sort(
      ([a, b], [c, d]) => (places.get(a) ?? 0) - (places.get(c) ?? 0) || (places.get(b) ?? 0) - (places.get(d) ?? 0),
    );
  const profiles = new Profiles();
  for (const [first, second] of pairs) {
    for (const [a, b] of align(first, second, profiles)) {
      link(a.id, b.id);
      link(b.id, a.id);
    }
  }
  return found;
}

type Pair = readonly [Document, Document];

/** Of one dialogue and one kind, so many documents are all compared with each other. */
const FEW = 8;
/** Where there are more, each is compared with as many as are most like it. */
const PARTNERS = 8;
/** Runs of letters that stand in more documents than this tell nothing of which belong together. */
const COMMON = 64;

/** The pairs of documents that may be versions of each other; their number grows with that of the documents. */
function pairsWorthAligning(documents: readonly Document[]): readonly Pair[] {
  if (documents.length <= FEW) {
    return documents.flatMap((first, at) =>
      documents
        .slice(at + 1)
        .flatMap((second): readonly Pair[] => (mayBeVersions(first, second) ? [[first, second]] : [])),
    );
  }
  const holders = new Map<string, number[]>();
  const keys = documents.map((document) => new Set(document.passages.flatMap(({ text }) => lettersOf(text))));
  keys.forEach((own, at) => {
    for (const key of own) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [at]);
      else list.push(at);
    }
  });
  const chosen = new Map<string, Pair>();
  documents.forEach((first, at) => {
    for (const other of partnersOf(at, keys[at] ?? [], holders, documents)) {
      const second = documents[other];
      if (second === undefined) continue;
      chosen.set(`${Math.min(at, other)} ${Math.max(at, other)}`, at < other ? [first, second] : [second, first]);
    }
  });
  return [...chosen.values()];
}

/** The documents that have the most rare runs of letters in common with one. */
function partnersOf(
  at: number,
  keys: Iterable<string>,
  holders: ReadonlyMap<string, readonly number[]>,
  documents: readonly Document[],
): readonly number[] {
  const [own] = documents.slice(at, at + 1);
  const common = new Float64Array(documents.length);
  for (const key of keys) {
    const holding = holders.get(key) ?? [];
    if (holding.length > COMMON) continue;
    for (const other of holding) common[other] = (common[other] ?? 0) + 1 / holding.length;
  }
  return Array.from(common.keys())
    .filter((other) => {
      const document = documents[other];
      return other !== at && own !== undefined && document !== undefined && mayBeVersions(own, document);
    })
    .sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b)
    .slice(0, PARTNERS);
}

function mayBeVersions(a: Document, b: Document): boolean {
  return a.language === b.language ? a.voice !== b.voice : true;
}

function align(first: Document, second: Document, profiles: Profiles): readonly (readonly [Passage, Passage])[] {
  const sameLanguage = first.language === second.language;
  const threshold = sameLanguage ? SAME_LANGUAGE : ACROSS_LANGUAGES;
  const by = sameLanguage ? 'stems' : 'letters';
  const [rows, columns] = [profiles.of(first, by), profiles.of(second, by)];
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

/** How often each stem or run of letters stands in a passage, dampened, and the size of it all. */
interface Profile {
  readonly weights: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The profiles of the passages of documents, each made once however many documents it is compared with. */
class Profiles {
  readonly #made = { stems: new Map<Document, readonly Profile[]>(), letters: new Map<Document, readonly Profile[]>() };

  of(document: Document, by: 'stems' | 'letters'): readonly Profile[] {
    const keysOf = by === 'stems' ? stemsOf : lettersOf;
    return kept(this.#made[by], document, () =>
      document.passages.map(({ text }) => counted(keysOf(text, document.language))),
    );
  }
}

function stemsOf(text: string, language: string): readonly string[] {
  return analyse(text, language).flatMap((token) => (token.stopped ? [] : [token.stem]));
}

/** Related languages share names, figures and learned words; runs of four letters find them. */
function lettersOf(text: string): readonly string[] {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word.length >= 4);
  return words.flatMap((word) => Array.from({ length: word.length - 3 }, (_, at) => word.slice(at, at + 4)));
}

function counted(keys: readonly string[]): Profile {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const weights = new Map([...counts].map(([key, count]) => [key, Math.sqrt(count)]));
  // The weights squared are the counts.
  return { weights, size: Math.sqrt(keys.length) };
}

function cosine(a: Profile, b: Profile): number {
  const size = a.size * b.size;
  if (size === 0) return 0;
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, weight] of few.weights) dot += weight * (many.weights.get(key) ?? 0);
  return dot / size;
}
