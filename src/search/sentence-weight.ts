import type { Sentence } from '../corpus/document.js';
import type { TheRecord } from './find.js';
import type { Hit } from './rank.js';

/** How much each sentence of a hit has of what was asked: for choosing which to quote of a long passage. */
export function weightBy(hit: Hit, record: TheRecord): (sentence: Sentence) => number {
  const one = record.index.passages.get(hit.id);
  if (one === undefined) return () => 0;
  return (sentence) => {
    const inside = (at: number) => {
      const token = one.tokens[at];
      return token !== undefined && token.start >= sentence.start && token.start < sentence.end;
    };
    return hit.matched.reduce((sum, unit) => {
      const literal = unit.stems.filter((stem) => one.places.get(stem)?.some(inside)).length / unit.stems.length;
      const meant = one.mentions.some((mention) => unit.concepts.includes(mention.concept.id) && inside(mention.from));
      return sum + unit.weight * Math.max(literal, meant ? 0.8 : 0);
    }, 0);
  };
}

/** How much each sentence speaks of some topics. */
export function weightByTopics(
  id: string,
  topics: ReadonlySet<string>,
  record: TheRecord,
): (sentence: Sentence) => number {
  const one = record.index.passages.get(id);
  if (one === undefined) return () => 0;
  return (sentence) =>
    one.mentions.filter((mention) => {
      const token = one.tokens[mention.from];
      return (
        topics.has(mention.concept.id) &&
        token !== undefined &&
        token.start >= sentence.start &&
        token.start < sentence.end
      );
    }).length;
}
