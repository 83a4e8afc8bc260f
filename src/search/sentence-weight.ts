import { atFirstUse } from '../at-first-use.js';
import type { Sentence } from '../corpus/document.js';
import type { TheRecord } from './find.js';
import { type IndexedPassage, isWithin, type Stretch } from './index/indexed-passage.js';
import type { Hit } from './ranking/rank.js';

/** How much each sentence of a hit has of what was asked: for choosing which to quote of a long passage. */
export function weightBy(hit: Hit, record: TheRecord): (sentence: Sentence) => number {
  const one = record.index.passages.get(hit.id);
  if (one === undefined) return () => 0;
  return (sentence) => {
    const stretch = stretchOf(sentence, one);
    const inside = (at: number) => isWithin(at, stretch);
    return hit.matched.reduce((sum, unit) => {
      const literal = unit.stems.filter((stem) => one.placesOf(stem).some(inside)).length / unit.stems.length;
      const meant = unit.concepts.some((id) => one.placesOfConcept(id).some(inside));
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
  // Most passages are quoted whole, and none of their sentences is weighed.
  const places = atFirstUse(() => [...topics].flatMap((topic) => one.placesOfConcept(topic)));
  return (sentence) => {
    const stretch = stretchOf(sentence, one);
    return places().filter((at) => isWithin(at, stretch)).length;
  };
}

function stretchOf({ start }: Sentence, one: IndexedPassage): Stretch | undefined {
  return one.sentences[one.passage.sentences.findIndex((sentence) => sentence.start === start)];
}
