import { rulesFor } from '../../language/rules.js';
import type { Columns } from './columns.js';

/** A passage to be read, by its place in the record. */
export interface Run {
  readonly order: number;
  readonly language: string;
}

/** Several words that stand in more than one passage, where they stand first: tokens [from, to). */
export interface Phrase {
  readonly order: number;
  readonly from: number;
  readonly to: number;
}

type Read = Pick<Columns, 'strings' | 'words' | 'stems' | 'sentences' | 'foldedForms' | 'wordCounts'>;

/** Words that tell something in one phrase, at least and at most. */
const TELLING = { least: 2, most: 4 } as const;
/** Small words that may stand between two of them: "rule of the law". */
const SMALL_BETWEEN = 2;
/** A phrase that mostly stands in one longer phrase is a piece of it. */
const PIECE = 0.75;
/** So many candidates for each phrase that is wanted. */
const CANDIDATES = 4;
const SKETCH = { least: 12, most: 22 } as const;

/**
 * The phrases that recur, the weightiest first: by how many passages have them and how much rarer they would be if their
 * words met by chance (pointwise mutual information, Church and Hanks, 1990, times the passages). A longer phrase is made
 * only of shorter ones that recur (Agrawal and Srikant, 1994); pairs are counted roughly first, so that the many that
 * stand once take no room.
 *
 * @param most how many there may be; a few more are given, since some turn out not to be phrases
 */
