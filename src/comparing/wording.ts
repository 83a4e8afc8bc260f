import type { Corpus } from '../corpus/corpus.js';
import type { Document, Passage } from '../corpus/document.js';
import { kept } from '../kept.js';
import { compoundsIn, type Word, wordsIn } from './words.js';

/** A run of words of one document: [from, to) in the words of the record. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where a passage stands among the words of the record. */
export interface Stretch extends Run {
  readonly passage: Passage;
  readonly document: Document;
  /** Where each of its sentences begins. */
  readonly sentences: Uint32Array;
}

/**
 * All words of the record in a row, document after document, and for each word the places where it stands: whether a run
 * of words is on the record is looked up from its rarest word, never by reading the passages.
 */
export interface Wording {
  /** The words of a text, with the compounds that the record knows. */
  words(text: string): readonly Word[];
  /** Numbers of words by their keys; -1 for a word that the record does not have. */
  numbered(words: readonly Pick<Word, 'key'>[]): readonly number[];
  /** The number of the word at a place; -1 beyond the end of a document. */
  at(place: number): number;
  /** Where a word stands, in order. */
  places(word: number): Int32Array;
  /** How many different words there are. */
  readonly size: number;
  /** The passage at a place. */
  stretchAt(place: number): Stretch | undefined;
  /** Passages of the document in which a place stands: [first word, end) of its words. */
  documentAt(place: number): Run;
  /** The stretch of a passage. */
  stretchOf(id: string): Stretch | undefined;
  /** The stretches, in order. */
  readonly stretches: readonly Stretch[];
}

/** The words of a record as plain values, which can be written to disk. */
export interface WordRow {
  /** The key of each word, by its number. */
  readonly keys: readonly string[];
  /** The numbers of all words in a row; -1 after each document. */
  readonly row: Int32Array;
  /** Where each passage begins in the row, in the order of the record. */
  readonly passages: Uint32Array;
  /** Where each sentence begins in the row, passage by passage. */
  readonly sentences: Uint32Array;
  /** Compounds that the record knows, by their keys. */
  readonly compounds: readonly string[];
}

const rows = new WeakMap<Corpus, WordRow>();
const made = new WeakMap<Corpus, Wording>();

/** The words of a corpus in a row; read once. */
export function wordRowOf(corpus: Corpus): WordRow {
  return kept(rows, corpus, () => readWordRow(corpus));
}

/** Keeps the words of a corpus that were read before, so that they need not be read again. */
export function keepWordRow(corpus: Corpus, row: WordRow): void {
  rows.set(corpus, row);
}

/** The wording of a corpus; made once. */
export function wordingOf(corpus: Corpus): Wording {
  return kept(made, corpus, () => wordingOver(corpus, wordRowOf(corpus)));
}

/** No word at all: what parts two documents. */
const NOTHING = -1;

function readWordRow(corpus: Corpus): WordRow {
  const compounds = new Set<string>();
  for (const document of corpus.documents)
    for (const passage of document.passages) for (const key of compoundsIn(passage.text)) compounds.add(key);
  const numbers = new Map<string, number>();
  const row: number[] = [];
  const passages: number[] = [];
  const sentences: number[] = [];
  for (const document of corpus.documents) {
    for (const passage of document.passages) {
      const start = row.length;
      passages.push(start);
      const words = wordsIn(passage.text, compounds);
      for (const word of words) row.push(numberFor(word.key, numbers));
      for (const at of beginnings(passage, words)) sentences.push(start + at);
    }
    if (document.passages.length > 0) row.push(NOTHING);
  }
  return {
    keys: [...numbers.keys()],
    row: Int32Array.from(row),
    passages: Uint32Array.from(passages),
    sentences: Uint32Array.from(sentences),
    compounds: [...compounds],
  };
}

