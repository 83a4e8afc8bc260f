import { fold } from './fold.js';

/** The names of the world's countries in a language, as the runtime knows them (Unicode CLDR). */
export function countryNames(language: string): readonly string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
}

const words = new Map<string, ReadonlySet<string>>();

/** Whether a folded word is the name of a country, or the longest word of one ("korea"). */
export function isOfCountry(folded: string, language: string): boolean {
  let known = words.get(language);
  if (known === undefined) {
    known = new Set(countryNames(language).map(longestWord));
    words.set(language, known);
  }
  return known.has(folded);
}

function longestWord(name: string): string {
  return (fold(name).match(/\p{L}+/gu) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
}
