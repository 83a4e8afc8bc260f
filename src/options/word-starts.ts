import { speller } from '../search/index/spelling.js';

/** Spellings, to be found by how they or one of their words begin. What is sought is written without spaces. */
export interface WordStarts {
  /** The entries with a spelling that begins so, those with no more letters first, so many at most. */
  beginning(sought: string, most: number): readonly number[];
  /** The entries with a spelling of which a later word begins so. */
  withWord(sought: string, most: number): readonly number[];
  /** The entries that have the letters anywhere. */
  holding(sought: string, most: number): readonly number[];
  /** Words as typed, the last one perhaps not to its end, as the spellings write them; null when they know them, or nothing like them. */
  respelt(typed: readonly string[]): string | null;
}

/** Ends a spelling; it comes before every letter. */
const END = '\n';
const END_CODE = 10;

/**
 * Prepares spellings: all in one string without their spaces, so that a hyphen or a space more or less does not matter,
 * and the places where words begin sorted by what follows, to be searched by halves. The entries of equal rank are found
 * in the order of their numbers.
 *
 * @param spellings the number of an entry and a way to write it, folded; by rising numbers
 */
export function wordStarts(spellings: Iterable<readonly [number, string]>): WordStarts {
  const lines: string[] = [];
  const firsts: Place[] = [];
  const later: Place[] = [];
  let at = 0;
  for (const [entry, spelling] of spellings) {
    if (spelling === '') continue;
    spelling.split(' ').forEach((word, place) => {
      lines.push(word);
      (place === 0 ? firsts : later).push({ at, entry });
      at += word.length;
    });
    lines.push(END);
    at += END.length;
  }
  const text = lines.join('');
  const lineStarts = Uint32Array.from(firsts, (place) => place.at);
  const lineEntries = Uint32Array.from(firsts, (place) => place.entry);
  const [whole, words] = [sorted(firsts, text), sorted(later, text)];
  const entryAround = (place: number) =>
    lineEntries[firstWhere(lineStarts.length, (i) => numberAt(lineStarts, i) > place) - 1];
  const spell = correcting(() => lines.filter((line) => line !== END));
  return {
    beginning: (sought, most) => {
      const { from, to } = rangeOf(sought, whole, text);
      const exact = firstWhere(
        to - from,
        (i) => text.charCodeAt(numberAt(whole.places, from + i) + sought.length) !== END_CODE,
      );
      const others = smallest(whole.entries, from + exact, to, most);
      if (exact === 0) return others;
      const same = smallest(whole.entries, from, from + exact, most);
      return [...same, ...others.filter((entry) => !same.includes(entry))].slice(0, most);
    },
    withWord: (sought, most) => {
      const { from, to } = rangeOf(sought, words, text);
      return smallest(words.entries, from, to, most);
    },
    holding: (sought, most) => {
      const found: number[] = [];
      for (let place = text.indexOf(sought); place !== -1 && found.length < most; ) {
        const entry = entryAround(place);
        if (entry !== undefined && found.at(-1) !== entry) found.push(entry);
        place = text.indexOf(sought, place + 1);
      }
      return found;
    },
    respelt: spell,
  };
}

interface Place {
  readonly at: number;
  readonly entry: number;
}

interface Sorted {
  readonly places: Uint32Array;
  /** In step with `places`. */
  readonly entries: Uint32Array;
}

const numberAt = (numbers: Uint32Array, at: number) => numbers[at] ?? 0;

function sorted(places: readonly Place[], text: string): Sorted {
  const order = [...places].sort((a, b) => compareFrom(text, a.at, b.at) || a.entry - b.entry);
  return { places: Uint32Array.from(order, ({ at }) => at), entries: Uint32Array.from(order, ({ entry }) => entry) };
}

function compareFrom(text: string, one: number, other: number): number {
  for (let step = 0; ; step += 1) {
    const code = text.charCodeAt(one + step);
    const difference = code - text.charCodeAt(other + step);
    if (difference !== 0 || code === END_CODE) return difference;
  }
}

function rangeOf(sought: string, { places }: Sorted, text: string): { readonly from: number; readonly to: number } {
  const compare = (i: number) => {
    const place = numberAt(places, i);
    for (let step = 0; step < sought.length; step += 1) {
      const difference = text.charCodeAt(place + step) - sought.charCodeAt(step);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return {
    from: firstWhere(places.length, (i) => compare(i) >= 0),
    to: firstWhere(places.length, (i) => compare(i) > 0),
  };
}

/** The first of so many numbers for which something holds that holds for all after it. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The smallest different numbers of a stretch, in order. */
function smallest(numbers: Uint32Array, from: number, to: number, most: number): readonly number[] {
  const best: number[] = [];
  for (let at = from; at < to; at += 1) {
    const number = numbers[at] ?? 0;
    if (best.length === most && number >= (best[most - 1] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1] ?? 0) > number) place -= 1;
    if (place > 0 && best[place - 1] === number) continue;
    if (best.length < most) best.push(number);
    for (let after = best.length - 1; after > place; after -= 1) best[after] = best[after - 1] ?? 0;
    best[place] = number;
  }
  return best;
}

/** A beginning of fewer letters may be that of anything. */
const SHORTEST_RESPELT = 4;

/** Sets right words from a list, the last one by how words begin; prepared when first something is misspelt. */
function correcting(wordsOf: () => readonly string[]): (typed: readonly string[]) => string | null {
  let counts: ReadonlyMap<string, number> | null = null;
  const spellers = new Map<number, ReturnType<typeof speller>>();
  const known = () => {
    counts ??= counted(wordsOf());
    return counts;
  };
  /** Length 0 is for whole words. A letter may be missing or too many, so beginnings one shorter and one longer count. */
  const spellerFor = (length: number) => {
    const made =
      spellers.get(length) ??
      speller(
        length === 0
          ? known()
          : counted([...known().keys()].flatMap((word) => [-1, 0, 1].map((more) => word.slice(0, length + more)))),
      );
    spellers.set(length, made);
    return made;
  };
  return (typed) => {
    if (typed.length > MOST_RESPELT) return null;
    const fixed = typed.map((word, place) => {
      const isLast = place === typed.length - 1;
      return word.length < SHORTEST_RESPELT
        ? null
        : spellerFor(isLast ? Math.min(word.length, LONGEST_RESPELT) : 0)(word);
    });
    return fixed.every((word) => word === null) ? null : fixed.map((word, at) => word ?? typed[at] ?? '').join('');
  };
}

/** A text of more words is no name of anything. */
const MOST_RESPELT = 8;

/** No beginning is longer; for each length there is a list. */
const LONGEST_RESPELT = 16;

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
