import type { Passage } from '../corpus/document.js';
import { analyse, type Token } from '../language/analysis.js';
import { replyLanguage } from '../reply/words.js';
import type { TheRecord } from '../search/find.js';
import type { IndexedPassage } from '../search/index/indexed-passage.js';
import { MOST_CHOICES } from './shelf.js';

/** Passages with some words: one after the other, those that begin so first; and all of them, but not in a row or in the headings. */
export interface Having {
  readonly inRow: readonly Passage[];
  readonly apart: readonly Passage[];
}

/** So many words may be meant by a word that is not typed to its end. */
const MOST_ENDINGS = 8;
/** So many passages with the rarest of the words are looked at: a key stroke must not take longer in a bigger record. */
const MOST_LOOKED_AT = 1000;
/** Of these, so many are read for whether the words stand in a row. */
const MOST_READ = 250;
/** More words than anybody types to find a passage again; the first ones will do. */
const MOST_WORDS = 20;

/** The passages that have the words as typed, the last one perhaps not to its end; those in the reader's language first. */
export function passagesWith(typed: string, locale: string, record: TheRecord): Having {
  const own = replyLanguage(locale);
  const languages = [own, ...record.index.languages.filter((language) => language !== own)];
  const found = languages.flatMap((language) =>
    readings(typed, language, record).map((tokens) => having(tokens, language, record)),
  );
  return {
    inRow: found.flatMap((one) => one.inRow).slice(0, MOST_CHOICES),
    apart: found.flatMap((one) => one.apart).slice(0, MOST_CHOICES),
  };
}

/** The words as they stand, and the last two as one: "cyber cri" may become "cybercrime". */
function readings(typed: string, language: string, { index }: TheRecord): readonly (readonly Token[])[] {
  const tokens = index.compound(analyse(typed, language), language).slice(0, MOST_WORDS);
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (last === undefined) return [];
  if (before === undefined) return [tokens];
  const joined = { ...last, folded: before.folded + last.folded };
  return index.wordsBeginning(joined.folded, 1).length === 0 ? [tokens] : [tokens, [...tokens.slice(0, -2), joined]];
}

/** A telling word among those typed, the stems that it may have, and the passages in or around which they stand. */
interface Unit {
  readonly at: number;
  readonly stems: readonly string[];
  readonly lists: readonly Uint32Array[];
  readonly count: number;
}

function having(tokens: readonly Token[], language: string, record: TheRecord): Having {
  const units = unitsOf(tokens, language, record);
  const [first, ...more] = units;
  if (first === undefined) return { inRow: [], apart: [] };
  const rarest = more.reduce((a, b) => (b.count < a.count ? b : a), first);
  const others = units.filter((unit) => unit !== rarest);
  // To be found in a passage, one stem is quicker than several.
  const anchor = units.find((unit) => unit.stems.length === 1) ?? rarest;
  const [beginning, within, apart]: readonly [Passage[], Passage[], Passage[]] = [[], [], []];
  let read = 0;
  for (const order of looked(rarest.lists)) {
    if (beginning.length + within.length >= MOST_CHOICES) break;
    if (!others.every(({ lists }) => lists.some((list) => includes(list, order)))) continue;
    const one = record.index.passages.at(order);
    if (one === undefined || one.document.language !== language) continue;
    const place = read < MOST_READ ? placeInRow(tokens, anchor, one) : null;
    read += 1;
    if (place === null) apart.push(one.passage);
    else (place === 0 ? beginning : within).push(one.passage);
  }
  return { inRow: [...beginning, ...within], apart };
}

/** The telling words. The last one counts beside others only where it is clear which words it may become. */
function unitsOf(tokens: readonly Token[], language: string, record: TheRecord): readonly Unit[] {
  const unit = (at: number, stems: readonly string[]): Unit => {
    const lists = stems.map((stem) => record.index.firstPass.having(stem));
    return { at, stems, lists, count: lists.reduce((sum, list) => sum + list.length, 0) };
  };
  const before = tokens.slice(0, -1).flatMap((token, at) => (token.stopped ? [] : [unit(at, [token.stem])]));
  const last = tokens.at(-1);
  if (last === undefined) return before;
  const { stems, clear } = endingsOf(last, language, record);
  return before.length > 0 && !clear
    ? before
    : [...before, ...(stems.length > 0 ? [unit(tokens.length - 1, stems)] : [])];
}

/** The stems of the telling words that begin so, the word as it is among them; clear where these are all, and no small word begins so. */
function endingsOf({ folded }: Token, language: string, { index }: TheRecord) {
  const longer = index.wordsBeginning(folded, MOST_ENDINGS);
  const tokens = [folded, ...longer].flatMap((word) => analyse(word, language));
  const telling = tokens.filter((token) => !token.stopped);
  return {
    stems: [...new Set(telling.map((token) => token.stem))],
    clear: longer.length < MOST_ENDINGS && telling.length === tokens.length,
  };
}

/** The first passages of some lists, each once. */
function* looked(lists: readonly Uint32Array[]): Generator<number> {
  const seen = new Set<number>();
  for (const list of lists) {
    for (const order of list) {
      if (seen.size >= MOST_LOOKED_AT) return;
      if (seen.has(order)) continue;
      seen.add(order);
      yield order;
    }
  }
}

/** Whether a sorted list has a number. */
function includes(list: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}

/** Where the words stand one after the other; null where they do not. */
function placeInRow(tokens: readonly Token[], anchor: Unit, one: IndexedPassage): number | null {
  const last = tokens.length - 1;
  for (const stem of anchor.stems) {
    for (const place of one.placesOf(stem)) {
      const from = place - anchor.at;
      if (from < 0 || from + last >= one.length) continue;
      const same = tokens.every(({ folded }, at) =>
        at === last ? one.wordAt(from + at).startsWith(folded) : one.wordAt(from + at) === folded,
      );
      if (same) return from;
    }
  }
  return null;
}
