import type { Concept, Phrase, PhraseTables } from './concepts.js';

/** The tables as lists, since JSON knows no maps; concepts are named once and numbered from then on. */
interface Written {
  readonly words: readonly string[];
  readonly initials: readonly (readonly [string, readonly (readonly string[])[]])[];
  readonly concepts: readonly Concept[];
  /** In the order of their first words: concept, keys with a space between them, whether it is whole. */
  readonly phrases: readonly (readonly [number, string, boolean])[];
  readonly topics: readonly (readonly [string, string | null])[];
  readonly hints: readonly (readonly [string, readonly number[]])[];
}

/** Phrase tables as one text: many small values are read out of JSON several times faster than out of V8's own form. */
export function writePhrases({ words, initials, byFirst, topics, hints }: PhraseTables): string {
  const phrases = [...byFirst.values()].flat();
  const concepts = [...new Map(phrases.map(({ concept }) => [concept.id, concept])).values()];
  const numbers = new Map(concepts.map(({ id }, at) => [id, at]));
  const numberOf = (id: string) => numbers.get(id) ?? -1;
  const written: Written = {
    words: [...words],
    initials: [...initials],
    concepts,
    phrases: phrases.map(({ concept, keys, whole }) => [numberOf(concept.id), keys.join(' '), whole]),
    topics: [...topics],
    hints: [...hints].map(([stem, ids]) => [stem, ids.map(numberOf)]),
  };
  return JSON.stringify(written);
}

/** The tables out of the text that `writePhrases` made. */
export function readPhrases(text: string): PhraseTables {
  const { words, initials, concepts, phrases, topics, hints }: Written = JSON.parse(text);
  const byFirst = new Map<string, Phrase[]>();
  for (const [number, joined, whole] of phrases) {
    const concept = concepts[number];
    const keys = joined.split(' ');
    const [first] = keys;
    if (concept === undefined || first === undefined) continue;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [{ concept, keys, whole }]);
    else others.push({ concept, keys, whole });
  }
  return {
    words: new Set(words),
    initials: new Map(initials),
    byFirst,
    topics: new Map(topics),
    hints: new Map(hints.map(([stem, numbers]) => [stem, numbers.flatMap((number) => concepts[number]?.id ?? [])])),
  };
}
