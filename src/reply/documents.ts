import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { TheRecord } from '../search/find.js';
import { writeDate } from './dates.js';
import type { Reply, Row } from './model.js';
import { voiceName } from './quotation.js';
import { wordsFor } from './words.js';

/** A document as a row: whose words, title, publisher, day, number of passages. */
export function documentRow(document: Document, locale: string, record: TheRecord): Row {
  const words = wordsFor(locale);
  const published = document.published === null ? null : writeDate(document.published, locale);
  const line = words.documentLine({
    voice: voiceName(document.voice, locale, record),
    title: document.title,
    publisher: document.publisher,
    published,
  });
  return {
    text: words.documentRow(line, document.passages.length),
    link: document.url,
    action: { label: document.id, command: 'documents', options: { id: document.id } },
  };
}

/** Everything the record knows of a document besides its text. */
export function documentReply(document: Document, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const details = [
    words.language(words.languageName[document.language] ?? document.language),
    ...(document.reprintedBy === undefined ? [] : [words.reprintedBy(document.reprintedBy)]),
    ...(document.author === undefined ? [] : [words.author(document.author)]),
    ...(document.translator === undefined ? [] : [words.translator(document.translator)]),
    ...(document.publishedBasis === undefined ? [] : [words.basis(document.publishedBasis)]),
    ...(document.urlBasis === undefined ? [] : [words.addressBasis(document.urlBasis)]),
    words.rights(document.rights),
  ];
  const { action: _, ...row } = documentRow(document, locale, record);
  const first = document.passages[0];
  return {
    command: 'documents',
    outcome: 'answered',
    locale,
    title: document.title,
    notice: null,
    blocks: [{ kind: 'list', rows: [row, ...details.map((text) => ({ text }))] }],
    actions: [
      ...(first === undefined
        ? []
        : [{ label: words.readFromStart, command: 'passage', options: { id: first.id, context: 3 } }]),
      { label: words.documentsTitle, command: 'documents', options: {} },
    ],
    continuation: null,
  };
}

/** What is held and what is not; `skip` documents are left out. */
export function documentsReply(skip: number, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const { documents } = record.corpus;
  const silent = everyDialogue(record.corpus).filter((dialogue) => documentsOf(record.corpus, dialogue).length === 0);
  return {
    command: 'documents',
    outcome: 'answered',
    locale,
    title: words.documentsTitle,
    notice: words.documentsNotice(
      documents.length,
      silent.map((dialogue) => words.ordinal(dialogue.number)),
    ),
    blocks: [{ kind: 'list', rows: documents.slice(skip).map((document) => documentRow(document, locale, record)) }],
    actions: [{ label: words.registerTitle, command: 'dialogue', options: {} }],
    continuation: {
      command: 'documents',
      options: {},
      of: 'list',
      skipped: Math.min(skip, documents.length),
      total: documents.length,
    },
  };
}
