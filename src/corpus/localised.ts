import * as v from 'valibot';
import { languageCode, text } from './fields.js';

/** A text in one or more languages, by language code. */
export type Localised = Readonly<Record<string, string>>;

/** Several texts in one or more languages. */
export type LocalisedList = Readonly<Record<string, readonly string[]>>;

const byLanguage = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be given for each language, as { en: … }',
);

export const localised = v.pipe(
  byLanguage,
  v.record(languageCode, text),
  v.check((texts) => Object.keys(texts).length > 0, 'must be given in one language at least'),
);
export const localisedList = v.pipe(byLanguage, v.record(languageCode, v.array(text)));

/** The text in a language, or in the first language there is. */
export function inLanguage(texts: Localised, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}

/** All texts of a list, with the language of each. */
export function everyText(list: LocalisedList | Localised | undefined): readonly { text: string; language: string }[] {
  return Object.entries(list ?? {}).flatMap(([language, texts]) => listed(texts).map((text) => ({ text, language })));
}

function listed(texts: string | readonly string[]): readonly string[] {
  return typeof texts === 'string' ? [texts] : texts;
}
