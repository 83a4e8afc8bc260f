import { kept } from '../../kept.js';
import { countryNames } from '../../language/countries.js';
import { fold } from '../../language/fold.js';
import { type AnswerType, rulesFor } from '../../language/rules.js';
import { type IndexedPassage, isWithin, type Stretch } from '../index/indexed-passage.js';
import type { Question } from '../question/question.js';
import { patternsIn } from '../question/word-patterns.js';

/** A quantity counts when it stands within this many words of what the question asks about. */
const NEAR = 20;

/** The kind of thing that a question asks for, and the words that say so; null when it asks for anything. */
export function answerTypeOf(question: Question): { readonly type: AnswerType; readonly asked: string } | null {
  const wordsFitting = patternsIn(question.tokens);
  for (const [type, pattern] of rulesFor(question.language).answerPatterns) {
    const words = wordsFitting(pattern);
    if (words !== null) return { type, asked: question.text.slice(words[0]?.start, words.at(-1)?.end) };
  }
  return null;
}

/** Names that the corpus knows. */
export interface KnownNames {
  /** Of the parties, as written. */
  readonly parties: ReadonlySet<string>;
  /** The last names of people, folded. */
  readonly people: ReadonlySet<string>;
}

/**
 * Whether a passage offers a thing of the kind asked for near the words of the question that it has.
 *
 * @param places where each of those words stands in it
 */
export function offers(
  one: IndexedPassage,
  type: AnswerType,
  places: readonly (readonly number[])[],
  names: KnownNames,
): boolean {
  if (type === 'quantity') return hasQuantity(one, places.flat());
  if (type === 'country') return hasCountry(one, names.parties);
  if (type === 'date') return hasDate(one);
  if (type === 'chair') return namesChair(one);
  if (type === 'person') return namesPerson(one, places, names.people);
  if (type === 'day') return hasDay(one);
  if (type === 'contact') return /@|https?:|www\.|\d{2}[ .-]\d{2}/u.test(one.passage.text);
  if (type === 'clause') return rulesFor(one.document.language).clause.test(fold(one.passage.text));
  if (type === 'place') return hasPlace(one, names.parties);
  return false;
}

function hasQuantity(one: IndexedPassage, places: readonly number[]): boolean {
  const { numberWords, months, cardinals, timeUnits } = rulesFor(one.document.language);
  for (let at = 0; at < one.length; at += 1) {
    const word = one.wordAt(at);
    const figure = /^\d+(?:[.,]\d+)*$/u.test(word) && !isDate(one, at, months);
    // "the two sides" counts no sides; "both" and "two" before them are how texts name the parties.
    const number = numberWords.has(word) && !/^(?:two|deux)$/u.test(word);
    // "One dialogue" counts none, "one year" counts time.
    const time = cardinals.has(word) && timeUnits.has(one.wordAt(at + 1));
    const near = places.length === 0 || places.some((place) => Math.abs(place - at) <= NEAR);
    if ((figure || number || time) && near) return true;
  }
  return false;
}

/** A passage that names a year, a month or a day of the week says when, or one that counts time: "in one year's time". */
function hasDate({ document, passage }: IndexedPassage): boolean {
  const { months, weekdays, timeUnits, cardinals, stopWords } = rulesFor(document.language);
  // The year in "CyberAtlantic 2011" is part of a name, the one in "In 2015" is not.
  const text = passage.text.replace(/(\p{Lu}\p{L}+) \d{4}(?!\d)/gu, (whole, name: string) =>
    months.has(fold(name)) || stopWords.has(fold(name)) ? whole : name,
  );
  const words = fold(text).match(/\p{L}+|\d+/gu) ?? [];
  const isCount = (word = '') => /^\d+$/u.test(word) || cardinals.has(word);
  return words.some(
    (word, at) =>
      /^(?:1\d|20)\d\d$/u.test(word) ||
      months.has(word) ||
      weekdays.has(word) ||
      (timeUnits.has(word) && isCount(words[at - 1])),
  );
}

