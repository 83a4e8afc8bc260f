import type { CalendarDate } from '../corpus/dates.js';
import { replyLanguage } from './words.js';

/**
 * The locale in which dates are written: that of the reply, in the order of days and months of the reader's country. A
 * reader of a third language gets an English reply, and English dates in it.
 */
function dateLocale(locale: string): string {
  const known = dateLocales.get(locale);
  if (known !== undefined) return known;
  const found = findDateLocale(locale);
  if (dateLocales.size < MOST_LOCALES) dateLocales.set(locale, found);
  return found;
}

/** Making an `Intl` object takes longer than all else in a reply; more locales than there are come from nowhere good. */
const MOST_LOCALES = 64;
const dateLocales = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of a year, of a year and a month, or of a whole date. */
function formatOf(parts: number, locale: string): Intl.DateTimeFormat {
  const key = `${parts} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' as const } : {}),
    ...(parts > 2 ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  });
  if (formats.size < 3 * MOST_LOCALES) formats.set(key, format);
  return format;
}

function findDateLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  if (language !== replyLanguage(locale)) return 'en-GB';
  return region === undefined ? (language === 'en' ? 'en-GB' : language) : `${language}-${region}`;
}

/** A calendar date written out: "24 May 2019", "December 2015", « 24 mai 2019 ». Never in a time zone. */
export function writeDate(date: CalendarDate, locale: string): string {
  const key = `${date} ${locale}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const format = formatOf(date.split('-').length, dateLocale(locale));
  const text = withFirst(format.format(asUtc(date)), locale);
  if (written.size < MOST_WRITTEN) written.set(key, text);
  return text;
}

/** The dates of a record are few, and stand under every quotation. */
const MOST_WRITTEN = 4096;
const written = new Map<string, string>();

/** The day or days a dialogue was held, written out as one: "14–15 November 2017". */
export function writeDays(days: readonly CalendarDate[], locale: string): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return writeDate(first, locale);
  const format = formatOf(3, dateLocale(locale));
  // Thin spaces around the dash are typography that does not survive copying.
  return withFirst(format.formatRange(asUtc(first), asUtc(last)).replace(/\u2009/gu, ''), locale);
}

/** French writes the first of a month as « 1er », which CLDR does not. */
function withFirst(written: string, locale: string): string {
  return replyLanguage(locale) === 'fr' ? written.replace(/(?<!\d)1(?=[ –])/gu, '1er') : written;
}

function asUtc(date: CalendarDate): Date {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}
