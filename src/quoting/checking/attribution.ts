import { NEGATIONS, REPORTING } from '../../comparing/turning-words.js';
import { isSmallWord, wordsIn } from '../../comparing/words.js';
import { everyDialogue, yearsOf } from '../../corpus/corpus.js';
import { yearOf } from '../../corpus/dates.js';
import { type Document, REPORTING_VOICES, type Sentence } from '../../corpus/document.js';
import { everyText, type Localised, type LocalisedList } from '../../corpus/localised.js';
import type { Dialogue } from '../../corpus/register.js';
import { analyse, type Token } from '../../language/analysis.js';
import { fold } from '../../language/fold.js';
import { LANGUAGES, rulesFor } from '../../language/rules.js';
import type { TheRecord } from '../../search/find.js';

/** What a message says of where a quotation comes from. */
export interface Attribution {
  readonly years: readonly number[];
  readonly numbers: readonly number[];
  readonly cities: readonly string[];
  readonly parties: readonly string[];
  readonly speakers: readonly string[];
  /** Ids of the documents that it may mean; null when it names none. */
  readonly documents: readonly string[] | null;
}

/** What of an attribution does not hold for a place. */
export type Contradiction = 'dialogue' | 'voice' | 'document';

/** Reads what the words around a quotation say of its source: dialogue, side, speaker, document. */
export function readAttribution(frame: string, record: TheRecord): Attribution {
  const { corpus } = record;
  const plain = ` ${spaced(frame)} `;
  const names = (text: string) => spaced(text) !== '' && plain.includes(` ${spaced(text)} `);
  const dialogues = everyDialogue(corpus);
  const cities = dialogues.flatMap(({ city }) => everyText(city ?? undefined));
  const documents = corpus.documents.filter(
    (document) => names(document.id) || names(document.title) || names(document.publisher),
  );
  const speakers = corpus.documents.flatMap((document) => document.speakers);
  return {
    years: [...frame.matchAll(/(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu)].map(([year]) => Number(year)),
    numbers: numbersIn(frame),
    // "Brussels" alone is often a side; "in Brussels" is a place.
    cities: cities.flatMap(({ text }) =>
      ['in', 'at', 'a', 'de', 'd'].some((word) => names(`${word} ${text}`)) ? [spaced(text)] : [],
    ),
    parties: partiesIn(frame, record),
    speakers: [
      ...new Set(
        speakers.flatMap((speaker) =>
          [speaker.name, ...speaker.alsoCalled].some(names) && !isParty(speaker.name, record) ? [speaker.name] : [],
        ),
      ),
    ],
    documents: documents.length === 0 ? null : documents.map((document) => document.id),
  };
}

function spaced(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "the sixth dialogue", "6th Cyber Dialogue", « 6e dialogue »; "first" alone is no dialogue. */
function numbersIn(frame: string): readonly number[] {
  return LANGUAGES.flatMap((language) => {
    const rules = rulesFor(language);
    const tokens = analyse(frame, language);
    return tokens.flatMap((token, at) => {
      const figure = rules.ordinalFigure.exec(token.folded);
      const number = figure === null ? rules.ordinals.get(token.folded) : Number(figure[1]);
      const meeting = tokens.slice(at + 1, at + 6).some((later) => rules.meetingWords.has(later.folded));
      const before = tokens[at - 1];
      const counted = /^\d{1,3}$/u.test(token.folded) && before !== undefined && rules.meetingWords.has(before.folded);
      if (counted) return [Number(token.folded)];
      return number !== undefined && meeting ? [number] : [];
    });
  });
}

/** The sides that a frame names; the name of the series names both and means neither. */
function partiesIn(frame: string, record: TheRecord): readonly string[] {
  const series = record.corpus.series.flatMap((one) => [...everyText(one.name), ...everyText(one.alsoCalled)]);
  const names = [...new Set(series.map(({ text }) => spaced(text)))].sort((a, b) => b.length - a.length);
  const rest = names.reduce((text, name) => text.replaceAll(` ${name} `, ' · '), ` ${marked(frame)} `);
  return record.corpus.series.flatMap((one) =>
    one.parties.flatMap((party) => (isNamed(party, rest) ? [party.id] : [])),
  );
}

/** Folded, but "US" stays apart from "us". */
function marked(text: string): string {
  return analyse(text, 'en')
    .map((token: Token) => spaced(token.written) + (token.folded.endsWith('.') ? '.' : ''))
    .join(' ');
}

function isNamed(party: { readonly name: Localised; readonly alsoCalled: LocalisedList }, rest: string): boolean {
  return [...everyText(party.name), ...everyText(party.alsoCalled)].some(({ text }) => {
    const name = marked(text);
    return name !== '' && rest.includes(` ${name} `);
  });
}

function isParty(name: string, record: TheRecord): boolean {
  return record.corpus.series
    .flatMap((series) => series.parties)
    .some((party) =>
      [...everyText(party.name), ...everyText(party.alsoCalled)].some(({ text }) => spaced(text) === spaced(name)),
    );
}

/** Whether a text names a source and does nothing else: "In 2014 the EU said that". */
export function onlyNamesSource(frame: string, record: TheRecord): boolean {
  const claimed = readAttribution(frame, record);
  const names = [
    ...record.corpus.series.flatMap((series) => [
      ...everyText(series.name),
      ...everyText(series.alsoCalled),
      ...series.parties.flatMap((party) => [...everyText(party.name), ...everyText(party.alsoCalled)]),
    ]),
    ...everyDialogue(record.corpus).flatMap(({ city }) => everyText(city ?? undefined)),
  ].map(({ text }) => text);
  const sources = record.corpus.documents.flatMap((document) => [
    document.title,
    document.publisher,
    ...document.speakers.flatMap((speaker) => [speaker.name, ...speaker.alsoCalled]),
  ]);
  const known = new Set([...names, ...sources].flatMap((text) => spaced(text).split(' ')));
  const named =
    [claimed.years, claimed.numbers, claimed.cities, claimed.parties, claimed.speakers].some(
      (list) => list.length > 0,
    ) || claimed.documents !== null;
  return (
    named &&
    wordsIn(frame).every(({ written, key }) => {
      const plain = spaced(written);
      if (NEGATIONS.has(key)) return false;
      return known.has(plain) || isSmallWord(plain) || REPORTING.has(plain) || isOfMeeting(plain);
    })
  );
}

function isOfMeeting(plain: string): boolean {
  return LANGUAGES.some((language) => {
    const rules = rulesFor(language);
    return (
      /^\p{N}+\p{L}{0,4}$/u.test(plain) ||
      rules.meetingWords.has(plain) ||
      rules.ordinals.has(plain) ||
      rules.months.has(plain)
    );
  });
}

/** What of an attribution does not hold for words of a document, spoken by somebody in it or by itself. */
export function contradictions(
  claimed: Attribution,
  document: Document,
  dialogue: Dialogue,
  sentence: Sentence | undefined,
  record: TheRecord,
): readonly Contradiction[] {
  return [
    ...(isOfDialogue(claimed, document, dialogue) ? [] : (['dialogue'] as const)),
    ...(isOfVoice(claimed, document, sentence, record) ? [] : (['voice'] as const)),
    ...(claimed.documents === null || claimed.documents.includes(document.id) ? [] : (['document'] as const)),
  ];
}

function isOfDialogue(claimed: Attribution, document: Document, dialogue: Dialogue): boolean {
  const years = [...yearsOf(dialogue), ...(document.published === null ? [] : [yearOf(document.published)])];
  const cities = everyText(dialogue.city ?? undefined).map(({ text }) => spaced(text));
  const holds = <T>(named: readonly T[], own: readonly T[]) =>
    named.length === 0 || named.some((one) => own.includes(one));
  return holds(claimed.years, years) && holds(claimed.numbers, [dialogue.number]) && holds(claimed.cities, cities);
}

function isOfVoice(
  claimed: Attribution,
  document: Document,
  sentence: Sentence | undefined,
  record: TheRecord,
): boolean {
  const speaker = sentence?.speaker ?? null;
  const isOther = (names: readonly string[], name: string | undefined) =>
    names.length > 0 && !names.includes(name ?? '');
  if (isOther(claimed.speakers, speaker?.name) && isOther(claimed.speakers, document.author)) return false;
  if (claimed.parties.length === 0 || claimed.speakers.length > 0) return true;
  const voices = [document.voice, ...(speaker === null ? [] : [speaker.voice])];
  if (!REPORTING_VOICES.has(document.voice)) {
    return claimed.parties.length > 1 || document.voice === 'joint' || voices.includes(claimed.parties[0] ?? '');
  }
  const own = document.author === undefined ? [] : partiesIn(document.author, record);
  return claimed.parties.some((party) => voices.includes(party) || own[0] === party);
}
