import MiniSearch from 'minisearch';
import type { Corpus } from '../../corpus/corpus.js';
import { type Document, type Passage, REPORTING_VOICES, type Voice } from '../../corpus/document.js';
import { everyText } from '../../corpus/localised.js';
import { analyse, type Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import { type LookAlike, lookAlikesOf } from '../question/look-alikes.js';
import { type About, aboutOf } from './about.js';
import { translatedPairs } from './bilingual.js';
import { type Cognates, cognatesIn } from './cognates.js';
import { type Compounding, compounding } from './compounds.js';
import { type Mention, type PhraseBook, phraseBook } from './concepts.js';
import type { IndexedPassage, Passages } from './indexed-passage.js';
import { initialismsOf } from './initialisms.js';
import { type Speller, speller } from './spelling.js';
import { learnTranslations, type Translations } from './translations.js';

/** A passage as it was read for the index. */
interface ReadPassage {
  readonly passage: Passage;
  readonly order: number;
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly context: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly mentionPlaces: ReadonlyMap<string, readonly number[]>;
  /** Stems of its document's title. */
  readonly title: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly contextConcepts: ReadonlySet<string>;
  readonly about: ReadonlyMap<string, About>;
  readonly voices: ReadonlySet<Voice>;
  readonly official: boolean;
}

/** Passages that say the same in several documents: one hit with several sources. */
export type ParallelGroup = readonly string[];

/** Everything that finding needs, made once for a corpus. */
export interface RecordIndex {
  readonly passages: Passages;
  readonly engine: MiniSearch<ReadPassage>;
  readonly compound: Compounding;
  readonly phrases: PhraseBook;
  readonly spell: Speller;
  readonly lookAlikes: readonly LookAlike[];
  readonly translations: Translations;
  readonly cognates: Cognates;
  /** The languages of the documents. */
  readonly languages: readonly string[];
  /** In how many passages a stem stands. */
  frequency(stem: string): number;
  /** In how many passages a concept is mentioned. */
  conceptFrequency(id: string): number;
  readonly groupOf: ReadonlyMap<string, ParallelGroup>;
  readonly averageLength: number;
}

/** The keys under which a passage is kept in the engine: stems of its text, then of its headings and lead-in. */
const FIELDS = ['text', 'context', 'topics'] as const;

/** Builds the index of a corpus. */
export function buildIndex(corpus: Corpus): RecordIndex {
  const read = remembering();
  const compound = compounding(wordsOf(corpus, read));
  const phrases = phraseBook(
    corpus.vocabulary,
    corpus.series.flatMap((series) => series.parties),
    (tokens) => compound(tokens, 'en'),
    read,
  );
  const first = corpus.documents.flatMap((document) =>
    document.passages.map((passage) => indexPassage(passage, document, compound, phrases)),
  );
  const indexed = withTopicsOfParallels(first, corpus).map((one, order) => ({ ...one, order }));
  const passages = passagesOf(indexed);
  const stems = countEach(indexed.map((one) => [...one.places.keys(), ...one.context]));
  const concepts = countEach(indexed.map((one) => one.mentions.map((mention) => mention.concept.id)));
  const translations = atFirstUse(() => learnTranslations(translatedPairs(corpus, passages)));
  return {
    passages,
    engine: engineOver(indexed),
    compound,
    phrases,
    spell: speller([...indexed.flatMap((one) => one.tokens.map((token) => token.folded)), ...phrases.words]),
    lookAlikes: lookAlikesOf(corpus, indexed),
    translations: (stem) => translations()(stem),
    cognates: cognatesIn(foldedByLanguage(indexed)),
    languages: [...new Set(corpus.documents.map((document) => document.language))],
    frequency: (stem) => stems.get(stem) ?? 0,
    conceptFrequency: (id) => concepts.get(id) ?? 0,
    groupOf: groupsOf(corpus),
    averageLength: indexed.reduce((sum, one) => sum + one.tokens.length, 0) / Math.max(1, indexed.length),
  };
}

const NONE: readonly number[] = [];

function passagesOf(read: readonly ReadPassage[]): Passages {
  const all = read.map(searchable);
  const byId = new Map(all.map((one) => [one.passage.id, one]));
  return {
    size: all.length,
    get: (id) => byId.get(id),
    at: (order) => all[order],
    [Symbol.iterator]: () => all.values(),
  };
}

function searchable(one: ReadPassage): IndexedPassage {
  const { passage, document, order, tokens, voices, official, about } = one;
  const { stanceWords } = rulesFor(document.language);
  return {
    passage,
    document,
    order,
    voices,
    official,
    about,
    tokens,
    length: tokens.length,
    sentences: passage.sentences.map(({ start, end }) => ({
      from: placeAt(tokens, start),
      to: placeAt(tokens, end),
    })),
    takesStance: tokens.some((token) => stanceWords.has(token.stem)),
    has: (stem) => one.places.has(stem),
    placesOf: (stem) => one.places.get(stem) ?? NONE,
    stemAt: (place) => tokens[place]?.stem,
    inTitle: (stem) => one.title.has(stem),
    inContext: (stem) => one.context.has(stem),
    placesOfConcept: (id) => one.mentionPlaces.get(id) ?? NONE,
    conceptInContext: (id) => one.contextConcepts.has(id),
    ofSource: (key) => one.source.has(key),
  };
}

/** The place of the first token that begins at a character or after it. */
function placeAt(tokens: readonly Token[], character: number): number {
  const found = tokens.findIndex((token) => token.start >= character);
  return found < 0 ? tokens.length : found;
}

type Read = (text: string, language: string) => readonly Token[];

/** Every phrase of the vocabulary is wanted twice: for the compounds, and for itself. */
function remembering(): Read {
  const known = new Map<string, readonly Token[]>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const tokens = known.get(key) ?? analyse(text, language);
    known.set(key, tokens);
    return tokens;
  };
}

