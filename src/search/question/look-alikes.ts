import type { Corpus } from '../../corpus/corpus.js';
import { everyText } from '../../corpus/localised.js';
import { analyse, type Token } from '../../language/analysis.js';
import { isOfCountry } from '../../language/countries.js';
import { isAsking, LANGUAGES, type LanguageRules, rulesFor } from '../../language/rules.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { RecordIndex } from '../index/record-index.js';
import { isMeeting, type Reading } from './meeting-words.js';
import type { Question } from './question.js';

/** Another body or meeting that is easily taken for the series, and that no passage names. */
export interface LookAlike {
  readonly name: string;
  /** Its words, folded, with a space before, between and after. */
  readonly words: string;
}

/**
 * The look-alikes of the register that no passage names.
 *
 * @param stands whether some passage has these folded words, one after the other
 */
export function lookAlikesOf(corpus: Corpus, stands: (words: readonly string[]) => boolean): readonly LookAlike[] {
  const names = corpus.series.flatMap((series) => series.notInSeries.flatMap(everyText));
  return names.flatMap(({ text, language }) => {
    const tokens = analyse(text, language);
    return stands(tokens.map((token) => token.folded)) ? [] : [{ name: text, words: spaced(tokens) }];
  });
}

/** The look-alike that a question names. */
export function lookAlikeIn(tokens: readonly Token[], index: RecordIndex): string | null {
  const words = spaced(tokens);
  return index.lookAlikes.find((one) => words.includes(one.words))?.name ?? null;
}

/** A meeting with somebody who is no party: "the EU-India dialogue", "le dialogue entre la France et les États-Unis". */
export function foreignMeetingIn(reading: Reading): string | null {
  const { tokens, passable } = reading;
  if (!tokens.some((token) => isMeeting(reading, token))) return null;
  for (const [at, token] of tokens.entries()) {
    if (passable.has(token.folded) || !LANGUAGES.some((one) => isOfCountry(token.folded, one))) continue;
    const meeting = tokens.findIndex((one, place) => isMeeting(reading, one) && isNameOf(reading, at, place));
    if (meeting < 0) continue;
    const from = token.hyphenated ? at - 1 : at;
    const to = tokens[at + 1]?.hyphenated === true ? at + 1 : at;
    return writtenOf(tokens.slice(Math.min(from, meeting), Math.max(to, meeting) + 1));
  }
  return null;
}

function writtenOf(tokens: readonly Token[]): string {
  return tokens.map(({ written, hyphenated }, at) => `${at === 0 ? '' : hyphenated ? '-' : ' '}${written}`).join('');
}

/** Whether a country and the word for a meeting make one name: joined by a hyphen to a party, or by "with" or "between". */
function isNameOf({ tokens, rules, passable }: Reading, country: number, meeting: number): boolean {
  const between = tokens.slice(Math.min(country, meeting) + 1, Math.max(country, meeting));
  const joined = tokens[country]?.hyphenated === true || tokens[country + 1]?.hyphenated === true;
  // "EU-Ukraine Cybersecurity Dialogue", "dialogue stratégique franco-américain": a word or two are part of the name.
  const isWithin = (one: Token) => one.stopped || passable.has(one.folded) || (joined && between.length <= 2);
  if (between.length > 5 || !between.every(isWithin)) return false;
  return joined || (meeting < country && between.some((one) => rules.linkingWords.has(one.folded)));
}

function spaced(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.folded).join(' ')} `;
}

/** How near to the word for a body the words that say what it is about must stand. */
const NEAR = 8;

/**
 * A body of the parties that is not theirs on the record: its name begins with the parties ("EU-US justice ministerial")
 * and goes on with words that do not stand by that body in the best passage. Null when there is none.
 *
 * @param own words of the series' names and of its parties, folded
 */
export function strangeBody(
  question: Question,
  own: ReadonlySet<string>,
  parties: ReadonlySet<string>,
  best: IndexedPassage,
): string | null {
  const rules = rulesFor(question.language);
  const { tokens } = question;
  for (const [at, token] of tokens.entries()) {
    if (!rules.bodyWords.has(token.folded) || isBeside(token, tokens[at + 1])) continue;
    // "Le mot dialogue pour l'officier américain" names no other dialogue.
    const after = rules.meetingWords.has(token.folded) ? null : modifiersAfter(tokens, at, parties);
    for (const about of [modifiersBefore(tokens, at, parties), after]) {
      if (about === null || isSentence(about, rules)) continue;
      const telling = about.filter((one) => !one.stopped && !own.has(one.folded));
      if (telling.length === 0 || telling.every((one) => stands(one, token, best))) continue;
      const [first, ...others] = [...about, token].sort((a, b) => a.start - b.start);
      return question.text.slice(first?.start, others.at(-1)?.end);
    }
  }
  return null;
}

/** "Commission DGs": a body that stands before a name is no name by itself. */
function isBeside(body: Token, next: Token | undefined): boolean {
  return next?.nameLike === true && !next.stopped && next.start - body.end === 1;
}

/** "US departments will participate in the talks" is a sentence and no name, nor is "EU quote on the partnership". */
function isSentence(about: readonly Token[], rules: LanguageRules): boolean {
  const [first] = about;
  const small = about.filter((one) => one.stopped);
  const saysSomething = first !== undefined && isAsking(first, rules);
  return small.some((one) => saysSomething || !rules.nameLinks.has(one.folded));
}

/** So many words at most stand between a body and a party in a name. */
const NAME = 6;

/** The words between a party and the word for a body, as in English; null when no party stands there. */
function modifiersBefore(
  tokens: readonly Token[],
  body: number,
  parties: ReadonlySet<string>,
): readonly Token[] | null {
  const words = tokens.slice(Math.max(0, body - NAME), body);
  const party = words.findLastIndex((token) => parties.has(token.folded));
  return party < 0 ? null : words.slice(party + 1);
}

/** The words between the word for a body and a party, as in French: "Conseil de l'énergie UE-États-Unis". */
function modifiersAfter(tokens: readonly Token[], body: number, parties: ReadonlySet<string>): readonly Token[] | null {
  const words = tokens.slice(body + 1, body + 1 + NAME);
  const party = words.findIndex((token) => parties.has(token.folded));
  return party < 0 ? null : words.slice(0, party);
}

function stands(word: Token, body: Token, best: IndexedPassage): boolean {
  const bodies = best.placesOf(body.stem);
  return best.placesOf(word.stem).some((at) => bodies.some((other) => Math.abs(other - at) <= NEAR));
}
