import { distance } from 'fastest-levenshtein';
import { analyse, type Token } from '../../language/analysis.js';
import { commonness } from '../../language/common-words.js';
import { isWordOf } from '../../language/ordinary.js';
import { isAsking, LANGUAGES, rulesFor } from '../../language/rules.js';
import type { RecordIndex } from '../index/record-index.js';
import { type Unit, unitsOf } from './units.js';

/** A question, read. */
export interface Question {
  readonly text: string;
  readonly language: string;
  readonly units: readonly Unit[];
  /** Word for word, as put between quotation marks; folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems that a passage must not have. */
  readonly excluded: readonly string[];
  readonly tokens: readonly Token[];
}

/**
 * Reads a question: phrases between quotation marks, `-exclusions`, and the rest as words and phrases of the vocabulary.
 *
 * @param text as typed
 * @param language the language it is written in; see `languageOfQuestion`
 */
export function readQuestion(text: string, language: string, index: RecordIndex): Question {
  const { rest, phrases, excluded } = takeOperators(text, language, index);
  const raw = analyse(rest, language).flatMap((token) => splitWord(token, language, index));
  const spelt = raw.map((token, at) => respell(token, at === 0, language, index));
  const tokens = index.compound(
    spelt.map((one) => one.token),
    language,
  );
  const repairs = new Map(spelt.flatMap((one) => (one.as === null ? [] : [[one.token.start, one.as] as const])));
  const phraseTokens = phrases.flatMap((phrase) => analyse(phrase, language));
  return {
    text,
    language,
    units: [
      ...unitsOf(tokens, repairs, 'said', language, index),
      ...unitsOf(index.compound(phraseTokens, language), new Map(), 'quoted', language, index),
    ],
    phrases: phrases.map((phrase) => analyse(phrase, language).map((token) => token.folded)),
    excluded,
    tokens,
  };
}

function takeOperators(text: string, language: string, index: RecordIndex) {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const withoutPhrases = text.replace(/"([^"]+)"|“([^”]+)”|«([^»]+)»/gu, (_, a?: string, b?: string, c?: string) => {
    phrases.push((a ?? b ?? c ?? '').trim());
    return ' ';
  });
  const rest = withoutPhrases.replace(/(^|\s)-(\p{L}[\p{L}\p{N}]*)/gu, (_, before: string, word: string) => {
    const tokens = index.compound(analyse(word, language), language);
    excluded.push(...tokens.map((token) => token.stem));
    return before;
  });
  return { rest, phrases: phrases.filter((phrase) => phrase !== ''), excluded };
}

/** No two words written as one are longer; every place to split them at is tried. */
const LONGEST_SPLIT = 60;

/** Two words of the record written as one ("digitaldivide"); a word that is one of the language stays whole. */
function splitWord(token: Token, language: string, index: RecordIndex): readonly Token[] {
  if (
    token.stopped ||
    token.folded.length < 8 ||
    token.folded.length > LONGEST_SPLIT ||
    !/^\p{L}+$/u.test(token.written)
  )
    return [token];
  if (index.frequency(token.stem) > 0 || index.phrases.words.has(token.folded) || isWordOf(token.folded, language))
    return [token];
  for (let at = 3; at <= token.written.length - 3; at += 1) {
    const [first, second] = [token.written.slice(0, at), token.written.slice(at)].flatMap((half) =>
      analyse(half, language),
    );
    if (first === undefined || second === undefined) continue;
    if (index.frequency(first.stem) === 0 || index.frequency(second.stem) === 0) continue;
    const middle = token.start + at;
    return [
      { ...first, start: token.start, end: middle },
      { ...second, start: middle, end: token.end, hyphenated: true },
    ];
  }
  return [token];
}

/** A word that the record does not know, but nearly. What is a word of the language already is not misspelt. */
function respell(
  token: Token,
  first: boolean,
  language: string,
  index: RecordIndex,
): { token: Token; as: string | null } {
  if (!mayBeMisspelt(token, first, language, index)) return { token, as: null };
  const as = index.spell(token.folded);
  if (as === null || (token.nameLike && !first && !isSameName(token.folded, as, language))) return { token, as: null };
  return { token: { ...token, folded: as, stem: rulesFor(language).stem(as) }, as };
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
  if (commonness(name, language) === null) return name.length >= SHORTEST_NAME;
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
