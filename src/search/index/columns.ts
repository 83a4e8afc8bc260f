import type { TranslationTable } from './translations.js';

/** A list of numbers for each of many things, one after the other in one array. */
export interface Lists {
  /** Where the list of each thing begins, and one number more: where the last one ends. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * What is known of all passages of a record, in columns: plain values that are written to disk as they are. A string
 * stands once, in `strings`; everywhere else is its number. Number 0 is the empty string, which stands for no word.
 */
export interface Columns {
  readonly strings: readonly string[];
  /** By string: in how many passages it stands as a stem or as initials, headings and lead-in counted. */
  readonly frequencies: Uint32Array;
  /** By string: in how many passages it is mentioned as a concept. */
  readonly conceptFrequencies: Uint32Array;
  /** By string: how often it stands in the texts as a folded word; 0 for what is none. */
  readonly wordCounts: Uint32Array;
  /** Strings that occur written as one word, in the texts or in the vocabulary. */
  readonly writtenAsOne: Uint32Array;
  /** The folded words that tell something, by the place of their language in `languages`. */
  readonly wordsOfLanguages: Lists;
  readonly languages: readonly string[];
  /** By word: the string of its folded form and that of its written form in lower case. */
  readonly foldedForms: Uint32Array;
  readonly writtenForms: Uint32Array;
  /** By passage: the words of its text in order, and the strings of their stems; 0 for a small word. */
  readonly words: Lists;
  /** In step with `words.values`. */
  readonly stems: Uint32Array;
  /** By passage: at which of its tokens each sentence begins. */
  readonly sentences: Lists;
  /** By passage: the initials of the names in its text. */
  readonly initials: Lists;
  /** By passage: the stems of its headings and its lead-in. */
  readonly context: Lists;
  /** By passage: the concepts of its headings. */
  readonly contextConcepts: Lists;
  /** By passage: the concepts mentioned in its text. */
  readonly mentions: Lists;
  /** In step with `mentions.values`: at which token. */
  readonly mentionPlaces: Uint32Array;
  /** By passage: the topics that it is about. */
  readonly about: Lists;
  /** In step with `about.values`. */
  readonly aboutStrengths: Float64Array;
  /** In step with `about.values`: 1 when it is only named, 2 when a position is taken. */
  readonly aboutFlags: Uint8Array;
  /** By document: stems and concepts of who wrote, published or translated it. */
  readonly sources: Lists;
  /** By document: stems of its title. */
  readonly titles: Lists;
  /** By string: the passages in which it stands as a stem, initials or a concept. */
  readonly postings: Lists;
  /** In step with `postings.values`: how it stands there; see `Standing`. */
  readonly standings: Uint8Array;
  /** The phrases of the vocabulary, as `writePhrases` writes them. */
  readonly phrases: string;
  /** Headings and recurring phrases, one a line, by language. */
  readonly expressions: readonly { readonly language: string; readonly lines: string }[];
  /** For a stem, stems of another language that stand where it stands. */
  readonly translations: TranslationTable;
  /** Names of other bodies that no passage has: their name, and their words with spaces around. */
  readonly lookAlikes: readonly { readonly name: string; readonly words: string }[];
}

export const ONLY_NAMED = 1;
export const TAKES_POSITION = 2;

/** How a string stands in a passage, in one byte: how often in the text, and whether around it or as a concept. */
export const Standing = { times: 0x3f, inContext: 0x40, asConcept: 0x80 } as const;

/** The list of one thing, without copying it. */
export function listAt({ starts, values }: Lists, at: number): Uint32Array {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** Whether a list of one thing has a value. */
export function listHas({ starts, values }: Lists, at: number, value: number): boolean {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) if (values[place] === value) return true;
  return false;
}
