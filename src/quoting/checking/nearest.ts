import { nearestRun } from '../../comparing/fit.js';
import type { Run, Wording } from '../../comparing/wording.js';
import type { Quoted } from './quoted.js';
import { readsOn } from './whereabouts.js';

/** The passage of the record that a quotation comes nearest to. */
export interface Nearest extends Run {
  /** The share of the quotation, its rare words counting for more, that stands there in the same order. */
  readonly share: number;
  /** For each word of the quotation its place in the record, or null. */
  readonly places: readonly (number | null)[];
}

/** Places of words that are looked at, the rarest words first. */
const BUDGET = 20_000;
const CANDIDATES = 8;
/** A quotation runs on past its passage by this many words at most. */
const BEYOND = 400;

/** The run of the record nearest to a quotation; null when nothing of it is on record. */
export function nearestTo(quoted: Quoted, wording: Wording): Nearest | null {
  const weightOf = weights(wording);
  let best: Nearest | null = null;
  for (const place of candidatesFor(quoted.numbers, wording, weightOf)) {
    const found = fitted(quoted, place, wording, weightOf);
    if (best === null || found.share > best.share + 1e-9 || (isAsGood(found, best) && isShorter(found, best)))
      best = found;
  }
  return best;
}

const isAsGood = (one: Nearest, other: Nearest) => Math.abs(one.share - other.share) <= 1e-9;
const isShorter = (one: Run, other: Run) => one.to - one.from < other.to - other.from;

type WeightOf = (word: number) => number;

/** Inverse document frequency, by places; a word that the record does not have weighs as much as a rare one. */
function weights(wording: Wording): WeightOf {
  const total = wording.stretches.at(-1)?.to ?? 1;
  return (word) => {
    const count = word < 0 ? 1 : wording.places(word).length;
    return Math.log(1 + total / Math.max(1, count));
  };
}

/** A place in each passage that shares the most, by weight, with the words looked for. */
function candidatesFor(numbers: readonly number[], wording: Wording, weightOf: WeightOf): readonly number[] {
  const votes = new Map<number, number>();
  let left = BUDGET;
  const rarestFirst = [...new Set(numbers)]
    .filter((word) => word >= 0)
    .sort((a, b) => wording.places(a).length - wording.places(b).length);
  for (const word of rarestFirst) {
    const places = wording.places(word);
    if (places.length > left) break;
    left -= places.length;
    const seen = new Set<number>();
    for (const place of places) {
      const from = wording.stretchAt(place)?.from ?? place;
      if (seen.has(from)) continue;
      seen.add(from);
      votes.set(from, (votes.get(from) ?? 0) + weightOf(word));
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([from]) => from);
}

function fitted(quoted: Quoted, place: number, wording: Wording, weightOf: WeightOf): Nearest {
  const document = wording.documentAt(place);
  const stretch = wording.stretchAt(place) ?? document;
  const beyond = Math.min(BEYOND, quoted.numbers.length);
  const from = Math.max(document.from, stretch.from - beyond);
  const to = Math.min(document.to, stretch.to + beyond);
  const text = Array.from({ length: to - from }, (_, at) => wording.at(from + at));
  const found = nearestRun(quoted.numbers, text, (at) => quoted.marks.has(at));
  const places = found.places.map((at) => (at === null ? null : from + at));
  let [kept, all] = [0, 0];
  quoted.numbers.forEach((word, at) => {
    const there = places[at] ?? null;
    all += weightOf(word);
    if (there !== null && word >= 0 && wording.at(there) === word) kept += weightOf(word);
  });
  return { from: from + found.from, to: from + found.to, places, share: all === 0 ? 0 : kept / all };
}

/** A part of a quotation that stands somewhere word for word. */
export interface Part {
  /** Words of the quotation: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly run: Run;
}

/** Fewer words in a row are found in many texts. */
const LEAST_PART = 4;

/**
 * The quotation as parts that each stand word for word somewhere: the longest that begins it, then the longest that begins
 * what is left. Null when they do not cover it, or when there is only one.
 */
export function putTogether(quoted: Quoted, wording: Wording): readonly Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  while (at < quoted.numbers.length) {
    const part = longestFrom(at, quoted, wording);
    if (part === null || part.to - part.from < LEAST_PART) return null;
    parts.push(part);
    at = part.to;
  }
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : null;
}

const MOST_PARTS = 6;

function longestFrom(from: number, { numbers, marks }: Quoted, wording: Wording): Part | null {
  let best: Part | null = null;
  for (const place of wording.places(numbers[from] ?? -1)) {
    let length = 1;
    while (
      from + length < numbers.length &&
      !marks.has(from + length) &&
      wording.at(place + length) === numbers[from + length]
    )
      length += 1;
    const run = { from: place, to: place + length };
    if ((best === null || length > best.to - best.from) && readsOn(run, wording))
      best = { from, to: from + length, run };
  }
  return best;
}
