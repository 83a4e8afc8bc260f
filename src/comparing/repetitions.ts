import type { Corpus } from '../corpus/corpus.js';
import { type Wording, wordingOf } from './wording.js';

/** A sentence of a passage, by its place among the passage's sentences. */
export interface SentencePlace {
  readonly passage: string;
  readonly at: number;
}

/** Where else the same or nearly the same sentence stands. */
export type Repetitions = (place: SentencePlace) => readonly SentencePlace[];

/** Shorter sentences are repeated without meaning anything by it. */
const SHORTEST = 6;
/** The share of pairs of neighbouring words that two sentences have in common when they nearly say the same (Jaccard). */
const LIKE = 0.5;
/** Bands and rows of the signatures: two sentences of likeness s are compared with probability 1 − (1 − s³)¹⁶. */
const BANDS = 16;
const ROWS = 3;

const made = new WeakMap<Corpus, Repetitions>();

/** The repetitions of a corpus; found once. */
export function repetitionsOf(corpus: Corpus): Repetitions {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const found = findRepetitions(wordingOf(corpus));
  made.set(corpus, found);
  return found;
}

/**
 * Groups like sentences in near-linear time: MinHash signatures (Broder, 1997) of pairs of neighbouring words, cut in
 * bands; sentences that share a band are compared with the first that had it, and joined when they are alike.
 */
function findRepetitions(wording: Wording): Repetitions {
  const sentences = sentencesOf(wording);
  const parent = Int32Array.from(sentences, (_, at) => at);
  const bands = Array.from({ length: BANDS }, () => new Map<number, number>());
  const signature = new Uint32Array(BANDS * ROWS);
  sentences.forEach((sentence, at) => {
    sign(sentence.pairs, signature);
    const compared = new Set<number>();
    bands.forEach((band, number) => {
      const key = bandKey(signature, number);
      const first = band.get(key);
      if (first === undefined) band.set(key, at);
      else if (!compared.has(first)) {
        compared.add(first);
        if (likeness(sentence.pairs, sentences[first]?.pairs ?? NONE) >= LIKE)
          parent[rootOf(parent, at)] = rootOf(parent, first);
      }
    });
  });
  return lookup(sentences, parent);
}

const NONE: ReadonlySet<number> = new Set();

interface Signed {
  readonly place: SentencePlace;
  readonly pairs: ReadonlySet<number>;
}

function sentencesOf(wording: Wording): readonly Signed[] {
  return wording.stretches.flatMap(({ passage, sentences, to }) =>
    sentences.flatMap((from, at): readonly Signed[] => {
      const end = sentences[at + 1] ?? to;
      if (end - from < SHORTEST) return [];
      const pairs = new Set<number>();
      for (let place = from; place + 1 < end; place += 1)
        pairs.add(mixed(Math.imul(wording.at(place), 0x9e3779b1) ^ wording.at(place + 1)));
      return [{ place: { passage: passage.id, at }, pairs }];
    }),
  );
}

/** The finalizer of MurmurHash3 (Appleby, 2011): every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function sign(pairs: ReadonlySet<number>, signature: Uint32Array): void {
  signature.fill(0xffffffff);
  for (const pair of pairs) {
    for (let at = 0; at < signature.length; at += 1) {
      const hash = mixed(pair ^ Math.imul(at + 1, 0x27d4eb2f));
      if (hash < (signature[at] ?? 0)) signature[at] = hash;
    }
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = 0;
  for (let row = 0; row < ROWS; row += 1) key = mixed(key ^ (signature[band * ROWS + row] ?? 0));
  return key;
}

function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}

/** The sentence that stands for a group (disjoint sets with halving of paths; Tarjan and van Leeuwen, 1984). */
function rootOf(parent: Int32Array, at: number): number {
  let root = at;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root] ?? root] ?? root;
    root = parent[root] ?? root;
  }
  return root;
}

function lookup(sentences: readonly Signed[], parent: Int32Array): Repetitions {
  const groups = new Map<number, SentencePlace[]>();
  const groupOf = new Map<string, SentencePlace[]>();
  sentences.forEach(({ place }, at) => {
    const root = rootOf(parent, at);
    const group = groups.get(root) ?? [];
    group.push(place);
    groups.set(root, group);
    groupOf.set(keyOf(place), group);
  });
  return (place) => (groupOf.get(keyOf(place)) ?? []).filter((one) => keyOf(one) !== keyOf(place));
}

function keyOf({ passage, at }: SentencePlace): string {
  return `${passage}#${at}`;
}
