import type { Mention } from '../comparing/tracing.js';
import type { CalendarDate } from '../corpus/dates.js';
import { mark } from './marks.js';
import { element, linesWithin, type Palette, picture, textAt } from './svg.js';
import { drawAxis, timeAxis } from './time-axis.js';

/** A dialogue on a picture. */
export interface Dated {
  /** "6th" */
  readonly ordinal: string;
  /** Null when not established. */
  readonly day: CalendarDate | null;
  readonly mention: Mention;
}

/** What the picture of a timeline says. */
export interface TimelinePicture {
  readonly title: string;
  readonly subtitle: string;
  readonly dialogues: readonly Dated[];
  /** What each mark means, with the dialogues that have it. */
  readonly legend: readonly { readonly mention: Mention; readonly text: string }[];
  readonly undated: string | null;
  readonly alt: string;
}

const WIDTH = 800;
const EDGE = 40;
/** Half as large, as on a phone, these are still 11 and 15 pixels. */
const SIZE = { text: 22, title: 30, mark: 30 } as const;

/** A topic through the dialogues, each at the day it was held: gaps in time are gaps in the picture. */
export function drawTimeline(shown: TimelinePicture, palette: Palette): string {
  const room = WIDTH - 2 * EDGE;
  const titles = linesWithin(shown.title, room, SIZE.title);
  const parts: string[] = [];
  let y = EDGE + SIZE.title * 0.8;
  for (const line of titles) {
    parts.push(textAt(EDGE, y, line, { size: SIZE.title, fill: palette.ink, weight: 600 }));
    y += SIZE.title * 1.25;
  }
  parts.push(textAt(EDGE, y, shown.subtitle, { size: SIZE.text, fill: palette.faint }));
  y += 110;
  parts.push(...marksOn(shown.dialogues, y, palette));
  y += SIZE.text * 1.5 + 56;
  for (const { mention, text } of shown.legend) {
    const lines = linesWithin(text, room - SIZE.mark - 16, SIZE.text);
    parts.push(mark(mention, EDGE + SIZE.mark / 2, y - SIZE.text * 0.35, SIZE.mark * 0.8, palette));
    for (const line of lines) {
      parts.push(textAt(EDGE + SIZE.mark + 16, y, line, { size: SIZE.text, fill: palette.ink }));
      y += SIZE.text * 1.5;
    }
  }
  if (shown.undated !== null) {
    for (const line of linesWithin(shown.undated, room, SIZE.text)) {
      parts.push(textAt(EDGE, y, line, { size: SIZE.text, fill: palette.faint }));
      y += SIZE.text * 1.5;
    }
  }
  return picture({ width: WIDTH, height: Math.ceil(y + EDGE / 2), ground: palette.ground, alt: shown.alt }, parts);
}

/** The marks on their days, their ordinals above them, in two heights where they would touch. */
function marksOn(dialogues: readonly Dated[], y: number, palette: Palette): readonly string[] {
  const dated = dialogues.flatMap((one) => (one.day === null ? [] : [{ ...one, day: one.day }]));
  if (dated.length === 0) return [];
  const days = dated.map((one) => one.day);
  const axis = timeAxis(days, EDGE, WIDTH - EDGE);
  let before = Number.NEGATIVE_INFINITY;
  let raised = false;
  const marks = dated.map(({ day, ordinal, mention }) => {
    const x = axis.place(day);
    raised = x - before < SIZE.text * 2.6 && !raised;
    before = x;
    const top = y - SIZE.mark - (raised ? SIZE.text * 1.25 : 0);
    const stem = raised
      ? element('path', {
          d: `M${x.toFixed(1)} ${top + 6}V${y - SIZE.mark / 2}`,
          stroke: palette.line,
          'stroke-width': 2,
        })
      : '';
    const label = textAt(x, top, ordinal, { size: SIZE.text, fill: palette.ink, weight: 600, anchor: 'middle' });
    return stem + label + mark(mention, x, y, SIZE.mark, palette);
  });
  return [drawAxis(axis, days, y, palette, SIZE.text), ...marks];
}