function wordingOver(corpus: Corpus, { keys, row, passages, sentences, compounds }: WordRow): Wording {
  const known = new Set(compounds);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const stretches: Stretch[] = [];
  const documents: Run[] = [];
  let sentence = 0;
  for (const document of corpus.documents) {
    const from = passages[stretches.length] ?? 0;
    for (const [at, passage] of document.passages.entries()) {
      const start = passages[stretches.length] ?? 0;
      const next = passages[stretches.length + 1] ?? row.length;
      // After the last passage of a document stands what parts it from the next.
      const to = at === document.passages.length - 1 ? next - 1 : next;
      const own = sentences.subarray(sentence, sentence + passage.sentences.length);
      sentence += passage.sentences.length;
      stretches.push({ from: start, to, passage, document, sentences: own });
    }
    documents.push({ from, to: stretches.at(-1)?.to ?? from });
  }
  const postings = postingsOf(row, keys.length);
  const byId = new Map(stretches.map((stretch) => [stretch.passage.id, stretch]));
  return {
    words: (text) => wordsIn(text, known),
    numbered: (words) => words.map((word) => numbers.get(word.key) ?? NOTHING),
    at: (place) => row[place] ?? NOTHING,
    places: (word) => postings(word),
    size: keys.length,
    stretchAt: (place) => holding(stretches, place),
    documentAt: (place) => holding(documents, place) ?? { from: place, to: place },
    stretchOf: (id) => byId.get(id),
    stretches,
  };
}

/** At which word each sentence of a passage begins. */
function beginnings(passage: Passage, words: readonly Word[]): readonly number[] {
  let at = 0;
  return passage.sentences.map((sentence) => {
    while (at < words.length && (words[at]?.start ?? 0) < sentence.start) at += 1;
    return at;
  });
}

function numberFor(key: string, numbers: Map<string, number>): number {
  return kept(numbers, key, () => numbers.size);
}

/** For each word its places, one list after the other in one array. */
function postingsOf(all: Int32Array, size: number): (word: number) => Int32Array {
  const starts = new Int32Array(size + 1);
  for (const word of all) if (word !== NOTHING) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < size; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const filled = starts.slice();
  const places = new Int32Array(starts[size] ?? 0);
  all.forEach((word, place) => {
    if (word === NOTHING) return;
    const at = filled[word] ?? 0;
    places[at] = place;
    filled[word] = at + 1;
  });
  return (word) => (word < 0 ? new Int32Array(0) : places.subarray(starts[word] ?? 0, starts[word + 1] ?? 0));
}

/** The run of a sorted list that holds a place. */
function holding<T extends Run>(runs: readonly T[], place: number): T | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Every place where some words stand in just this order, one after the other in one document. */
export function occurrences(numbers: readonly number[], wording: Wording): readonly number[] {
  if (numbers.length === 0 || numbers.includes(NOTHING)) return [];
  let rarest = 0;
  numbers.forEach((word, at) => {
    if (wording.places(word).length < wording.places(numbers[rarest] ?? NOTHING).length) rarest = at;
  });
  const found: number[] = [];
  for (const place of wording.places(numbers[rarest] ?? NOTHING)) {
    const from = place - rarest;
    if (numbers.every((word, at) => wording.at(from + at) === word)) found.push(from);
  }
  return found;
}

/** The words of a run, cut out of the texts of its passages. */
export interface Spoken {
  readonly stretch: Stretch;
  /** The words of the run that stand in this passage. */
  readonly words: readonly Word[];
}

/** The passages of a run, each with the words that stand in it. */
export function spokenIn(run: Run, wording: Wording): readonly Spoken[] {
  const spoken: Spoken[] = [];
  for (let place = run.from; place < run.to; ) {
    const stretch = wording.stretchAt(place);
    if (stretch === undefined) break;
    const words = wording.words(stretch.passage.text);
    spoken.push({ stretch, words: words.slice(place - stretch.from, Math.min(run.to, stretch.to) - stretch.from) });
    place = stretch.to;
  }
  return spoken;
}
