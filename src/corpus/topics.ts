import * as v from 'valibot';
import { identifier, text } from './fields.js';
import { type Localised, type LocalisedList, localised, localisedList } from './localised.js';
import type { Problem } from './problem.js';
import { type Locate, readYaml, type YamlSource } from './yaml-source.js';

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
      id: identifier,
      label: localised,
      aliases: v.optional(localisedList, {}),
      broader: v.optional(text),
    }),
  ),
  words: v.optional(v.array(localisedList), []),
});

/** Ids and references alone, read even from a file with faults, so that all is checked at once. */
const sketch = v.fallback(
  v.object({
    topics: v.fallback(
      v.array(
        v.fallback(v.object({ id: v.fallback(v.string(), ''), broader: v.fallback(v.string(), '') }), {
          id: '',
          broader: '',
        }),
      ),
      [],
    ),
  }),
  { topics: [] },
);

export interface VocabularyReading {
  /** Null when the file has a fault. */
  readonly vocabulary: Vocabulary | null;
  readonly problems: readonly Problem[];
}

const WORDS_FIX = 'Write a line “- { en: [treaty, convention], fr: [traité] }” for each group.';

const TOPIC_FIXES: Readonly<Record<'id' | 'label' | 'aliases' | 'broader', string>> = {
  id: 'Write id: cybercrime, a short name in lower case letters, figures and hyphens.',
  label: 'Write label: { en: Cybercrime, fr: Cybercriminalité }, with the name in each language.',
  aliases: 'Write aliases: { en: [cyber crime, computer crime] }, with a list of words and phrases for each language.',
  broader: 'Write broader: and the id of the wider topic, or leave it out.',
};

function topicsFix(path: string): string {
  const [part, key] = path.split('.');
  if (part === 'words') return WORDS_FIX;
  if (part === 'topics' && key !== undefined) {
    return isTopicKey(key) ? TOPIC_FIXES[key] : `Remove it, or use one of: ${Object.keys(TOPIC_FIXES).join(', ')}.`;
  }
  return 'Write topics: and under it, for each topic, “- id: cybercrime” and label: { en: Cybercrime }; words: may follow.';
}

function isTopicKey(key: string): key is keyof typeof TOPIC_FIXES {
  return Object.hasOwn(TOPIC_FIXES, key);
}

/** Reads `topics.yaml`; a `broader` that names no topic, a circle and an id that stands twice are faults. */
export function readVocabulary(source: YamlSource): VocabularyReading {
  const read = readYaml(source, topicsFile, topicsFix);
  const found = v.parse(sketch, read.raw).topics;
  const problems = [...(read.ok ? [] : read.problems), ...referenceProblems(source.file, found, read.lineOf)];
  if (!read.ok || problems.length > 0) return { vocabulary: null, problems };
  return {
    vocabulary: {
      topics: read.value.topics.map((topic) => ({ ...topic, broader: topic.broader ?? null })),
      words: read.value.words,
    },
    problems,
  };
}

function referenceProblems(
  file: string,
  topics: readonly { readonly id: string; readonly broader: string }[],
  lineOf: Locate,
): readonly Problem[] {
  const ids = topics.map((topic) => topic.id);
  const broaderOf = new Map(topics.map((topic) => [topic.id, topic.broader]));
  const fault = (index: number, key: string, message: string, fix: string): Problem => ({
    file,
    line: lineOf(['topics', index, key]),
    message,
    fix,
    kind: 'fault',
  });
  return topics.flatMap(({ id, broader }, index) => {
    const found: Problem[] = [];
    if (id !== '' && ids.indexOf(id) !== index) {
      found.push(fault(index, 'id', `topic “${id}” stands twice`, 'Give each topic its own id.'));
    }
    if (broader !== '' && !ids.includes(broader)) {
      found.push(
        fault(
          index,
          'broader',
          `“${broader}” is no topic, so nothing is broader than “${id}”`,
          `Write the id of a topic of this file (${ids.slice(0, 3).join(', ')} …), or leave “broader” out.`,
        ),
      );
    }
    if (isInCircle(id, broaderOf)) {
      found.push(
        fault(index, 'broader', `“${id}” is, in a circle, broader than itself`, 'Remove one “broader” of the circle.'),
      );
    }
    return found;
  });
}

function isInCircle(id: string, broaderOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let next = broaderOf.get(id); next !== undefined && next !== '' && !seen.has(next); next = broaderOf.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}
