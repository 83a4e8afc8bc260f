import { occurrences, type Run, type Stretch, type Wording } from '../../comparing/wording.js';
import type { Quoted } from './quoted.js';

/** Where a quotation stands: one run, or several in order where it marks omissions. */
export type Whereabouts = readonly Run[];

/** As many places are looked at; more would be a phrase and no quotation. */
const MOST_PLACES = 400;

/**
 * Every place where the words stand just so. The pieces between marks of omission stand in order in one passage, or in the
 * next one, or in an item of the list that the passage introduces; further apart they are a quotation put together.
 */
export function whereaboutsOf(quoted: Quoted, wording: Wording): readonly Whereabouts[] {
  const lists = segmentsOf(quoted).map((segment) =>
    occurrences(segment, wording)
      .map((from) => ({ from, to: from + segment.length }))
      .filter((run) => readsOn(run, wording)),
  );
  const [first, ...rest] = lists;
  return (first ?? []).slice(0, MOST_PLACES).flatMap((run): readonly Whereabouts[] => {
    const chain: Run[] = [run];
    for (const list of rest) {
      const last = chain.at(-1) ?? run;
      const next = list.find((one) => one.from >= last.to && within(last, one, wording));
      if (next === undefined) return [];
      chain.push(next);
    }
    return [chain];
  });
}

/** The words between marks of omission, as numbers. */
export function segmentsOf({ numbers, marks }: Quoted): readonly (readonly number[])[] {
  const cuts = [0, ...[...marks].sort((a, b) => a - b), numbers.length];
  return cuts.slice(1).map((to, at) => numbers.slice(cuts[at], to));
}

/** A run may go on from one passage into the next under the same headings; a reader would read it so. */
export function readsOn(run: Run, wording: Wording): boolean {
  let stretch = wording.stretchAt(run.from);
  while (stretch !== undefined && stretch.to < run.to) {
    const next = wording.stretchAt(stretch.to);
    if (next === undefined || !sameHeadings(stretch, next)) return false;
    stretch = next;
  }
  return stretch !== undefined;
}

function sameHeadings(one: Stretch, other: Stretch): boolean {
  return one.passage.headings.join('\n') === other.passage.headings.join('\n');
}

/** Whether two runs stand near enough for an omission to be marked between them. */
function within(before: Run, after: Run, wording: Wording): boolean {
  const [one, other] = [wording.stretchAt(before.to - 1), wording.stretchAt(after.from)];
  if (one === undefined || other === undefined || one.document !== other.document) return false;
  if (other.passage.number - one.passage.number <= 1) return true;
  return other.passage.leadIn !== null && other.passage.leadIn === one.passage.text;
}
