import { type Corpus, everyDialogue } from '../../corpus/corpus.js';
import { kept } from '../../kept.js';
import type { Token } from '../../language/analysis.js';
import { fold } from '../../language/fold.js';
import { type Fact, type LanguageRules, rulesFor } from '../../language/rules.js';
import { answerTypeOf } from '../ranking/answer-types.js';
import type { Question } from './question.js';
import type { References } from './references.js';
import { wordsOfParties } from './series-words.js';
import type { Unit } from './units.js';

const FACTS = ['held', 'city', 'coChairs', 'published'] as const satisfies readonly Fact[];

/** The facts of dialogues that a question asks for and nothing else; empty when it asks for something else as well. */
export function factsAsked(question: Question, references: References, corpus: Corpus): readonly Fact[] {
  if (references.future || references.otherYears || answerTypeOf(question)?.type === 'quantity') return [];
  const rules = rulesFor(question.language);
  const nounFacts = factsOfDialogue(question.tokens, references, rules);
  if (nounFacts.length > 0) return nounFacts;
  const end = endOfAsking(question.text, rules);
  for (const from of beginnings(question.text.slice(0, end))) {
    const clause = clauseOf(from, end, question);
    // What stands before a clause is only its frame if the clause says by itself which dialogue it asks about.
    if (from > 0 && !namesDialogue(clause.tokens, references, rules)) continue;
    const facts = factsIn(clause.tokens, references, rules);
    if (facts.length > 0 && asksOnly(facts, clause.units, references, rules, corpus)) return facts;
  }
  return [];
}

/** "The dates of the ninth dialogue", whatever else is said around it. */
function factsOfDialogue(tokens: readonly Token[], references: References, rules: LanguageRules): readonly Fact[] {
  return FACTS.filter((fact) =>
    tokens.some((token, at) => {
      if (!rules.factNouns[fact].has(token.folded)) return false;
      const next = tokens.findIndex((one, place) => place > at && !one.stopped);
      // "A eu lieu le sixième" asks for no place.
      const isOf = tokens.slice(at + 1, Math.max(at, next)).some((one) => rules.factLinks.has(one.folded));
      return isOf && namesDialogue(tokens.slice(next, next + 1), references, rules);
    }),
  );
}

interface Clause {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
}

/** Where a question may begin: at once, or after a frame such as "I am filling in a timeline:". */
function beginnings(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/[,:;.!–—]\s/gu)].map((mark) => mark.index + 1)];
}

/**
 * Where a question ends: at its last mark before it is said why it is asked ("so I get the guidance right"), or what is known
 * of it already ("The article only says Monday").
 */
function endOfAsking(text: string, { reasonGiven, remark }: LanguageRules): number {
  const marks = [...text.matchAll(/[,:;.?!–—]\s/gu)];
  const isEnd = (mark: RegExpExecArray) => {
    const rest = text.slice(mark.index + 2);
    return reasonGiven.test(rest) || (mark[0].startsWith('?') && remark.test(rest));
  };
  return marks.find(isEnd)?.index ?? text.length;
}

function clauseOf(from: number, to: number, { tokens, units }: Question): Clause {
  const isWithin = (token: Token) => token.start >= from && token.end <= to;
  return { tokens: tokens.filter(isWithin), units: units.filter((unit) => unit.tokens.every(isWithin)) };
}

function namesDialogue(tokens: readonly Token[], references: References, rules: LanguageRules): boolean {
  return (
    references.named.length > 0 &&
    tokens.some(({ start, folded }) => references.consumed.has(start) && !rules.meetingWords.has(folded))
  );
}

/** The facts that words ask for, or that a yes or no would be about ("was the ninth held in Brussels?"). */
function factsIn(tokens: readonly Token[], references: References, rules: LanguageRules): readonly Fact[] {
  // "In one year's time" asks for no year, "which year" does.
  const isAbout = references.named.length > 0 || tokens.some(({ folded }) => rules.thingAsking.has(folded));
  const asked = FACTS.filter((fact) =>
    tokens.some(({ folded }) => rules.factWords[fact].has(folded) && (isAbout || !rules.timeUnits.has(folded))),
  );
  if (asked.includes('published') || isWhereTextIs(asked, tokens, rules)) return ['published'];
  if (asked.length > 0 || references.named.length === 0) return asked;
  // "Washington or Brussels?" asks for the place; one city is only a setting, unless something was held there.
  const isOfPlace = references.places.size > 0 || tokens.some(({ folded }) => rules.farPlaces.has(folded));
  const isHeld = tokens.some(({ folded }) => rules.holdingWords.has(folded) || rules.confirmingWords.has(folded));
  return references.places.size > 1 || (isOfPlace && isHeld) ? ['city'] : [];
}

/** "Where is the statement of the fourth dialogue?" asks for the text, "where was it held, as the statement has it?" for the place. */
function isWhereTextIs(asked: readonly Fact[], tokens: readonly Token[], rules: LanguageRules): boolean {
  const isOf = (some: ReadonlySet<string>) => tokens.some(({ folded }) => some.has(folded));
  return asked.length === 1 && asked[0] === 'city' && isOf(rules.textWords) && !isOf(rules.holdingWords);
}

function asksOnly(
  facts: readonly Fact[],
  units: readonly Unit[],
  references: References,
  rules: LanguageRules,
  corpus: Corpus,
): boolean {
  const offices = wordsOfOffices(corpus);
  const isBeside = ({ start, folded, stopped }: Token) =>
    stopped ||
    references.consumed.has(start) ||
    rules.factFiller.has(folded) ||
    rules.confirmingWords.has(folded) ||
    // "The eighth was in Washington in December 2022, right?": the month and the year name it too.
    (references.named.length > 0 && rules.ordinals.has(folded)) ||
    (facts.includes('published') && rules.textWords.has(folded)) ||
    rules.askingWords.has(folded) ||
    rules.latestWords.has(folded) ||
    rules.months.has(rules.abbreviations.get(folded) ?? folded) ||
    (facts.includes('coChairs') && (offices.has(folded) || rules.officeWords.has(folded))) ||
    facts.some((fact) => rules.factWords[fact].has(folded)) ||
    (facts.includes('city') && rules.farPlaces.has(folded)) ||
    /^\d{2}(?:\d{2})?$/u.test(folded);
  return units.every((unit) => !unit.telling || unit.tokens.every(isBeside));
}

const offices = new WeakMap<Corpus, ReadonlySet<string>>();

/** Who may have chaired, with whom and for whom: the parties, the names of those who did, and their offices, as words. */
function wordsOfOffices(corpus: Corpus): ReadonlySet<string> {
  return kept(offices, corpus, () => {
    const chairs = everyDialogue(corpus).flatMap(({ coChairs }) => coChairs);
    const named = chairs.flatMap(({ name, office = '' }) => [name, office]);
    return new Set([...wordsOfParties(corpus.series), ...named.flatMap((text) => fold(text).split(' '))]);
  });
}
