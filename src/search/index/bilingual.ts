import type { Corpus } from '../../corpus/corpus.js';
import type { Document, Passage } from '../../corpus/document.js';
import { analyse } from '../../language/analysis.js';
import type { Compounding } from './compounds.js';
import { stretchesOf } from './stretches.js';
import type { StemPair } from './translations.js';

/** Passages of two languages that say the same, as stems; sentence by sentence where they have as many sentences. */
export function translatedPairs(corpus: Corpus, compound: Compounding): readonly StemPair[] {
  const languages = new Set(corpus.documents.map((document) => document.language));
  if (languages.size < 2) return [];
  const held = new Map(
    corpus.documents.flatMap((document) => document.passages.map((passage) => [passage.id, { passage, document }])),
  );
  return [...corpus.parallels].flatMap(([id, others]) => {
    const one = held.get(id);
    if (one === undefined) return [];
    return others.flatMap((otherId): readonly StemPair[] => {
      const other = held.get(otherId);
      if (other === undefined || one.document.language >= other.document.language) return [];
      const [ours, theirs] = [stemsBySentence(one, compound), stemsBySentence(other, compound)];
      if (ours.length !== theirs.length) return [[distinct(ours.flat()), distinct(theirs.flat())]];
      return ours.map((sentence, at) => [distinct(sentence), distinct(theirs[at] ?? [])] as const);
    });
  });
}

interface Held {
  readonly passage: Passage;
  readonly document: Document;
}

function stemsBySentence({ passage, document }: Held, compound: Compounding): readonly (readonly string[])[] {
  const tokens = compound(analyse(passage.text, document.language), document.language);
  return stretchesOf(passage.sentences, tokens).map(({ from, to }) =>
    tokens.slice(from, to).flatMap((token) => (token.stopped ? [] : [token.stem])),
  );
}

function distinct(stems: readonly string[]): readonly string[] {
  return [...new Set(stems)];
}
