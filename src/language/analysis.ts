import { fold } from './fold.js';
import { type LanguageRules, rulesFor } from './rules.js';

/** One word of a text, ready to be compared with words of other texts. */
export interface Token {
  /** Where the word stands in the text it was read from: [start, end), in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The word as written. */
  readonly written: string;
  /** Folded: lower case, no diacritics, one spelling for British and American. */
  readonly folded: string;
  /** What is compared: the stem of `folded` in its language. */
  readonly stem: string;
  /** A word that carries no subject of its own ("the", "what", "dans"). */
  readonly stopped: boolean;
  /** Begins with a capital although no sentence begins there, or is an acronym or holds a digit: likely a name. */
  readonly nameLike: boolean;
  /** Joined to the token before by a hyphen. */
  readonly hyphenated: boolean;
}

const WORD = /\p{L}(?:\.\p{L})+\.?(?!\p{L})|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHES = new Set(["'", '’', 'ʼ', '＇']);
const HYPHENS = new Set(['-', '‐', '‑', '‒']);
const SENTENCE_END = /[.!?:…]["'”’»)\]\s]*$|^["'“‘«([\s]*$|[•\n]\s*$/u;

/**
 * The words of a text. Elided articles (`l'`, `d'`) and possessive `'s` are left out; "U.S." is one word; a hyphenated
 * compound gives its parts, each after the first marked `hyphenated`.
 *
 * @param text any text
 * @param language BCP 47 code; a language without rules of its own is only folded
 */
export function analyse(text: string, language: string): readonly Token[] {
  const rules = rulesFor(language);
  // A text all in capitals is shouted, and its words are no acronyms; one or two words alone may well be.
  const shouting = !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    if (isElided(text, start, end, written, rules)) continue;
    tokens.push(tokenOf(text, { written, start, end }, rules, shouting));
  }
  return tokens;
}

function isElided(text: string, start: number, end: number, written: string, rules: LanguageRules): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (APOSTROPHES.has(after) && rules.elisions.has(written.toLowerCase())) return true;
  return (
    APOSTROPHES.has(before) && /\p{L}/u.test(text[start - 2] ?? '') && rules.contractions.has(written.toLowerCase())
  );
}

interface Forms {
  readonly plain: string;
  readonly spelt: string;
  readonly stem: string;
  readonly isStop: boolean;
  readonly capitals: boolean;
}

/** Texts repeat their words, and stemming one takes longer than looking it up. */
const MOST_FORMS = 100_000;
const formsByRules = new Map<LanguageRules, Map<string, Forms>>();

function formsOf(written: string, rules: LanguageRules): Forms {
  let forms = formsByRules.get(rules);
  if (forms === undefined || forms.size > MOST_FORMS) {
    forms = new Map();
    formsByRules.set(rules, forms);
  }
  const known = forms.get(written);
  if (known !== undefined) return known;
  const plain = fold(written);
  const spelt = rules.spelling(plain);
  const made = {
    plain,
    spelt,
    stem: rules.stem(spelt),
    isStop: rules.stopWords.has(plain) && !rules.fullWords.has(written.normalize('NFC').toLowerCase()),
    capitals: /^(?:\p{Lu}\.?){2,}$/u.test(written),
  };
  forms.set(written, made);
  return made;
}

function tokenOf(
  text: string,
  { written, start, end }: { written: string; start: number; end: number },
  rules: LanguageRules,
  shouting: boolean,
): Token {
  const { plain, spelt, stem, isStop, capitals } = formsOf(written, rules);
  const acronym = !shouting && capitals;
  // "US" and "U.S." are a party, "us" is not: an acronym that looks like a stop word keeps a key of its own.
  const folded = acronym && isStop ? `${plain}.` : spelt;
  const capital =
    /^\p{Lu}/u.test(written) && !shouting && !SENTENCE_END.test(text.slice(Math.max(0, start - 4), start));
  return {
    start,
    end,
    written,
    folded,
    stem: acronym && isStop ? folded : stem,
    stopped: isStop && !acronym,
    nameLike: acronym || capital || /\p{N}/u.test(written),
    hyphenated: HYPHENS.has(text[start - 1] ?? '') && /[\p{L}\p{N}.]/u.test(text[start - 2] ?? ''),
  };
}