/** Work put off until its result is first asked for. */
function atFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function wordsOf(corpus: Corpus, read: Read): ReadonlySet<string> {
  const texts = [
    ...corpus.documents.flatMap((document) =>
      document.passages.map((passage) => ({ text: passage.text, language: document.language })),
    ),
    ...corpus.vocabulary.topics.flatMap((topic) => [...everyText(topic.label), ...everyText(topic.aliases)]),
    ...corpus.vocabulary.words.flatMap(everyText),
  ];
  return new Set(texts.flatMap(({ text, language }) => read(text, language).map((token) => token.folded)));
}

function indexPassage(passage: Passage, document: Document, compound: Compounding, phrases: PhraseBook): ReadPassage {
  const { language } = document;
  const read = (text: string) => compound(analyse(text, language), language);
  const tokens = read(passage.text);
  const places = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (token.stopped) return;
    const list = places.get(token.stem) ?? [];
    list.push(at);
    places.set(token.stem, list);
  });
  // Initials stand beside the words: "OEWG" finds the "Open Ended Working Group" wherever it is spelt out.
  for (const initials of initialismsOf(tokens)) if (initials.length >= 3) places.set(`initials:${initials}`, []);
  const around = [...passage.headings, ...(passage.leadIn === null ? [] : [passage.leadIn])].map(read);
  const mentions = phrases.mentionsIn(tokens);
  const headingMentions = passage.headings.flatMap((heading) => phrases.mentionsIn(read(heading)));
  return {
    passage,
    order: 0,
    document,
    tokens,
    places,
    context: new Set(around.flatMap((words) => words.flatMap((token) => (token.stopped ? [] : [token.stem])))),
    source: sourceOf(document, read, phrases),
    title: titleOf(document, read),
    mentions,
    mentionPlaces: placesOfMentions(mentions),
    contextConcepts: new Set(headingMentions.map((mention) => mention.concept.id)),
    about: aboutOf(passage, language, tokens, mentions, headingMentions),
    voices: new Set([
      document.voice,
      ...passage.sentences.flatMap((sentence) => (sentence.speaker === null ? [] : [sentence.speaker.voice])),
    ]),
    official: !REPORTING_VOICES.has(document.voice),
  };
}

