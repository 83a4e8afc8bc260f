import * as v from 'valibot';

/** A text in one or more languages, by language code. */
export type Localised = Readonly<Record<string, string>>;

/** Several texts in one or more languages. */
export type LocalisedList = Readonly<Record<string, readonly string[]>>;

export const localised = v.record(v.string(), v.string());
export const localisedList = v.record(v.string(), v.array(v.string()));

/** The text in a language, or in the first language there is. */
export function inLanguage(text: Localised, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** All texts of a list, with the language of each. */
export function everyText(list: LocalisedList | Localised | undefined): readonly { text: string; language: string }[] {
  return Object.entries(list ?? {}).flatMap(([language, texts]) => listed(texts).map((text) => ({ text, language })));
}

function listed(texts: string | readonly string[]): readonly string[] {
  return typeof texts === 'string' ? [texts] : texts;
}
