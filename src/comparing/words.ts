import { fold } from '../language/fold.js';
import { rulesFor } from '../language/rules.js';

/** One word of a text, to be compared with the words of another; every word counts, also the smallest. */
export interface Word {
  /** Where it stands in its text: [start, end), in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** What is compared: one spelling for British and American, one case, quotation marks and dashes left out. */
  readonly key: string;
}

const WORD = /\p{L}(?:\.\p{L})+\.?(?!\p{L})|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHES = new Set(["'", '’', 'ʼ', '‘', '＇', '´']);
const HYPHENS = new Set(['-', '‐', '‑', '‒', '–', '\u00ad']);

/**
 * The words of a text, in any language.
 *
 * @param known compounds that are written as one word or with a hyphen, by their keys: "multi-stakeholder", "multi
 *   stakeholder" and "multistakeholder" are then one word
 */
export function wordsIn(text: string, known: ReadonlySet<string> = NONE): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const start = match.index;
    const clipped = APOSTROPHES.has(text[start - 1] ?? '') && /\p{L}/u.test(text[start - 2] ?? '');
    // "don't" is not "don", "IGF's" is not "IGF"; but "l'accord" has the word "accord".
    const key = clipped && written.length <= 2 ? `'${keyOf(written)}` : keyOf(written);
    words.push({ start, end: start + written.length, written, key });
  }
  return known.size === 0 ? words : joined(words, text, known);
}

const NONE: ReadonlySet<string> = new Set();

/** Texts repeat their words, and folding one takes longer than looking it up. */
const MOST_KEYS = 200_000;
const keys = new Map<string, string>();

/** What a word is compared by. */
export function keyOf(written: string): string {
  const found = keys.get(written);
  if (found !== undefined) return found;
  if (keys.size > MOST_KEYS) keys.clear();
  const made = madeKey(written);
  keys.set(written, made);
  return made;
}

/** Words of other meanings are not made one by a rule of spelling: "filled" and "filed". */
const ONE_VOWEL_BEFORE = /^[^aeiou]*[aeiou]ll(?:ed|ing|ers?)$/u;

function madeKey(written: string): string {
  const plain = fold(written.normalize('NFC'));
  const spelling = rulesFor('en').spelling;
  const spelt = ONE_VOWEL_BEFORE.test(plain)
    ? plain
    : plain === 'programmes'
      ? 'programs'
      : spelling(plain === '' ? written : plain);
  return `${spelt}${isOtherWordInCapitals(written, plain) ? '^' : ''}${accentOf(written)}`;
}

/** "US" is not "us", and "UN" is not « un »: capitals that make another word of a small one count. */
function isOtherWordInCapitals(written: string, plain: string): boolean {
  return /^\p{L}\.?(?:\p{Lu}\.?)+$/u.test(written) && isSmallWord(plain);
}

/** A word so common in some language that it says nothing of its own. */
export function isSmallWord(plain: string): boolean {
  return rulesFor('en').stopWords.has(plain) || rulesFor('fr').stopWords.has(plain);
}

/** French words that only an accent tells apart; a participle is one of them (« engage », « engagé »). */
const TOLD_APART = new Set(['à', 'où', 'là', 'dès', 'dû', 'sûr']);

function accentOf(written: string): string {
  if (/^[A-Za-z0-9.]*$/u.test(written)) return '';
  const lower = written.normalize('NFC').toLowerCase();
  return TOLD_APART.has(lower) || /.{2}ée?s?$/u.test(lower) ? '´' : '';
}

/** How two words that follow each other are parted. */
function partedBy(first: Word, second: Word, text: string): 'hyphen' | 'space' | 'other' {
  const between = text.slice(first.end, second.start);
  if (/^\s+$/u.test(between)) return 'space';
  // A hyphen at the end of a line parts a word as any other does.
  return HYPHENS.has(between.trimEnd()) ? 'hyphen' : 'other';
}

/** The key of two words written as one; null where they are two words whatever stands between. */
function compoundKey(first: Word, second: Word, text: string): string | null {
  const parted = partedBy(first, second, text);
  if (parted === 'other' || /['^]/u.test(first.key + second.key)) return null;
  const numbered = /^\p{L}{1,6}$/u.test(first.key) && /^\p{N}+$/u.test(second.key) && parted === 'hyphen';
  if (numbered) return first.key + second.key;
  const isWord = (word: Word) => /^\p{L}+´?$/u.test(word.key) && !/^(?:\p{Lu}\.?){2,}$/u.test(word.written);
  if (!isWord(first) || !isWord(second)) return null;
  // "not able" is not "notable".
  if (parted === 'space' && (isSmallWord(first.key) || isSmallWord(second.key))) return null;
  return first.key + second.key;
}

/** The keys of the compounds that a text writes with a hyphen, and of its long words: what compounds are known by. */
export function compoundsIn(text: string): readonly string[] {
  const words = wordsIn(text);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const pair = next !== undefined && partedBy(word, next, text) === 'hyphen' ? compoundKey(word, next, text) : null;
    return [...(word.key.length >= SHORTEST ? [word.key] : []), ...(pair === null ? [] : [pair])];
  });
}

const SHORTEST = 6;

function joined(words: readonly Word[], text: string, known: ReadonlySet<string>): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [first, second] = [words[at], words[at + 1]];
    if (first === undefined) break;
    const key = second === undefined ? null : compoundKey(first, second, text);
    if (second === undefined || key === null || !known.has(key)) {
      out.push(first);
      continue;
    }
    out.push({ start: first.start, end: second.end, written: text.slice(first.start, second.end), key });
    at += 1;
  }
  return out;
}
