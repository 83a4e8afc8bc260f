import { fold } from './fold.js';

/** The names of the world's countries in a language, long and short ("UK"), as the runtime knows them (Unicode CLDR). */
export function countryNames(language: string): readonly string[] {
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style }),
  );
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return [...new Set(codes.flatMap((code) => styles.flatMap((names) => names.of(code) ?? [])))];
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
