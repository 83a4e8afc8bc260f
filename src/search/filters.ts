import type { CalendarDate } from '../corpus/dates.js';
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

/** Whether a passage passes the filters. */
export function passes(
  one: IndexedPassage,
  filters: Filters,
  heldOf: (dialogue: string) => readonly CalendarDate[],
): boolean {
  if (filters.dialogue !== undefined && one.document.dialogue !== filters.dialogue.id) return false;
  if (filters.voice !== undefined && !one.voices.has(filters.voice)) return false;
  if (filters.language !== undefined && one.document.language !== filters.language) return false;
  if (filters.from === undefined && filters.to === undefined) return true;
  const years = heldOf(one.document.dialogue).map((date) => Number(date.slice(0, 4)));
  return years.some((year) => year >= (filters.from ?? 0) && year <= (filters.to ?? 9999));
}
