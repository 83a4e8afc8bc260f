import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Alternative } from '../question/alternatives.js';
import { type Unit, weightOfAll } from '../question/units.js';
import type { Credit } from '../tuning.js';
import { smallestWindow } from './windows.js';

/** The topics narrower than one. */
export type Narrower = (topic: string) => ReadonlySet<string>;

/** What a passage has of a unit of a question. */
export interface Evidence {
  /** From 0 to 1. */
  readonly credit: number;
  /** Where in the passage's tokens it stands; none when only a heading has it. */
  readonly at: readonly number[];
}

const NONE: Evidence = { credit: 0, at: [] };

/** How far a passage has what a unit of the question asks for, and where: its best evidence. */
export function evidenceOf(unit: Unit, one: IndexedPassage, narrower: Narrower, credits: Credit): Evidence {
  const literal = unit.whole ? NONE : literalEvidence(unit, one, credits);
  let best = better(literal, partsEvidence(unit, one, narrower, credits));
  for (const other of unit.alternatives) best = better(best, alternativeEvidence(other, one, credits));
  for (const id of unit.concepts) {
    const { credit, at } = conceptEvidence(id, unit.elsewhere, one, narrower, credits);
    best = better(best, { credit: credit * (unit.pointed ? credits.pointed : 1), at });
  }
  return best;
}

/** The stronger of two; of equals the first. */
function better(one: Evidence, other: Evidence): Evidence {
  return other.credit > one.credit ? other : one;
}

function placesOf(stems: readonly string[], one: IndexedPassage): readonly number[] {
  return stems.flatMap((stem) => one.placesOf(stem));
}

function literalEvidence(unit: Unit, one: IndexedPassage, credits: Credit): Evidence {
  if (unit.stems.every((stem) => one.has(stem))) {
    return { credit: isTogether(unit.stems, one) ? 1 : credits.apart, at: placesOf(unit.stems, one) };
  }
  const around = unit.stems.every((stem) => one.has(stem) || one.inContext(stem));
  if (!around && unit.stems.every((stem) => one.ofSource(stem))) return { credit: credits.source, at: [] };
  if (around) return { credit: credits.context, at: placesOf(unit.stems, one) };
  if (unit.stems.every((stem) => one.inTitle(stem))) return { credit: credits.title, at: [] };
  const hinted = unit.hints.some((concept) => one.placesOfConcept(concept).length > 0);
  return hinted ? { credit: credits.hint, at: [] } : NONE;
}

function isTogether(stems: readonly string[], one: IndexedPassage): boolean {
  return stems.length === 1 || smallestWindow(one, stems) <= stems.length + 3;
}

/** Half a phrase is another thing, so what its words are worth by themselves is squared. */
function partsEvidence(unit: Unit, one: IndexedPassage, narrower: Narrower, credits: Credit): Evidence {
  const total = weightOfAll(unit.parts) * (unit.whole ? unit.tokens.length : 1);
  if (total === 0) return NONE;
  const parts = unit.parts.map((part) => ({ weight: part.weight, ...evidenceOf(part, one, narrower, credits) }));
  const share = parts.reduce((sum, part) => sum + part.weight * Math.min(1, part.credit), 0) / total;
  return { credit: credits.parts * share * share, at: parts.flatMap((part) => part.at) };
}

function alternativeEvidence(other: Alternative, one: IndexedPassage, credits: Credit): Evidence {
  if (other.language !== null && !one.document.language.startsWith(other.language)) return NONE;
  if (!other.stems.every((stem) => one.has(stem))) return NONE;
  return {
    credit: other.credit * (isTogether(other.stems, one) ? 1 : credits.apart),
    at: placesOf(other.stems, one),
  };
}

function conceptEvidence(
  id: string,
  elsewhere: boolean,
  one: IndexedPassage,
  narrower: Narrower,
  credits: Credit,
): Evidence {
  const at = one.placesOfConcept(id);
  const about = one.aboutTopic(id);
  const topic = elsewhere ? credits.topicBesideLiteral : credits.topic;
  if (about !== undefined) return { credit: topic * (about.onlyNamed ? 0.5 : 0.55 + 0.45 * about.strength), at };
  if (at.length > 0) return { credit: credits.words, at };
  const below = [...narrower(id)].flatMap((child) => one.aboutTopic(child) ?? []);
  const strongest = below.length === 0 ? 0 : Math.max(...below.map((entry) => entry.strength));
  if (strongest > 0) return { credit: credits.narrower * (0.55 + 0.45 * strongest), at };
  if (one.conceptInContext(id)) return { credit: credits.contextConcept, at };
  return { credit: one.ofSource(id) ? credits.source : 0, at };
}
