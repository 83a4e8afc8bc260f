import { type Corpus, everyDialogue, yearsOf } from '../../corpus/corpus.js';
import { groupedBy } from '../../corpus/grouped.js';
import { everyText } from '../../corpus/localised.js';
import type { Dialogue } from '../../corpus/register.js';
import { analyse, type Token } from '../../language/analysis.js';
import { type LanguageRules, rulesFor } from '../../language/rules.js';
import type { RecordIndex } from '../index/record-index.js';
import { lookAlikeIn } from './look-alikes.js';
import { wordsOfSeries } from './series-words.js';

/** What a question says of dialogues: which it names, which it hints at, which do not exist. */
export interface References {
  /** Named outright: "the sixth dialogue", "the 2019 meeting". */
  readonly named: readonly Dialogue[];
  /** Years by which dialogues are named: other texts that give the year may speak of those as well. */
  readonly namedYears: readonly number[];
  /** Held in a year that the question mentions. */
  readonly hinted: readonly Dialogue[];
  /** A number that the register does not have. */
  readonly unknownNumber: number | null;
  /** Years in which no dialogue was held and of which no passage speaks. */
  readonly strangeYears: readonly number[];
  /** Another body or meeting, taken for the series. */
  readonly lookAlike: string | null;
  /** Points past the meetings held: "the next one". */
  readonly future: boolean;
  /** Asks for the meeting that came after the one named: "the dialogue after the sixth". */
  readonly after: boolean;
  /** Asks for the meeting to come: "the next dialogue", "meet again". */
  readonly next: boolean;
  /** Asks for the newest: "the last dialogue". */
  readonly latest: boolean;
  /** Where the words stand that make these references; they tell nothing else. */
  readonly consumed: ReadonlySet<number>;
}

/** Reads the references to dialogues out of a question. */
export function readReferences(
  tokens: readonly Token[],
  language: string,
  corpus: Corpus,
  index: RecordIndex,
): References {
  const rules = rulesFor(language);
  const dialogues = everyDialogue(corpus);
  const reading: Reading = { tokens, rules, passable: wordsOfSeries(corpus.series) };
  const cities = wordsOfCities(corpus);
  const numbers = tokens.flatMap((_, at) => numberedAt(reading, at) ?? []);
  const years = tokens.flatMap((_, at) => yearAt(reading, at) ?? []);
  const byYear = dialoguesByYear(corpus);
  const heldIn = (year: number) => byYear.get(year) ?? [];
  // "May 2015" is not the year in which a dialogue was held in December; "December 2015" is that dialogue.
  const heldThen = ({ year, month }: Year) =>
    month === 0 ? heldIn(year) : heldIn(year).filter(({ held }) => held.some((day) => monthOfDay(day) === month));
  const inText = (year: number) => index.frequency(rules.stem(String(year))) > 0 || index.frequency(String(year)) > 0;
  const named = years.filter(
    (one) => heldThen(one).length > 0 && (one.ofMeeting || one.month > 0 || !inText(one.year)),
  );
  const isNext = tokens.some((_, at) => isNextMeeting(reading, at));
  const isSettled = (token: Token) =>
    isMeeting(reading, token) ||
    reading.passable.has(token.folded) ||
    cities.has(token.folded) ||
    years.some(
      (one) => heldThen(one).length > 0 && [String(one.year), nameOf(one.month, rules)].includes(token.folded),
    );
  return {
    named: [
      ...new Set([
        ...dialogues.filter((dialogue) => numbers.some(({ number }) => number === dialogue.number)),
        ...named.flatMap(heldThen),
      ]),
    ],
    namedYears: named.map(({ year }) => year),
    hinted: years.flatMap((one) => (placeOfAfter(reading, one.from) < 0 ? heldThen(one) : [])),
    unknownNumber:
      numbers.find(({ number }) => !dialogues.some((dialogue) => dialogue.number === number))?.number ?? null,
    strangeYears: years.filter((one) => heldThen(one).length === 0 && !inText(one.year)).map(({ year }) => year),
    lookAlike: lookAlikeIn(tokens, index),
    future: tokens.some((token) => rules.futureWords.has(token.folded)),
    after:
      [...numbers, ...years.filter((year) => year.ofMeeting)].some((one) => isAfter(reading, one.from)) ||
      (numbers.length > 0 && isNext),
    next: isNext,
    latest: tokens.some((token) => rules.latestWords.has(token.folded)),
    consumed: new Set(
      [...tokens.filter(isSettled), ...numbers.flatMap(({ from, to }) => tokens.slice(from, to + 1))].map(
        (token) => token.start,
      ),
    ),
  };
}

/** The number of a month by its name, from 1; 0 for another word. */
function monthOf(token: Token | undefined, { months }: LanguageRules): number {
  return token === undefined ? 0 : [...months].indexOf(token.folded) + 1;
}

function nameOf(month: number, { months }: LanguageRules): string {
  return [...months][month - 1] ?? '';
}

const monthOfDay = (day: string) => Number(day.slice(5, 7));

interface Reading {
  readonly tokens: readonly Token[];
  readonly rules: LanguageRules;
  /** Words that may stand between a number and its meeting. */
  readonly passable: ReadonlySet<string>;
}

function isMeeting({ rules }: Reading, token: Token | undefined): boolean {
  return token !== undefined && rules.meetingWords.has(token.folded);
}

/** A year that a question mentions. */
interface Year {
  readonly year: number;
  /** The month before it, from 1; 0 where there is none. */
  readonly month: number;
  /** It is said of a meeting ("the 2019 meeting"). */
  readonly ofMeeting: boolean;
  readonly from: number;
}

