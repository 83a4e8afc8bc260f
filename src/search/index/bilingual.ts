import type { Corpus } from '../../corpus/corpus.js';
import type { IndexedPassage, Passages } from './indexed-passage.js';
import type { StemPair } from './translations.js';

/** Passages of two languages that say the same, as stems; sentence by sentence where they have as many sentences. */
export function translatedPairs(corpus: Corpus, passages: Passages): readonly StemPair[] {
  return [...corpus.parallels].flatMap(([id, others]) => {
    const one = passages.get(id);
    if (one === undefined) return [];
    return others.flatMap((otherId) => {
      const other = passages.get(otherId);
      if (other === undefined || one.document.language >= other.document.language) return [];
      const [ours, theirs] = [one.passage.sentences, other.passage.sentences];
      if (ours.length !== theirs.length) return [[stemsIn(one), stemsIn(other)] as const];
      return ours.map((sentence, at) => [stemsIn(one, sentence), stemsIn(other, theirs[at])] as const);
    });
  });
}

function stemsIn(one: IndexedPassage, span?: { readonly start: number; readonly end: number }): readonly string[] {
  const inside = one.tokens.filter(
    (token) => !token.stopped && (span === undefined || (token.start >= span.start && token.end <= span.end)),
  );
  return [...new Set(inside.map((token) => token.stem))];
}
