import * as v from 'valibot';
import { type Localised, type LocalisedList, localised, localisedList } from './localised.js';
import type { Problem } from './problem.js';
import { readYaml, type YamlSource } from './yaml-source.js';

/** An entry of the controlled vocabulary. */
export interface Topic {
  readonly id: string;
  readonly label: Localised;
  readonly aliases: LocalisedList;
  /** The id of the wider topic it belongs to. */
  readonly broader: string | null;
}

/** The vocabulary of a corpus: its topics, and words that mean the same in its field. */
export interface Vocabulary {
  readonly topics: readonly Topic[];
  /** Each group lists words and phrases that stand for one another, in any language. */
  readonly words: readonly LocalisedList[];
}

const topicsFile = v.strictObject({
  topics: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/u, 'must be lower case letters, figures and hyphens')),
      label: localised,
      aliases: v.optional(localisedList, {}),
      broader: v.optional(v.string()),
    }),
  ),
  words: v.optional(v.array(localisedList), []),
});

export type VocabularyReading =
  | { readonly ok: true; readonly vocabulary: Vocabulary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `topics.yaml`; a `broader` that names no topic, a circle and an id that stands twice are faults. */
export function readVocabulary(source: YamlSource): VocabularyReading {
  const read = readYaml(
    source,
    topicsFile,
    () => 'See “The topics” in the README of the corpus for the keys and their shape.',
  );
  if (!read.ok) return read;
  const { topics } = read.value;
  const ids = topics.map((topic) => topic.id);
  const broaderOf = new Map(topics.map((topic) => [topic.id, topic.broader]));
  const at = (index: number, key: string) => ({ file: source.file, line: read.lineOf(['topics', index, key]) });
  const problems = topics.flatMap((topic, index): Problem[] => [
    ...(ids.indexOf(topic.id) === index
      ? []
      : [
          {
            ...at(index, 'id'),
            message: `topic “${topic.id}” stands twice`,
            fix: 'Give each topic its own id.',
            kind: 'fault' as const,
          },
        ]),
    ...(topic.broader === undefined || ids.includes(topic.broader)
      ? []
      : [
          {
            ...at(index, 'broader'),
            message: `“${topic.broader}” is no topic, so nothing is broader than “${topic.id}”`,
            fix: `Write the id of a topic of this file (${ids.slice(0, 3).join(', ')} …), or leave “broader” out.`,
            kind: 'fault' as const,
          },
        ]),
    ...(isInCircle(topic.id, broaderOf)
      ? [
          {
            ...at(index, 'broader'),
            message: `“${topic.id}” is, in a circle, broader than itself`,
            fix: 'Remove one “broader” of the circle.',
            kind: 'fault' as const,
          },
        ]
      : []),
  ]);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    vocabulary: {
      topics: topics.map((topic) => ({ ...topic, broader: topic.broader ?? null })),
      words: read.value.words,
    },
  };
}

function isInCircle(id: string, broaderOf: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let next = broaderOf.get(id); next !== undefined && !seen.has(next); next = broaderOf.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}
