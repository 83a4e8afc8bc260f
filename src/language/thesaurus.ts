import { analyse, type Token } from './analysis.js';
import { namesAcross } from './countries.js';
import { EQUIVALENTS } from './equivalent-words.js';
import { fold } from './fold.js';
import { GENERAL_MEANINGS } from './thesaurus-words.js';

/** A word or phrase that may stand for another. */
export interface Synonym {
  readonly language: string;
  /** Stems of all its words, small ones too. */
  readonly keys: readonly string[];
  /** Stems of the words that tell. */
  readonly stems: readonly string[];
}

/** A place of a text where a word or phrase of the thesaurus stands: tokens [from, to). */
export interface Meaning {
  readonly from: number;
  readonly to: number;
  /** What stands for it, in any language. */
  readonly synonyms: readonly Synonym[];
  /** What it is in another language. */
  readonly equivalents: readonly Synonym[];
  /** How many meanings it has in that language: the more, the less sure is each. */
  readonly senses: number;
}

const LANGUAGES = ['en', 'fr'] as const;

/** A line of words, as listed. */
interface Line {
  readonly text: string;
  /** What stands between its languages, which come in the order of `LANGUAGES`. */
  readonly mark: '|' | '=';
}

interface Entry extends Synonym {
  readonly line: Line;
}

/** The words and phrases of a text that the general thesaurus knows, in order; they may overlap. */
export function meaningsIn(tokens: readonly Token[], language: string): readonly Meaning[] {
  const code = language.split('-')[0] ?? '';
  return tokens.flatMap((token, from) => {
    const here = entriesNear(token, code).filter((entry) => standsAt(entry.keys, tokens, from));
    const lengths = [...new Set(here.map((entry) => entry.keys.length))];
    return lengths.map((length) => {
      const fitting = here.filter((entry) => entry.keys.length === length);
      const exact = fitting.filter(({ line }) => isExact(line)).map((entry) => inOtherLanguages(entry));
      return {
        from,
        to: from + length,
        synonyms: fitting.flatMap((entry) => (isExact(entry.line) ? [] : othersThan(entry))),
        equivalents: exact.flat(),
        senses: new Set(exact.map((others) => others.map(({ keys }) => keys.join(' ')).join(','))).size,
      };
    });
  });
}

/** Whether a line has words of one meaning in two languages, not words that may only stand for one another. */
function isExact({ mark }: Line): boolean {
  return mark === '=';
}

function standsAt(keys: readonly string[], tokens: readonly Token[], from: number): boolean {
  return keys.every((key, at) => tokens[from + at]?.stem === key);
}

function othersThan(entry: Entry): readonly Synonym[] {
  return synonymsOf(entry.line).filter((other) => other.keys.join(' ') !== entry.keys.join(' '));
}

function inOtherLanguages(entry: Entry): readonly Synonym[] {
  return synonymsOf(entry.line).filter((other) => other.language !== entry.language);
}

/** A word of a line, as listed. */
interface Listed {
  readonly text: string;
  readonly line: Line;
}

/** To cut all words of the lists down to their stems takes a quarter of a second; those that begin as a word does are few. */
const BEGINNING = 3;
const entriesByBeginning = new Map<string, readonly Entry[]>();
const synonymsByLine = new Map<Line, readonly Synonym[]>();
const listedByLanguage = new Map<string, ReadonlyMap<string, readonly Listed[]>>();
let lines: readonly Line[] | null = null;

/** The entries of a language whose first word may be a form of a word. */
function entriesNear({ folded, stem }: Token, language: string): readonly Entry[] {
  const beginning = folded.slice(0, BEGINNING);
  const key = `${language}:${beginning}`;
  let entries = entriesByBeginning.get(key);
  if (entries === undefined) {
    entries = listedBeginning(beginning, language).flatMap(({ text, line }) =>
      synonymOf(text, language).map((synonym) => ({ ...synonym, line })),
    );
    entriesByBeginning.set(key, entries);
  }
  return entries.filter(({ keys }) => keys[0] === stem);
}

function listedBeginning(beginning: string, language: string): readonly Listed[] {
  let shelves = listedByLanguage.get(language);
  if (shelves === undefined) {
    shelves = shelved(language);
    listedByLanguage.set(language, shelves);
  }
  return shelves.get(beginning) ?? [];
}

/** The words of a language by their first letters. */
function shelved(language: string): ReadonlyMap<string, readonly Listed[]> {
  const at = LANGUAGES.findIndex((one) => one === language);
  const shelves = new Map<string, Listed[]>();
  lines ??= allLines();
  for (const line of at < 0 ? [] : lines) {
    for (const text of wordsOf(line, at)) {
      const beginning = beginningOf(text);
      const shelf = shelves.get(beginning);
      if (shelf === undefined) shelves.set(beginning, [{ text, line }]);
      else shelf.push({ text, line });
    }
  }
  return shelves;
}

/** The first letters of a text, folded, without an article before an apostrophe, as analysis leaves it out. */
function beginningOf(text: string): string {
  const first = /^(?:\p{L}{1,2}['’])?(\p{L}+)/u.exec(text)?.[1] ?? '';
  return fold(first.slice(0, BEGINNING)).slice(0, BEGINNING);
}

function allLines(): readonly Line[] {
  const listed = (list: string) => list.split('\n').filter((line) => line.trim() !== '');
  return [
    ...listed(GENERAL_MEANINGS).map((text) => ({ text, mark: '|' as const })),
    ...listed(EQUIVALENTS).map((text) => ({ text, mark: '=' as const })),
    ...namesAcross(LANGUAGES).map((names) => ({ text: names.join('='), mark: '=' as const })),
  ];
}

/** The words of a line in one of the languages. */
function wordsOf({ text, mark }: Line, at: number): readonly string[] {
  return (
    text
      .split(mark)
      [at]?.split(',')
      .map((word) => word.trim()) ?? []
  );
}

function synonymsOf(line: Line): readonly Synonym[] {
  let synonyms = synonymsByLine.get(line);
  if (synonyms === undefined) {
    synonyms = LANGUAGES.flatMap((language, at) => wordsOf(line, at).flatMap((text) => synonymOf(text, language)));
    synonymsByLine.set(line, synonyms);
  }
  return synonyms;
}

function synonymOf(text: string, language: string): readonly Synonym[] {
  const tokens = analyse(text, language);
  const telling = tokens.filter((token) => !token.stopped);
  // "Come into being" is all small words, and tells all the same; no passage is found by it.
  const stems = (telling.length > 0 || tokens.length < 3 ? telling : tokens).map((token) => token.stem);
  return stems.length === 0 ? [] : [{ language, keys: tokens.map((token) => token.stem), stems }];
}
