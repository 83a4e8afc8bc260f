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

const LANGUAGES: readonly string[] = ['en', 'fr'];

/** A line of words, as listed. */
interface Line {
  readonly text: string;
  /** What stands between its languages, which come in the order of `LANGUAGES`. */
  readonly mark: '|' | '=';
}

interface Entry extends Synonym {
  readonly line: Line;
}

/**
 * The words and phrases of a text that the general thesaurus knows, in order; they may overlap.
 *
 * @param language the code of one that has rules of its own
 * @param across whether what they are in other languages is wanted too
 */
export function meaningsIn(tokens: readonly Token[], language: string, across: boolean): readonly Meaning[] {
  const shelves = shelvesOf(language, across);
  return tokens.flatMap((token, from) => {
    const { alone, phrases } = wordsNear(token, shelves);
    const here = phrases.filter(({ keys }) => keys.every((key, at) => tokens[from + at]?.stem === key));
    const lengths = [...new Set(here.map(({ keys }) => keys.length))];
    return [
      ...(alone === null ? [] : [{ from, to: from + 1, ...alone }]),
      ...lengths.map((length) => ({
        from,
        to: from + length,
        ...standingFor(here.filter(({ keys }) => keys.length === length)),
      })),
    ];
  });
}

type StandsFor = Pick<Meaning, 'synonyms' | 'equivalents' | 'senses'>;

/** What stands for the entries of one word or phrase. */
function standingFor(entries: readonly Entry[]): StandsFor {
  const exact = entries.flatMap(({ line, language }) => (isExact(line) ? [inOtherLanguages(line, language)] : []));
  return {
    synonyms: entries.flatMap((entry) => (isExact(entry.line) ? [] : othersThan(entry))),
    equivalents: exact.flat(),
    senses: new Set(exact.map((others) => others.map(({ keys }) => keys.join(' ')).join(','))).size,
  };
}

/** Whether a line has words of one meaning in two languages, not words that may only stand for one another. */
function isExact({ mark }: Line): boolean {
  return mark === '=';
}

function othersThan(entry: Entry): readonly Synonym[] {
  return synonymsOf(entry.line).filter((other) => other.keys.join(' ') !== entry.keys.join(' '));
}

function inOtherLanguages(line: Line, language: string): readonly Synonym[] {
  return synonymsOf(line).filter((other) => other.language !== language);
}

/** To cut all words of the lists down to their stems takes a quarter of a second; those that begin as a word does are few. */
const BEGINNING = 3;

/** What begins with one word: what stands for the word alone, null where it is not listed, and the phrases. */
interface Near {
  readonly alone: StandsFor | null;
  readonly phrases: readonly Entry[];
}

/** The words of a language; what was looked up once is kept, and there are only so many words listed. */
interface Shelves {
  readonly language: string;
  /** By their first letters, as listed and as read. */
  readonly listed: ReadonlyMap<string, readonly { readonly text: string; readonly line: Line }[]>;
  readonly entries: Map<string, readonly Entry[]>;
  /** By the stem of the first word. */
  readonly near: Map<string, Near>;
}

const NOTHING: Near = { alone: null, phrases: [] };
const shelvesByLanguage = new Map<string, Shelves>();
const synonymsByLine = new Map<Line, readonly Synonym[]>();

function wordsNear({ folded, stem }: Token, shelves: Shelves): Near {
  const beginning = folded.slice(0, BEGINNING);
  const key = `${beginning} ${stem}`;
  const known = shelves.near.get(key);
  if (known !== undefined) return known;
  const entries = entriesBeginning(beginning, shelves).filter(({ keys }) => keys[0] === stem);
  if (entries.length === 0) return NOTHING;
  const alone = entries.filter(({ keys }) => keys.length === 1);
  const near: Near = {
    alone: alone.length === 0 ? null : standingFor(alone),
    phrases: entries.filter(({ keys }) => keys.length > 1),
  };
  shelves.near.set(key, near);
  return near;
}

function entriesBeginning(beginning: string, { language, listed, entries }: Shelves): readonly Entry[] {
  const known = entries.get(beginning);
  if (known !== undefined) return known;
  const made = (listed.get(beginning) ?? []).flatMap(({ text, line }) =>
    synonymOf(text, language).map((synonym) => ({ ...synonym, line })),
  );
  if (made.length > 0) entries.set(beginning, made);
  return made;
}

function shelvesOf(language: string, across: boolean): Shelves {
  const key = `${language} ${across}`;
  const known = shelvesByLanguage.get(key);
  if (known !== undefined) return known;
  const at = LANGUAGES.indexOf(language);
  const listed = new Map<string, { text: string; line: Line }[]>();
  for (const line of at < 0 ? [] : linesListed(across)) {
    for (const text of wordsOf(line, at)) {
      const beginning = beginningOf(text);
      const shelf = listed.get(beginning);
      if (shelf === undefined) listed.set(beginning, [{ text, line }]);
      else shelf.push({ text, line });
    }
  }
  const made: Shelves = { language, listed, entries: new Map(), near: new Map() };
  shelvesByLanguage.set(key, made);
  return made;
}

/** The first letters of a text, folded, without an article before an apostrophe, as analysis leaves it out. */
function beginningOf(text: string): string {
  const first = /^(?:\p{L}{1,2}['’])?(\p{L}+)/u.exec(text)?.[1] ?? '';
  return fold(first.slice(0, BEGINNING)).slice(0, BEGINNING);
}

function linesOf(list: string, mark: Line['mark']): readonly Line[] {
  return list.split('\n').flatMap((text) => (text.trim() === '' ? [] : [{ text, mark }]));
}

let meaningLines: readonly Line[] | null = null;
let equivalentLines: readonly Line[] | null = null;

/** The lines of the lists, the same for every language; made when first asked for. */
function linesListed(across: boolean): readonly Line[] {
  meaningLines ??= linesOf(GENERAL_MEANINGS, '|');
  if (!across) return meaningLines;
  const names = () => namesAcross(LANGUAGES).map((row) => row.join('='));
  equivalentLines ??= [...linesOf(EQUIVALENTS, '='), ...linesOf(names().join('\n'), '=')];
  return [...meaningLines, ...equivalentLines];
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
