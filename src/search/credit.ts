import type { Alternative } from './alternatives.js';
import type { IndexedPassage } from './record-index.js';
import type { Unit } from './units.js';
import { smallestWindow } from './windows.js';

/** The topics narrower than one. */
export type Narrower = (topic: string) => ReadonlySet<string>;

/** How far a thing found in another shape counts: the thing itself, letter by letter, counts 1. */
const CREDIT = {
  /** Its words, but not together. */
  apart: 0.8,
  /** A word of the vocabulary that means the same. */
  words: 0.88,
  /** Its topic, by another name; less where the record has the thing itself elsewhere. */
  topic: 0.8,
  topicBesideLiteral: 0.66,
  narrower: 0.62,
  /** Of a topic guessed from one word. */
  pointed: 0.75,
  context: 0.45,
  /** Who wrote, published or speaks in the document. */
  source: 0.45,
  contextConcept: 0.45,
  /** Another word for something that it says. */
  hint: 0.5,
  /** The words of a phrase by themselves, at best. */
  parts: 0.9,
} as const;

/** What a passage has of a unit of a question. */
export interface Evidence {
  /** From 0 to a little above 1. */
  readonly credit: number;
  /** Where in the passage's tokens it stands; none when only a heading has it. */
  readonly at: readonly number[];
}

const NONE: Evidence = { credit: 0, at: [] };

/** How far a passage has what a unit of the question asks for, and where: its best evidence. */
export function evidenceOf(unit: Unit, one: IndexedPassage, narrower: Narrower): Evidence {
  const found = [
    literalEvidence(unit, one),
    partsEvidence(unit, one, narrower),
    ...unit.alternatives.map((other) => alternativeEvidence(other, one)),
    ...unit.concepts.map((id) => {
      const { credit, at } = conceptEvidence(id, unit.literal, one, narrower);
      return { credit: credit * (unit.pointed ? CREDIT.pointed : 1), at };
    }),
  ];
  return found.reduce((best, other) => (other.credit > best.credit ? other : best), NONE);
}

function placesOf(stems: readonly string[], one: IndexedPassage): readonly number[] {
  return stems.flatMap((stem) => one.places.get(stem) ?? []);
}

function literalEvidence(unit: Unit, one: IndexedPassage): Evidence {
  const counts = unit.stems.map((stem) => one.places.get(stem)?.length ?? 0);
  if (counts.every((count) => count > 0)) {
    const often = 0.05 * Math.log2(Math.min(...counts));
    return { credit: (isTogether(unit.stems, one) ? 1 : CREDIT.apart) + often, at: placesOf(unit.stems, one) };
  }
  const around = unit.stems.every((stem) => one.places.has(stem) || one.context.has(stem));
  if (!around && unit.stems.every((stem) => one.source.has(stem))) return { credit: CREDIT.source, at: [] };
  if (around) return { credit: CREDIT.context, at: placesOf(unit.stems, one) };
  const hinted = unit.hints.some((concept) => one.mentionPlaces.has(concept));
  return hinted ? { credit: CREDIT.hint, at: [] } : NONE;
}

function isTogether(stems: readonly string[], one: IndexedPassage): boolean {
  return stems.length === 1 || smallestWindow(one, stems) <= stems.length + 3;
}

/** Half a phrase is another thing, so what its words are worth by themselves is squared. */
function partsEvidence(unit: Unit, one: IndexedPassage, narrower: Narrower): Evidence {
  const total = unit.parts.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return NONE;
  const parts = unit.parts.map((part) => ({ weight: part.weight, ...evidenceOf(part, one, narrower) }));
  const share = parts.reduce((sum, part) => sum + part.weight * Math.min(1, part.credit), 0) / total;
  return { credit: CREDIT.parts * share * share, at: parts.flatMap((part) => part.at) };
}

function alternativeEvidence(other: Alternative, one: IndexedPassage): Evidence {
  if (other.language !== null && !one.document.language.startsWith(other.language)) return NONE;
  if (!other.stems.every((stem) => one.places.has(stem))) return NONE;
  return {
    credit: other.credit * (isTogether(other.stems, one) ? 1 : CREDIT.apart),
    at: placesOf(other.stems, one),
  };
}

function conceptEvidence(id: string, literal: boolean, one: IndexedPassage, narrower: Narrower): Evidence {
  const at = one.mentionPlaces.get(id) ?? [];
  const about = one.about.get(id);
  const topic = literal ? CREDIT.topicBesideLiteral : CREDIT.topic;
  if (about !== undefined) return { credit: topic * (about.onlyNamed ? 0.5 : 0.55 + 0.45 * about.strength), at };
  if (at.length > 0) return { credit: CREDIT.words, at };
  const below = [...narrower(id)].flatMap((child) => one.about.get(child) ?? []);
  const strongest = below.length === 0 ? 0 : Math.max(...below.map((entry) => entry.strength));
  if (strongest > 0) return { credit: CREDIT.narrower * (0.55 + 0.45 * strongest), at };
  if (one.contextConcepts.has(id)) return { credit: CREDIT.contextConcept, at };
  return { credit: one.source.has(id) ? CREDIT.source : 0, at };
}
