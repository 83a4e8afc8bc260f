import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import { groupedBy } from '../corpus/grouped.js';
import type { Dialogue } from '../corpus/register.js';
import { kept } from '../kept.js';
import { type Filters, sieveOf } from './filters.js';
import type { TheRecord } from './find.js';
import type { About } from './index/about.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import type { RecordIndex } from './index/record-index.js';

/** What one dialogue says on a topic. */
export interface DialoguePosition {
  readonly dialogue: Dialogue;
  /** Groups of passages that say the same, the one to show first; best group first. */
  readonly passages: readonly (readonly string[])[];
  /** Why there are none: its texts are silent, only press or personal accounts are held, or no text is. */
  readonly silence: 'none' | 'not-mentioned' | 'no-official-text' | 'no-text-held';
}

/** A narrower topic is a little less the topic itself. */
const NARROWER = 0.85;

/**
 * What each dialogue says on some topics, the newest dialogue first. Only voices that speak for a side or for all take a
 * position; press and personal accounts are looked at when `filters.voice` asks for them.
 */
export function positionsOn(
  topics: readonly string[],
  filters: Filters,
  language: string,
  record: TheRecord,
): readonly DialoguePosition[] {
  if (filters.dialogue !== undefined) return findPositions(topics, filters, language, record);
  const key = JSON.stringify([topics, language, filters.voice, filters.language, filters.from, filters.to]);
  return remembered(positions, record.index, key, () => findPositions(topics, filters, language, record));
}

function findPositions(
  topics: readonly string[],
  filters: Filters,
  language: string,
  record: TheRecord,
): readonly DialoguePosition[] {
  const { corpus } = record;
  const sieve = sieveOf(filters, corpus);
  const speaking = remembered(speakers, record.index, topics.join(' '), () =>
    groupedBy(passagesAbout(topics, record), ({ one }) => one.document.dialogue),
  );
  return [...everyDialogue(corpus).filter(sieve.keepsDialogue)].reverse().map((dialogue) => {
    const own = (speaking.get(dialogue.id) ?? []).filter(
      ({ one }) => (one.official || filters.voice !== undefined) && sieve.keeps(one),
    );
    return {
      dialogue,
      passages: groupsOf(own, language, record),
      silence: own.length > 0 ? 'none' : silenceOf(dialogue, record),
    };
  });
}

/** A passage that speaks of some topics, and how. */
interface Speaking {
  readonly one: IndexedPassage;
  readonly about: About;
}

type SpeakingByDialogue = ReadonlyMap<string, readonly Speaking[]>;

type Memory<T> = WeakMap<RecordIndex, Map<string, T>>;

/** So many answers are remembered: a page is turned, a timeline asks for each of its dialogues, a team comes back to its topics. */
const REMEMBERED = 64;
const speakers: Memory<SpeakingByDialogue> = new WeakMap();
const positions: Memory<readonly DialoguePosition[]> = new WeakMap();

/** What was made for a key before, else what is made now; the oldest is forgotten. */
function remembered<T>(memory: Memory<T>, index: RecordIndex, key: string, make: () => T): T {
  const known = kept(memory, index, () => new Map<string, T>());
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  const [oldest] = known.size >= REMEMBERED ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}

function passagesAbout(topics: readonly string[], { index, tree }: TheRecord): readonly Speaking[] {
  const found = new Map<number, Speaking>();
  const note = (topic: string, share: number) => {
    for (const one of index.about(topic)) {
      const about = one.aboutTopic(topic);
      if (about === undefined) continue;
      const now = { ...about, strength: about.strength * share };
      const before = found.get(one.order);
      found.set(one.order, { one, about: before === undefined ? now : either(before.about, now) });
    }
  };
  for (const topic of topics) {
    note(topic, 1);
    for (const below of tree.below(topic)) note(below, NARROWER);
  }
  return [...found.values()].sort((a, b) => a.one.order - b.one.order);
}

function either(a: About, b: About): About {
  return {
    strength: Math.max(a.strength, b.strength),
    onlyNamed: a.onlyNamed && b.onlyNamed,
    takesPosition: a.takesPosition || b.takesPosition,
  };
}

function silenceOf(dialogue: Dialogue, record: TheRecord): 'not-mentioned' | 'no-official-text' | 'no-text-held' {
  const documents = documentsOf(record.corpus, dialogue);
  if (documents.length === 0) return 'no-text-held';
  const official = documents.some(({ voice, passages }) => passages.length > 0 && !REPORTING_VOICES.has(voice));
  return official ? 'not-mentioned' : 'no-official-text';
}

function groupsOf(own: readonly Speaking[], language: string, record: TheRecord): readonly (readonly string[])[] {
  const groups = groupedBy(own, ({ one: { passage } }) => record.index.groupOf.get(passage.id) ?? [passage.id]);
  return [...groups.values()]
    .map((members) => ({
      ids: [...members]
        .sort(
          (a, b) =>
            Number(b.one.document.language === language) - Number(a.one.document.language === language) ||
            a.one.order - b.one.order,
        )
        .map(({ one }) => one.passage.id),
      onlyNamed: members.every(({ about }) => about.onlyNamed),
      introduces: members.every(({ one }) => one.passage.text.endsWith(':')),
      takesPosition: members.some(({ about }) => about.takesPosition),
      strength: Math.max(...members.map(({ about }) => about.strength)),
      order: Math.min(...members.map(({ one }) => one.order)),
    }))
    .sort(
      (a, b) =>
        Number(a.onlyNamed || a.introduces) - Number(b.onlyNamed || b.introduces) ||
        Number(b.takesPosition) - Number(a.takesPosition) ||
        b.strength - a.strength ||
        a.order - b.order,
    )
    .map(({ ids }) => ids);
}