/** The year that a word is. */
function yearAt(reading: Reading, at: number): Year | null {
  const word = reading.tokens[at]?.folded ?? '';
  if (!/^(?:19|20)\d\d$/u.test(word)) return null;
  const ofMeeting = nextMeeting(reading, at) !== null || isMeeting(reading, contentBefore(reading.tokens, at));
  return {
    year: Number(word),
    month: monthOf(reading.tokens[at - 1], reading.rules),
    ofMeeting: ofMeeting || followsMeeting(reading, at),
    from: at,
  };
}

/** The number of a meeting that begins at a word, with the words that say it: tokens [from, to], both included. */
function numberedAt(
  reading: Reading,
  at: number,
): { readonly number: number; readonly from: number; readonly to: number } | null {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (token === undefined) return null;
  const ordinal = ordinalOf(token, rules.ordinals, rules.ordinalFigure);
  if (ordinal !== null) {
    const meeting = nextMeeting(reading, at) ?? pronounAfter(reading, at);
    const isLast = tokens.slice(at + 1).every((later) => later.stopped);
    return meeting === null && !isLast && !followsMeeting(reading, at)
      ? null
      : { number: ordinal, from: at, to: meeting ?? at };
  }
  const figure = /^\d{1,3}$/u.test(token.folded) ? Number(token.folded) : rules.cardinals.get(token.folded);
  const counts = figure !== undefined && isMeeting(reading, contentBefore(tokens, at));
  return counts && !/^\p{L}/u.test(tokens[at + 1]?.written ?? '') ? { number: figure, from: at, to: at } : null;
}

/**
 * Whether what is asked for is the meeting that follows one named: "the dialogue after the sixth", "when were they to meet
 * after the first?". What else happened after a meeting is no meeting.
 */
function isAfter(reading: Reading, from: number): boolean {
  const { held, city } = reading.rules.factWords;
  if (placeOfAfter(reading, from) < 0) return false;
  return followsMeeting(reading, from) || reading.tokens.some(({ folded }) => held.has(folded) || city.has(folded));
}

/** "The dialogue after the", "the one after the". */
function followsMeeting(reading: Reading, from: number): boolean {
  const before = reading.tokens[placeOfAfter(reading, from) - 1];
  return isMeeting(reading, before) || (before !== undefined && reading.rules.meetingPronouns.has(before.folded));
}

/** "The next dialogue", "the following one", "meet again". */
function isNextMeeting(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  if (rules.afterWords.has(token.folded)) return pronounAfter(reading, at) !== null;
  if (!rules.futureWords.has(token.folded)) return false;
  const meets = before !== undefined && !before.stopped && rules.factFiller.has(before.folded);
  return meets || nextMeeting(reading, at) !== null || pronounAfter(reading, at) !== null;
}

/** Where the "after" before an ordinal or a year stands, with nothing but small words and meetings between; -1 where there is none. */
function placeOfAfter(reading: Reading, from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = reading.tokens[at];
    if (token === undefined) return -1;
    if (reading.rules.afterWords.has(token.folded)) return at;
    if (!token.stopped && !isMeeting(reading, token)) return -1;
  }
  return -1;
}

/** "The first one", "the second time". */
function pronounAfter({ tokens, rules }: Reading, at: number): number | null {
  const next = tokens[at + 1];
  return next !== undefined && rules.meetingPronouns.has(next.folded) && !isForThe(tokens, at) ? at + 1 : null;
}

/** "For the first time" is no meeting. */
function isForThe(tokens: readonly Token[], at: number): boolean {
  return ['for', 'pour'].includes(tokens[at - 2]?.folded ?? '');
}

function ordinalOf(token: Token, words: ReadonlyMap<string, number>, figure: RegExp): number | null {
  const match = figure.exec(token.folded);
  return match !== null ? Number(match[1]) : (words.get(token.folded) ?? null);
}

/** Where dialogues were held is a setting, not a subject. */
function wordsOfCities(corpus: Corpus): ReadonlySet<string> {
  const known = cities.get(corpus);
  if (known !== undefined) return known;
  const texts = everyDialogue(corpus).flatMap((dialogue) => everyText(dialogue.city ?? undefined));
  const made = new Set(texts.flatMap(({ text, language }) => analyse(text, language).map((token) => token.folded)));
  cities.set(corpus, made);
  return made;
}

const years = new WeakMap<Corpus, ReadonlyMap<number, readonly Dialogue[]>>();

/** The dialogues held in each year. */
function dialoguesByYear(corpus: Corpus): ReadonlyMap<number, readonly Dialogue[]> {
  const known = years.get(corpus);
  if (known !== undefined) return known;
  const held = everyDialogue(corpus).flatMap((dialogue) => yearsOf(dialogue).map((year) => ({ year, dialogue })));
  const made = new Map(
    [...groupedBy(held, ({ year }) => year)].map(([year, group]) => [year, group.map(({ dialogue }) => dialogue)]),
  );
  years.set(corpus, made);
  return made;
}

const cities = new WeakMap<Corpus, ReadonlySet<string>>();

function nextMeeting(reading: Reading, from: number): number | null {
  const { tokens, passable } = reading;
  for (let at = from + 1; at < tokens.length && at <= from + 6; at += 1) {
    const token = tokens[at];
    if (isMeeting(reading, token)) return at;
    if (token === undefined || !(token.stopped || passable.has(token.folded) || token.folded === 'annual')) return null;
  }
  return null;
}

function contentBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .filter((token) => !token.stopped || token.folded === 'no')
    .at(-1);
}
