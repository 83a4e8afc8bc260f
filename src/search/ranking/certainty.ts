import type { RecordIndex } from '../index/record-index.js';
import type { Question } from '../question/question.js';
import { weightOfAll } from '../question/units.js';
import type { CertaintyThresholds, CertaintyWeights } from '../tuning.js';
import type { RankedHit } from './rank.js';

/** Hits, best first; one at least. */
export type Ranked = readonly [RankedHit, ...RankedHit[]];

/** What speaks for the best passage being an answer, and against it. */
type Signs = { readonly [Kind in keyof Omit<CertaintyWeights, 'constant'>]: number };

/** A passage without a rival is this much better than the next one. */
const ALONE = 0.3;
/** More words tell no more about whether a question is answered. */
const MOST = { words: 8, unknown: 2 } as const;

/** What is seen of whether the best of some hits answers a question. */
function signsOf(question: Question, [best, next]: Ranked): Signs {
  const telling = question.units.filter((unit) => unit.telling);
  const total = weightOfAll(telling);
  const missed = telling.filter((unit) => unit.named && !best.matched.includes(unit));
  return {
    coverage: best.coverage,
    frequency: best.contributions.frequency,
    title: best.contributions.title,
    titleOnly: best.contributions.titleOnly,
    unknown: Math.min(MOST.unknown, telling.filter((unit) => unit.knowledge.kind === 'unknown').length),
    nameMissing: total === 0 ? 0 : weightOfAll(missed) / total,
    words: Math.min(MOST.words, telling.length),
    lead: next === undefined ? ALONE : best.score - next.score,
  };
}

/**
 * The logarithm of the odds that the best of some hits is an answer: a logistic regression over `signsOf`, fitted on
 * answerable and unanswerable questions of several collections; see test/gold/README.md.
 */
export function certaintyOf(question: Question, hits: Ranked, weights: CertaintyWeights): number {
  const signs = signsOf(question, hits);
  return (
    weights.constant +
    weights.coverage * signs.coverage +
    weights.frequency * signs.frequency +
    weights.title * signs.title +
    weights.titleOnly * signs.titleOnly +
    weights.unknown * signs.unknown +
    weights.nameMissing * signs.nameMissing +
    weights.words * signs.words +
    weights.lead * signs.lead
  );
}

/** Records of more passages than this have no more that looks like an answer by chance. */
const LARGE = 1000;

/**
 * The certainty that it takes to show anything: more in a large record, where more fits by chance; less in a language
 * of many forms, where less of a question is found as it stands.
 */
export function leastCertainty(question: Question, index: RecordIndex, weights: CertaintyThresholds): number {
  const size = Math.log10(Math.min(LARGE, Math.max(1, index.passages.size)));
  return weights.least + weights.perTenfold * size - (question.language.startsWith('en') ? 0 : weights.otherLanguage);
}
