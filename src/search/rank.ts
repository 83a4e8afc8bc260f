import { rulesFor } from '../language/rules.js';
import type { Question, Unit } from './question.js';
import type { IndexedPassage, RecordIndex } from './record-index.js';

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
  /** Every telling word must be there. */
  readonly all: boolean;
}

/** Our own look at each candidate costs more than the engine's; it is taken at this many at most. */
const CANDIDATES = 200;

/** How far a word found in another shape counts. */
const CREDIT = {
  context: 0.45,
  concept: 0.88,
  topic: 0.9,
  narrower: 0.75,
  contextConcept: 0.5,
  apart: 0.8,
} as const;

const PROXIMITY = 0.1;
const STANCE = 0.04;
const OFFICIAL = 0.06;
const HINTED_DIALOGUE = 0.25;
const WINDOW = 8;

/** Ranks the passages of the record for a question, best first; parallels make one hit. */
export function rank(
  question: Question,
  index: RecordIndex,
  narrower: (topic: string) => ReadonlySet<string>,
  preference: Preference,
): readonly Hit[] {
  const scored = candidates(question, index, narrower).flatMap((one) => {
    if (!preference.keeps(one) || !allows(one, question)) return [];
    const judged = judge(one, question, index, narrower, preference);
    if (judged === null) return [];
    if (preference.all && judged.matched.length < question.units.filter((unit) => unit.telling).length) return [];
    return [judged];
  });
  return grouped(scored, index, preference).sort((a, b) => b.score - a.score || a.order - b.order);
}

function candidates(
  question: Question,
  index: RecordIndex,
  narrower: (topic: string) => ReadonlySet<string>,
): readonly IndexedPassage[] {
  const keys = new Map<string, number>();
  for (const unit of question.units) {
    const related = unit.concepts.flatMap((id) => [id, ...narrower(id)]);
    for (const key of [...unit.stems, ...related]) keys.set(key, Math.max(keys.get(key) ?? 0, unit.weight));
  }
  if (keys.size === 0) return [];
  const found = index.engine.search([...keys.keys()].join(' '), {
    combineWith: 'OR',
    boostTerm: (term) => keys.get(term) ?? 1,
    boost: { text: 1, context: 0.4, topics: 1 },
  });
  return found.slice(0, CANDIDATES).flatMap((result) => index.passages.get(String(result.id)) ?? []);
}

/** Phrases between quotation marks must stand word for word; excluded words must not stand at all. */
function allows(one: IndexedPassage, question: Question): boolean {
  if (question.excluded.some((stem) => one.places.has(stem))) return false;
  if (question.phrases.length === 0) return true;
  const words = ` ${one.tokens.map((token) => token.folded).join(' ')} `;
  const apart = ` ${one.tokens.map((token) => token.written.toLowerCase()).join(' ')} `;
  return question.phrases.every((phrase) => {
    const wanted = ` ${phrase.join(' ')} `;
    return words.includes(wanted) || apart.includes(wanted) || words.includes(` ${phrase.join('')} `);
  });
}

interface Judged extends Omit<Hit, 'alsoIn'> {
  readonly one: IndexedPassage;
  readonly order: number;
}

function judge(
  one: IndexedPassage,
  question: Question,
  index: RecordIndex,
  narrower: (topic: string) => ReadonlySet<string>,
  preference: Preference,
): Judged | null {
  const credits = question.units.map((unit) => ({ unit, credit: creditOf(unit, one, narrower) }));
  const total = credits.reduce((sum, { unit }) => sum + unit.weight, 0);
  const gained = credits.reduce((sum, { unit, credit }) => sum + unit.weight * credit, 0);
  if (gained === 0) return null;
  const telling = credits.filter(({ unit }) => unit.telling);
  const tellingTotal = telling.reduce((sum, { unit }) => sum + unit.weight, 0);
  const tellingGained = telling.reduce((sum, { unit, credit }) => sum + unit.weight * Math.min(1, credit), 0);
  const matched = credits.filter(({ unit, credit }) => credit > 0 && unit.telling).map(({ unit }) => unit);
  const takesStance = one.tokens.some((token) => rulesFor(one.document.language).stanceWords.has(token.stem));
  const lengthPenalty = 1 / (1 + 0.06 * Math.max(0, one.tokens.length / index.averageLength - 1));
  const introduces = one.passage.text.endsWith(':') ? 0.75 : 1;
  const score =
    ((gained / total) * lengthPenalty +
      PROXIMITY * proximity(one, matched) +
      (takesStance ? STANCE : 0) +
      (one.official ? OFFICIAL : 0)) *
      introduces +
    (preference.dialogues.has(one.document.dialogue) ? HINTED_DIALOGUE : 0);
  return {
    one,
    id: one.passage.id,
    order: one.order,
    score,
    coverage: tellingTotal === 0 ? gained / total : tellingGained / tellingTotal,
    matched,
  };
}

