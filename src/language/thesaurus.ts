import { analyse, type Token } from './analysis.js';
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
}

const LANGUAGES = ['en', 'fr'] as const;

interface Entry extends Synonym {
  readonly group: readonly Synonym[];
}

let entries: ReadonlyMap<string, readonly Entry[]> | null = null;

/** The words and phrases of a text that the general thesaurus knows, in order; they may overlap. */
export function meaningsIn(tokens: readonly Token[], language: string): readonly Meaning[] {
  entries ??= readEntries();
  const known = entries;
  const code = language.split('-')[0] ?? '';
  return tokens.flatMap((token, from) => {
    const here = (known.get(`${code}:${token.stem}`) ?? []).filter((entry) => standsAt(entry.keys, tokens, from));
    const lengths = [...new Set(here.map((entry) => entry.keys.length))];
    return lengths.map((length) => ({
      from,
      to: from + length,
      synonyms: here
        .filter((entry) => entry.keys.length === length)
        .flatMap((entry) => entry.group.filter((other) => other.keys.join(' ') !== entry.keys.join(' '))),
    }));
  });
}

function standsAt(keys: readonly string[], tokens: readonly Token[], from: number): boolean {
  return keys.every((key, at) => tokens[from + at]?.stem === key);
}

function readEntries(): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const line of GENERAL_MEANINGS.split('\n')) {
    if (line.trim() === '') continue;
    const group = line.split('|').flatMap((part, at) => synonymsOf(part, LANGUAGES[at] ?? 'en'));
    for (const synonym of group) {
      const key = `${synonym.language}:${synonym.keys[0]}`;
      const list = byFirst.get(key) ?? [];
      list.push({ ...synonym, group });
      byFirst.set(key, list);
    }
  }
  return byFirst;
}

function synonymsOf(part: string, language: string): readonly Synonym[] {
  return part.split(',').flatMap((text) => {
    const tokens = analyse(text.trim(), language);
    const telling = tokens.filter((token) => !token.stopped);
    // "Come into being" is all small words, and tells all the same; no passage is found by it.
    const stems = (telling.length > 0 || tokens.length < 3 ? telling : tokens).map((token) => token.stem);
    return stems.length === 0 ? [] : [{ language, keys: tokens.map((token) => token.stem), stems }];
  });
}
