import { atFirstUse } from '../../at-first-use.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import { type Meaning, meaningsIn } from '../../language/thesaurus.js';
import type { LookAlike } from '../question/look-alikes.js';
import { type Cognates, cognatesIn } from './cognates.js';
import { passagesOver } from './column-passages.js';
import { type Columns, listAt } from './columns.js';
import { type Compounding, compounding } from './compounds.js';
import { type PhraseBook, phraseBook } from './concepts.js';
import type { Expressions } from './expressions.js';
import { type FirstPass, firstPassOver } from './first-pass.js';
import type { IndexedPassage, Passages } from './indexed-passage.js';
import { readPhrases } from './phrase-text.js';
import { type Speller, speller } from './spelling.js';
import type { Translation } from './translations.js';
import { type WordBeginnings, wordBeginnings } from './word-beginnings.js';

/** Passages that say the same in several documents: one hit with several sources. */
export type ParallelGroup = readonly string[];

/** Everything that finding needs, made once for a corpus. */
export interface RecordIndex {
  readonly passages: Passages;
  readonly firstPass: FirstPass;
  readonly compound: Compounding;
  readonly phrases: PhraseBook;
  readonly spell: Speller;
  readonly lookAlikes: readonly LookAlike[];
  readonly cognates: Cognates;
  /** What the general words of a text mean, in the languages of the record. */
  meanings(tokens: readonly Token[], language: string): readonly Meaning[];
  /** Stems of another language that stand where a stem stands, the surest first. */
  translations(stem: string): readonly Translation[];
  /** The folded words of the texts that begin with some letters, the commonest first. */
  readonly wordsBeginning: WordBeginnings;
  /** Headings and recurring phrases, by language. */
  expressions(): readonly Expressions[];
  /** The languages of the documents. */
  readonly languages: readonly string[];
  /** In how many passages a stem stands. */
  frequency(stem: string): number;
  /** The passages that are about a topic, in order. */
  about(topic: string): readonly IndexedPassage[];
  /** In how many passages a concept is mentioned. */
  conceptFrequency(id: string): number;
  /** The group of a passage; absent for one without parallels. */
  readonly groupOf: ReadonlyMap<string, ParallelGroup>;
  /** In tokens. */
  readonly averageLength: number;
}

/** The index of a corpus whose columns are there; what is seldom asked for is made at its first use. */
export function indexOver(corpus: Corpus, columns: Columns): RecordIndex {
  const numbers = new Map(columns.strings.map((text, number) => [text, number]));
  const numberOf = (text: string) => numbers.get(text);
  const textOf = (number: number) => columns.strings[number] ?? '';
  const compound = compounding(new Set(Array.from(columns.writtenAsOne, textOf)));
  const passages = passagesOver(corpus, { columns, numberOf, compound });
  const firstPass = firstPassOver(columns, numberOf);
  const phrases = atFirstUse(() => phraseBook(readPhrases(columns.phrases)));
  const cognates = atFirstUse(() => cognatesIn(wordsByLanguage(columns)));
  const spell = atFirstUse(() => speller(spellings(columns, phrases().words)));
  const beginnings = atFirstUse(() => wordBeginnings(columns));
  const expressions = atFirstUse(() =>
    columns.expressions.map(({ language, lines }) => ({ language, texts: lines === '' ? [] : lines.split('\n') })),
  );
  const count = (counts: Uint32Array, text: string) => counts[numbers.get(text) ?? 0] ?? 0;
  return {
    passages,
    firstPass,
    compound,
    get phrases() {
      return phrases();
    },
    spell: (folded) => spell()(folded),
    lookAlikes: columns.lookAlikes,
    translations: (stem) => columns.translations.get(stem) ?? [],
    cognates: (folded, language) => cognates()(folded, language),
    meanings: (tokens, language) => {
      const { code } = rulesFor(language);
      return meaningsIn(
        tokens,
        code,
        columns.languages.some((one) => rulesFor(one).code !== code),
      );
    },
    wordsBeginning: (letters, most) => beginnings()(letters, most),
    expressions,
    languages: columns.languages,
    about: (topic) =>
      [...firstPass.having(topic)]
        .flatMap((order) => passages.at(order) ?? [])
        .filter((one) => one.aboutTopic(topic) !== undefined),
    frequency: (stem) => count(columns.frequencies, stem),
    conceptFrequency: (id) => count(columns.conceptFrequencies, id),
    groupOf: groupsOf(corpus),
    averageLength: columns.words.values.length / Math.max(1, passages.size),
  };
}

function wordsByLanguage({ strings, languages, wordsOfLanguages }: Columns): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    languages.map((language, at) => [
      language,
      new Set(Array.from(listAt(wordsOfLanguages, at), (number) => strings[number] ?? '')),
    ]),
  );
}

/** How often each word stands in the record; a word of the vocabulary stands there once more. */
function spellings({ strings, wordCounts }: Columns, vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  wordCounts.forEach((count, number) => {
    if (count > 0) counts.set(strings[number] ?? '', count);
  });
  for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function groupsOf(corpus: Corpus): ReadonlyMap<string, ParallelGroup> {
  const groups = new Map<string, ParallelGroup>();
  for (const id of corpus.parallels.keys()) {
    if (groups.has(id)) continue;
    const group = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (group.has(next)) continue;
      group.add(next);
      open.push(...(corpus.parallels.get(next) ?? []));
    }
    const members = [...group];
    for (const member of members) groups.set(member, members);
  }
  return groups;
}
