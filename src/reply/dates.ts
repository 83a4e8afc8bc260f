import type { CalendarDate } from '../corpus/dates.js';

/** The locale in which dates are written: an English reader gets the order of days and months of his own country. */
function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** A calendar date written out: "24 May 2019", "December 2015", « 24 mai 2019 ». Never in a time zone. */
export function writeDate(date: CalendarDate, locale: string): string {
  const parts = date.split('-').length;
  const format = new Intl.DateTimeFormat(dateLocale(locale), {
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' as const } : {}),
    ...(parts > 2 ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  });
  return format.format(asUtc(date));
}

/** The day or days a dialogue was held, written out as one: "14–15 November 2017". */
export function writeDays(days: readonly CalendarDate[], locale: string): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return writeDate(first, locale);
  const format = new Intl.DateTimeFormat(dateLocale(locale), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // Thin spaces around the dash are typography that does not survive copying.
  return format.formatRange(asUtc(first), asUtc(last)).replace(/\u2009/gu, '');
}

function asUtc(date: CalendarDate): Date {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}
