import { type Corpus, documentsOf } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import { analyse } from '../language/analysis.js';
import { LANGUAGES } from '../language/rules.js';
import type { FactFound } from './facts.js';
import { factsFound, nextMeetingIn } from './facts-found.js';
import type { Filters } from './filters.js';
import type { RecordIndex } from './index/record-index.js';
import { judged, silence } from './judging.js';
import { preferenceOf, searchedIn } from './preference.js';
import { factsAsked } from './question/facts-asked.js';
import { officeAsked, withOffice } from './question/offices.js';
import { type Question, readQuestion, type Text } from './question/question.js';
import { languageOfQuestion } from './question/question-language.js';
import { type References, readReferences } from './question/references.js';
import { type Hit, rank } from './ranking/rank.js';
import type { TopicTree } from './topic-tree.js';
import type { Tuning } from './tuning.js';
import { missingTerms } from './verdict.js';

/** A corpus and what is made from it for finding: one immutable value, swapped as a whole. */
export interface TheRecord {
  readonly corpus: Corpus;
  readonly index: RecordIndex;
  readonly tree: TopicTree;
  /** The ids of all topics, those on which the record says most first. */
  readonly topicsByWeight: readonly string[];
  readonly tuning: Tuning;
}

/** Why the record is silent. */
export type Silence =
  | { readonly kind: 'missing-term'; readonly terms: readonly string[] }
  | { readonly kind: 'no-text-held'; readonly dialogues: readonly Dialogue[] }
  | { readonly kind: 'no-such-dialogue'; readonly number: number }
  | { readonly kind: 'not-in-series'; readonly name: string }
  | { readonly kind: 'no-passage' }
  | { readonly kind: 'no-subject' };

/** What was found for a question. */
export type Finding =
  | {
      readonly kind: 'answered' | 'closest';
      readonly hits: readonly Hit[];
      readonly missing: readonly string[];
      /** How sure it is that the first hit answers, in log-odds above the least it takes; null where words were looked for only. */
      readonly certainty: number | null;
    }
  | { readonly kind: 'facts'; readonly facts: readonly FactFound[]; readonly hits: readonly Hit[] }
  | {
      readonly kind: 'silence';
      readonly silence: Silence;
      readonly nearestTopics: readonly string[];
      readonly searched: readonly Document[];
    };

/**
 * Answers a question in plain words: passages best first, facts of the register, or silence with its reason.
 *
 * @param text the question, in English or French
 * @param locale the reader's language, for questions too short to tell theirs and for the version shown
 */
export function find(text: string, filters: Filters, locale: string, record: TheRecord): Finding {
  const { corpus } = record;
  const { language, question, references } = readIn(text, 'question', locale, record);
  const settled = withoutConsumed(question, references, record.tuning.verdict.settled);
  const office = officeAsked(question, corpus);
  const meant = office === null ? settled : withOffice(settled, readQuestion(office, language, record.index));
  const next = references.after ? nextMeetingIn(language, record).units : [];
  const asked = { ...meant, units: [...meant.units, ...next] };
  // The texts say what a speaker is in more words than the register.
  const facts = office === null ? factsAsked(question, references, corpus) : [];

  const gone = impossible(references, filters, corpus);
  if (gone !== null && !(facts.length > 0 && gone.kind === 'no-text-held'))
    return silence(gone, asked, filters, record);

  const preference = preferenceOf(filters, references, question.wanted ?? language, corpus);
  const ranked = (sought: Question) => rank(sought, searchedIn(record), preference);
  const found = facts.length > 0 ? factsFound(facts, asked, references, filters, ranked, record) : null;
  if (found !== null) return found;
  const hits = ranked(asked);
  if (hits.length > 0 || !isOfVocabulary(asked.phrases, language, record.index))
    return judged(asked, references, filters, hits, record);
  const near = { ...asked, phrases: [] };
  return withoutPhrases(judged(near, references, filters, ranked(near), record), asked);
}

/** Whether there are phrases between quotation marks, and each of them is one for which the vocabulary has other words. */
function isOfVocabulary(phrases: Question['phrases'], language: string, index: RecordIndex): boolean {
  return (
    phrases.length > 0 &&
    phrases.every((words) =>
      index.phrases
        .mentionsIn(analyse(words.join(' '), language))
        .some(({ from, to }) => from === 0 && to === words.length),
    )
  );
}

/** No passage has a phrase between quotation marks word for word: what says it in other words is near, and no more. */
function withoutPhrases(found: Finding, { phrases }: Question): Finding {
  if (found.kind !== 'answered') return found;
  return { ...found, kind: 'closest', missing: phrases.map((words) => words.join(' ')) };
}

/** A text as a question, with the dialogues that it names, in the language that it is written in. */
function readIn(text: string, as: Text, locale: string, { corpus, index }: TheRecord) {
  const language = languageOfQuestion(text, LANGUAGES, locale);
  const question = readQuestion(text, language, index, as);
  return { language, question, references: readReferences(question.tokens, language, corpus, index) };
}

/**
 * All passages that have the words: every telling word where any passage has them all, else the nearest.
 *
 * @param inMeaning other words for the same will do: for the label of a topic
 */
export function search(text: string, filters: Filters, locale: string, record: TheRecord, inMeaning = false): Finding {
  const { corpus } = record;
  const { language, question, references } = readIn(text, 'words', locale, record);
  const gone = impossible({ ...references, named: [], unknownNumber: null, strangeYears: [] }, filters, corpus);
  if (gone !== null) return silence(gone, question, filters, record);
  const preference = preferenceOf(filters, { ...references, named: [], hinted: [] }, language, corpus);
  const every = rank(question, searchedIn(record), {
    ...preference,
    all: inMeaning ? 'in meaning' : 'literally',
  });
  const missing = missingTerms(question.units);
  if (every.length > 0 && missing.length === 0) return { kind: 'answered', hits: every, missing: [], certainty: null };
  const any = rank(question, searchedIn(record), preference);
  if (any.length === 0 || question.units.every((unit) => unit.knowledge.kind === 'unknown')) {
    return silence(
      missing.length > 0 ? { kind: 'missing-term', terms: missing } : { kind: 'no-passage' },
      question,
      filters,
      record,
    );
  }
  return { kind: 'closest', hits: any, missing, certainty: null };
}

/** Words that name a dialogue or its year are settled by the register; in the ranking they only tip the balance. */
function withoutConsumed(question: Question, references: References, left: number): Question {
  const units = question.units.map((unit) =>
    unit.tokens.every((token) => token.stopped || references.consumed.has(token.start))
      ? { ...unit, weight: unit.weight * left, telling: false, decisive: false }
      : unit,
  );
  return { ...question, units };
}

/** What makes an answer impossible before any passage is looked at. */
function impossible(references: References, filters: Filters, corpus: Corpus): Silence | null {
  if (references.lookAlike !== null) return { kind: 'not-in-series', name: references.lookAlike };
  if (references.unknownNumber !== null) return { kind: 'no-such-dialogue', number: references.unknownNumber };
  const named = filters.dialogue !== undefined ? [filters.dialogue] : references.named;
  const withText = named.filter((dialogue) => documentsOf(corpus, dialogue).length > 0);
  if (named.length > 0 && withText.length === 0) return { kind: 'no-text-held', dialogues: named };
  if (references.strangeYears.length > 0) return { kind: 'missing-term', terms: references.strangeYears.map(String) };
  return null;
}
