import type { Corpus } from '../../corpus/corpus.js';
import type { Document, Passage } from '../../corpus/document.js';
import { everyText } from '../../corpus/localised.js';
import { analyse, type Token } from '../../language/analysis.js';
import { lookAlikesOf } from '../question/look-alikes.js';
import { type About, aboutOf } from './about.js';
import { translatedPairs } from './bilingual.js';
import { type Columns, listAt, ONLY_NAMED, TAKES_POSITION } from './columns.js';
import { type Compounding, compounding } from './compounds.js';
import { type PhraseBook, phraseBook } from './concepts.js';
import { expressionsOf } from './expressions.js';
import { GrowingLists, GrowingNumbers, GrowingStrings } from './growing.js';
import { initialismsOf } from './initialisms.js';
import { writePhrases } from './phrase-text.js';
import { postingsOf } from './postings.js';
import { stretchesOf } from './stretches.js';
import { learnTranslations } from './translations.js';
import { phrasesOfCorpus, remembering } from './vocabulary-phrases.js';

/** How far the work is: passages done, and how many there are. */
export type Progress = (done: number, all: number) => void;

/** Reads every passage of a corpus, once for its words and once for what they make together. */
export function buildColumns(corpus: Corpus, progress: Progress = () => {}): Columns {
  const strings = new GrowingStrings();
  const read = remembering();
  const asOne = wordsOf(corpus, read);
  const compound = compounding(asOne);
  const tables = phrasesOfCorpus(corpus, compound, read);
  const reader = new PassageReader(strings, compound, phraseBook(tables));
  const all = corpus.documents.reduce((sum, document) => sum + document.passages.length, 0);
  let done = 0;
  for (const document of corpus.documents) {
    reader.readSource(document);
    for (const passage of document.passages) {
      reader.readPassage(passage, document);
      done += 1;
      if (done % 500 === 0) progress(done, all);
    }
  }
  const writtenAsOne = Uint32Array.from(asOne, (word) => strings.number(word));
  const translations = learnTranslations(translatedPairs(corpus, compound));
  const columns = reader.done(corpus, writtenAsOne);
  const expressions = expressionsOf(corpus, columns, compound).map(({ language, texts }) => ({
    language,
    lines: texts.join('\n'),
  }));
  return { ...columns, phrases: writePhrases(tables), translations, expressions };
}

type Read = (text: string, language: string) => readonly Token[];

/** Every word of the texts and of the vocabulary, folded, as it is written before compounds are joined. */
function wordsOf(corpus: Corpus, read: Read): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { language, passages } of corpus.documents)
    for (const { text } of passages) for (const token of analyse(text, language)) words.add(token.folded);
  const vocabulary = [
    ...corpus.vocabulary.topics.flatMap((topic) => [...everyText(topic.label), ...everyText(topic.aliases)]),
    ...corpus.vocabulary.words.flatMap(everyText),
  ];
  for (const { text, language } of vocabulary) for (const token of read(text, language)) words.add(token.folded);
  return words;
}

/** Reads passages in the order of the record, and writes what it finds into columns. */
class PassageReader {
  readonly #strings: GrowingStrings;
  readonly #compound: Compounding;
  readonly #phrases: PhraseBook;
  readonly #forms = new Map<string, number>();
  readonly #foldedForms = new GrowingNumbers();
  readonly #writtenForms = new GrowingNumbers();
  readonly #words = new GrowingLists();
  readonly #stems = new GrowingNumbers();
  readonly #sentences = new GrowingLists();
  readonly #initials = new GrowingLists();
  readonly #context = new GrowingLists();
  readonly #contextConcepts = new GrowingLists();
  readonly #mentions = new GrowingLists();
  readonly #mentionPlaces = new GrowingNumbers();
  readonly #sources = new GrowingLists();
  readonly #titles = new GrowingLists();
  readonly #abouts: ReadonlyMap<string, About>[] = [];
  readonly #wordsOfLanguages = new Map<string, Set<number>>();
  /** Headings stand above many passages. */
  #around = new Map<string, Around>();

  constructor(strings: GrowingStrings, compound: Compounding, phrases: PhraseBook) {
    this.#strings = strings;
    this.#compound = compound;
    this.#phrases = phrases;
  }

