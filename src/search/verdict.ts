import type { TheRecord } from './find.js';
import type { Question } from './question/question.js';
import type { References } from './question/references.js';
import { type Unit, weightOfAll } from './question/units.js';
import { certaintyOf, leastCertainty, type Ranked } from './ranking/certainty.js';

/** Whether the best passage answers; where not, the words of the question for which that is so, if they are known. */
export type Verdict =
  | { readonly kind: 'answered' | 'closest'; readonly certainty: number }
  | { readonly kind: 'silence'; readonly terms: readonly string[] };

/** Judges whether the best of some hits answers a question. */
export function verdictOn(question: Question, references: References, hits: Ranked, record: TheRecord): Verdict {
  const verdicts = record.tuning.verdict;
  const telling = question.units.filter((unit) => unit.telling);
  const total = weightOfAll(telling);
  const certainty =
    certaintyOf(question, hits, record.tuning.certainty) - leastCertainty(question, record.index, verdicts);
  if (telling.length === 0) return { kind: references.named.length > 0 ? 'answered' : 'closest', certainty };
  const decisive = telling.filter((unit) => unit.decisive);
  if (decisive.length > 0 && certainty < verdicts.unknownName) {
    return { kind: 'silence', terms: decisive.map(writtenOf) };
  }
  const named = references.named.length + references.hinted.length > 0;
  if (named && total < verdicts.hardly) return { kind: 'closest', certainty };
  const muchUnknown = isUnknown(telling, total, hits, verdicts.unknownShare);
  if (certainty < (muchUnknown ? verdicts.muchUnknown : verdicts.shown)) return { kind: 'silence', terms: [] };
  const isLacking = muchUnknown || decisive.length > 0;
  return { kind: isLacking || certainty < verdicts.answered ? 'closest' : 'answered', certainty };
}

/** Whether the record does not know much of a question. */
function isUnknown(telling: readonly Unit[], total: number, [best]: Ranked, share: number): boolean {
  const unknown = telling.filter(
    (unit) => unit.knowledge.kind === 'unknown' || (unit.hinted && !best.matched.includes(unit)),
  );
  return weightOfAll(unknown) >= share * total;
}

/** The words of a question that tell something and that the record does not know. */
export function missingTerms(units: readonly Unit[]): readonly string[] {
  return units.filter(isMissing).map(writtenOf);
}

/** Those of them that have a share of what the question tells: beside an answer, small words are not worth a line. */
export function weightyTerms(units: readonly Unit[], share: number): readonly string[] {
  const total = weightOfAll(units.filter((unit) => unit.telling));
  return units.filter((unit) => isMissing(unit) && unit.weight >= share * total).map(writtenOf);
}

function isMissing({ telling, knowledge }: Unit): boolean {
  return telling && knowledge.kind === 'unknown';
}

function writtenOf(unit: Unit): string {
  return unit.tokens.map((token) => token.written).join(' ');
}
