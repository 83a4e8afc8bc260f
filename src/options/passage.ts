import { passageOf } from '../corpus/corpus.js';
import type { Passage } from '../corpus/document.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import type { TheRecord } from '../search/find.js';
import { documentCandidates } from './document.js';
import { exactly } from './matching.js';

export type PassageRead =
  | { readonly ok: true; readonly passage: Passage }
  | { readonly ok: false; readonly sentence: string };

export type PassagesRead =
  | { readonly ok: true; readonly passages: readonly Passage[] }
  | { readonly ok: false; readonly sentence: string };

/** Reads a passage's id: `eeas-2019:5`, `eeas-2019 5`, `EEAS-2019 #5`; a document alone is its first passage. */
export function readPassage(typed: string, locale: string, record: TheRecord): PassageRead {
  const match = /^\s*(.+?)(?:\s*[:#¶§,\s]\s*(\d{1,6}))?\s*$/u.exec(typed);
  const document = exactly(match?.[1] ?? typed, documentCandidates(record, locale))?.choice.value;
  const passage =
    document === undefined ? undefined : passageOf(record.corpus, `${document}:${Number(match?.[2] ?? '1')}`);
  if (passage !== undefined) return { ok: true, passage };
  const example = record.corpus.documents.at(0)?.passages.at(0)?.id ?? 'document:1';
  return { ok: false, sentence: wordsFor(locale).noPassage(headOf(typed, 60), example) };
}

/**
 * Reads one id or several: `eeas-2019:5`, `eeas-2019:5,7;eeas-2014:13`. A number alone belongs to the document before it.
 */
export function readPassages(typed: string, locale: string, record: TheRecord): PassagesRead {
  const whole = readPassage(typed, locale, record);
  if (whole.ok) return { ok: true, passages: [whole.passage] };
  const passages: Passage[] = [];
  for (const piece of typed.split(/\s*[;,]\s*/u)) {
    const full = /^\d+$/u.test(piece) ? `${passages.at(-1)?.document ?? ''}:${piece}` : piece;
    const read = readPassage(full, locale, record);
    if (!read.ok) return read;
    passages.push(read.passage);
  }
  return { ok: true, passages };
}

/** Ids as `readPassages` reads them, as short as can be. */
export function listIds(ids: readonly string[]): string {
  return ids
    .map((id, at) => {
      const [document, number] = id.split(':');
      return ids[at - 1]?.split(':')[0] === document ? `,${number}` : `${at === 0 ? '' : ';'}${id}`;
    })
    .join('');
}
