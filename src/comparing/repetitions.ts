import type { Corpus } from '../corpus/corpus.js';
import { kept } from '../kept.js';
import { type Run, type Wording, wordingOf } from './wording.js';

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

/** Sentences that are the same or nearly so, two at least in a group. */
export type SentenceGroups = readonly (readonly SentencePlace[])[];

const groups = new WeakMap<Corpus, SentenceGroups>();
const made = new WeakMap<Corpus, Repetitions>();

/** The groups of like sentences of a corpus; found once. */
export function sentenceGroupsOf(corpus: Corpus): SentenceGroups {
  return kept(groups, corpus, () => findGroups(wordingOf(corpus)));
}

/** Keeps groups that were found before, so that they need not be found again. */
export function keepSentenceGroups(corpus: Corpus, found: SentenceGroups): void {
  groups.set(corpus, found);
}

/** The repetitions of a corpus. */
export function repetitionsOf(corpus: Corpus): Repetitions {
  return kept(made, corpus, () => lookup(sentenceGroupsOf(corpus)));
}

/**
 * Groups like sentences in near-linear time: MinHash signatures (Broder, 1997) of pairs of neighbouring words, cut in
 * bands; sentences that share a band are compared with the first that had it, and joined when they are alike.
 */
function findGroups(wording: Wording): SentenceGroups {
  const sentences = sentencesOf(wording);
  const parent = Int32Array.from(sentences, (_, at) => at);
  const keys = bandKeys(sentences, wording);
  for (const band of keys) {
    const firsts = new Map<number, number>();
    sentences.forEach((sentence, at) => {
      const first = firsts.get(band[at] ?? 0);
      if (first === undefined) firsts.set(band[at] ?? 0, at);
      else joinIfAlike(parent, at, first, [sentence, sentences[first] ?? sentence], wording);
    });
  }
  return grouped(sentences, parent);
}

function joinIfAlike(
  parent: Int32Array,
  at: number,
  first: number,
  [one, other]: readonly [Spoken, Spoken],
  wording: Wording,
): void {
  const [root, firstRoot] = [rootOf(parent, at), rootOf(parent, first)];
  if (root === firstRoot) return;
  if (likeness(pairsOf(one, wording), pairsOf(other, wording)) >= LIKE) parent[root] = firstRoot;
}

interface Spoken extends Run {
  readonly place: SentencePlace;
}

function sentencesOf(wording: Wording): readonly Spoken[] {
  return wording.stretches.flatMap(({ passage, sentences, to: end }) =>
    Array.from(sentences).flatMap((from, at): readonly Spoken[] => {
      const to = sentences[at + 1] ?? end;
      return to - from < SHORTEST ? [] : [{ place: { passage: passage.id, at }, from, to }];
    }),
  );
}

/** The pairs of neighbouring words of a sentence. */
function pairsOf({ from, to }: Run, wording: Wording): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let place = from; place + 1 < to; place += 1)
    pairs.add(mixed(Math.imul(wording.at(place), 0x9e3779b1) ^ wording.at(place + 1)));
  return pairs;
}

/** For each band its key of each sentence. */
function bandKeys(sentences: readonly Spoken[], wording: Wording): readonly Uint32Array[] {
  const keys = Array.from({ length: BANDS }, () => new Uint32Array(sentences.length));
  const signature = new Uint32Array(BANDS * ROWS);
  sentences.forEach((sentence, at) => {
    sign(pairsOf(sentence, wording), signature);
    keys.forEach((band, number) => {
      band[at] = bandKey(signature, number);
    });
  });
  return keys;
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

function grouped(sentences: readonly Spoken[], parent: Int32Array): SentenceGroups {
  const found = new Map<number, SentencePlace[]>();
  sentences.forEach(({ place }, at) => {
    const root = rootOf(parent, at);
    const group = found.get(root);
    if (group === undefined) found.set(root, [place]);
    else group.push(place);
  });
  return [...found.values()].filter((group) => group.length > 1);
}

function lookup(found: SentenceGroups): Repetitions {
  const groupOf = new Map(found.flatMap((group) => group.map((place) => [keyOf(place), group] as const)));
  return (place) =>
    (groupOf.get(keyOf(place)) ?? []).filter((one) => one.at !== place.at || one.passage !== place.passage);
}

function keyOf({ passage, at }: SentencePlace): string {
  return `${passage}#${at}`;
}
