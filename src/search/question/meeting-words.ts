import type { Token } from '../../language/analysis.js';
import type { LanguageRules } from '../../language/rules.js';

/** A question, read for what it says of meetings. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly rules: LanguageRules;
  /** Words that may stand between a number and its meeting. */
  readonly passable: ReadonlySet<string>;
  /** The words of the cities where meetings were held. */
  readonly cities: ReadonlySet<string>;
}

/** Whether a word means a meeting of the series. */
export function isMeeting({ rules }: Reading, token: Token | undefined): boolean {
  return token !== undefined && rules.meetingWords.has(token.folded);
}

/** A year that a question mentions. */
export interface Year {
  readonly year: number;
  /** The month before it, from 1; 0 where there is none. */
  readonly month: number;
  /** It is said of a meeting ("the 2019 meeting"). */
  readonly ofMeeting: boolean;
  readonly from: number;
}

/** The number of a month by its name, from 1; 0 for another word. */
function monthOf(token: Token | undefined, { months }: LanguageRules): number {
  return token === undefined ? 0 : [...months].indexOf(token.folded) + 1;
}

/** The name of a month by its number; empty for 0. */
export function nameOfMonth(month: number, { months }: LanguageRules): string {
  return [...months][month - 1] ?? '';
}

/** The year that a word is. */
export function yearAt(reading: Reading, at: number): Year | null {
  const word = reading.tokens[at]?.folded ?? '';
  if (!/^(?:19|20)\d\d$/u.test(word)) return null;
  const ofMeeting = meetingAhead(reading, at) !== null || isMeeting(reading, contentBefore(reading.tokens, at));
  return {
    year: Number(word),
    month: monthOf(reading.tokens[at - 1], reading.rules),
    ofMeeting: ofMeeting || followsMeeting(reading, at),
    from: at,
  };
}

/** The number of a meeting that begins at a word, with the words that say it: tokens [from, to], both included. */
export function numberedAt(
  reading: Reading,
  at: number,
): { readonly number: number; readonly from: number; readonly to: number } | null {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (token === undefined) return null;
  const ordinal = ordinalOf(token, rules.ordinals, rules.ordinalFigure);
  if (ordinal !== null) {
    const meeting = meetingAhead(reading, at) ?? pronounAfter(reading, at);
    const isLast = tokens.slice(at + 1).every((later) => later.stopped);
    const stands = isLast || endsClause(reading, at) || followsMeeting(reading, at) || meets(reading, at);
    return meeting === null && !stands ? null : { number: ordinal, from: at, to: meeting ?? at };
  }
  const figure = /^\d{1,3}$/u.test(token.folded) ? Number(token.folded) : rules.cardinals.get(token.folded);
  // "Le quatrième dialogue, un extrait" counts nothing.
  const isApart = rules.cardinals.has(token.folded) && token.start - (tokens[at - 1]?.end ?? -1) !== 1;
  if (figure === undefined || isApart) return null;
  const from = rules.numberLabels.has(tokens[at - 1]?.folded ?? '') ? at - 1 : at;
  return isOfMeeting(reading, from, at) ? { number: figure, from, to: at } : null;
}

/** "For the fifth, and was it in Brussels?": a sign stands after it, and an article before. */
function endsClause({ tokens, rules }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  return isArticle(tokens[at - 1], rules) && next.start - token.end > 1;
}

/** "On which days did the 8th meet", "what did the 8th say": what meets, is held or says something is a meeting. */
function meets({ tokens, rules }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !isArticle(tokens[at - 1], rules)) return false;
  return rules.meetingVerbs.has(next.folded) || rules.holdingWords.has(next.folded) || rules.askingStems.has(next.stem);
}

/** Whether a figure, with the label before it, numbers a meeting: "dialogue no. 9", "meet for number nine"; "dialogue 6 years ago" does not. */
function isOfMeeting(reading: Reading, from: number, at: number): boolean {
  const { tokens, rules } = reading;
  const [before, label, figure, next] = [tokens[from - 1], tokens[from], tokens[at], tokens[at + 1]];
  const counted = next !== undefined && figure !== undefined && next.start - figure.end === 1 && !next.stopped;
  if (isMeeting(reading, before)) return !counted || !rules.timeUnits.has(next.folded);
  if (counted) return false;
  const isFree = before === undefined || (before.stopped && !rules.articles.has(before.folded));
  const named = label !== figure && rules.numberWord === label?.folded;
  return (named && isFree) || isMeeting(reading, contentBefore(tokens, from));
}

