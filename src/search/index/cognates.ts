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
export function cognatesIn(words: ReadonlyMap<string, ReadonlySet<string>>): Cognates {
  const byPrefix = new Map<string, { readonly folded: string; readonly language: string }[]>();
  for (const [language, list] of words) {
    for (const folded of list) {
      if (folded.length < SHORTEST) continue;
      const key = respelt(folded, language).slice(0, PREFIX);
      const bucket = byPrefix.get(key) ?? [];
      bucket.push({ folded, language });
      byPrefix.set(key, bucket);
    }
  }
  return (folded, language) => {
    if (folded.length < SHORTEST) return [];
    const own = respelt(folded, language);
    const alike = (byPrefix.get(own.slice(0, PREFIX)) ?? [])
      .filter((one) => one.language !== language)
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
