import { perLocale } from './per-locale.js';
import type { TheRecord } from './search/find.js';

/** Something worked out from a record for a locale, kept as long as the record is. */
export function perRecord<T>(make: (record: TheRecord, locale: string) => T): (record: TheRecord, locale: string) => T {
  return perLocale(make);
}
