import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { type Chance, chanceOf, shuffled } from './chance.js';
import type { Collection } from './collection.js';
import { inventedWord } from './lexicon.js';

/** A question, and the passage that its words are from; null where the words are from nowhere. */
export interface Question {
  readonly text: string;
  readonly passage: string | null;
}

const STOP_WORDS: ReadonlySet<string> = new Set([...english, ...french]);

const FRAMES = [
  (subject: string) => `What did they say about ${subject}?`,
  (subject: string) => `What was agreed on ${subject}?`,
  (subject: string) => `Is there anything on ${subject}?`,
  (subject: string) => `Who spoke of ${subject}, and why?`,
  (subject: string) => `How do they want to deal with ${subject}?`,
  (subject: string) => `I am looking for what is said on ${subject}`,
];

/** The kinds of questions, by how many of twenty are of each. */
const KINDS = [
  { of20: 11, ask: framed },
  { of20: 3, ask: misspelt },
  { of20: 3, ask: (words: readonly string[]) => words.slice(0, 2).join(' ') },
] as const;

/**
 * Questions over a collection, the same for the same seed: of twenty, eleven put three to five words of a passage into
 * the frame of a question, three do so with a typo, three are two words alone, and three ask for words that stand nowhere.
 */
export function questionsOver(collection: Collection, count: number, seed: number): readonly Question[] {
  const chance = chanceOf(seed);
  const turns = KINDS.flatMap(({ of20, ask }) => Array.from({ length: of20 }, () => ask));
  const nowhere = wordsOfNowhere(collection);
  return Array.from({ length: count }, (_, at) => {
    const ask = turns[at % 20];
    if (ask === undefined) return { text: framed([chance.pick(nowhere), chance.pick(nowhere)], chance), passage: null };
    // Of a collection of nothing but short passages, the last one drawn has to do.
    for (let left = 20; ; left -= 1) {
      const passage = chance.pick(collection.passages);
      const words = tellingWords(passage.text, chance);
      if (words.length >= 2 || left === 0) return { text: ask(words, chance), passage: passage.id };
    }
  });
}

/** Three to five words of a passage by chance, stop words and the shortest left out. */
function tellingWords(text: string, chance: Chance): readonly string[] {
  const words = new Set((text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()));
  return shuffled(
    [...words].filter((word) => !STOP_WORDS.has(word)),
    chance,
  ).slice(0, chance.between(3, 5));
}

function framed(words: readonly string[], chance: Chance): string {
  const subject = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(' ')} and ${words.at(-1)}`;
  return chance.pick(FRAMES)(subject);
}

/** The longest word with two neighbouring letters changed about or one left out. */
function misspelt(words: readonly string[], chance: Chance): string {
  const [longest = ''] = [...words].sort((a, b) => b.length - a.length);
  const at = chance.between(1, Math.max(1, longest.length - 3));
  const [before, one, other, after] = [
    longest.slice(0, at),
    longest[at] ?? '',
    longest[at + 1] ?? '',
    longest.slice(at + 2),
  ];
  const typo = one !== other && chance.share() < 0.5 ? before + other + one + after : before + other + after;
  return framed(
    words.map((word) => (word === longest ? typo : word)),
    chance,
  );
}

function wordsOfNowhere({ passages }: Collection): readonly string[] {
  const known = new Set<string>();
  for (const { text } of passages) for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) known.add(word);
  // Far beyond the numbers of which words of a generated corpus are made.
  return Array.from({ length: 200 }, (_, at) => inventedWord(40_000_000 + at * 7919)).filter(
    (word) => !known.has(word),
  );
}

/** What is in the field after each key stroke while labels of topics and headings are typed, as many of each, in an order of chance. */
export function keyStrokes({ topics, headings }: Collection, labels: number, seed: number): readonly string[] {
  const chance = chanceOf(seed);
  const typed = [topics, headings].flatMap((list) => shuffled(list, chance).slice(0, labels));
  const LONGEST = 20;
  return shuffled(
    typed.flatMap((label) =>
      Array.from({ length: Math.min(LONGEST, label.length) }, (_, at) => label.slice(0, at + 1)),
    ),
    chance,
  );
}
