import type { Chance } from './chance.js';
import { wordOfRank } from './lexicon.js';

/**
 * Heaps' law, V(n) = K·n^β: how many different words n words of text have. K and β as measured on Reuters-RCV1 (Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval, 5.1.1).
 */
const HEAPS = { factor: 44, exponent: 0.49 } as const;
/** A text begins with the words of its language, not with none. */
const AT_FIRST = 2000;
/** Mandelbrot's shift of Zipf's law: the word of rank r is as frequent as 1 / (r + 2.7). */
const SHIFT = 2.7;
/** How often a document says one of its own rarer words again, and from which rank on a word is one of those. */
const AGAIN = { share: 0.1, rank: 200, kept: 60 } as const;
/** How often a sentence names a topic, and how often that is one that the document is not about. */
const NAMES_A_TOPIC = { share: 0.12, other: 0.3 } as const;

/** How many different words are to be expected in a text of so many words. */
export function heaps(words: number): number {
  return Math.max(AT_FIRST, HEAPS.factor * words ** HEAPS.exponent);
}

/** Writes one corpus, from its first word to its last. */
export interface Writer {
  /** Forgets what the document before was about; this one is about some topics. */
  newDocument(topics: readonly string[]): void;
  /** A paragraph of at least so many words. */
  paragraph(words: number): string;
  /** An item of a list of at least so many words, without its last stop. */
  item(words: number): string;
  /** A heading of so many words. */
  heading(words: number): string;
  /** How many words there are so far. */
  written(): number;
}

const OPENINGS = [
  'The two sides welcomed',
  'Both sides reaffirmed that',
  'Participants took note of',
  'The ministers agreed to',
  'The delegations discussed',
  'They recalled that',
  'Experts reported on',
  'Both governments support',
  'The parties committed to',
  'The meeting heard about',
];
const TASKS = ['continue', 'extend', 'consider', 'prepare', 'complete', 'review', 'explore', 'strengthen'];

/** @param allTopics what may be named anywhere, as it is written inside a sentence */
export function writerOf(chance: Chance, allTopics: readonly string[]): Writer {
  let known = 0;
  let written = 0;
  let own: string[] = [];
  let topics: readonly string[] = [];

  const word = (): string => {
    written += 1;
    if (known < heaps(written)) {
      known += 1;
      // The first words are there from the beginning; after them, each is new when it is first written.
      if (known > AT_FIRST) return remembered(wordOfRank(known - 1));
    }
    if (own.length > 0 && chance.share() < AGAIN.share) return chance.pick(own);
    const rank = rankDrawn(Math.max(known, AT_FIRST), chance);
    return rank < AGAIN.rank ? wordOfRank(rank) : remembered(wordOfRank(rank));
  };
  const remembered = (rare: string): string => {
    if (own.length < AGAIN.kept) own.push(rare);
    else own[chance.between(0, AGAIN.kept - 1)] = rare;
    return rare;
  };
  const run = (words: number): string => {
    const parts = Array.from({ length: words }, (_, at) =>
      at < words - 1 && chance.share() < 0.06 ? `${word()},` : word(),
    );
    if (topics.length > 0 && chance.share() < NAMES_A_TOPIC.share) {
      const among = chance.share() < NAMES_A_TOPIC.other ? allTopics : topics;
      parts.splice(chance.between(1, words), 0, chance.pick(among));
    }
    return parts.join(' ');
  };
  const sentence = (opening: string | null) => {
    const text = run(chance.between(8, 26));
    const begun = opening === null ? text.charAt(0).toUpperCase() + text.slice(1) : `${opening} ${text}`;
    return `${begun.replace(/,$/u, '')}.`;
  };
  return {
    newDocument: (about) => {
      own = [];
      topics = about;
    },
    paragraph: (words) => {
      const sentences: string[] = [];
      for (const first = written; written - first < words; )
        sentences.push(sentence(sentences.length === 0 || chance.share() < 0.1 ? chance.pick(OPENINGS) : null));
      return sentences.join(' ');
    },
    item: (words) => `${chance.pick(TASKS)} ${run(words)}`,
    heading: (words) => {
      const text = Array.from({ length: words }, word).join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    written: () => written,
  };
}

/** The inverse of the distribution function of 1 / (x + SHIFT) over [1, known + 1), rounded down; ranks from 0. */
function rankDrawn(known: number, chance: Chance): number {
  const ratio = (known + 1 + SHIFT) / (1 + SHIFT);
  return Math.min(known, Math.floor((1 + SHIFT) * ratio ** chance.share() - SHIFT)) - 1;
}
