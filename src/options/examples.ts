import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { wordsFor } from '../reply/words.js';
import type { TheRecord } from '../search/find.js';
import { topicLabel } from './topic.js';

/** The topic on which the record says most, in the reader's language: the one to show first. */
export function exampleTopic(record: TheRecord, locale: string): string {
  const [first] = record.topicsByWeight;
  return first === undefined ? '' : topicLabel(first, locale, record);
}

/** The number of the newest dialogue of which a text is held. */
export function exampleDialogue(record: TheRecord): number {
  const held = everyDialogue(record.corpus).filter((dialogue) => documentsOf(record.corpus, dialogue).length > 0);
  return held.at(-1)?.number ?? 1;
}

/** Questions that this record answers, to be tried. */
export function exampleQuestions(record: TheRecord, locale: string): readonly string[] {
  const words = wordsFor(locale);
  const topics = record.topicsByWeight.slice(0, 8).map((id) => topicLabel(id, locale, record));
  return [words.exampleWhen(words.ordinal(exampleDialogue(record))), ...topics.map(words.exampleWhat)];
}
