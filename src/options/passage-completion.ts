import type { Document, Passage } from '../corpus/document.js';
import { headOf } from '../routing/clean.js';
import type { Choice } from '../routing/command.js';
import type { TheRecord } from '../search/find.js';
import { documentShelf } from './document.js';
import { plain } from './matching.js';
import { passagesWith } from './passage-words.js';
import { LONGEST_CHOICE, MOST_CHOICES, soughtFor } from './shelf.js';

/** Passages of documents may be many; so many leave room for those that have the words. */
const MOST_OF_DOCUMENTS = 10;

/**
 * Passages that complete what is typed: those of the documents whose id or title begins so, or with the beginning of a
 * number after it; those that have the words in a row; of documents with such a word in their title; those that have the
 * words anywhere. The first passage of each document while nothing is typed.
 */
export function completePassage(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  const sought = soughtFor(typed);
  if (sought === '')
    return record.corpus.documents
      .slice(0, MOST_CHOICES)
      .flatMap(({ passages }) => passages.slice(0, 1))
      .map(choiceOf);
  const { starts } = documentShelf(record, locale);
  const numbered = byNumber(typed, locale, record);
  const named = numbered.length > 0 ? [] : spread(documentsAt(starts.beginning(sought, MOST_CHOICES), record));
  const having = numbered.length > 0 ? NOTHING : passagesWith(typed, locale, record);
  const titled = spread(documentsAt(starts.withWord(sought, MOST_CHOICES), record));
  const found = [
    ...numbered,
    ...named.slice(0, MOST_OF_DOCUMENTS),
    ...having.inRow,
    ...titled.slice(0, MOST_OF_DOCUMENTS),
    ...having.apart,
    ...named.slice(MOST_OF_DOCUMENTS),
    ...titled.slice(MOST_OF_DOCUMENTS),
  ];
  const offered = found.length > 0 ? found : spread(documentsAt(starts.holding(sought, MOST_CHOICES), record));
  if (offered.length > 0) return [...new Set(offered)].slice(0, MOST_CHOICES).map(choiceOf);
  const respelt = respeltIn(typed, record);
  if (respelt === null) return [];
  const { inRow, apart } = passagesWith(respelt, locale, record);
  return [...inRow, ...apart].slice(0, MOST_CHOICES).map(choiceOf);
}

const NOTHING = { inRow: [], apart: [] } as const;

function choiceOf({ id, text }: Passage): Choice {
  return { name: headOf(`${id} · ${text.slice(0, LONGEST_CHOICE)}`, LONGEST_CHOICE), value: id };
}

function documentsAt(entries: readonly number[], { corpus }: TheRecord): readonly Document[] {
  return entries.flatMap((entry) => corpus.documents[entry] ?? []);
}

/** The first passages of documents, as many of each as there is room for. */
function spread(documents: readonly Document[]): readonly Passage[] {
  const each = Math.max(1, Math.floor(MOST_CHOICES / Math.max(1, documents.length)));
  return documents.flatMap(({ passages }) => passages.slice(0, each)).slice(0, MOST_CHOICES);
}

/** `eeas-2019:1` is the beginning of 1, of 10 to 19 and so on. */
function byNumber(typed: string, locale: string, record: TheRecord): readonly Passage[] {
  const match = /^(.+?)\s*[:#¶§,\s]\s*(\d{1,6})$/u.exec(typed);
  const sought = soughtFor(match?.[1] ?? '');
  if (match === null || sought === '') return [];
  const number = Number(match[2]);
  return documentsAt(documentShelf(record, locale).starts.beginning(sought, MOST_CHOICES), record).flatMap(
    ({ passages }) => {
      const found: Passage[] = [];
      for (let [from, width] = [number, 1]; from > 0 && from <= passages.length; from *= 10, width *= 10)
        found.push(...passages.slice(from - 1, from - 1 + Math.min(width, MOST_CHOICES)));
      return found;
    },
  );
}

/** The words with those set right that the record does not know; null when it knows them all, or nothing like them. */
function respeltIn(typed: string, { index }: TheRecord): string | null {
  const words = plain(typed).split(' ').slice(0, MOST_WORDS);
  const fixed = words.map((word) => index.spell(word));
  return fixed.every((word) => word === null) ? null : fixed.map((word, at) => word ?? words[at] ?? '').join(' ');
}

/** A longer text is no name of anything, and looking for like words takes its time. */
const MOST_WORDS = 12;