/** A passage that says on which day has a figure beside the name of a month. */
function hasDay({ document, passage }: IndexedPassage): boolean {
  const { months } = rulesFor(document.language);
  const words = fold(passage.text).match(/\p{L}+|\d+/gu) ?? [];
  return words.some(
    (word, at) => months.has(word) && [at - 1, at + 1].some((near) => /^\d{1,2}$/u.test(words[near] ?? '')),
  );
}

/** A passage that says who chairs has a word for it. */
function namesChair({ document, passage }: IndexedPassage): boolean {
  const { coChairs } = rulesFor(document.language).factWords;
  return (fold(passage.text).match(/\p{L}+/gu) ?? []).some((word) => coChairs.has(word));
}

/** Who is meant stands in the sentence that has most of the words for it. */
function namesPerson(
  one: IndexedPassage,
  places: readonly (readonly number[])[],
  people: ReadonlySet<string>,
): boolean {
  const { text, sentences } = one.passage;
  if (places.flat().length === 0) return hasPerson(text, people);
  const wordsIn = (stretch: Stretch | undefined) =>
    places.filter((some) => some.some((place) => isWithin(place, stretch))).length;
  const most = Math.max(...one.sentences.map(wordsIn));
  return sentences.some(({ start, end }, at) => {
    const stretch = one.sentences[at];
    const isNamed = (place: number) => isWithin(place, stretch) && !isOfUnnamed(one, place, stretch, people);
    return wordsIn(stretch) === most && places.flat().some(isNamed) && hasPerson(text.slice(start, end), people);
  });
}

/** "Representatives of the Departments of State and Justice": who they were is not said, whoever else is named before. */
function isOfUnnamed(
  one: IndexedPassage,
  place: number,
  stretch: Stretch | undefined,
  people: ReadonlySet<string>,
): boolean {
  const { unnamedPeople } = rulesFor(one.document.language);
  for (let at = place; at >= (stretch?.from ?? 0); at -= 1) {
    if (people.has(one.wordAt(at))) return false;
    if (unnamedPeople.has(one.wordAt(at))) return true;
  }
  return false;
}

/** A text names a person whom the corpus knows, or somebody by a title. */
function hasPerson(text: string, people: ReadonlySet<string>): boolean {
  if (/(?<!\p{L})(?:Mr|Mrs|Ms|Dr|M|Mme)\.? \p{Lu}\p{Ll}/u.test(text)) return true;
  return (fold(text).match(/\p{L}+/gu) ?? []).some((word) => people.has(word));
}

/** A name after a word for being somewhere, or after a small word that goes with it: "in Washington", "à La Haye". */
function hasPlace({ document, passage }: IndexedPassage, parties: ReadonlySet<string>): boolean {
  const { placeBefore, months, weekdays } = rulesFor(document.language);
  return [...passage.text.matchAll(placeBefore)].some(([, name = '']) => {
    const word = fold(name);
    return !months.has(word) && !weekdays.has(word) && !parties.has(name);
  });
}

/** A figure that is a year, or stands beside the name of a month. */
function isDate(one: IndexedPassage, at: number, months: ReadonlySet<string>): boolean {
  if (/^(?:19|20)\d\d$/u.test(one.wordAt(at))) return true;
  return [at - 2, at - 1, at + 1, at + 2].some((near) => months.has(one.wordAt(near)));
}

const countries = new Map<string, RegExp>();

function anyCountry(language: string): RegExp {
  return kept(countries, language, () => {
    const names = countryNames(language);
    return new RegExp(
      `(?<!\\p{L})(?:${names.map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '.')).join('|')})(?!\\p{L})`,
      'gu',
    );
  });
}

function hasCountry(one: IndexedPassage, partyNames: ReadonlySet<string>): boolean {
  const found = one.passage.text.match(anyCountry(one.document.language)) ?? [];
  return found.some((name) => !partyNames.has(name));
}
