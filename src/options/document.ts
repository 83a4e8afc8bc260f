import type { Document } from '../corpus/document.js';
import { perRecord } from '../per-record.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import type { Choice } from '../routing/command.js';
import type { TheRecord } from '../search/find.js';
import { candidate, exactly, nearest } from './matching.js';
import { complete, LONGEST_CHOICE, shelfOf } from './shelf.js';

export type DocumentRead =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly sentence: string };

/** Reads a document's id or title. */
export function readDocument(typed: string, locale: string, record: TheRecord): DocumentRead {
  const candidates = documentCandidates(record, locale);
  const id = exactly(typed, candidates)?.choice.value;
  const document = record.corpus.documents.find((one) => one.id === id);
  if (document !== undefined) return { ok: true, document };
  const near = nearest(typed, candidates, 1)[0]?.choice.value ?? '';
  return { ok: false, sentence: wordsFor(locale).noDocument(headOf(typed, 60), near) };
}

/** The documents that complete what is typed. */
export function completeDocument(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [documentShelf(record, locale)]);
}

/** The documents, as their ids and titles are read. */
export const documentCandidates = perRecord((record) =>
  record.corpus.documents.map((document) =>
    candidate({ name: headOf(`${document.id} · ${document.title}`, LONGEST_CHOICE), value: document.id }, [
      document.title,
    ]),
  ),
);

/** The documents as they are offered. */
export const documentShelf = perRecord((record, locale) => shelfOf(documentCandidates(record, locale)));
