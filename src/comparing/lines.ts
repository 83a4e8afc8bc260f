import type { Document, Passage } from '../corpus/document.js';
import type { TheRecord } from '../search/find.js';
import { weightByTopics } from '../search/sentence-weight.js';
import type { Line } from './align.js';
import { lineOf } from './compare.js';
import { wordingOf } from './wording.js';

/** All sentences of a document, as lines to be compared. */
export function linesOf(document: Document, record: TheRecord): readonly Line[] {
  return document.passages.flatMap((passage) => sentencesOf(passage, record));
}

/** The sentences of a document that speak of some topics; of a passage that is about them only by its heading, all. */
export function linesAbout(document: Document, topics: ReadonlySet<string>, record: TheRecord): readonly Line[] {
  return document.passages.flatMap((passage) => linesInPassage(passage, topics, record));
}

/** The sentences of a passage that speak of some topics. */
export function linesInPassage(passage: Passage, topics: ReadonlySet<string>, record: TheRecord): readonly Line[] {
  const about = record.index.passages.get(passage.id)?.about ?? new Map();
  const onTopic = [...about].filter(([topic]) => topics.has(topic));
  if (onTopic.length === 0 || onTopic.every(([, how]) => how.onlyNamed)) return [];
  const weight = weightByTopics(passage.id, topics, record);
  const speaking = sentencesOf(passage, record, (at) => {
    const sentence = passage.sentences[at];
    return sentence !== undefined && weight(sentence) > 0;
  });
  return speaking.length > 0 ? speaking : sentencesOf(passage, record);
}

function sentencesOf(
  passage: Passage,
  record: TheRecord,
  keeps: (at: number) => boolean = () => true,
): readonly Line[] {
  const wording = wordingOf(record.corpus);
  return passage.sentences.flatMap((sentence, at) =>
    keeps(at) ? [lineOf(passage.id, at, passage.text.slice(sentence.start, sentence.end), wording)] : [],
  );
}
