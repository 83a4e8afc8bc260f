import type { Localised, LocalisedList } from '../../corpus/localised.js';
import { everyText } from '../../corpus/localised.js';
import type { Vocabulary } from '../../corpus/topics.js';
import { analyse, type Token } from '../../language/analysis.js';
import { initialsOfPhrase } from './initialisms.js';

/** What a phrase of the vocabulary stands for: a topic, a group of words of one meaning, or a party. */
export interface Concept {
  readonly id: string;
  readonly kind: 'topic' | 'words' | 'party';
}

/** A phrase found in a text: tokens [from, to) of the compounded sequence. */
export interface Mention {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

/** A phrase that stands for a concept. */
export interface Phrase {
  readonly concept: Concept;
  readonly keys: readonly string[];
  /** Its small words must stand too: without them "have a say" would be "say". */
  readonly whole: boolean;
}

/** Finds the phrases of a vocabulary in texts. */
export interface PhraseBook {
  /** All words that occur in its phrases, folded. */
  readonly words: ReadonlySet<string>;
  /** Stems of the phrases that have these initials: `ppp` → public, private, partnership. */
  readonly initials: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The one topic in whose phrases a stem stands; null when it stands in those of several or of none. */
  topicOf(stem: string): string | null;
  /** The concepts in whose phrases of a language a stem stands: a word of one language is no hint in another. */
  hintedBy(language: string, stem: string): readonly string[];
  /** Every mention, longer ones first where they begin together; they may overlap. */
  mentionsIn(tokens: readonly Token[]): readonly Mention[];
}

/** Between two words of a phrase at most this many stop words may stand ("law of the nations"). */
const MAX_GAP = 3;

/** The phrases of a vocabulary, ready to be looked up: plain values. */
export interface PhraseTables {
  readonly words: ReadonlySet<string>;
  readonly initials: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Phrases by the first stem to be found, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** The one topic of a stem; null for a stem of several. */
  readonly topics: ReadonlyMap<string, string | null>;
  /** The concepts of a stem, by language and stem. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
}

/** Reads the phrases of a vocabulary and of the parties' names. */
export function phraseTables(
  vocabulary: Vocabulary,
  parties: Parties,
  compound: (tokens: readonly Token[]) => readonly Token[],
  read: (text: string, language: string) => readonly Token[] = analyse,
): PhraseTables {
  const byFirst = new Map<string, Phrase[]>();
  const words = new Set<string>();
  const topics = new Map<string, string | null>();
  const initials = new Map<string, readonly (readonly string[])[]>();
  const hints = new Map<string, readonly string[]>();
  for (const { concept, text, language } of phrasesOf(vocabulary, parties)) {
    const raw = read(text, language);
    for (const token of raw) words.add(token.folded);
    const phrase = phraseFor(concept, compound(raw));
    const [first] = phrase.keys;
    if (first === undefined) continue;
    noteHints(hints, concept, raw, language);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    if (concept.kind === 'topic') noteTopic(topics, phrase);
    // What is said in other words is nobody's name: "fully benefit from the internet" is not "FBI".
    if (concept.kind === 'words') continue;
    for (const letters of new Set(initialsOfPhrase(raw))) {
      if (letters.length >= 3) initials.set(letters, [...(initials.get(letters) ?? []), phrase.keys]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return { words, initials, byFirst, topics, hints };
}

/** Looks phrases up in their tables. */
export function phraseBook({ words, initials, byFirst, topics, hints }: PhraseTables): PhraseBook {
  return {
    words,
    initials,
    topicOf: (stem) => topics.get(stem) ?? null,
    hintedBy: (language, stem) => hints.get(hintKey(language, stem)) ?? [],
    mentionsIn: (tokens) => mentionsIn(tokens, byFirst),
  };
}

function hintKey(language: string, stem: string): string {
  return `${language.slice(0, 2)}~${stem}`;
}

type Parties = readonly { readonly id: string; readonly name: Localised; readonly alsoCalled: LocalisedList }[];

function phrasesOf(
  vocabulary: Vocabulary,
  parties: Parties,
): readonly { readonly concept: Concept; readonly text: string; readonly language: string }[] {
  const listed = (concept: Concept, ...lists: readonly (Localised | LocalisedList)[]) =>
    lists.flatMap(everyText).map((one) => ({ concept, ...one }));
  return [
    ...vocabulary.topics.flatMap(({ id, label, aliases }) => listed({ id, kind: 'topic' }, label, aliases)),
    ...vocabulary.words.flatMap((group, at) => listed({ id: `words:${at}`, kind: 'words' }, group)),
    ...parties.flatMap(({ id, name, alsoCalled }) => listed({ id: `party:${id}`, kind: 'party' }, name, alsoCalled)),
  ];
}

function phraseFor(concept: Concept, tokens: readonly Token[]): Phrase {
  const whole = isWhole(tokens);
  return {
    concept,
    keys: (whole ? tokens : tokens.filter((token) => !token.stopped)).map((token) => token.stem),
    whole,
  };
}

function noteHints(
  hints: Map<string, readonly string[]>,
  concept: Concept,
  tokens: readonly Token[],
  language: string,
): void {
  if (concept.kind === 'party') return;
  for (const token of tokens) {
    if (token.stopped) continue;
    const key = hintKey(language, token.stem);
    const concepts = hints.get(key) ?? [];
    if (!concepts.includes(concept.id)) hints.set(key, [...concepts, concept.id]);
  }
}

/** Notes which topic a word points to; a word of several topics points to none. */
function noteTopic(topics: Map<string, string | null>, { concept, keys }: Phrase): void {
  for (const key of keys) {
    topics.set(key, !topics.has(key) || topics.get(key) === concept.id ? concept.id : null);
  }
}

function mentionsIn(tokens: readonly Token[], byFirst: ReadonlyMap<string, readonly Phrase[]>): readonly Mention[] {
  const found: Mention[] = [];
  tokens.forEach((token, from) => {
    const here = found.length;
    for (const phrase of byFirst.get(token.stem) ?? []) {
      if (token.stopped && !phrase.whole) continue;
      const to = endOfPhrase(tokens, from, phrase);
      if (to === null || found.some(({ concept }, at) => at >= here && concept.id === phrase.concept.id)) continue;
      found.push({ concept: phrase.concept, from, to });
    }
  });
  return found;
}

/** The end of a phrase that begins at `from`, stop words between its words passed over; null when it is not there. */
function endOfPhrase(tokens: readonly Token[], from: number, { keys, whole }: Phrase): number | null {
  let at = from;
  for (const key of keys) {
    let gap = 0;
    while (!whole && tokens[at]?.stopped && gap < MAX_GAP) {
      at += 1;
      gap += 1;
    }
    if (tokens[at]?.stem !== key) return null;
    at += 1;
  }
  return at;
}

/** Whether a phrase has but one word that tells, so that its small words belong to it ("meet again"). */
export function isWhole(tokens: readonly Token[]): boolean {
  const telling = tokens.filter((token) => !token.stopped);
  return telling.length === 1 && tokens.length > 1 && !isArticled(tokens);
}

/** Whether the only small word of a phrase is an article before it ("the web", "l’atelier"). */
function isArticled(tokens: readonly Token[]): boolean {
  return tokens.length === 2 && tokens[0]?.stopped === true && tokens[0].folded.length <= 3;
}
