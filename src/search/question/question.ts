import { analyse, type Token } from '../../language/analysis.js';
import { isWordOf } from '../../language/ordinary.js';
import { rulesFor } from '../../language/rules.js';
import type { RecordIndex } from '../index/record-index.js';
import { respelt } from './misspellings.js';
import { withoutRequests } from './requests.js';
import { type Unit, unitsOf } from './units.js';

/** A question, read. */
export interface Question {
  readonly text: string;
  readonly language: string;
  /** The language that the words are wanted in, where it says so. */
  readonly wanted: string | null;
  readonly units: readonly Unit[];
  /** Word for word, as put between quotation marks; folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems that a passage must not have. */
  readonly excluded: readonly string[];
  readonly tokens: readonly Token[];
}

/** A question to somebody, or words to be found, of which none only addresses anybody. */
export type Text = 'question' | 'words';

/**
 * Reads a question: phrases between quotation marks, `-exclusions`, and the rest as words and phrases of the vocabulary.
 *
 * @param text as typed
 * @param language the language it is written in; see `languageOfQuestion`
 */
export function readQuestion(text: string, language: string, index: RecordIndex, as: Text = 'question'): Question {
  const { rest, phrases, excluded } = takeOperators(text, language, index);
  const raw = analyse(rest, language).flatMap((token) => splitWord(token, language, index));
  const asked =
    as === 'words'
      ? { tokens: raw, wanted: null }
      : withoutRequests(withPairs(raw, language), rest, language, index.languages);
  const spelt = respelt(asked.tokens, language, index);
  const tokens = index.compound(
    spelt.map((one) => one.token),
    language,
  );
  const repairs = new Map(spelt.flatMap((one) => (one.as === null ? [] : [[one.token.start, one.as] as const])));
  const phraseTokens = phrases.flatMap((phrase) => analyse(phrase, language));
  return {
    text,
    language,
    wanted: asked.wanted,
    units: [
      ...unitsOf(tokens, repairs, 'said', language, index),
      ...unitsOf(index.compound(phraseTokens, language), new Map(), 'quoted', language, index),
    ],
    phrases: phrases.map((phrase) => analyse(phrase, language).map((token) => token.folded)),
    excluded,
    tokens,
  };
}

/** Two words that together mean another thing are one: "quel temps" asks for the weather, and for no time. */
function withPairs(tokens: readonly Token[], language: string): readonly Token[] {
  const { pairs } = rulesFor(language);
  const joined = (one: Token | undefined, other: Token | undefined) => {
    const pair = `${one?.folded} ${other?.folded}`;
    return pairs.has(pair) ? pair : null;
  };
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (joined(tokens[at - 1], token) !== null) return [];
    const pair = joined(token, next);
    if (pair === null || next === undefined) return [token];
    const written = `${token.written} ${next.written}`;
    return [{ ...token, written, end: next.end, folded: pair, stem: pair, stopped: false }];
  });
}

/** Takes them out of a text and leaves spaces, so that every other word stands where it stood. */
function takeOperators(text: string, language: string, index: RecordIndex) {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const withoutPhrases = text.replace(
    /"([^"]+)"|“([^”]+)”|«([^»]+)»/gu,
    (whole: string, a?: string, b?: string, c?: string) => {
      phrases.push((a ?? b ?? c ?? '').trim());
      return ' '.repeat(whole.length);
    },
  );
  const rest = withoutPhrases.replace(
    /(^|\s)-(\p{L}[\p{L}\p{N}]*)/gu,
    (whole: string, before: string, word: string) => {
      const tokens = index.compound(analyse(word, language), language);
      excluded.push(...tokens.map((token) => token.stem));
      return before.padEnd(whole.length);
    },
  );
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
