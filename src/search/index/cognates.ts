import { groupedBy } from '../../corpus/grouped.js';
import { kept } from '../../kept.js';
import { rulesFor } from '../../language/rules.js';

/** Stems of the record in other languages that look like a word of one: "gouvernance" finds "governance". */
export type Cognates = (folded: string, language: string) => readonly string[];

const SHORTEST = 5;
const PREFIX = 4;
/** Of the longer of two words, at least this share must be their common beginning. */
const LIKENESS = 0.7;

/**
 * @param words the record's words by language, folded
 */
export function cognatesIn(words: ReadonlyMap<string, Iterable<string>>): Cognates {
  const shelves = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const shelvesOf = (language: string) => {
    const long = () => [...(words.get(language) ?? [])].filter((word) => word.length >= SHORTEST);
    return kept(shelves, language, () => groupedBy(long(), (word) => respelt(word, language).slice(0, PREFIX)));
  };
  return (folded, language) => {
    if (folded.length < SHORTEST) return [];
    const own = respelt(folded, language);
    const alike = [...words.keys()]
      .filter((other) => other !== language)
      .flatMap((other) =>
        (shelvesOf(other).get(own.slice(0, PREFIX)) ?? []).map((word) => ({ folded: word, language: other })),
      )
      .map((one) => ({ ...one, likeness: likeness(own, respelt(one.folded, one.language)) }))
      .filter((one) => one.likeness >= LIKENESS)
      .sort((a, b) => b.likeness - a.likeness);
    const best = alike[0]?.likeness ?? 0;
    const stems = alike
      .filter((one) => one.likeness > best - 0.1)
      .map((one) => rulesFor(one.language).stem(rulesFor(one.language).spelling(one.folded)));
    return [...new Set(stems)];
  };
}

function respelt(folded: string, language: string): string {
  return rulesFor(language).cognates.reduce((spelt, [from, to]) => spelt.replace(from, to), folded);
}

function likeness(a: string, b: string): number {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
  return common / Math.max(a.length, b.length);
}