export function phrasesIn(runs: readonly Run[], language: string, read: Read, most: number): readonly Phrase[] {
  const chains = chainsOver(read, language);
  const rough = roughCounts(runs, chains, read.words.values.length, most * CANDIDATES);
  const levels: Level[] = [];
  for (let telling: number = TELLING.least; telling <= TELLING.most; telling += 1) {
    const shorter = levels.at(-1);
    const may = (keys: Keys, at: number) =>
      shorter === undefined
        ? rough(keys.of(at, telling))
        : shorter.recurs(keys.of(at, telling - 1)) && shorter.recurs(keys.of(at + 1, telling - 1));
    levels.push(levelOf(runs, chains, telling, may));
  }
  for (const [at, level] of levels.entries()) {
    const shorter = levels[at - 1];
    if (shorter !== undefined) level.markPieces(shorter);
  }
  const all = read.words.values.length;
  return levels
    .flatMap((level) => level.found((words) => strangeness(words, all, read.wordCounts)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, Math.ceil(most * 1.5));
}

/** How much rarer words would stand together if they met by chance, as a logarithm, for one passage. */
function strangeness(words: readonly number[], all: number, counts: Uint32Array): number {
  return words.reduce((sum, word) => sum - Math.log((counts[word] ?? 1) / all), 0) - Math.log(all);
}

/** The telling words of a passage in order, with keys for those that stand in a row. */
interface Keys {
  readonly count: number;
  /** The key of so many telling words from one on; 0 where no row is so long. */
  of(at: number, telling: number): number;
  from(at: number): number;
  to(at: number, telling: number): number;
  words(at: number, telling: number): readonly number[];
  /** Whether a sentence begins there. */
  begins(at: number): boolean;
}

function chainsOver(read: Read, language: string): (order: number) => Keys {
  const { words, sentences, foldedForms, strings } = read;
  const { stanceWords } = rulesFor(language);
  const usable = Uint8Array.from(strings, (text) => (/\p{L}/u.test(text) && !stanceWords.has(text) ? 1 : 0));
  const folded = (at: number) => foldedForms[words.values[at] ?? 0] ?? 0;
  return (order) => {
    const start = words.starts[order] ?? 0;
    const firsts = new Set(sentences.values.subarray(sentences.starts[order], sentences.starts[order + 1]));
    const { places, linked } = rowsOf(read, { start, end: words.starts[order + 1] ?? start, firsts, usable, folded });
    const to = (at: number, telling: number) => (places[at + telling - 1] ?? 0) + 1;
    return {
      count: places.length,
      of: (at, telling) => {
        for (let step = at; step < at + telling - 1; step += 1) if (linked[step] !== true) return 0;
        return keyOf(folded, places[at] ?? 0, to(at, telling));
      },
      from: (at) => (places[at] ?? 0) - start,
      to: (at, telling) => to(at, telling) - start,
      words: (at, telling) => places.slice(at, at + telling).map(folded),
      begins: (at) => firsts.has((places[at] ?? 0) - start),
    };
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where sentences begin, counted from the start. */
  readonly firsts: ReadonlySet<number>;
  /** By string: 1 for a stem that may be in a phrase. */
  readonly usable: Uint8Array;
  readonly folded: (at: number) => number;
}

/** The places of the words that may be in a phrase, and in step with them whether the next stands in the same row. */
function rowsOf({ stems, wordCounts }: Read, { start, end, firsts, usable, folded }: Stretch) {
  const places: number[] = [];
  const linked: boolean[] = [];
  /** How many small words stand since the last of the row; more than may where the row is at its end. */
  let small = SMALL_BETWEEN + 1;
  for (let at = start; at < end; at += 1) {
    if (firsts.has(at - start)) small = SMALL_BETWEEN + 1;
    const stem = stems[at] ?? 0;
    if (stem === 0) small += 1;
    else if (usable[stem] !== 1 || (wordCounts[folded(at)] ?? 0) < 2) small = SMALL_BETWEEN + 1;
    else {
      if (places.length > 0) linked.push(small <= SMALL_BETWEEN);
      places.push(at);
      small = 0;
    }
  }
  return { places, linked };
}

/** A number for a row of words, in 52 bits, never 0: of millions of rows hardly two have the same. */
function keyOf(folded: (at: number) => number, from: number, to: number): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let at = from; at < to; at += 1) {
    const word = folded(at);
    high = Math.imul(high ^ word, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ word, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 20 + (low >>> 12) || 1;
}

/** Whether a pair may be among so many commonest, by counts that several pairs may share. */
function roughCounts(runs: readonly Run[], chains: (order: number) => Keys, words: number, most: number) {
  const bits = Math.min(SKETCH.most, Math.max(SKETCH.least, Math.ceil(Math.log2(Math.max(1, words)))));
  const counts = new Uint16Array(2 ** bits);
  const cell = (key: number) => Math.floor(key / 2 ** (52 - bits));
  for (const { order } of runs) {
    const keys = chains(order);
    for (let at = 0; at < keys.count; at += 1) {
      const key = keys.of(at, TELLING.least);
      if (key !== 0 && (counts[cell(key)] ?? 0) < 0xffff) counts[cell(key)] = (counts[cell(key)] ?? 0) + 1;
    }
  }
  const having = new Uint32Array(0x10000);
  for (const count of counts) having[count] = (having[count] ?? 0) + 1;
  let least = 0xffff;
  for (let above = having[least] ?? 0; least > 2; least -= 1) {
    above += having[least - 1] ?? 0;
    if (above > most) break;
  }
  return (key: number) => key !== 0 && (counts[cell(key)] ?? 0) >= least;
}

/** Where a phrase stands, and whether a sentence begins with it. */
interface Place extends Phrase {
  readonly begins: boolean;
}

/** One phrase while it is counted. */
interface Counted extends Place {
  passages: number;
  lastOrder: number;
  readonly words: readonly number[];
  /** The keys of what it is without its last word, and without its first. */
  readonly pieces: readonly [number, number];
  isPiece: boolean;
}

interface Level {
  recurs(key: number): boolean;
  markPieces(shorter: Level): void;
  markPiece(key: number, passages: number): void;
  found(strange: (words: readonly number[]) => number): readonly (Phrase & { readonly weight: number })[];
}

/** Counts a phrase once more. Inside a sentence a capital is the word's own, so there it is read. */
function again(known: Counted, place: Place): void {
  if (known.lastOrder !== place.order) known.passages += 1;
  known.lastOrder = place.order;
  if (known.begins && !place.begins) Object.assign(known, place);
}

function levelOf(
  runs: readonly Run[],
  chains: (order: number) => Keys,
  telling: number,
  may: (keys: Keys, at: number) => boolean,
): Level {
  const counted = new Map<number, Counted>();
  for (const { order } of runs) {
    const keys = chains(order);
    for (let at = 0; at + telling <= keys.count; at += 1) {
      const key = keys.of(at, telling);
      if (key === 0 || !may(keys, at)) continue;
      const place = { order, from: keys.from(at), to: keys.to(at, telling), begins: keys.begins(at) };
      const known = counted.get(key);
      if (known !== undefined) again(known, place);
      else {
        const pieces = [keys.of(at, telling - 1), keys.of(at + 1, telling - 1)] as const;
        const words = keys.words(at, telling);
        counted.set(key, { ...place, passages: 1, lastOrder: order, words, pieces, isPiece: false });
      }
    }
  }
  for (const [key, { passages }] of counted) if (passages < 2) counted.delete(key);
  return {
    recurs: (key) => key !== 0 && counted.has(key),
    markPiece: (key, passages) => {
      const piece = counted.get(key);
      if (piece !== undefined && passages >= PIECE * piece.passages) piece.isPiece = true;
    },
    markPieces: (shorter) => {
      for (const { pieces, passages } of counted.values()) for (const key of pieces) shorter.markPiece(key, passages);
    },
    found: (strange) =>
      [...counted.values()].flatMap(({ passages, order, from, to, words, isPiece }) => {
        const weight = passages * (Math.log(passages) + strange(words));
        return isPiece || weight <= 0 ? [] : [{ order, from, to, weight }];
      }),
  };
}
