import type { Corpus } from '../../corpus/corpus.js';
import { type Document, type Passage, REPORTING_VOICES, type Voice } from '../../corpus/document.js';
import { analyse, type Token } from '../../language/analysis.js';
import type { About } from './about.js';
import { type Columns, type Lists, listAt, listHas, ONLY_NAMED, TAKES_POSITION } from './columns.js';
import type { Compounding } from './compounds.js';
import type { IndexedPassage, Passages, Stretch } from './indexed-passage.js';

/** What the passages of a record are read from. */
export interface Stored {
  readonly columns: Columns;
  /** The number of a string; undefined for one that the record does not have. */
  readonly numberOf: (text: string) => number | undefined;
  readonly compound: Compounding;
}

/** The passages of a corpus over its columns. */
export function passagesOver(corpus: Corpus, stored: Stored): Passages {
  const firsts = new Uint32Array(corpus.documents.length);
  const documents = new Map<string, number>();
  let size = 0;
  corpus.documents.forEach((document, at) => {
    firsts[at] = size;
    documents.set(document.id, at);
    size += document.passages.length;
  });
  const documentsByOrder = new Uint32Array(size);
  corpus.documents.forEach(({ passages }, at) => {
    documentsByOrder.fill(at, firsts[at], (firsts[at] ?? 0) + passages.length);
  });
  const sketches = sketchesOf(stored.columns, size);
  // Each is made when it is first asked for, and may be asked for often.
  const made: IndexedPassage[] = [];
  const at = (order: number): IndexedPassage | undefined => made[order] ?? make(order);
  const make = (order: number): IndexedPassage | undefined => {
    const which = documentsByOrder[order];
    const document = which === undefined ? undefined : corpus.documents[which];
    const passage = document?.passages[order - (firsts[which ?? 0] ?? 0)];
    if (which === undefined || document === undefined || passage === undefined) return undefined;
    const one = new ColumnPassage(stored, sketches, { order, which, passage, document });
    made[order] = one;
    return one;
  };
  return {
    size,
    at,
    get: (id) => {
      const [name = '', number = ''] = id.split(':');
      const which = documents.get(name);
      const found = which === undefined ? undefined : at((firsts[which] ?? 0) + Number(number) - 1);
      return found?.passage.id === id ? found : undefined;
    },
    *[Symbol.iterator]() {
      for (let order = 0; order < size; order += 1) {
        const one = at(order);
        if (one !== undefined) yield one;
      }
    },
  };
}

/** Bits of the sketch of a passage. */
const SKETCH = 256;
const NUMBERS = SKETCH / 32;

/** The bit of a string in a sketch: the upper bits of a multiplication by the golden ratio (Knuth, 1973). */
function bitOf(string: number): number {
  return Math.imul(string, 0x9e3779b1) >>> 24;
}

/**
 * For each passage a bit for each of its stems (Bloom, 1970): most stems of a question stand in few passages, and what
 * has no bit need not be looked for.
 */
function sketchesOf({ words, stems }: Columns, size: number): Uint32Array {
  const sketches = new Uint32Array(size * NUMBERS);
  for (let order = 0; order < size; order += 1) {
    const end = words.starts[order + 1] ?? 0;
    for (let at = words.starts[order] ?? 0; at < end; at += 1) {
      const bit = bitOf(stems[at] ?? 0);
      const place = order * NUMBERS + (bit >>> 5);
      sketches[place] = (sketches[place] ?? 0) | (1 << (bit & 31));
    }
  }
  return sketches;
}

const NO_PLACES: readonly number[] = [];

interface Whereabouts {
  readonly order: number;
  /** The place of its document among the documents. */
  readonly which: number;
  readonly passage: Passage;
  readonly document: Document;
}

/** A passage that looks everything up when it is asked. */
class ColumnPassage implements IndexedPassage {
  readonly order: number;
  readonly passage: Passage;
  readonly document: Document;
  readonly length: number;
  readonly #which: number;
  readonly #stored: Stored;
  readonly #sketches: Uint32Array;
  readonly #from: number;
  readonly #to: number;

  constructor(stored: Stored, sketches: Uint32Array, { order, which, passage, document }: Whereabouts) {
    const { starts } = stored.columns.words;
    this.order = order;
    this.passage = passage;
    this.document = document;
    this.#which = which;
    this.#stored = stored;
    this.#sketches = sketches;
    this.#from = starts[order] ?? 0;
    this.#to = starts[order + 1] ?? 0;
    this.length = this.#to - this.#from;
  }

