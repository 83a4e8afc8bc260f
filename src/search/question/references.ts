import { type Corpus, everyDialogue } from '../../corpus/corpus.js';
import type { Dialogue } from '../../corpus/register.js';
import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import type { RecordIndex } from '../index/record-index.js';
import { dialoguesByChair, dialoguesByYear, wordsOfCities, wordsOfCity } from './dialogue-keys.js';
import { foreignMeetingIn, lookAlikeIn } from './look-alikes.js';
import {
  contentBefore,
  isAfter,
  isMeeting,
  isNextMeeting,
  nameOfMonth,
  numberedAt,
  placeOfAfter,
  type Reading,
  type Year,
  yearAt,
} from './meeting-words.js';
import { wordsOfSeries } from './series-words.js';
import { voicesNamed } from './voice-words.js';
import { patternsIn } from './word-patterns.js';

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
  /** Names a year in which no dialogue was held, and no other. */
  readonly otherYears: boolean;
  /** Another body or meeting, taken for the series. */
  readonly lookAlike: string | null;
  /** Points past the meetings held: "the next one". */
  readonly future: boolean;
  /** Asks for the meeting that came after the one named: "the dialogue after the sixth". */
  readonly after: boolean;
  /** Asks for the meeting to come: "the next dialogue", "meet again". */
  readonly next: boolean;
  /** The words by which it names cities where dialogues were held. */
  readonly places: ReadonlySet<string>;
  /** The dialogues chaired by somebody whom it names. */
  readonly chaired: readonly Dialogue[];
  /** The voices that it names by the way: "in the press". */
  readonly voices: ReadonlySet<string>;
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
  // Where dialogues were held is a setting, not a subject.
  const cities = wordsOfCities(corpus);
  const reading: Reading = { tokens, rules, passable: wordsOfSeries(corpus.series), cities };
  const numbers = tokens.flatMap((_, at) => numberedAt(reading, at) ?? []);
  const years = tokens.flatMap((_, at) => yearAt(reading, at) ?? []);
  const byYear = dialoguesByYear(corpus);
  const heldIn = (year: number) => byYear.get(year) ?? [];
  // "May 2015" is not the year in which a dialogue was held in December; "December 2015" is that dialogue.
  const heldThen = ({ year, month }: Year) =>
    month === 0 ? heldIn(year) : heldIn(year).filter(({ held }) => held.some((day) => monthOfDay(day) === month));
  const inText = (year: number) => index.frequency(rules.stem(String(year))) > 0 || index.frequency(String(year)) > 0;
  const names = new Set(tokens.map(({ folded }) => folded));
  const isNext = tokens.some((_, at) => isNextMeeting(reading, at));
  // "Washington 2019", where a dialogue was held in that city in that year.
  const isInItsCity = (one: Year) => {
    const before = contentBefore(tokens, one.from)?.folded ?? '';
    return heldThen(one).some((dialogue) => wordsOfCity(dialogue).has(before));
  };
  const named = years.filter(
    (one) =>
      heldThen(one).length > 0 &&
      (one.ofMeeting || one.month > 0 || isNext || isInItsCity(one) || isAfter(reading, one.from) || !inText(one.year)),
  );
  const voices = voicesNamed(tokens, language, corpus);
  const isSettled = (token: Token) =>
    isMeeting(reading, token) ||
    reading.passable.has(token.folded) ||
    cities.has(token.folded) ||
    years.some(
      (one) => heldThen(one).length > 0 && [String(one.year), nameOfMonth(one.month, rules)].includes(token.folded),
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
    otherYears: years.length > 0 && years.every((one) => heldThen(one).length === 0),
    lookAlike: lookAlikeIn(tokens, index) ?? foreignMeetingIn(reading),
    future: tokens.some((token) => rules.futureWords.has(token.folded)),
    after:
      [...numbers, ...named].some((one) => isAfter(reading, one.from)) || (numbers.length + named.length > 0 && isNext),
    next: isNext,
    places: new Set(tokens.flatMap(({ folded }) => (cities.has(folded) ? [folded] : []))),
    chaired: [...new Set([...names].flatMap((name) => dialoguesByChair(corpus).get(name) ?? []))],
    voices: new Set(voices.map(({ voice }) => voice)),
    latest: tokens.some((token) => rules.latestWords.has(token.folded)),
    consumed: new Set([
      ...[...tokens.filter(isSettled), ...numbers.flatMap(({ from, to }) => tokens.slice(from, to + 1))].map(
        (token) => token.start,
      ),
      ...voices.flatMap(({ places }) => places),
      ...(patternsIn(tokens)(rules.bothSides) ?? []).map((token) => token.start),
    ]),
  };
}

const monthOfDay = (day: string) => Number(day.slice(5, 7));
