import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { analyse } from '../../src/language/analysis.js';
import type { PeerLanguage } from './peer.js';

/** The stop words as their library gives them. */
export const STOP_WORDS: Readonly<Record<PeerLanguage, readonly string[]>> = {
  en: english,
  fr: french.filter((word) => word !== ''),
  other: [],
};

/**
 * The Snowball stems of a text's words without stop words, in order: the product's own analysis. It finds more than each
 * engine's own does, so that the engines differ in how they rank and not in what they know of the language.
 */
export function stemsOf(text: string, language: PeerLanguage): string[] {
  return analyse(text, language === 'other' ? 'und' : language).flatMap((token) => (token.stopped ? [] : [token.stem]));
}

/** The words of a text in lower case, without the stop words of the library. */
export function plainWordsOf(text: string, language: PeerLanguage): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS[language].includes(word));
}