/** How far a passage has what a unit of the question asks for, from 0 to a little above 1. */
function creditOf(unit: Unit, one: IndexedPassage, narrower: (topic: string) => ReadonlySet<string>): number {
  return Math.max(literalCredit(unit, one), ...unit.concepts.map((id) => conceptCredit(id, one, narrower)));
}

function literalCredit(unit: Unit, one: IndexedPassage): number {
  const counts = unit.stems.map((stem) => one.places.get(stem)?.length ?? 0);
  const present = counts.filter((count) => count > 0).length;
  if (present === unit.stems.length) {
    const together = unit.stems.length === 1 || smallestWindow(one, unit.stems) <= unit.stems.length + 3;
    const often = 0.05 * Math.log2(Math.min(...counts));
    return (together ? 1 : CREDIT.apart) + often;
  }
  // Half a phrase of the vocabulary is another thing; half of it in the heading is still something.
  const around = unit.stems.filter((stem) => one.places.has(stem) || one.context.has(stem)).length;
  const share = around / unit.stems.length;
  return share === 1 ? CREDIT.context : unit.concepts.length > 0 ? 0.35 * share : CREDIT.apart * share * share;
}

function conceptCredit(id: string, one: IndexedPassage, narrower: (topic: string) => ReadonlySet<string>): number {
  const about = one.about.get(id);
  if (about !== undefined) return CREDIT.topic * (about.onlyNamed ? 0.5 : 0.55 + 0.45 * about.strength);
  if (one.mentions.some((mention) => mention.concept.id === id)) return CREDIT.concept;
  const below = [...narrower(id)].flatMap((topic) => one.about.get(topic) ?? []);
  const strongest = below.length === 0 ? 0 : Math.max(...below.map((entry) => entry.strength));
  if (strongest > 0) return CREDIT.narrower * (0.55 + 0.45 * strongest);
  return one.contextConcepts.has(id) ? CREDIT.contextConcept : 0;
}

/** How near to each other the matched words stand, from 0 to 1. */
function proximity(one: IndexedPassage, matched: readonly Unit[]): number {
  const stems = [...new Set(matched.flatMap((unit) => unit.stems.filter((stem) => one.places.has(stem))))];
  if (stems.length < 2) return stems.length === 0 ? 0 : 0.5;
  const window = smallestWindow(one, stems);
  return Math.min(1, (stems.length + WINDOW) / (window + WINDOW));
}

/** The number of words in the shortest run that holds all the stems; infinite when one is missing. */
function smallestWindow(one: IndexedPassage, stems: readonly string[]): number {
  const places = stems
    .flatMap((stem, which) => (one.places.get(stem) ?? []).map((at) => ({ at, which })))
    .sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const { at, which } of places) {
    last.set(which, at);
    if (last.size === stems.length) best = Math.min(best, at - Math.min(...last.values()) + 1);
  }
  return best;
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
  return [...groups].map(([group, members]) => {
    const best = [...members].sort(
      (a, b) =>
        Number(b.one.document.language === preference.language) -
          Number(a.one.document.language === preference.language) ||
        b.score - a.score ||
        a.order - b.order,
    )[0];
    if (best === undefined) throw new Error('a group of parallels without members');
    const kept = group.filter((id) => {
      const member = index.passages.get(id);
      return id !== best.id && member !== undefined && preference.keeps(member);
    });
    return {
      id: best.id,
      alsoIn: kept,
      score: Math.max(...members.map((member) => member.score)),
      coverage: Math.max(...members.map((member) => member.coverage)),
      matched: best.matched,
      order: Math.min(...members.map((member) => member.order)),
    };
  });
}
