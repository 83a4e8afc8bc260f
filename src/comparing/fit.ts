import type { Run } from './wording.js';

/** What passing over words costs, and what a word that is no word of the text costs. */
const COST = { open: 0.9, extend: 0.04, added: 1, changed: 1 } as const;

/** The run of a text that is nearest to a quotation. */
export interface Fit extends Run {
  /** For each word of the quotation the place in the text that it stands for, or null where it was added. */
  readonly places: readonly (number | null)[];
}

/**
 * Finds the run of a text nearest to a pattern: approximate matching with free ends in the text (Sellers, 1980), with gaps
 * that cost little more the longer they are (Gotoh, 1982), since a quoter leaves out phrases, not single words.
 *
 * @param pattern the words of the quotation
 * @param text the words among which it is looked for
 * @param freeBefore whether words may be passed over before a word of the pattern at no cost: there an omission is marked
 */
export function nearestRun(
  pattern: readonly number[],
  text: ArrayLike<number>,
  freeBefore: (at: number) => boolean,
): Fit {
  const width = text.length + 1;
  const cells = (pattern.length + 1) * width;
  const table: Table = {
    width,
    match: new Float64Array(cells).fill(Number.POSITIVE_INFINITY),
    skip: new Float64Array(cells).fill(Number.POSITIVE_INFINITY),
    cameFrom: new Uint8Array(cells),
    skipFrom: new Uint8Array(cells),
  };
  table.match.fill(0, 0, width);
  for (let row = 1; row <= pattern.length; row += 1) {
    const word = pattern[row - 1] ?? NOTHING;
    for (let column = 0; column < width; column += 1) {
      standFor(table, row, column, word !== NOTHING && word === text[column - 1]);
    }
    const free = row < pattern.length && freeBefore(row);
    for (let column = 1; column < width; column += 1) passOver(table, row * width + column, free);
  }
  return traced(pattern.length, table);
}

const NOTHING = -1;

interface Table {
  readonly width: number;
  /** Least cost of ending on a word of the pattern: rows are words of the pattern, columns those of the text. */
  readonly match: Float64Array;
  /** Least cost of ending on words of the text that were passed over. */
  readonly skip: Float64Array;
  readonly cameFrom: Uint8Array;
  readonly skipFrom: Uint8Array;
}

/** A word of the pattern stands for one of the text, the same or another, or was added. */
function standFor({ width, match, skip, cameFrom }: Table, row: number, column: number, same: boolean): void {
  const here = row * width + column;
  const above = here - width;
  const added = Math.min(match[above] ?? 0, skip[above] ?? 0) + COST.added;
  const before = column === 0 ? Number.POSITIVE_INFINITY : Math.min(match[above - 1] ?? 0, skip[above - 1] ?? 0);
  const through = before + (same ? 0 : COST.changed);
  // Of two ways as cheap, the one that keeps the word in its place.
  match[here] = Math.min(added, through);
  cameFrom[here] = through <= added ? THROUGH : ADDED;
}

function passOver({ match, skip, skipFrom }: Table, here: number, free: boolean): void {
  const opened = (match[here - 1] ?? 0) + (free ? 0 : COST.open);
  const extended = (skip[here - 1] ?? 0) + (free ? 0 : COST.extend);
  skip[here] = Math.min(opened, extended);
  skipFrom[here] = opened <= extended ? OPENED : EXTENDED;
}

const ADDED = 1;
const THROUGH = 2;
const OPENED = 1;
const EXTENDED = 2;

function traced(height: number, { width, match, skip, cameFrom, skipFrom }: Table): Fit {
  let column = 0;
  for (let at = 1; at < width; at += 1) {
    // Of two ends as good, the later one: there the last word stands for another, and was not added.
    if ((match[height * width + at] ?? 0) <= (match[height * width + column] ?? 0)) column = at;
  }
  const to = column;
  const places: (number | null)[] = new Array<number | null>(height).fill(null);
  let row = height;
  let skipping = false;
  while (row > 0) {
    const here = row * width + column;
    if (skipping) {
      skipping = skipFrom[here] === EXTENDED;
      column -= 1;
      continue;
    }
    if (cameFrom[here] === THROUGH) {
      places[row - 1] = column - 1;
      column -= 1;
    }
    row -= 1;
    const above = row * width + column;
    skipping = row > 0 && (skip[above] ?? 0) < (match[above] ?? 0);
  }
  return { from: column, to, places };
}
