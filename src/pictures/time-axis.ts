import type { CalendarDate } from '../corpus/dates.js';
import { element, type Palette, round, textAt } from './svg.js';

/** Where days stand on a line: a year is as wide as any other, however much happened in it. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  place(day: CalendarDate): number;
}

/** An axis over the whole years of some days, from one x to another. */
export function timeAxis(days: readonly CalendarDate[], from: number, to: number): TimeAxis {
  const times = days.map(timeOf);
  const first = new Date(Math.min(...times)).getUTCFullYear();
  const last = new Date(Math.max(...times)).getUTCFullYear() + 1;
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
  const place = (time: number) => from + ((time - start) / (end - start)) * (to - from);
  return { from, to, place: (day) => place(timeOf(day)) };
}

function timeOf(day: CalendarDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

/** The line itself, a stroke at each new year, and the years; some are left out where there is no room for all. */
export function drawAxis(
  axis: TimeAxis,
  days: readonly CalendarDate[],
  y: number,
  palette: Palette,
  size: number,
): string {
  const years = days.map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const yearWidth = (axis.to - axis.from) / (last - first);
  const every = Math.max(1, Math.ceil((size * 3) / yearWidth));
  const strokes = Array.from({ length: last - first + 1 }, (_, at) => {
    const x = round(axis.from + at * yearWidth);
    const label =
      at < last - first && at % every === 0
        ? textAt(x + yearWidth / 2, y + size * 1.75, String(first + at), {
            size,
            fill: palette.faint,
            anchor: 'middle',
          })
        : '';
    return element('path', { d: `M${x} ${round(y - 6)}v12`, stroke: palette.line, 'stroke-width': 2 }) + label;
  });
  const line = { d: `M${round(axis.from)} ${round(y)}H${round(axis.to)}`, stroke: palette.line, 'stroke-width': 3 };
  return element('path', line) + strokes.join('');
}
