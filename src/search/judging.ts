import { isOfSpeech, rulesFor } from '../language/rules.js';
import { chairsNamed } from './facts.js';
import { type Filters, sieveOf } from './filters.js';
import type { Finding, Silence, TheRecord } from './find.js';
import { lackingIn } from './lacking.js';
import { strangeBody } from './question/look-alikes.js';
import type { Question } from './question/question.js';
import type { References } from './question/references.js';
import { wordsOfParties, wordsOfSeries } from './question/series-words.js';
import type { Hit, RankedHit } from './ranking/rank.js';
import { missingTerms, verdictOn, weightyTerms } from './verdict.js';

/** The finding that the passages ranked for a question come to: an answer, the nearest passages, or silence. */
export function judged(
  question: Question,
  references: References,
  filters: Filters,
  hits: readonly RankedHit[],
  record: TheRecord,
): Finding {
  const verdicts = record.tuning.verdict;
  const missing = missingTerms(question.units);
  const silent = (terms: readonly string[]) =>
    silence(
      terms.length > 0
        ? { kind: 'missing-term', terms }
        : { kind: question.units.some((unit) => unit.telling) ? 'no-passage' : 'no-subject' },
      question,
      filters,
      record,
    );
  const person = chairsNamed(question.tokens, record);
  if (person.length > 0 && asksOnlyWho(question)) return { kind: 'facts', facts: person, hits: [] };
  const [best, ...others] = hits;
  if (best === undefined) return silent(missing);
  const verdict = verdictOn(question, references, [best, ...others], record);
  if (verdict.kind === 'silence') return silent(verdict.terms.length > 0 ? verdict.terms : missing);
  const strange = strangerIn(question, best, record);
  if (strange !== null) return silence({ kind: 'not-in-series', name: strange }, question, filters, record);
  const besides = others.filter(
    (hit) => hit.score >= best.score * verdicts.besideBest && hit.coverage >= verdicts.besideCoverage,
  );
  const kept = [best, ...besides];
  const lacking = verdict.kind === 'answered' ? lackingIn(best, question, record) : null;
  const { certainty } = verdict;
  if (lacking !== null) return { kind: 'closest', hits: kept, missing: [...new Set([...missing, lacking])], certainty };
  if (verdict.kind === 'closest') return { kind: 'closest', hits: kept, missing, certainty };
  return { kind: 'answered', hits: kept, missing: weightyTerms(question.units, verdicts.told), certainty };
}

/** Whether a question asks who somebody is, and nothing of what he said or did. */
function asksOnlyWho(question: Question): boolean {
  const rules = rulesFor(question.language);
  const { factFiller, factWords } = rules;
  if (question.tokens.some((token) => isOfSpeech(token, rules))) return false;
  return question.units.every(
    (unit) =>
      !unit.telling ||
      unit.decisive ||
      unit.tokens.every((token) => factFiller.has(token.folded) || factWords.coChairs.has(token.folded)),
  );
}

function strangerIn(question: Question, best: Hit, record: TheRecord): string | null {
  const passage = record.index.passages.get(best.id);
  const { series } = record.corpus;
  if (passage === undefined) return null;
  return strangeBody(question, wordsOfSeries(series), wordsOfParties(series), passage);
}

/** Silence with its reason, the topics that the question names, and the documents that were searched. */
export function silence(reason: Silence, question: Question, filters: Filters, record: TheRecord): Finding {
  const searched = record.corpus.documents.filter(sieveOf(filters, record.corpus).mayKeep);
  const topics = question.units.flatMap((unit) => unit.concepts.filter((id) => record.tree.topics.has(id)));
  return { kind: 'silence', silence: reason, nearestTopics: [...new Set(topics)], searched };
}
