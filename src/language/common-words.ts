import { createRequire } from 'node:module';
import { fold } from './fold.js';

/** How common a word is in a language at large. */
export interface Commonness {
  /** Its place among the words of the language by frequency, from 1. */
  readonly rank: number;
  /** Commoner in speech than in reference works: a word of every day rather than a subject. */
  readonly everyday: boolean;
}

interface Lists {
  /** From film subtitles, the commonest first. */
  readonly spoken: readonly string[];
  /** From Wikipedia, the commonest first; the package leaves out what is commoner in speech. */
  readonly written: readonly string[];
}

const load = createRequire(import.meta.url);

/** Loaded when a question in a language is first read, not at the start: they are most of what the program would hold. */
const LISTS: ReadonlyMap<string, () => Lists> = new Map([
  [
    'en',
    () => {
      const { dictionary }: typeof import('@zxcvbn-ts/language-en') = load('@zxcvbn-ts/language-en');
      return { spoken: dictionary['commonWords-en'], written: dictionary['wikipedia-en'] };
    },
  ],
  [
    'fr',
    () => {
      const { dictionary }: typeof import('@zxcvbn-ts/language-fr') = load('@zxcvbn-ts/language-fr');
      return { spoken: dictionary['commonWords-fr'], written: dictionary['wikipedia-fr'] };
    },
  ],
]);

/** Words further down are names and misspellings as often as words. */
const LONGEST_LIST = 40_000;

/** Ranks of a language's words; a rank is negative for a word of every day. Read when first asked for. */
const ranksOf = new Map<string, ReadonlyMap<string, number>>();

/** How common a folded word is in its language; null for what is no word of it, or of a language without lists. */
export function commonness(folded: string, language: string): Commonness | null {
  const rank = ranks(language).get(folded);
  return rank === undefined ? null : { rank: Math.abs(rank), everyday: rank < 0 };
}

/** Whether there are lists of a language's words. */
export function hasCommonWords(language: string): boolean {
  return LISTS.has(codeOf(language));
}

const codeOf = (language: string) => language.split('-')[0]?.toLowerCase() ?? '';

function ranks(language: string): ReadonlyMap<string, number> {
  const code = codeOf(language);
  const before = ranksOf.get(code);
  if (before !== undefined) return before;
  const made = ranked(LISTS.get(code)?.() ?? { spoken: [], written: [] });
  ranksOf.set(code, made);
  return made;
}

function ranked({ spoken, written }: Lists): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  spoken.slice(0, LONGEST_LIST).forEach((word, at) => {
    const key = plain(word);
    if (!words.has(key)) words.set(key, -(at + 1));
  });
  written.slice(0, LONGEST_LIST).forEach((word, at) => {
    const key = plain(word);
    const before = words.get(key);
    if (before === undefined || before < 0) words.set(key, Math.min(at + 1, Math.abs(before ?? at + 1)));
  });
  return words;
}

/** Most words of the lists are plain letters already; folding each would take a tenth of a second. */
function plain(word: string): string {
  return /^[a-z]+$/u.test(word) ? word : fold(word).replace(/['’]/gu, '');
}
