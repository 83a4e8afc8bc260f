import * as v from 'valibot';

/** A calendar date, `2019-05-24`; or only its month, `2015-12`; or its year. Never a moment in time. */
export type CalendarDate = string;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a date that exists: `2019-02-30` is none. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The year of a calendar date. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export const calendarDate = v.pipe(
  v.string('must be a date such as 2019-05-24'),
  v.check(isCalendarDate, 'must be a date of the calendar'),
);

export const calendarDay = v.pipe(
  calendarDate,
  v.check((text) => text.length === 10, 'must be a whole date such as 2019-05-24'),
);
