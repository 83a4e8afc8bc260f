import { fold } from './fold.js';
import { words } from './word-lists.js';

/** Codes of CLDR for what is no country: the United Nations, the euro area, outlying islands, codes for tests and for none. */
const NO_COUNTRIES = new Set(['UN', 'EZ', 'QO', 'XA', 'XB', 'ZZ']);

/** Names that people use and CLDR does not, or no longer. */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['Turkey', 'Czech Republic', 'Holland', 'Burma', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales']],
  ['fr', ['Birmanie', 'Hollande', 'Grande-Bretagne', 'Angleterre', 'Écosse', 'République tchèque', 'Macédoine']],
]);

const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
const pairs = letters.flatMap((a) => letters.map((b) => a + b));
const countryCodes = () => pairs.filter((code) => !NO_COUNTRIES.has(code));

function displayNames(language: string, type: 'region' | 'language', style: 'long' | 'short') {
  return new Intl.DisplayNames([language], { type, fallback: 'none', style });
}

/**
 * The names of the world's countries in a language, long and short ("UK"), as the runtime knows them (Unicode CLDR) and
 * as they are called besides.
 */
export function countryNames(language: string): readonly string[] {
  const styles = (['long', 'short'] as const).map((style) => displayNames(language, 'region', style));
  const known = countryCodes().flatMap((code) => styles.flatMap((names) => names.of(code) ?? []));
  return [...new Set([...known, ...(OTHER_NAMES.get(language) ?? [])])];
}

/** What countries and languages are called in several languages, each in their order: "Germany", "Allemagne". */
export function namesAcross(languages: readonly string[]): readonly (readonly string[])[] {
  const rows = (type: 'region' | 'language', codes: readonly string[]) => {
    const names = languages.map((language) => displayNames(language, type, 'long'));
    return codes
      .map((code) => names.flatMap((one) => one.of(code) ?? []))
      .filter((row) => row.length === languages.length);
  };
  return [
    ...rows('region', countryCodes()),
    ...rows(
      'language',
      pairs.map((code) => code.toLowerCase()),
    ),
  ];
}

/** Countries at the beginning of a word for two: "franco-American". */
const BEGINNINGS = words('franco anglo sino germano russo italo hispano luso nippo indo austro polono turco');

/** Of names of several words, the one that is nobody else's: "korea" of "South Korea", and no "south". */
const TELLING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', words('korea zealand arabia saudi lanka emirates bosnia macedonia congo guinea timor africa kong faso leone')],
  [
    'fr',
    words('coree zelande arabie saoudite lanka emirats bosnie macedoine congo guinee timor afrique kong faso leone'),
  ],
]);

/** Whether a folded word is what a language is called, and mostly what is of its country too ("Irish", "japonais"). */
export const isOfTongue = foldedIn((language) => {
  const names = displayNames(language, 'language', 'long');
  return pairs.flatMap((code) => names.of(code.toLowerCase()) ?? []);
});

const isCountryName = foldedIn(countryNames);

/** Whether a folded word is the name of a country, tells one of several words, or stands for one ("franco-"). */
export function isOfCountry(folded: string, language: string): boolean {
  return isCountryName(folded, language) || BEGINNINGS.has(folded) || TELLING.get(language)?.has(folded) === true;
}

/** Whether a folded word is among the names of a language, which are made when first asked for. */
function foldedIn(namesOf: (language: string) => readonly string[]): (folded: string, language: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (folded, language) => {
    const names = known.get(language) ?? new Set(namesOf(language).map(fold));
    known.set(language, names);
    return names.has(folded);
  };
}
