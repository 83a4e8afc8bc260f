import { distance } from 'fastest-levenshtein';
import type { Token } from '../../language/analysis.js';
import { commonness } from '../../language/common-words.js';
import { isWordOf } from '../../language/ordinary.js';
import { isAsking, LANGUAGES, rulesFor } from '../../language/rules.js';
import type { RecordIndex } from '../index/record-index.js';

/** A word of a question, as the record has it. */
export interface Spelt {
  readonly token: Token;
  /** The record's word for it; null where it stands as it was typed. */
  readonly as: string | null;
}

/** The words of a question, those misspelt or cut short as the record spells them. */
export function respelt(tokens: readonly Token[], language: string, index: RecordIndex): readonly Spelt[] {
  const spelt: Spelt[] = [];
  for (const [at, token] of joined(tokens, language).entries()) {
    const before = spelt.at(-1)?.token;
    const as =
      wholeOf(token, language, index) ??
      respelling(token, at === 0, language, index) ??
      swapped(token, index) ??
      (before === undefined ? null : nameBeside(before, token, index));
    spelt.push({ token: as === null ? token : { ...token, folded: as, stem: rulesFor(language).stem(as) }, as });
  }
  return spelt;
}

/** An abbreviation with an apostrophe in it is one word: "int'l", "gov't". */
function joined(tokens: readonly Token[], language: string): readonly Token[] {
  const { abbreviations, stem } = rulesFor(language);
  return tokens.flatMap((token, at) => {
    const isEnd = (one: Token | undefined, other: Token | undefined) =>
      one !== undefined &&
      other?.folded.length === 1 &&
      other.start - one.end === 1 &&
      abbreviations.has(one.folded + other.folded);
    if (isEnd(tokens[at - 1], token)) return [];
    const next = tokens[at + 1];
    if (next === undefined || !isEnd(token, next)) return [token];
    const folded = token.folded + next.folded;
    return [{ ...token, end: next.end, written: `${token.written}'${next.written}`, folded, stem: stem(folded) }];
  });
}

/** What a usual abbreviation stands for ("conf."), where the record does not have it as it is. */
function wholeOf({ folded, stem }: Token, language: string, index: RecordIndex): string | null {
  if (index.frequency(stem) > 0 || index.phrases.words.has(folded)) return null;
  return rulesFor(language).abbreviations.get(folded) ?? endingOf(folded, index);
}

/** Shorter beginnings begin too many words. */
const SHORTEST_BEGINNING = 6;
/** More than these that it begins are not one word. */
const MOST_FORMS = 4;
/** Letters by which forms of one word differ: "cybersecurity", "cybersécurité". */
const FORMS_APART = 2;

/** The one word of the record, in whatever form or language, that something begins which is no word: "cybersec". */
function endingOf(folded: string, index: RecordIndex): string | null {
  if (folded.length < SHORTEST_BEGINNING || LANGUAGES.some((one) => isWordOf(folded, one))) return null;
  const [word, ...others] = index.wordsBeginning(folded, MOST_FORMS);
  if (word === undefined || others.some((other) => distance(word, other) > FORMS_APART)) return null;
  return word;
}

/** A word that the record does not know, but nearly. What is a word of the language already is not misspelt. */
function respelling(token: Token, first: boolean, language: string, index: RecordIndex): string | null {
  if (!mayBeMisspelt(token, first, language, index)) return null;
  const as = index.spell(token.folded);
  return as === null || (token.nameLike && !first && !isSameName(token.folded, as, language)) ? null : as;
}

/** Initials of which two letters changed places: "IFG" for "IGF". */
function swapped({ written, folded, stem }: Token, index: RecordIndex): string | null {
  if (!/^\p{Lu}{3,6}$/u.test(written) || index.frequency(stem) > 0 || index.phrases.words.has(folded)) return null;
  const letters = [...folded];
  const others = letters.slice(1).flatMap((letter, at) => {
    const word = [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join('');
    return word !== folded && (index.frequency(word) > 0 || index.phrases.words.has(word)) ? [word] : [];
  });
  const [only, ...more] = others;
  return only === undefined || more.length > 0 ? null : only;
}

/** A name that is too short to be told by itself, after another that it follows in the record: "Rory Dom" for "Rory Domm". */
function nameBeside(before: Token, token: Token, index: RecordIndex): string | null {
  if (!before.nameLike || !token.nameLike || /\P{L}/u.test(token.folded) || index.frequency(token.stem) > 0)
    return null;
  for (const order of index.firstPass.having(before.stem)) {
    const one = index.passages.at(order);
    for (const place of one?.placesOf(before.stem) ?? []) {
      const name = one?.wordAt(place + 1) ?? '';
      if (name.length > 2 && distance(name, token.folded) === 1) return name;
    }
  }
  return null;
}

function mayBeMisspelt(token: Token, first: boolean, language: string, index: RecordIndex): boolean {
  const rules = rulesFor(language);
  if (token.stopped || isAsking(token, rules) || isFunctionWord(token, language)) return false;
  if (isHeld(token, language, index)) return false;
  if (token.nameLike && !first && token.folded.length >= SHORTEST_KNOWN_NAME) return true;
  return !LANGUAGES.some(
    (one) =>
      (commonness(token.folded, one)?.rank ?? Number.POSITIVE_INFINITY) < SURELY[one === language ? 'own' : 'other'],
  );
}

/** Whether the record has a word, or the stem of one that the language has: "convension" has the stem of "convene". */
function isHeld({ stem, folded }: Token, language: string, index: RecordIndex): boolean {
  if (index.phrases.words.has(folded)) return true;
  return index.frequency(stem) > 0 && isWordOf(folded, language);
}

/** A shorter name has too many others near to it to be read as one of them, */
const SHORTEST_NAME = 5;
/** and where it is one that others have as well, only a long one is another spelling ("Luxemburg"). */
const SHORTEST_KNOWN_NAME = 8;

/** Whether a name may be another one misspelt; a word with a capital at the beginning of a question may be any word. */
function isSameName(name: string, other: string, language: string): boolean {
  // Letters that changed places are a slip however short the name.
  if (name.length === other.length && lettersOf(name) === lettersOf(other)) return true;
  if (commonness(name, language) === null)
    return name.length >= SHORTEST_NAME && (name.length >= SHORTEST_KNOWN_NAME || distance(name, other) === 1);
  return name.length >= SHORTEST_KNOWN_NAME && distance(name, other) === 1;
}

const lettersOf = (word: string) => [...word].sort().join('');
/** A word of this rank is no misspelling; of another language only if it is common there ("communiqué"). */
const SURELY = { own: Number.POSITIVE_INFINITY, other: 12_000 } as const;

function isFunctionWord(token: Token, language: string): boolean {
  const rules = rulesFor(language);
  return (
    rules.meetingWords.has(token.folded) ||
    rules.ordinals.has(token.folded) ||
    rules.futureWords.has(token.folded) ||
    rules.factFiller.has(token.folded) ||
    Object.values(rules.factWords).some((words) => words.has(token.folded))
  );
}
