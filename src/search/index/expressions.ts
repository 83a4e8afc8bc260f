import type { Corpus } from '../../corpus/corpus.js';
import type { Document } from '../../corpus/document.js';
import { analyse } from '../../language/analysis.js';
import { foldSpace } from '../../language/fold.js';
import type { Columns } from './columns.js';
import type { Compounding } from './compounds.js';
import { type Phrase, phrasesIn, type Run } from './recurring-phrases.js';

/** The headings of a language's documents, then the phrases that recur in them, each the weightiest first. */
export interface Expressions {
  readonly language: string;
  readonly texts: readonly string[];
}

/** What fits in a choice that Discord offers. */
const LONGEST = 100;
/** So many headings, and so many phrases of a language; beyond them nobody gets by typing a few letters. */
const MOST = 10_000;

/** What the record is wont to say, language by language. */
export function expressionsOf(
  corpus: Corpus,
  columns: Pick<Columns, 'strings' | 'words' | 'stems' | 'sentences' | 'foldedForms' | 'wordCounts'>,
  compound: Compounding,
): readonly Expressions[] {
  const runs = runsOf(corpus);
  const languages = [...new Set(corpus.documents.map((document) => document.language))];
  return languages.map((language) => {
    const own = runs.filter((run) => run.language === language);
    const phrases = phrasesIn(own, language, columns, MOST);
    const headings = headingsOf(corpus.documents.filter((document) => document.language === language));
    const texts = [...headings, ...written(phrases, own, compound)];
    return { language, texts: unique(texts) };
  });
}

/** The passages to be read, by their places in the record; of versions of one text in one language, the first. */
function runsOf(corpus: Corpus): readonly (Run & { readonly text: string })[] {
  const read = new Set<string>();
  let order = -1;
  return corpus.documents.flatMap(({ language, passages }) =>
    passages.flatMap(({ id, text }) => {
      order += 1;
      const again = (corpus.parallels.get(id) ?? []).some((other) => read.has(`${language} ${other}`));
      read.add(`${language} ${id}`);
      return again ? [] : [{ order, language, text }];
    }),
  );
}

/** The headings, those that stand in most documents first. */
function headingsOf(documents: readonly Document[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { passages } of documents) {
    const own = new Set(passages.flatMap((passage) => passage.headings));
    for (const heading of own) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([heading]) => foldSpace(heading))
    .filter((heading) => /\p{L}/u.test(heading) && heading.length <= LONGEST)
    .slice(0, MOST);
}

/** Words between which a comma, a bracket or the like stands make no phrase. */
const NO_PHRASE = /[^\p{L}\p{N}\p{M}\s.'’‐‑&/-]|\.\s/u;

/** The phrases as they are written where they stand first. */
function written(
  phrases: readonly Phrase[],
  runs: readonly (Run & { readonly text: string })[],
  compound: Compounding,
): readonly string[] {
  const wanted = new Map<number, number[]>();
  phrases.forEach(({ order }, at) => {
    const there = wanted.get(order);
    if (there === undefined) wanted.set(order, [at]);
    else there.push(at);
  });
  const texts: string[] = phrases.map(() => '');
  for (const { order, language, text } of runs) {
    const places = wanted.get(order);
    if (places === undefined) continue;
    const tokens = compound(analyse(text, language), language);
    for (const at of places) {
      const { from = 0, to = 0 } = phrases[at] ?? {};
      const phrase = foldSpace(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
      if (!NO_PHRASE.test(phrase) && phrase.length <= LONGEST) texts[at] = phrase;
    }
  }
  return texts.filter((text) => text !== '').slice(0, MOST);
}

function unique(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