const titles = new WeakMap<Document, ReadonlySet<string>>();

function titleOf(document: Document, read: (text: string) => readonly Token[]): ReadonlySet<string> {
  const known = titles.get(document);
  if (known !== undefined) return known;
  const made = new Set(read(document.title).flatMap((token) => (token.stopped ? [] : [token.stem])));
  titles.set(document, made);
  return made;
}

const sources = new WeakMap<Document, ReadonlySet<string>>();

function sourceOf(
  document: Document,
  read: (text: string) => readonly Token[],
  phrases: PhraseBook,
): ReadonlySet<string> {
  const known = sources.get(document);
  if (known !== undefined) return known;
  const texts = [document.author, document.publisher, document.translator].flatMap((text) => text ?? []);
  const words = texts.map(read);
  const made = new Set([
    ...words.flatMap((tokens) => tokens.flatMap((token) => (token.stopped ? [] : [token.stem]))),
    ...words.flatMap((tokens) => phrases.mentionsIn(tokens).map((mention) => mention.concept.id)),
  ]);
  sources.set(document, made);
  return made;
}

function placesOfMentions(mentions: readonly Mention[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { concept, from } of mentions) {
    const list = places.get(concept.id) ?? [];
    list.push(from);
    places.set(concept.id, list);
  }
  return places;
}

/** What is known of a passage's topics from its parallel holds for it too: headings get lost in one version. */
function withTopicsOfParallels(indexed: readonly ReadPassage[], corpus: Corpus): readonly ReadPassage[] {
  const byId = new Map(indexed.map((one) => [one.passage.id, one]));
  return indexed.map((one) => {
    const others = (corpus.parallels.get(one.passage.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    if (others.length === 0) return one;
    const about = new Map(one.about);
    for (const [topic, theirs] of others.flatMap((other) => [...other.about])) {
      const own = about.get(topic);
      if (own === undefined) about.set(topic, { ...theirs, strength: theirs.strength * 0.9 });
    }
    return { ...one, about };
  });
}

function engineOver(indexed: readonly ReadPassage[]): MiniSearch<ReadPassage> {
  const engine = new MiniSearch<ReadPassage>({
    fields: [...FIELDS],
    idField: 'id',
    extractField: (one, field) => {
      if (field === 'id') return one.passage.id;
      if (field === 'text') return [...one.places].flatMap(([stem, at]) => at.map(() => stem)).join(' ');
      if (field === 'context') return [...one.context].join(' ');
      const initials = [...one.places.keys()].filter((key) => key.startsWith('initials:'));
      return [
        ...new Set([...one.about.keys(), ...one.mentions.map((mention) => mention.concept.id), ...initials]),
      ].join(' ');
    },
    tokenize: (text) => text.split(' ').filter((key) => key !== ''),
    processTerm: (term) => term,
  });
  engine.addAll(indexed);
  return engine;
}

function foldedByLanguage(indexed: readonly ReadPassage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const one of indexed) {
    const set = words.get(one.document.language) ?? new Set<string>();
    for (const token of one.tokens) if (!token.stopped) set.add(token.folded);
    words.set(one.document.language, set);
  }
  return words;
}

function countEach(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function groupsOf(corpus: Corpus): ReadonlyMap<string, ParallelGroup> {
  const groups = new Map<string, ParallelGroup>();
  for (const document of corpus.documents) {
    for (const { id } of document.passages) {
      if (groups.has(id)) continue;
      const group: string[] = [];
      const open = [id];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (group.includes(next)) continue;
        group.push(next);
        open.push(...(corpus.parallels.get(next) ?? []));
      }
      for (const member of group) groups.set(member, group);
    }
  }
  return groups;
}
