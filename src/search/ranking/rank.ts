import { groupedBy } from '../../corpus/grouped.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { RecordIndex } from '../index/record-index.js';
import type { Alternative } from '../question/alternatives.js';
import type { Question } from '../question/question.js';
import { type Unit, weightOfAll } from '../question/units.js';
import type { Tuning } from '../tuning.js';
import { evidenceOf, type Narrower } from './credit.js';
import { type Contributions, contributionsOf, scoreOf } from './score.js';

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

/** A passage found by its words. */
export interface RankedHit extends Hit {
  /** What speaks for it. */
  readonly contributions: Contributions;
}

/** What a ranking looks for besides the question's own words. */
export interface Preference {
  readonly keeps: (one: IndexedPassage) => boolean;
  /** Dialogues that the question hints at, by a year for example. */
  readonly dialogues: ReadonlySet<string>;
  /** Voices that the question names. */
  readonly voices: ReadonlySet<string>;
  /** Among versions of one text, the language to show. */
  readonly language: string;
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
export function rank(question: Question, searched: Searched, preference: Preference): readonly RankedHit[] {
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

/** What is left of the score of a passage that only names what is asked for. */
const ONLY_NAMED = 0.5;

/** Alternatives that are the word itself. */
const LITERAL: ReadonlySet<Alternative['by']> = new Set(['name', 'form', 'initials']);

/** Whether a passage has every one of some units as it stands, or in another form or as initials. */
function hasLiterally(one: IndexedPassage, units: readonly Unit[]): boolean {
  const stands = (stems: readonly string[]) => stems.every((stem) => one.has(stem) || one.inContext(stem));
  return units.every(
    (unit) => stands(unit.stems) || unit.alternatives.some((other) => LITERAL.has(other.by) && stands(other.stems)),
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

interface Judged extends Omit<RankedHit, 'alsoIn'> {
  readonly one: IndexedPassage;
  readonly order: number;
}

function judge(one: IndexedPassage, question: Question, searched: Searched, preference: Preference): Judged | null {
  const { index, narrower, tuning } = searched;
  const credits = question.units.map((unit) => ({ unit, ...evidenceOf(unit, one, narrower, tuning.credit) }));
  const total = weightOfAll(question.units);
  const gained = credits.reduce((sum, { unit, credit }) => sum + unit.weight * credit, 0);
  if (gained === 0) return null;
  const telling = credits.filter(({ unit }) => unit.telling);
  const tellingTotal = weightOfAll(telling.map(({ unit }) => unit));
  const tellingGained = telling.reduce(
    (sum, { unit, credit }) => sum + unit.weight * Math.min(1, tuning.verdict.same * credit),
    0,
  );
  // What has only words that ask is not about what is asked.
  if (tellingTotal > 0 && tellingGained === 0) return null;
  const matched = credits.filter(({ unit, credit }) => credit > 0 && unit.telling).map(({ unit }) => unit);
  const contributions = contributionsOf(one, credits, { question, index, preference });
  const score = scoreOf(contributions, tuning.score) * (onlyNames(one, question) ? ONLY_NAMED : 1);
  return {
    one,
    id: one.passage.id,
    order: one.order,
    score,
    coverage: tellingTotal === 0 ? gained / total : tellingGained / tellingTotal,
    matched,
    contributions,
  };
}

/** Whether a question is but a topic, of which the passage says no more than a name: "the Working Group on …". */
function onlyNames(one: IndexedPassage, { units }: Question): boolean {
  const [unit, another] = units;
  if (unit === undefined || another !== undefined) return false;
  return unit.concepts.some((id) => one.aboutTopic(id)?.onlyNamed);
}

/** One hit a group of parallels, shown in the language preferred, else as the version that scores best. */
function grouped(
  scored: readonly Judged[],
  index: RecordIndex,
  preference: Preference,
): (RankedHit & { order: number })[] {
  const groups = groupedBy(scored, ({ id }) => index.groupOf.get(id) ?? [id]);
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
        contributions: best.contributions,
        order: Math.min(...members.map((member) => member.order)),
      },
    ];
  });
}