/**
 * Whether what is asked for is the meeting that follows one named: "the dialogue after the sixth", "when were they to meet
 * after the first?". What else happened after a meeting is no meeting.
 */
export function isAfter(reading: Reading, from: number): boolean {
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
export function isNextMeeting(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  const pair = `${before?.folded}${token.hyphenated ? '-' : ' '}${token.folded}`;
  if (rules.meetAgain.has(token.folded) || rules.meetAgain.has(pair)) return true;
  // "La réunion suivante": in French it stands behind.
  if (rules.futureWords.has(token.folded) && isMeeting(reading, contentBefore(tokens, at))) return true;
  if (rules.afterWords.has(token.folded))
    return pronounAfter(reading, at) !== null || (isArticle(before, rules) && isMeeting(reading, tokens[at + 1]));
  if (!rules.futureWords.has(token.folded)) return false;
  if (isTheNext(reading, at)) return true;
  const isToMeet =
    (before !== undefined && !before.stopped && rules.factFiller.has(before.folded)) ||
    (rules.againWords.has(token.folded) &&
      tokens.slice(Math.max(0, at - 3), at).some((one) => rules.meetingVerbs.has(one.folded)));
  return isToMeet || meetingAhead(reading, at) !== null || pronounAfter(reading, at) !== null;
}

/** "Where would the next be?": it stands for a meeting by itself. */
function isTheNext({ tokens, rules }: Reading, at: number): boolean {
  const [token, next, later] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || rules.againWords.has(token.folded)) return false;
  if (later !== undefined && rules.timeUnits.has(later.folded)) return false;
  return isArticle(tokens[at - 1], rules) && (next === undefined || next.stopped);
}

/** Where the "after" before an ordinal or a year stands, with nothing but small words and meetings between; -1 where there is none. */
export function placeOfAfter(reading: Reading, from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = reading.tokens[at];
    if (token === undefined) return -1;
    if (reading.rules.afterWords.has(token.folded)) return at;
    if (!token.stopped && !isMeeting(reading, token) && !reading.cities.has(token.folded)) return -1;
  }
  return -1;
}

function isArticle(token: Token | undefined, { articles }: LanguageRules): boolean {
  return token !== undefined && articles.has(token.folded);
}

/** "The first one", "the second annual one", "the second time". */
function pronounAfter({ tokens, rules }: Reading, at: number): number | null {
  const place = tokens[at + 1]?.folded === 'annual' ? at + 2 : at + 1;
  const next = tokens[place];
  if (next === undefined || !rules.meetingPronouns.has(next.folded)) return null;
  return rules.timeUnits.has(next.folded) && isForThe(tokens, at) && !isMet(tokens, at, rules) ? null : place;
}

/** "For the first time" is no meeting, "for the first one" is, */
function isForThe(tokens: readonly Token[], at: number): boolean {
  return ['for', 'pour'].includes(tokens[at - 2]?.folded ?? '');
}

/** and so is "meet for the first time". */
function isMet(tokens: readonly Token[], at: number, { meetingVerbs }: LanguageRules): boolean {
  return tokens.slice(Math.max(0, at - 5), at - 2).some(({ folded }) => meetingVerbs.has(folded));
}

function ordinalOf(token: Token, words: ReadonlyMap<string, number>, figure: RegExp): number | null {
  const match = figure.exec(token.folded);
  return match !== null ? Number(match[1]) : (words.get(token.folded) ?? null);
}

/** Where the word for the meeting stands that a number or a year belongs to: "the 2019 annual dialogue". */
function meetingAhead(reading: Reading, from: number): number | null {
  const { tokens, passable, cities } = reading;
  const isBetween = ({ stopped, folded }: Token) =>
    stopped || passable.has(folded) || cities.has(folded) || folded === 'annual';
  for (let at = from + 1; at < tokens.length && at <= from + 6; at += 1) {
    const token = tokens[at];
    if (isMeeting(reading, token)) return at;
    if (token === undefined || !isBetween(token)) return null;
  }
  return null;
}

/** The nearest word before a place, three at most away, that is no small word. */
export function contentBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .filter((token) => !token.stopped)
    .at(-1);
}
