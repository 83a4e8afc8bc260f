import { english } from './words-english.js';
import { french } from './words-french.js';

/** The languages that Rapporteur itself speaks. */
export type ReplyLanguage = 'en' | 'fr';

export type Words = typeof english;

/** The language of replies for a reader's locale: French for every `fr`, English for the rest. */
export function replyLanguage(locale: string): ReplyLanguage {
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Everything Rapporteur says of its own, in the reader's language. */
export function wordsFor(locale: string): Words {
  return replyLanguage(locale) === 'fr' ? french : english;
}
