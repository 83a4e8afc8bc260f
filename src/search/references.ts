import { type Corpus, everyDialogue, yearsOf } from '../corpus/corpus.js';
import { everyText } from '../corpus/localised.js';
import type { Dialogue } from '../corpus/register.js';
import { analyse, type Token } from '../language/analysis.js';
import { rulesFor } from '../language/rules.js';
import type { RecordIndex } from './record-index.js';

/** What a question says of dialogues: which it names, which it hints at, which do not exist. */
export interface References {
  /** Named outright: "the sixth dialogue", "the 2019 meeting". */
  readonly named: readonly Dialogue[];
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
  const passable = wordsOfSeries(corpus);
  const cities = wordsOfCities(corpus);
  const isMeeting = (token: Token | undefined) => token !== undefined && rules.meetingWords.has(token.folded);
  const consumed = new Set<number>();
  const numbers = new Set<number>();
  const yearsNamed = new Set<number>();
  const years = new Set<number>();

  const consume = (from: number, to: number) => {
    for (const token of tokens.slice(from, to + 1)) consumed.add(token.start);
  };
  tokens.forEach((token, at) => {
    if (isMeeting(token) || passable.has(token.folded) || cities.has(token.folded)) consumed.add(token.start);
    const year = /^(?:19|20)\d\d$/u.test(token.folded) ? Number(token.folded) : null;
    if (year !== null) {
      years.add(year);
      if (nextMeeting(tokens, at, passable, isMeeting) !== null || isMeeting(contentBefore(tokens, at)))
        yearsNamed.add(year);
      return;
    }
    const ordinal = ordinalOf(token, rules.ordinals, rules.ordinalFigure);
    if (ordinal !== null) {
      const pronoun = tokens[at + 1];
      const meeting =
        nextMeeting(tokens, at, passable, isMeeting) ??
        (pronoun !== undefined && rules.meetingPronouns.has(pronoun.folded) && !isForThe(tokens, at) ? at + 1 : null);
      const isLast = tokens.slice(at + 1).every((later) => later.stopped);
      if (meeting === null && !isLast) return;
      numbers.add(ordinal);
      consume(at, meeting ?? at);
      return;
    }
    const before = contentBefore(tokens, at);
    const figure = /^\d{1,3}$/u.test(token.folded) ? Number(token.folded) : rules.cardinals.get(token.folded);
    if (figure !== undefined && isMeeting(before) && !/^\p{L}/u.test(tokens[at + 1]?.written ?? '')) {
      numbers.add(figure);
      consume(at, at);
    }
  });

  const byNumber = dialogues.filter((dialogue) => numbers.has(dialogue.number));
  const unknownNumber =
    [...numbers].find((number) => !dialogues.some((dialogue) => dialogue.number === number)) ?? null;
  const heldIn = (year: number) => dialogues.filter((dialogue) => yearsOf(dialogue).includes(year));
  const inText = (year: number) => index.frequency(rules.stem(String(year))) > 0 || index.frequency(String(year)) > 0;
  const named = [...years].filter((year) => heldIn(year).length > 0 && (yearsNamed.has(year) || !inText(year)));
  for (const token of tokens) if (heldIn(Number(token.folded)).length > 0) consumed.add(token.start);
  return {
    named: [...new Set([...byNumber, ...named.flatMap(heldIn)])],
    hinted: [...years].flatMap(heldIn),
    unknownNumber,
    strangeYears: [...years].filter((year) => heldIn(year).length === 0 && !inText(year)),
    lookAlike: lookAlikeIn(tokens, corpus, index),
    future: tokens.some((token) => rules.futureWords.has(token.folded)),
    latest: tokens.some((token) => rules.latestWords.has(token.folded)),
    consumed,
  };
}

/** "For the first time" is no meeting. */
function isForThe(tokens: readonly Token[], at: number): boolean {
  return ['for', 'pour'].includes(tokens[at - 2]?.folded ?? '');
}

function ordinalOf(token: Token, words: ReadonlyMap<string, number>, figure: RegExp): number | null {
  const match = figure.exec(token.folded);
  return match !== null ? Number(match[1]) : (words.get(token.folded) ?? null);
}

/** The words of the series' names and of its parties: they may stand between "sixth" and "dialogue". */
function wordsOfSeries(corpus: Corpus): ReadonlySet<string> {
  const texts = corpus.series.flatMap((series) => [
    ...everyText(series.name),
    ...everyText(series.alsoCalled),
    ...series.parties.flatMap((party) => [...everyText(party.name), ...everyText(party.alsoCalled)]),
  ]);
  return new Set(
    texts.flatMap(({ text, language }) =>
      analyse(text, language).flatMap((token) => (token.stopped ? [] : [token.folded])),
    ),
  );
}

/** Where dialogues were held is a setting, not a subject. */
function wordsOfCities(corpus: Corpus): ReadonlySet<string> {
  const texts = everyDialogue(corpus).flatMap((dialogue) => everyText(dialogue.city ?? undefined));
  return new Set(texts.flatMap(({ text, language }) => analyse(text, language).map((token) => token.folded)));
}

function nextMeeting(
  tokens: readonly Token[],
  from: number,
  passable: ReadonlySet<string>,
  isMeeting: (token: Token | undefined) => boolean,
): number | null {
  for (let at = from + 1; at < tokens.length && at <= from + 6; at += 1) {
    const token = tokens[at];
    if (isMeeting(token)) return at;
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

function lookAlikeIn(tokens: readonly Token[], corpus: Corpus, index: RecordIndex): string | null {
  const words = ` ${tokens.map((token) => token.folded).join(' ')} `;
  for (const name of corpus.series.flatMap((series) => series.notInSeries.flatMap(everyText))) {
    const wanted = ` ${analyse(name.text, name.language)
      .map((token) => token.folded)
      .join(' ')} `;
    if (!words.includes(wanted)) continue;
    const onRecord = [...index.passages.values()].some((one) =>
      ` ${one.tokens.map((token) => token.folded).join(' ')} `.includes(wanted),
    );
    if (!onRecord) return name.text;
  }
  return null;
}
