import { K1, lengthNorm } from './bm25.js';
import { type Columns, Standing } from './columns.js';

/** What the first pass is asked. */
export interface Wanted {
  /** Stems, initials and concepts with how much each weighs. */
  readonly keys: ReadonlyMap<string, number>;
  /** How much a word around a passage counts, against one in its text. */
  readonly contextBoost: number;
  readonly most: number;
  /** Whether a passage may be among the best. */
  readonly keeps: (order: number) => boolean;
}

/** A quick look at all passages: no more than what the postings tell. */
export interface FirstPass {
  /** The passages that fit best, best first, by BM25 with what `keeps` refuses left out before the cut. */
  best(wanted: Wanted): readonly number[];
  /** The passages in whose text or around it a string stands, or that have it as initials or as a concept, in order. */
  having(key: string): Uint32Array;
}

const NOBODY = new Uint32Array(0);

/** The first pass over some columns. */
export function firstPassOver(columns: Columns, numberOf: (text: string) => number | undefined): FirstPass {
  const size = columns.words.starts.length - 1;
  const norms = lengthNorms(columns, size);
  // Kept from question to question; `best` leaves it all zero.
  const scores = new Float32Array(size);
  return {
    best: (wanted) => {
      const touched: number[] = [];
      for (const [key, weight] of wanted.keys) {
        const string = numberOf(key);
        if (string === undefined) continue;
        add({ columns, norms, scores, touched }, string, weight, wanted.contextBoost);
      }
      const best = bestOf(touched, scores, wanted);
      for (const order of touched) scores[order] = 0;
      return best;
    },
    having: (key) => {
      const string = numberOf(key);
      if (string === undefined) return NOBODY;
      return columns.postings.values.subarray(columns.postings.starts[string], columns.postings.starts[string + 1]);
    },
  };
}

function lengthNorms({ words }: Columns, size: number): Float32Array {
  const average = Math.max(1, words.values.length / Math.max(1, size));
  return Float32Array.from({ length: size }, (_, order) => {
    const length = (words.starts[order + 1] ?? 0) - (words.starts[order] ?? 0);
    return lengthNorm(length, average);
  });
}

interface Adding {
  readonly columns: Columns;
  readonly norms: Float32Array;
  readonly scores: Float32Array;
  readonly touched: number[];
}

/** Adds what one string is worth to every passage in which it stands. */
function add({ columns, norms, scores, touched }: Adding, string: number, weight: number, contextBoost: number): void {
  const { postings, standings } = columns;
  const from = postings.starts[string] ?? 0;
  const to = postings.starts[string + 1] ?? 0;
  if (from === to || weight <= 0) return;
  const idf = Math.log(1 + (norms.length - (to - from) + 0.5) / (to - from + 0.5));
  const gain = weight * idf * (K1 + 1);
  for (let at = from; at < to; at += 1) {
    const order = postings.values[at] ?? 0;
    const how = standings[at] ?? 0;
    const times =
      (how & Standing.times) +
      ((how & Standing.inContext) === 0 ? 0 : contextBoost) +
      ((how & Standing.asConcept) === 0 ? 0 : 1);
    const before = scores[order] ?? 0;
    if (before === 0) touched.push(order);
    scores[order] = before + (gain * times) / (times + (norms[order] ?? K1));
  }
}

/** The best of the passages touched; among equals, those that come first in the record. */
function bestOf(touched: readonly number[], scores: Float32Array, { most, keeps }: Wanted): readonly number[] {
  if (most <= 0) return [];
  const isWorse = (a: number, b: number) => {
    const [x, y] = [scores[a] ?? 0, scores[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  // A heap with the worst of the best on top.
  const heap: number[] = [];
  for (const order of touched) {
    const full = heap.length >= most;
    if (full && !isWorse(heap[0] ?? 0, order)) continue;
    if (!keeps(order)) continue;
    if (full) {
      heap[0] = order;
      sink(heap, isWorse);
    } else {
      heap.push(order);
      rise(heap, isWorse);
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type IsWorse = (a: number, b: number) => boolean;

function rise(heap: number[], isWorse: IsWorse): void {
  let at = heap.length - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!isWorse(heap[at] ?? 0, heap[up] ?? 0)) return;
    swap(heap, at, up);
    at = up;
  }
}

function sink(heap: number[], isWorse: IsWorse): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < heap.length && isWorse(heap[below] ?? 0, heap[worst] ?? 0)) worst = below;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const [one = 0, other = 0] = [heap[a], heap[b]];
  heap[a] = other;
  heap[b] = one;
}