  readSource(document: Document): void {
    this.#around = new Map();
    const texts = [document.author, document.publisher, document.translator].flatMap((text) => text ?? []);
    const read = texts.map((text) => this.#readAround(text, document.language));
    const keys = read.flatMap((one) => [...one.stems, ...one.mentions.map((mention) => mention.concept.id)]);
    for (const key of new Set(keys)) this.#sources.push(this.#strings.number(key));
    this.#sources.end();
    for (const stem of new Set(this.#readAround(document.title, document.language).stems))
      this.#titles.push(this.#strings.number(stem));
    this.#titles.end();
  }

  readPassage(passage: Passage, document: Document): void {
    const { language } = document;
    const tokens = this.#compound(analyse(passage.text, language), language);
    const sentences = stretchesOf(passage.sentences, tokens);
    this.#writeTokens(tokens, language);
    for (const { from } of sentences) this.#sentences.push(from);
    this.#sentences.end();
    // Initials stand beside the words: "OEWG" finds the "Open Ended Working Group" wherever it is spelt out.
    for (const initials of initialismsOf(tokens))
      if (initials.length >= 3) this.#initials.push(this.#strings.number(`initials:${initials}`));
    this.#initials.end();
    const mentions = this.#phrases.mentionsIn(tokens);
    for (const mention of mentions) {
      this.#mentions.push(this.#strings.number(mention.concept.id));
      this.#mentionPlaces.push(mention.from);
    }
    this.#mentions.end();
    const headings = passage.headings.map((heading) => this.#readAround(heading, language));
    const leadIn = passage.leadIn === null ? [] : [this.#readAround(passage.leadIn, language)];
    const headingMentions = headings.flatMap((heading) => heading.mentions);
    for (const stem of new Set([...headings, ...leadIn].flatMap((one) => one.stems)))
      this.#context.push(this.#strings.number(stem));
    this.#context.end();
    for (const id of new Set(headingMentions.map((mention) => mention.concept.id)))
      this.#contextConcepts.push(this.#strings.number(id));
    this.#contextConcepts.end();
    this.#abouts.push(aboutOf(sentences, language, tokens, mentions, headingMentions));
  }

  #writeTokens(tokens: readonly Token[], language: string): void {
    const own = this.#wordsOfLanguages.get(language) ?? new Set();
    this.#wordsOfLanguages.set(language, own);
    for (const token of tokens) {
      const folded = this.#strings.number(token.folded);
      this.#words.push(this.#form(folded, token.written.toLowerCase()));
      this.#stems.push(token.stopped ? 0 : this.#strings.number(token.stem));
      if (!token.stopped) own.add(folded);
    }
    this.#words.end();
  }

  #form(folded: number, written: string): number {
    const key = `${folded} ${written}`;
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const made = this.#forms.size;
    this.#forms.set(key, made);
    this.#foldedForms.push(folded);
    this.#writtenForms.push(this.#strings.number(written));
    return made;
  }

  #readAround(text: string, language: string): Around {
    const known = this.#around.get(text);
    if (known !== undefined) return known;
    const tokens = this.#compound(analyse(text, language), language);
    const made: Around = {
      stems: tokens.flatMap((token) => (token.stopped ? [] : [token.stem])),
      mentions: this.#phrases.mentionsIn(tokens),
    };
    this.#around.set(text, made);
    return made;
  }

  done(corpus: Corpus, writtenAsOne: Uint32Array): Omit<Columns, 'phrases' | 'translations' | 'expressions'> {
    const about = this.#aboutWithParallels(corpus);
    const lists = {
      words: this.#words.done(),
      stems: this.#stems.done(),
      sentences: this.#sentences.done(),
      initials: this.#initials.done(),
      context: this.#context.done(),
      contextConcepts: this.#contextConcepts.done(),
      mentions: this.#mentions.done(),
      about: about.lists,
      titles: this.#titles.done(),
    };
    const foldedForms = this.#foldedForms.done();
    const strings = this.#strings.done();
    const passages = this.#abouts.length;
    const languages = [...new Set(corpus.documents.map((document) => document.language))];
    const wordsOfLanguages = new GrowingLists();
    for (const language of languages) {
      for (const word of this.#wordsOfLanguages.get(language) ?? []) wordsOfLanguages.push(word);
      wordsOfLanguages.end();
    }
    const wordCounts = new Uint32Array(strings.length);
    for (const word of lists.words.values) {
      const folded = foldedForms[word] ?? 0;
      wordCounts[folded] = (wordCounts[folded] ?? 0) + 1;
    }
    return {
      ...lists,
      ...postingsOf({ ...lists, documents: documentsOf(corpus) }, strings.length, passages),
      ...frequenciesOf(lists, strings.length, passages),
      strings,
      wordCounts,
      writtenAsOne,
      wordsOfLanguages: wordsOfLanguages.done(),
      languages,
      foldedForms,
      writtenForms: this.#writtenForms.done(),
      mentionPlaces: this.#mentionPlaces.done(),
      aboutStrengths: about.strengths,
      aboutFlags: about.flags,
      sources: this.#sources.done(),
      lookAlikes: lookAlikesOf(corpus, (words) => standInRow(words, { strings, foldedForms, words: lists.words })),
    };
  }

  /** What is known of a passage's topics from its parallel holds for it too: headings get lost in one version. */
  #aboutWithParallels(corpus: Corpus) {
    const orders = new Map<string, number>();
    for (const document of corpus.documents) for (const { id } of document.passages) orders.set(id, orders.size);
    const lists = new GrowingLists();
    const strengths: number[] = [];
    const flags: number[] = [];
    const write = (topic: string, about: About) => {
      lists.push(this.#strings.number(topic));
      strengths.push(about.strength);
      flags.push((about.onlyNamed ? ONLY_NAMED : 0) | (about.takesPosition ? TAKES_POSITION : 0));
    };
    for (const [id, order] of orders) {
      const own = this.#abouts[order] ?? NO_TOPICS;
      for (const [topic, about] of own) write(topic, about);
      const others = (corpus.parallels.get(id) ?? []).map(
        (other) => this.#abouts[orders.get(other) ?? -1] ?? NO_TOPICS,
      );
      for (const [topic, about] of ofOthers(own, others)) write(topic, about);
      lists.end();
    }
    return { lists: lists.done(), strengths: Float64Array.from(strengths), flags: Uint8Array.from(flags) };
  }
}

const NO_TOPICS: ReadonlyMap<string, About> = new Map();

/** The topics of others that are not a passage's own, each a little weaker. */
function ofOthers(
  own: ReadonlyMap<string, About>,
  others: readonly ReadonlyMap<string, About>[],
): ReadonlyMap<string, About> {
  const found = new Map<string, About>();
  for (const [topic, theirs] of others.flatMap((other) => [...other]))
    if (!own.has(topic) && !found.has(topic)) found.set(topic, { ...theirs, strength: theirs.strength * 0.9 });
  return found;
}

/** The stems and the mentions of a heading, of a lead-in, or of a name. */
interface Around {
  readonly stems: readonly string[];
  readonly mentions: ReturnType<PhraseBook['mentionsIn']>;
}

/** Whether some passage has these folded words, one after the other. */
function standInRow(
  folded: readonly string[],
  { strings, foldedForms, words }: Pick<Columns, 'strings' | 'foldedForms' | 'words'>,
): boolean {
  const wanted = folded.map((word) => strings.indexOf(word));
  if (wanted.length === 0 || wanted.includes(-1)) return false;
  const [first] = wanted;
  return words.starts.some((from, passage) => {
    const to = words.starts[passage + 1] ?? from;
    for (let at = from; at + wanted.length <= to; at += 1) {
      if (foldedForms[words.values[at] ?? 0] !== first) continue;
      if (wanted.every((word, step) => foldedForms[words.values[at + step] ?? 0] === word)) return true;
    }
    return false;
  });
}

/** By passage: the place of its document. */
function documentsOf({ documents }: Corpus): Uint32Array {
  return Uint32Array.from(documents.flatMap(({ passages }, at) => passages.map(() => at)));
}

/** In how many passages each string stands: as a stem or initials, and as a concept. */
function frequenciesOf(
  columns: Pick<Columns, 'words' | 'stems' | 'context' | 'initials' | 'mentions' | 'titles'>,
  strings: number,
  passages: number,
): Pick<Columns, 'frequencies' | 'conceptFrequencies'> {
  const count = (listsOf: (passage: number) => readonly Uint32Array[]) => {
    const counts = new Uint32Array(strings);
    const last = new Uint32Array(strings);
    for (let passage = 0; passage < passages; passage += 1)
      for (const list of listsOf(passage))
        for (const string of list) {
          if (string === 0 || last[string] === passage + 1) continue;
          last[string] = passage + 1;
          counts[string] = (counts[string] ?? 0) + 1;
        }
    return counts;
  };
  const frequencies = count((passage) => [
    listAt({ starts: columns.words.starts, values: columns.stems }, passage),
    listAt(columns.context, passage),
    listAt(columns.initials, passage),
  ]);
  // A word of a title only is known, and rare.
  for (const stem of columns.titles.values) frequencies[stem] = Math.max(1, frequencies[stem] ?? 0);
  return {
    frequencies,
    conceptFrequencies: count((passage) => [listAt(columns.mentions, passage)]),
  };
}
