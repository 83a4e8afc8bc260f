import type { Token } from '../../language/analysis.js';
import { K1, lengthNorm } from '../index/bm25.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { RecordIndex } from '../index/record-index.js';
import type { Question } from '../question/question.js';
import { type Unit, weightOfAll } from '../question/units.js';
import type { ScoreWeights } from '../tuning.js';
import type { Evidence } from './credit.js';
import type { Preference } from './rank.js';

/** A unit of a question, and what a passage has of it. */
export interface Credited extends Evidence {
  readonly unit: Unit;
}

const KINDS = [
  'frequency',
  'share',
  'wording',
  'beginning',
  'names',
  'title',
  'titleOnly',
  'neighbour',
  'official',
  'hintedDialogue',
] as const satisfies readonly (keyof ScoreWeights)[];

/** A word counts half as much at this place as at the very beginning. */
const BEGINNING = 12;

/** What speaks for a passage, each from 0 to about 1. */
export type Contributions = { readonly [Kind in keyof ScoreWeights]: number };

/** What a passage is judged by. */
export interface Judging {
  readonly question: Question;
  readonly index: RecordIndex;
  readonly preference: Preference;
}

/**
 * How well a passage fits a question, kind by kind: whether it has the words at all, how often, beside the same words.
 *
 * @param credits every unit of the question, with what the passage has of it
 */
export function contributionsOf(
  one: IndexedPassage,
  credits: readonly Credited[],
  { question, index, preference }: Judging,
): Contributions {
  const total = weightOfAll(question.units);
  const share = (worth: (credited: Credited) => number) =>
    credits.reduce((sum, credited) => sum + credited.unit.weight * worth(credited), 0) / total;
  const missing = credits.filter(({ credit }) => credit === 0);
  const titled = (unit: Unit) => (!unit.whole && unit.stems.every((stem) => one.inTitle(stem)) ? 1 : 0);
  return {
    frequency: share((credited) => credited.credit * saturated(credited, one, index)),
    share: share(({ credit }) => credit),
    wording: sameWording(one, question),
    beginning: share(({ credit, at }) => (at.length === 0 ? 0 : credit / (1 + Math.min(...at) / BEGINNING))),
    names: share(({ unit, credit }) => (unit.named ? credit : 0)),
    title: share(({ unit, at }) => (at.length > 0 ? titled(unit) : 0)),
    titleOnly: share(({ unit, at }) => (at.length > 0 ? 0 : titled(unit))),
    neighbour: besides(one, missing, index) / total,
    official: Number(one.official),
    hintedDialogue: Number(
      preference.dialogues.has(one.document.dialogue) || preference.voices.has(one.document.voice),
    ),
  };
}

/** The contributions weighed and added up. */
export function scoreOf(contributions: Contributions, weights: ScoreWeights): number {
  return KINDS.reduce((sum, kind) => sum + weights[kind] * contributions[kind], 0);
}

/** How often a unit stands, with less for each time more and in longer passages; 1 for once in a passage of average length. */
function saturated({ at, unit }: Credited, one: IndexedPassage, index: RecordIndex): number {
  // Mentions in other words are no repetition of the question's own.
  const count = unit.stems.every((stem) => one.has(stem)) ? Math.max(1, at.length) : 1;
  return (count * (K1 + 1)) / (count + lengthNorm(one.length, index.averageLength));
}

/** The share of the question's words that stand beside the same word as in the question, small words too. */
function sameWording(one: IndexedPassage, question: Question): number {
  const { tokens } = question;
  if (tokens.length < 2) return 0;
  let kept = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const [first, second] = [tokens[at - 1], tokens[at]];
    if (first === undefined || second === undefined || (first.stopped && second.stopped)) continue;
    if (standTogether(one, first, second)) kept += 1;
  }
  return kept / (tokens.length - 1);
}

/** Whether two words, of which one at most is a small one, stand side by side. */
function standTogether(one: IndexedPassage, first: Token, second: Token): boolean {
  if (first.stopped) return one.placesOf(second.stem).some((place) => one.wordAt(place - 1) === first.folded);
  if (second.stopped) return one.placesOf(first.stem).some((place) => one.wordAt(place + 1) === second.folded);
  const next = one.placesOf(second.stem);
  return next.length > 0 && one.placesOf(first.stem).some((place) => next.includes(place + 1));
}

/** The weight of what the passage does not have but the one before it or after it does. */
function besides(one: IndexedPassage, missing: readonly Credited[], index: RecordIndex): number {
  const weights = [index.passages.at(one.order - 1), index.passages.at(one.order + 1)].map((other) =>
    other?.document !== one.document
      ? 0
      : missing.reduce((sum, { unit }) => sum + (unit.stems.every((stem) => other.has(stem)) ? unit.weight : 0), 0),
  );
  return Math.max(...weights);
}