  get official(): boolean {
    return !REPORTING_VOICES.has(this.document.voice);
  }

  get sentences(): readonly Stretch[] {
    const starts = [...listAt(this.#stored.columns.sentences, this.order)];
    return starts.map((from, at) => ({ from, to: starts[at + 1] ?? this.length }));
  }

  get tokens(): readonly Token[] {
    const { language } = this.document;
    return this.#stored.compound(analyse(this.passage.text, language), language);
  }

  get about(): ReadonlyMap<string, About> {
    const { about, strings } = this.#stored.columns;
    const found = new Map<string, About>();
    const end = about.starts[this.order + 1] ?? 0;
    for (let at = about.starts[this.order] ?? 0; at < end; at += 1) {
      found.set(strings[about.values[at] ?? 0] ?? '', this.#aboutAt(at));
    }
    return found;
  }

  aboutTopic(id: string): About | undefined {
    const topic = this.#stored.numberOf(id);
    if (topic === undefined) return undefined;
    const { about } = this.#stored.columns;
    const end = about.starts[this.order + 1] ?? 0;
    for (let at = about.starts[this.order] ?? 0; at < end; at += 1)
      if (about.values[at] === topic) return this.#aboutAt(at);
    return undefined;
  }

  #aboutAt(at: number): About {
    const { aboutStrengths, aboutFlags } = this.#stored.columns;
    const flags = aboutFlags[at] ?? 0;
    return {
      strength: aboutStrengths[at] ?? 0,
      onlyNamed: (flags & ONLY_NAMED) !== 0,
      takesPosition: (flags & TAKES_POSITION) !== 0,
    };
  }

  hasVoice(voice: Voice): boolean {
    return (
      this.document.voice === voice || this.passage.sentences.some((sentence) => sentence.speaker?.voice === voice)
    );
  }

  has(stem: string): boolean {
    const number = this.#stored.numberOf(stem);
    if (number === undefined || number === 0) return false;
    const { stems, initials } = this.#stored.columns;
    if (this.#mayHave(number)) for (let at = this.#from; at < this.#to; at += 1) if (stems[at] === number) return true;
    return listHas(initials, this.order, number);
  }

  placesOf(stem: string): readonly number[] {
    const number = this.#stored.numberOf(stem);
    if (number === undefined || number === 0 || !this.#mayHave(number)) return NO_PLACES;
    const { stems } = this.#stored.columns;
    let found: number[] | null = null;
    for (let at = this.#from; at < this.#to; at += 1) {
      if (stems[at] !== number) continue;
      found ??= [];
      found.push(at - this.#from);
    }
    return found ?? NO_PLACES;
  }

  #mayHave(string: number): boolean {
    const bit = bitOf(string);
    return ((this.#sketches[this.order * NUMBERS + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  inContext(stem: string): boolean {
    return this.#listed(this.#stored.columns.context, stem);
  }

  placesOfConcept(id: string): readonly number[] {
    const number = this.#stored.numberOf(id);
    if (number === undefined) return NO_PLACES;
    const { mentions, mentionPlaces } = this.#stored.columns;
    const found: number[] = [];
    const end = mentions.starts[this.order + 1] ?? 0;
    for (let at = mentions.starts[this.order] ?? 0; at < end; at += 1)
      if (mentions.values[at] === number) found.push(mentionPlaces[at] ?? 0);
    return found;
  }

  conceptInContext(id: string): boolean {
    return this.#listed(this.#stored.columns.contextConcepts, id);
  }

  ofSource(key: string): boolean {
    const number = this.#stored.numberOf(key);
    return number !== undefined && listHas(this.#stored.columns.sources, this.#which, number);
  }

  inTitle(stem: string): boolean {
    const number = this.#stored.numberOf(stem);
    return number !== undefined && listHas(this.#stored.columns.titles, this.#which, number);
  }

  wordAt(place: number): string {
    return this.#formAt(place, this.#stored.columns.foldedForms);
  }

  writtenAt(place: number): string {
    return this.#formAt(place, this.#stored.columns.writtenForms);
  }

  #formAt(place: number, forms: Uint32Array): string {
    if (place < 0 || place >= this.length) return '';
    const { words, strings } = this.#stored.columns;
    return strings[forms[words.values[this.#from + place] ?? 0] ?? 0] ?? '';
  }

  #listed(lists: Lists, text: string): boolean {
    const number = this.#stored.numberOf(text);
    return number !== undefined && listHas(lists, this.order, number);
  }
}
