import type { CalendarDate } from '../corpus/dates.js';
import { mark } from './marks.js';
import { element, linesWithin, type Palette, picture, textAt } from './svg.js';
import { drawAxis, timeAxis } from './time-axis.js';

/** What the map of topics against dialogues says. */
export interface MapPicture {
  readonly title: string;
  readonly subtitle: string;
  readonly dialogues: readonly {
    readonly id: string;
    readonly ordinal: string;
    readonly day: CalendarDate;
    readonly mute: Mute | null;
  }[];
  readonly topics: readonly {
    readonly label: string;
    readonly said: ReadonlySet<string>;
    readonly reported: ReadonlySet<string>;
  }[];
  readonly legend: readonly { readonly mention: 'said-again' | 'press-only' | Mute; readonly text: string }[];
  readonly alt: string;
}

/** Why a dialogue says nothing on a topic: its text is silent, or there is none. */
type Mute = 'not-mentioned' | 'no-text-held';

const WIDTH = 800;
const EDGE = 36;
const LABELS = 350;
const SIZE = { text: 22, title: 30, mark: 20, mute: 12 } as const;

/** All topics against all dialogues; the columns stand at the days the dialogues were held. */
export function drawMap(shown: MapPicture, palette: Palette): string {
  const axis = timeAxis(
    shown.dialogues.map((one) => one.day),
    EDGE + LABELS,
    WIDTH - EDGE,
  );
  const parts = [
    textAt(EDGE, EDGE + SIZE.title * 0.8, shown.title, { size: SIZE.title, fill: palette.ink, weight: 600 }),
  ];
  let y = EDGE + SIZE.title * 2;
  parts.push(textAt(EDGE, y, shown.subtitle, { size: SIZE.text, fill: palette.faint }));
  const top = y + SIZE.text * 3.2;
  y = top + SIZE.text;
  for (const topic of shown.topics) {
    const lines = linesWithin(topic.label, LABELS - 12, SIZE.text);
    const height = lines.length * SIZE.text * 1.25;
    const middle = y + height / 2;
    lines.forEach((line, at) => {
      parts.push(textAt(EDGE, y + SIZE.text * (0.95 + at * 1.25), line, { size: SIZE.text, fill: palette.ink }));
    });
    for (const { id, day, mute } of shown.dialogues) {
      const mention = topic.said.has(id) ? 'said-again' : topic.reported.has(id) ? 'press-only' : null;
      if (mention !== null) parts.push(mark(mention, axis.place(day), middle, SIZE.mark, palette));
      else if (mute !== null) parts.push(mark(mute, axis.place(day), middle, SIZE.mute, palette));
    }
    y += height + 14;
    parts.push(element('path', { d: `M${EDGE} ${y - 7}H${WIDTH - EDGE}`, stroke: palette.line, 'stroke-width': 0.75 }));
  }
  parts.unshift(...columns(shown, axis.place, top, y, palette));
  y += 18;
  parts.push(
    drawAxis(
      axis,
      shown.dialogues.map((one) => one.day),
      y,
      palette,
      SIZE.text,
    ),
  );
  y += SIZE.text * 3;
  for (const { mention, text } of shown.legend) {
    parts.push(mark(mention, EDGE + SIZE.mark / 2, y - SIZE.text * 0.35, SIZE.mark, palette));
    parts.push(textAt(EDGE + SIZE.mark + 14, y, text, { size: SIZE.text, fill: palette.ink }));
    y += SIZE.text * 1.5;
  }
  return picture({ width: WIDTH, height: Math.ceil(y), ground: palette.ground, alt: shown.alt }, parts);
}

function columns(
  shown: MapPicture,
  place: (day: CalendarDate) => number,
  top: number,
  bottom: number,
  palette: Palette,
): readonly string[] {
  let before = Number.NEGATIVE_INFINITY;
  let raised = false;
  return shown.dialogues.map(({ ordinal, day }) => {
    const x = place(day);
    raised = x - before < SIZE.text * 2.4 && !raised;
    before = x;
    const y = top - (raised ? SIZE.text * 1.25 : 0);
    const line = element('path', {
      d: `M${x.toFixed(1)} ${y + 8}V${bottom}`,
      stroke: palette.line,
      'stroke-width': 1.5,
      'stroke-dasharray': '2 6',
    });
    return line + textAt(x, y, ordinal, { size: SIZE.text, fill: palette.ink, weight: 600, anchor: 'middle' });
  });
}
