import { type IndexedPassage, isWithin } from '../index/indexed-passage.js';
import type { RecordIndex } from '../index/record-index.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/units.js';
import type { Tuning } from '../tuning.js';
import { type Evidence, evidenceOf, type Narrower } from './credit.js';
import { smallestWindow } from './windows.js';

/** A passage found, and why. */
export interface Hit {
  readonly id: string;
  /** Other passages that say the same, best first. */
  readonly alsoIn: readonly string[];
  readonly score: number;
  /** The share of what the question tells that this passage has, from 0 to 1. */
  readonly coverage: number;
  /** Units of the question that it has. */
  readonly matched: readonly Unit[];
}

/** What a ranking looks for besides the question's own words. */
export interface Preference {
  readonly keeps: (one: IndexedPassage) => boolean;
  /** Dialogues that the question hints at, by a year for example. */
  readonly dialogues: ReadonlySet<string>;
  /** Among versions of one text, the language to show. */
  readonly language: string;
  /** Whether a passage offers the kind of thing asked for near these stems; absent when any kind will do. */
  readonly offers?: ((one: IndexedPassage, stems: readonly string[]) => boolean) | undefined;
  /** Every telling word must be there: as it stands, or in whatever other words mean the same. */
  readonly all: 'no' | 'literally' | 'in meaning';
}

/** What a ranking goes over, and how. */
export interface Searched {
  readonly index: RecordIndex;
  readonly narrower: Narrower;
  readonly tuning: Tuning;
}

/** Ranks the passages of the record for a question, best first; parallels make one hit. */
export function rank(question: Question, searched: Searched, preference: Preference): readonly Hit[] {
  const telling = question.units.filter((unit) => unit.telling).length;
  const scored = candidates(question, searched, preference).flatMap((one) => {
    const judged = judge(one, question, searched, preference);
    if (judged === null) return [];
    if (preference.all === 'in meaning' && judged.matched.length < telling) return [];
    return [judged];
  });
  return grouped(scored, searched.index, preference).sort((a, b) => b.score - a.score || a.order - b.order);
}

/** What may stand in a passage for a question, with how much it weighs. */
function keysOf(units: readonly Unit[], narrower: Narrower): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const add = (stems: readonly string[], weight: number) => {
    for (const stem of stems) keys.set(stem, Math.max(keys.get(stem) ?? 0, weight));
  };
  for (const unit of units.flatMap((one) => [one, ...one.parts])) {
    add([...unit.stems, ...unit.concepts.flatMap((id) => [id, ...narrower(id)]), ...unit.hints], unit.weight);
    for (const other of unit.alternatives) add(other.stems, unit.weight * other.credit);
  }
  return keys;
}

/** The passages to look at: the best of the first pass, or every one that may have all the words asked for. */
function candidates(question: Question, searched: Searched, preference: Preference): readonly IndexedPassage[] {
  const { index, narrower, tuning } = searched;
  const keeps = (order: number) => {
    const one = index.passages.at(order);
    return one !== undefined && preference.keeps(one) && isWhole(one) && allows(one, question);
  };
  const telling = question.units.filter((unit) => unit.telling);
  const isWhole = (one: IndexedPassage) => preference.all !== 'literally' || hasLiterally(one, telling);
  const orders =
    preference.all === 'no' || telling.length === 0
      ? index.firstPass.best({
          keys: keysOf(question.units, narrower),
          contextBoost: tuning.contextBoost,
          most: preference.all === 'no' ? tuning.candidates : Number.POSITIVE_INFINITY,
          keeps,
        })
      : inAll(
          telling.map((unit) => [...keysOf([unit], narrower).keys()]),
          index,
        ).filter(keeps);
  return orders.flatMap((order) => index.passages.at(order) ?? []);
}

/** The passages that have, of each list of keys, at least one. */
function inAll(lists: readonly (readonly string[])[], index: RecordIndex): readonly number[] {
  const passed = new Uint16Array(index.passages.size);
  let found: number[] = [];
  lists.forEach((keys, round) => {
    found = [];
    for (const key of keys)
      for (const order of index.firstPass.having(key)) {
        if (passed[order] !== round) continue;
        passed[order] = round + 1;
        found.push(order);
      }
  });
  return found.sort((a, b) => a - b);
}

/** Whether a passage has every one of some units as it stands, or in another form or as initials. */
function hasLiterally(one: IndexedPassage, units: readonly Unit[]): boolean {
  const stands = (stems: readonly string[]) => stems.every((stem) => one.has(stem) || one.inContext(stem));
  return units.every(
    (unit) =>
      stands(unit.stems) ||
      unit.alternatives.some((other) => (other.by === 'form' || other.by === 'initials') && stands(other.stems)),
  );
}

/** Phrases between quotation marks must stand word for word; excluded words must not stand at all. */
function allows(one: IndexedPassage, question: Question): boolean {
  if (question.excluded.some((stem) => one.has(stem))) return false;
  if (question.phrases.length === 0) return true;
  const places = Array.from({ length: one.length }, (_, place) => place);
  const words = ` ${places.map((place) => one.wordAt(place)).join(' ')} `;
  const apart = ` ${places.map((place) => one.writtenAt(place)).join(' ')} `;
  return question.phrases.every((phrase) => {
    const wanted = ` ${phrase.join(' ')} `;
    return words.includes(wanted) || apart.includes(wanted) || words.includes(` ${phrase.join('')} `);
  });
}

