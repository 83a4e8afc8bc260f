import { everyDialogue } from '../corpus/corpus.js';
import { everyText } from '../corpus/localised.js';
import { analyse, type Token } from '../language/analysis.js';
import { isOfCountry, isOfTongue } from '../language/countries.js';
import { lastName } from '../language/last-name.js';
import { isOfSpeech, rulesFor } from '../language/rules.js';
import type { TheRecord } from './find.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import type { Question } from './question/question.js';
import { wordsOfParties } from './question/series-words.js';
import { answerTypeOf, offers } from './ranking/answer-types.js';
import { evidenceOf } from './ranking/credit.js';
import type { Hit } from './ranking/rank.js';

/** The words that ask for something which the best passage does not offer; null when it offers what is asked for. */
export function lackingIn(best: Hit, question: Question, record: TheRecord): string | null {
  const versions = [best.id, ...best.alsoIn].flatMap((id) => record.index.passages.get(id) ?? []);
  return (
    detailLacking(best, versions, question, record) ??
    speechLacking(versions, question, record) ??
    countryLacking(best, question, record) ??
    thingLacking(question)
  );
}

/** A kind of thing is asked for: a quantity, a country, a date. */
function detailLacking(
  best: Hit,
  versions: readonly IndexedPassage[],
  question: Question,
  record: TheRecord,
): string | null {
  const wanted = answerTypeOf(question);
  if (wanted === null) return null;
  const parties = record.corpus.series.flatMap((series) =>
    series.parties.flatMap((party) => [...everyText(party.name), ...everyText(party.alsoCalled)]),
  );
  const names = { parties: new Set(parties.map((one) => one.text)), people: namesOfPeople(record) };
  const matched = best.matched.filter((unit) => unit.telling);
  const { credit } = record.tuning;
  const placesIn = (one: IndexedPassage) => matched.map((unit) => evidenceOf(unit, one, record.tree.below, credit).at);
  return versions.some((one) => offers(one, wanted.type, placesIn(one), names)) ? null : wanted.asked;
}

/** Somebody's words are asked for: "what did Robert Strayer say?". A passage that only names him has none of them. */
function speechLacking(versions: readonly IndexedPassage[], question: Question, record: TheRecord): string | null {
  const rules = rulesFor(question.language);
  const verb = question.tokens.find((token) => isOfSpeech(token, rules));
  if (verb === undefined) return null;
  const people = namesOfPeople(record);
  const strangers = new Set(question.units.flatMap((unit) => (unit.decisive ? unit.tokens : [])));
  const name =
    question.tokens.find((token) => token.nameLike && people.has(token.folded)) ??
    question.tokens.filter((token) => token.end < verb.start).findLast((token) => strangers.has(token));
  if (name === undefined || versions.some((one) => isSpokenBy(name.folded, one))) return null;
  return question.text.slice(Math.min(verb.start, name.start), Math.max(verb.end, name.end));
}

/** A country is named, no party, that the best passage does not have: "has Brazil signed?". */
function countryLacking(best: Hit, { units, language }: Question, { corpus }: TheRecord): string | null {
  const own = wordsOfParties(corpus.series);
  const isCountry = ({ folded }: Token) =>
    !own.has(folded) && (isOfCountry(folded, language) || isOfTongue(folded, language));
  const lacking = units.find((unit) => unit.telling && !best.matched.includes(unit) && unit.tokens.some(isCountry));
  return lacking?.tokens.map(({ written }) => written).join(' ') ?? null;
}

/** A thing is asked for that the record does not know by any word, or only as part of a figure of speech: "which building", "quel budget". */
function thingLacking({ tokens, units, language }: Question): string | null {
  const { thingAsking } = rulesFor(language);
  const asked = tokens.findIndex((token) => thingAsking.has(token.folded));
  const thing = asked < 0 ? undefined : tokens.slice(asked + 1).find((token) => !token.stopped);
  const unit = units.find((one) => one.telling && thing !== undefined && one.tokens.includes(thing));
  const lacks = unit !== undefined && (unit.knowledge.kind === 'unknown' || unit.hinted);
  return lacks && thing !== undefined ? thing.written : null;
}

/** The last names of those whom the register or a document names. */
function namesOfPeople({ corpus }: TheRecord): ReadonlySet<string> {
  const chairs = everyDialogue(corpus).flatMap(({ coChairs }) => coChairs);
  const speakers = corpus.documents.flatMap((document) => document.speakers);
  return new Set([...chairs, ...speakers].map(({ name }) => lastName(name)));
}

/** His own text, a quotation of his, or a sentence that reports what he said. */
function isSpokenBy(name: string, { passage, document }: IndexedPassage): boolean {
  if (lastName(document.author?.split(',')[0] ?? '') === name) return true;
  const { askingStems } = rulesFor(document.language);
  return passage.sentences.some(({ speaker, start, end }) => {
    if (speaker !== null && lastName(speaker.name) === name) return true;
    const words = analyse(passage.text.slice(start, end), document.language);
    return words.some(({ folded }) => folded === name) && words.some(({ stem }) => askingStems.has(stem));
  });
}
