import type { CalendarDate } from '../corpus/dates.js';
import type { Document } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import type { IndexedPassage } from './record-index.js';

/** What narrows a search; an absent filter lets everything through. */
export interface Filters {
  readonly dialogue?: Dialogue | undefined;
  readonly voice?: string | undefined;
  readonly language?: string | undefined;
  /** Years of the dialogues, both ends included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Whether a document may have passages that pass the filters. */
export function mayPass(
  document: Document,
  filters: Filters,
  heldOf: (dialogue: string) => readonly CalendarDate[],
): boolean {
  const voices = [document.voice, ...document.speakers.map((speaker) => speaker.voice)];
  if (filters.voice !== undefined && !voices.includes(filters.voice)) return false;
  return passesAsDocument(document, filters, heldOf);
}

/** Whether a passage passes the filters. */
export function passes(
  one: IndexedPassage,
  filters: Filters,
  heldOf: (dialogue: string) => readonly CalendarDate[],
): boolean {
  if (filters.voice !== undefined && !one.voices.has(filters.voice)) return false;
  return passesAsDocument(one.document, filters, heldOf);
}

function passesAsDocument(
  document: Document,
  filters: Filters,
  heldOf: (dialogue: string) => readonly CalendarDate[],
): boolean {
  if (filters.dialogue !== undefined && document.dialogue !== filters.dialogue.id) return false;
  if (filters.language !== undefined && document.language !== filters.language) return false;
  if (filters.from === undefined && filters.to === undefined) return true;
  const years = heldOf(document.dialogue).map((date) => Number(date.slice(0, 4)));
  return years.some((year) => year >= (filters.from ?? 0) && year <= (filters.to ?? 9999));
}