interface Judged extends Omit<Hit, 'alsoIn'> {
  readonly one: IndexedPassage;
  readonly order: number;
}

function judge(one: IndexedPassage, question: Question, searched: Searched, preference: Preference): Judged | null {
  const { index, narrower, tuning } = searched;
  const weights = tuning.score;
  const credits = question.units.map((unit) => ({ unit, ...evidenceOf(unit, one, narrower, tuning.credit) }));
  const total = credits.reduce((sum, { unit }) => sum + unit.weight, 0);
  const gained = credits.reduce((sum, { unit, credit }) => sum + unit.weight * credit, 0);
  if (gained === 0) return null;
  const telling = credits.filter(({ unit }) => unit.telling);
  const tellingTotal = telling.reduce((sum, { unit }) => sum + unit.weight, 0);
  const tellingGained = telling.reduce(
    (sum, { unit, credit }) => sum + unit.weight * Math.min(1, tuning.verdict.same * credit),
    0,
  );
  const matched = credits.filter(({ unit, credit }) => credit > 0 && unit.telling).map(({ unit }) => unit);
  const lengthPenalty = 1 / (1 + weights.length * Math.max(0, one.length / index.averageLength - 1));
  const introduces = one.passage.text.endsWith(':') ? weights.introduces : 1;
  const score =
    ((gained / total) * lengthPenalty +
      weights.proximity * proximity(one, matched, weights.window) +
      weights.pairs * pairsKept(one, question) +
      weights.sentence * bestSentence(one, credits, total) +
      (one.takesStance ? weights.stance : 0) +
      (preference.offers?.(
        one,
        matched.flatMap((unit) => unit.stems),
      ) === true
        ? weights.offers
        : 0) +
      (one.official ? weights.official : 0)) *
      introduces +
    (preference.dialogues.has(one.document.dialogue) ? weights.hintedDialogue : 0);
  return {
    one,
    id: one.passage.id,
    order: one.order,
    score,
    coverage: tellingTotal === 0 ? gained / total : tellingGained / tellingTotal,
    matched,
  };
}

type Pair = readonly [string, string];
const pairsOfQuestions = new WeakMap<Question, readonly Pair[]>();

/** The stems of a question's neighbouring words, small words passed over; every candidate is asked for them. */
function pairsOf(question: Question): readonly Pair[] {
  const known = pairsOfQuestions.get(question);
  if (known !== undefined) return known;
  const telling = question.tokens.filter((token) => !token.stopped);
  const pairs = telling.slice(1).flatMap((second, at): readonly Pair[] => {
    const first = telling[at];
    return first === undefined || first.stem === second.stem ? [] : [[first.stem, second.stem]];
  });
  pairsOfQuestions.set(question, pairs);
  return pairs;
}

/** The share of the question's neighbouring words that are neighbours in the passage too, small words passed over. */
function pairsKept(one: IndexedPassage, question: Question): number {
  const pairs = pairsOf(question);
  const kept = pairs.filter(([first, second]) => {
    const places = one.placesOf(first);
    const next = one.placesOf(second);
    return places.some((place) => next.some((other) => other > place && other - place <= 3));
  });
  return pairs.length === 0 ? 0 : kept.length / pairs.length;
}

/** The largest share of what the question asks that one sentence has, from 0 to about 1. */
function bestSentence(
  one: IndexedPassage,
  credits: readonly (Evidence & { readonly unit: Unit })[],
  total: number,
): number {
  const shares = one.sentences.map((sentence) => {
    const here = (at: number) => isWithin(at, sentence);
    return credits.reduce((sum, { unit, credit, at }) => sum + (at.some(here) ? unit.weight * credit : 0), 0);
  });
  return Math.max(0, ...shares) / total;
}

/** How near to each other the matched words stand, from 0 to 1. */
function proximity(one: IndexedPassage, matched: readonly Unit[], half: number): number {
  const stems = [...new Set(matched.flatMap((unit) => unit.stems.filter((stem) => one.has(stem))))];
  if (stems.length < 2) return stems.length === 0 ? 0 : 0.5;
  const window = smallestWindow(one, stems);
  return Math.min(1, (stems.length + half) / (window + half));
}

/** One hit a group of parallels, shown in the language preferred, else as the version that scores best. */
function grouped(scored: readonly Judged[], index: RecordIndex, preference: Preference): (Hit & { order: number })[] {
  const groups = new Map<readonly string[], Judged[]>();
  for (const judged of scored) {
    const group = index.groupOf.get(judged.id) ?? [judged.id];
    const list = groups.get(group) ?? [];
    list.push(judged);
    groups.set(group, list);
  }
  return [...groups].flatMap(([group, members]) => {
    const best = [...members].sort(
      (a, b) =>
        Number(b.one.document.language === preference.language) -
          Number(a.one.document.language === preference.language) ||
        b.score - a.score ||
        a.order - b.order,
    )[0];
    if (best === undefined) return [];
    const kept = group.filter((id) => {
      const member = index.passages.get(id);
      return id !== best.id && member !== undefined && preference.keeps(member);
    });
    return [
      {
        id: best.id,
        alsoIn: kept,
        score: Math.max(...members.map((member) => member.score)),
        coverage: Math.max(...members.map((member) => member.coverage)),
        matched: best.matched,
        order: Math.min(...members.map((member) => member.order)),
      },
    ];
  });
}
