import type { ShownWord } from './shown.js';

/** A sentence to be compared with others. */
export interface Line {
  /** The id of its passage. */
  readonly passage: string;
  /** Its place among the passage's sentences. */
  readonly at: number;
  readonly text: string;
  readonly words: readonly ShownWord[];
}

/** Sentences of two texts that stand for one another; one of the lists is empty where a sentence has no counterpart. */
export interface Pairing {
  readonly first: readonly Line[];
  readonly second: readonly Line[];
}

/** Less likeness than this, and two sentences say different things. */
const LEAST = { inOrder: 0.2, moved: 0.4 } as const;

/** How two texts may go on together: sentences of the first, sentences of the second (Gale and Church, 1993). */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
];

/**
 * Pairs the sentences of two texts in their order, one with one or one with two, so that the likenesses of all pairs add up
 * to the most; what is left over is then paired wherever it stands. In the order of the first text.
 *
 * @param weightOf how much a word tells
 */
export function alignLines(
  first: readonly Line[],
  second: readonly Line[],
  weightOf: (key: string) => number,
): readonly Pairing[] {
  const weights = new Map([...first, ...second].flatMap((line) => line.words.map(({ key }) => [key, weightOf(key)])));
  const like = (a: readonly Line[], b: readonly Line[]) => likeness(a, b, weights);
  return withMoved(inOrder(first, second, like), like);
}

type Like = (a: readonly Line[], b: readonly Line[]) => number;

function inOrder(first: readonly Line[], second: readonly Line[], like: Like): readonly Pairing[] {
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const step = new Uint8Array(best.length);
  best[0] = 0;
  for (let row = 0; row <= first.length; row += 1) {
    for (let column = 0; column <= second.length; column += 1) {
      STEPS.forEach(([down, right], at) => {
        const from = (row - down) * width + column - right;
        if (row < down || column < right) return;
        const a = first.slice(row - down, row);
        const b = second.slice(column - right, column);
        const value = (best[from] ?? 0) + gainOf(a, b, like);
        const here = row * width + column;
        if (value > (best[here] ?? 0) + 1e-9) {
          best[here] = value;
          step[here] = at;
        }
      });
    }
  }
  return backward(first, second, step, width);
}

/** What a pair adds; a sentence without a counterpart adds nothing. */
function gainOf(a: readonly Line[], b: readonly Line[], like: Like): number {
  if (a.length === 0 || b.length === 0) return 0;
  // Two sentences stand for one only where they follow each other in one passage.
  if (a.length + b.length > 2 && !(isOnePassage(a) && isOnePassage(b))) return Number.NEGATIVE_INFINITY;
  return like(a, b) - LEAST.inOrder;
}

function isOnePassage(lines: readonly Line[]): boolean {
  return lines.every((line) => line.passage === lines[0]?.passage);
}

function backward(
  first: readonly Line[],
  second: readonly Line[],
  step: Uint8Array,
  width: number,
): readonly Pairing[] {
  const found: Pairing[] = [];
  let [row, column] = [first.length, second.length];
  while (row > 0 || column > 0) {
    const [down, right] = STEPS[step[row * width + column] ?? 0] ?? [1, 1];
    found.push({ first: first.slice(row - down, row), second: second.slice(column - right, column) });
    row -= down;
    column -= right;
  }
  return found.reverse();
}

/** Sentences that have no counterpart in order may have one elsewhere: it moved. */
function withMoved(pairings: readonly Pairing[], like: Like): readonly Pairing[] {
  const lone = (side: 'first' | 'second') =>
    pairings.filter(
      (pairing) => pairing[side].length > 0 && pairing[side === 'first' ? 'second' : 'first'].length === 0,
    );
  const found = lone('first')
    .flatMap((a) => lone('second').map((b) => ({ a, b, likeness: like(a.first, b.second) })))
    .filter((pair) => pair.likeness >= LEAST.moved)
    .sort((one, other) => other.likeness - one.likeness);
  const movedTo = new Map<Pairing, Pairing>();
  const taken = new Set<Pairing>();
  for (const { a, b } of found) {
    if (movedTo.has(a) || taken.has(b)) continue;
    movedTo.set(a, b);
    taken.add(b);
  }
  return pairings
    .filter((pairing) => !taken.has(pairing))
    .map((pairing) => {
      const moved = movedTo.get(pairing);
      return moved === undefined ? pairing : { first: pairing.first, second: moved.second };
    });
}

/** Cosine of two lists of words, each weighed (Salton and McGill, 1983). */
function likeness(a: readonly Line[], b: readonly Line[], weights: ReadonlyMap<string, number>): number {
  const [x, y] = [profile(a, weights), profile(b, weights)];
  let dot = 0;
  for (const [key, weight] of x) dot += weight * (y.get(key) ?? 0);
  const size = norm(x) * norm(y);
  return size === 0 ? 0 : dot / size;
}

function profile(lines: readonly Line[], weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) for (const { key } of line.words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.sqrt(count) * (weights.get(key) ?? 0)]));
}

function norm(values: ReadonlyMap<string, number>): number {
  return Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0));
}
