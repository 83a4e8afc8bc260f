import { kept } from './kept.js';
import type { TheRecord } from './search/find.js';

/** More locales than Discord has; beyond them nothing more is kept, since a locale may come from anywhere. */
const MOST_LOCALES = 64;

/** Something worked out from a record for a locale, kept as long as the record is: it is asked for again and again. */
export function perRecord<T>(make: (record: TheRecord, locale: string) => T): (record: TheRecord, locale: string) => T {
  const values = new WeakMap<TheRecord, Map<string, T>>();
  return (record, locale) => {
    const byLocale = kept(values, record, () => new Map<string, T>());
    const known = byLocale.get(locale);
    if (known !== undefined) return known;
    const made = make(record, locale);
    if (byLocale.size < MOST_LOCALES) byLocale.set(locale, made);
    return made;
  };
}
