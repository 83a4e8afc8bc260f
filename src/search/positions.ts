import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import { groupedBy } from '../corpus/grouped.js';
import type { Dialogue } from '../corpus/register.js';
import { type Filters, sieveOf } from './filters.js';
import type { TheRecord } from './find.js';
import type { About } from './index/about.js';
import type { IndexedPassage } from './index/indexed-passage.js';

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
  const { corpus, index, tree } = record;
  const sieve = sieveOf(filters, corpus);
  const wanted = topics.map((topic) => ({ topic, below: tree.below(topic) }));
  const speaking = new Map(
    wanted
      .flatMap(({ topic, below }) => [topic, ...below])
      .flatMap((topic) => index.about(topic))
      .map((one) => [one.order, one]),
  );
  const kept = [...speaking.values()]
    .sort((a, b) => a.order - b.order)
    .flatMap((one) => {
      const fits = (one.official || filters.voice !== undefined) && sieve.keeps(one);
      const about = fits ? aboutAny(one, wanted) : null;
      return about === null ? [] : [{ one, about }];
    });
  const byDialogue = groupedBy(kept, ({ one }) => one.document.dialogue);
  return [...everyDialogue(corpus).filter(sieve.keepsDialogue)].reverse().map((dialogue) => {
    const own = byDialogue.get(dialogue.id) ?? [];
    return {
      dialogue,
      passages: groupsOf(own, language, record),
      silence: own.length > 0 ? 'none' : silenceOf(dialogue, record),
    };
  });
}

function silenceOf(dialogue: Dialogue, record: TheRecord): 'not-mentioned' | 'no-official-text' | 'no-text-held' {
  const documents = documentsOf(record.corpus, dialogue);
  if (documents.length === 0) return 'no-text-held';
  const official = documents.some(({ voice, passages }) => passages.length > 0 && !REPORTING_VOICES.has(voice));
  return official ? 'not-mentioned' : 'no-official-text';
}

function aboutAny(one: IndexedPassage, wanted: readonly { topic: string; below: ReadonlySet<string> }[]): About | null {
  const entries = wanted.flatMap(({ topic, below }) =>
    [...one.about].flatMap(([id, about]) => {
      if (id === topic) return [about];
      return below.has(id) ? [{ ...about, strength: about.strength * NARROWER }] : [];
    }),
  );
  if (entries.length === 0) return null;
  return {
    strength: Math.max(...entries.map((entry) => entry.strength)),
    onlyNamed: entries.every((entry) => entry.onlyNamed),
    takesPosition: entries.some((entry) => entry.takesPosition),
  };
}

function groupsOf(
  own: readonly { one: IndexedPassage; about: About }[],
  language: string,
  record: TheRecord,
): readonly (readonly string[])[] {
  const groups = new Map<readonly string[], { one: IndexedPassage; about: About }[]>();
  for (const entry of own) {
    const id = entry.one.passage.id;
    const group = record.index.groupOf.get(id) ?? [id];
    const list = groups.get(group) ?? [];
    list.push(entry);
    groups.set(group, list);
  }
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
