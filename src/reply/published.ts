import { documentsOf } from '../corpus/corpus.js';
import type { Dialogue, Publication } from '../corpus/register.js';
import type { TheRecord } from '../search/find.js';
import { writeDate } from './dates.js';
import { documentRow } from './documents.js';
import type { Block, Row } from './model.js';
import { wordsFor } from './words.js';

/** The texts of a dialogue, one row each: those held, and those that are known to stand elsewhere. */
export function textRows(dialogue: Dialogue, locale: string, record: TheRecord): readonly Row[] {
  const held = documentsOf(record.corpus, dialogue).map((document) => documentRow(document, locale, record));
  return [...held, ...elsewhere(dialogue, locale, record)];
}

/** Where texts of a dialogue that are not held were published, as a list of links; nothing when none is known. */
export function publishedBlocks(dialogue: Dialogue, locale: string, record: TheRecord): readonly Block[] {
  const rows = elsewhere(dialogue, locale, record);
  const words = wordsFor(locale);
  if (rows.length === 0) return [];
  const isOnly = documentsOf(record.corpus, dialogue).length === 0;
  return [
    { kind: 'paragraph', text: isOnly ? words.publishedAt : words.publishedToo },
    { kind: 'list', rows },
  ];
}

function elsewhere(dialogue: Dialogue, locale: string, { corpus }: TheRecord): readonly Row[] {
  const held = documentsOf(corpus, dialogue).map(({ url }) => url);
  return dialogue.published
    .filter(({ url }) => url === undefined || !held.includes(url))
    .map((publication) => publicationRow(publication, locale));
}

function publicationRow({ title, date, url }: Publication, locale: string): Row {
  const words = wordsFor(locale);
  if (title === undefined) return url === undefined ? { text: words.publishedUnknown } : { text: url, link: url };
  const line = words.publicationLine(title, date === undefined ? null : writeDate(date, locale));
  return url === undefined ? { text: `${line}. ${words.publishedUnknown}` } : { text: line, link: url };
}
