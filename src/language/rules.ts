import { english } from './english.js';
import { french } from './french.js';

/** What is known of one language. All words in it are folded: lower case, no diacritics. */
export interface LanguageRules {
  readonly code: string;
  stem(word: string): string;
  /** One spelling where the language has two ("behaviour", "behavior"). */
  spelling(word: string): string;
  readonly stopWords: ReadonlySet<string>;
  /** Words, in lower case, that only without their accents would be small words ("sûr" is not "sur"). */
  readonly fullWords: ReadonlySet<string>;
  /** Words as people cut them short when they type, and what they stand for ("govt"). */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Words that ask or talk about talking ("say", "position", "parler"): in a question they name no subject. */
  readonly askingWords: ReadonlySet<string>;
  /** Stems of verbs that ask or talk about talking, whatever their tense. */
  readonly askingStems: ReadonlySet<string>;
  /** Dropped before an apostrophe: `l'`, `d'`. */
  readonly elisions: ReadonlySet<string>;
  /** Dropped after an apostrophe: `'s`, `'t`. */
  readonly contractions: ReadonlySet<string>;
  /** Stems of verbs with which a text takes a position ("welcomed", "condemn"). */
  readonly stanceWords: ReadonlySet<string>;
  /** Ordinals in words, from 1. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** An ordinal in figures: "6th", "6e". The first group is the number. */
  readonly ordinalFigure: RegExp;
  readonly cardinals: ReadonlyMap<string, number>;
  /** What stands before a figure that numbers something ("no. 9"), */
  readonly numberLabels: ReadonlySet<string>;
  /** and of these the one that is a word. */
  readonly numberWord: string;
  /** Words for a length of time ("months"). */
  readonly timeUnits: ReadonlySet<string>;
  /** Definite articles. */
  readonly articles: ReadonlySet<string>;
  /** Words for a meeting of a series. */
  readonly meetingWords: ReadonlySet<string>;
  /** Words for a body or a meeting of any kind ("council", "summit"). */
  readonly bodyWords: ReadonlySet<string>;
  /** Small words within the name of a body ("Working Group on Cybersecurity and Cybercrime"). */
  readonly nameLinks: ReadonlySet<string>;
  /** Words before those who meet ("with", "between"). */
  readonly linkingWords: ReadonlySet<string>;
  /** Words that stand for a meeting after an ordinal only ("the first one"). */
  readonly meetingPronouns: ReadonlySet<string>;
  /** Words that ask for a fact of a meeting, by the fact. */
  readonly factWords: Readonly<Record<Fact, ReadonlySet<string>>>;
  /** Nouns for a fact: "the date of the sixth dialogue". */
  readonly factNouns: Readonly<Record<Fact, ReadonlySet<string>>>;
  /** Words for a text that came out of a meeting: who asks where one is wants to read it. */
  readonly textWords: ReadonlySet<string>;
  /** Small words between such a noun and its dialogue. */
  readonly factLinks: ReadonlySet<string>;
  /** Words that may stand beside a question for a fact and change nothing ("held", "take place"). */
  readonly factFiller: ReadonlySet<string>;
  /** Words for holding a meeting; with a place, they ask for it ("was it held in Brussels?"). */
  readonly holdingWords: ReadonlySet<string>;
  /** Words with which somebody wants to hear that he has it right ("the eighth was in the capital, right?"). */
  readonly confirmingWords: ReadonlySet<string>;
  /** Words for a part of the world ("which side of the Atlantic"): with such a word for holding they ask for the place too. */
  readonly farPlaces: ReadonlySet<string>;
  /** How both who meet are meant by what lies between them ("both sides of the ocean"); folded and with a space at both ends. */
  readonly bothSides: RegExp;
  /** Words for what somebody is ("job", "title"). */
  readonly officeWords: ReadonlySet<string>;
  /** Words for people who are not named ("representatives"). */
  readonly unnamedPeople: ReadonlySet<string>;
  /** Words that tell of somebody's own words ("remarks"). */
  readonly utterances: ReadonlySet<string>;
  /** Words that point past the meetings held ("next", "prochain"). */
  readonly futureWords: ReadonlySet<string>;
  /** Of these, words that mean a repetition ("again"). */
  readonly againWords: ReadonlySet<string>;
  /** Verbs that with such a word mean the next meeting ("see each other again"). */
  readonly meetingVerbs: ReadonlySet<string>;
  /** Verbs that mean it by themselves, with the small word before them ("reconvene", "se revoir": "revoir" alone is to revise). */
  readonly meetAgain: ReadonlySet<string>;
  /** Before a meeting, words that mean the one that came next ("after the first"). */
  readonly afterWords: ReadonlySet<string>;
  /** What the texts of a meeting call the one to come, in the commonest words. */
  readonly nextMeeting: string;
  /** Words that mean the newest of the meetings held ("latest", "dernier"). */
  readonly latestWords: ReadonlySet<string>;
  /** Words before the name of the language that something is in. */
  readonly beforeLanguages: ReadonlySet<string>;
  /** Words before the name of a place, and the first word of that name. */
  readonly placeBefore: RegExp;
  /** Endings of words, the longest first, and what may stand in their place in another form of the word. */
  readonly inflection: { readonly endings: readonly string[]; readonly bases: readonly string[] };
  /** After one of these a word is likely a verb ("to", "they"). */
  readonly beforeVerbs: ReadonlySet<string>;
  /** A form that is likely a verb or an adverb by its ending. */
  readonly verbForm: RegExp;
  /** How words of this language are spelt in a related one: endings and letters, applied in turn. */
  readonly cognates: readonly (readonly [RegExp, string])[];
  /** How a question addresses the one who is asked, from its first word on; folded and with a space at both ends. */
  readonly request: RegExp;
  /** Words for what is quoted ("sentence"), */
  readonly quotations: ReadonlySet<string>;
  /** and a form that is likely an adjective by its ending. */
  readonly adjective: RegExp;
  /** Two words that together mean another thing than each ("quel temps", the weather). */
  readonly pairs: ReadonlySet<string>;
  /** A numbered part of a text ("paragraph 72"), folded. */
  readonly clause: RegExp;
  /** How a question points at the talks themselves without a name ("this format"), folded and with a space at both ends. */
  readonly pointing: RegExp;
  /** Words at whose end of a clause only those who ask are named ("an intern asks: …"). */
  readonly askers: ReadonlySet<string>;
  /** How somebody begins to say why he asks, behind the question ("so I …", "for my note"); with no further question. */
  readonly reasonGiven: RegExp;
  /** How a sentence behind a question begins that only says something; with no further question. */
  readonly remark: RegExp;
  /** What a question asks for, by the words that say so, folded and with a space at both ends; the first that fits counts. */
  readonly answerPatterns: readonly (readonly [AnswerType, RegExp])[];
  /** How a question names the voice of texts by the way, folded and with a space at both ends. */
  readonly voicePatterns: readonly (readonly ['press' | 'personal', RegExp])[];
  /** Words before the thing that is asked for ("which", "quel"). */
  readonly thingAsking: ReadonlySet<string>;
  /** The names of the months, in their order. */
  readonly months: ReadonlySet<string>;
  /** The names of the days of the week. */
  readonly weekdays: ReadonlySet<string>;
  /** Words for numbers, beside figures. */
  readonly numberWords: ReadonlySet<string>;
}

/** Whether a word of a question only asks, or talks about talking. */
export function isAsking(token: { readonly folded: string; readonly stem: string }, rules: LanguageRules): boolean {
  return rules.askingWords.has(token.folded) || rules.askingStems.has(token.stem);
}

/** Whether a word tells that somebody said something, or of his own words. */
export function isOfSpeech(token: { readonly folded: string; readonly stem: string }, rules: LanguageRules): boolean {
  return rules.askingStems.has(token.stem) || rules.utterances.has(token.folded);
}

/** What kind of thing a question asks for, where its words say so. */
export type AnswerType =
  | 'quantity'
  | 'country'
  | 'company'
  | 'date'
  | 'day'
  | 'place'
  | 'chair'
  | 'person'
  | 'contact'
  | 'clause';

/** What the register knows of a dialogue. */
export type Fact = 'held' | 'city' | 'coChairs' | 'published';

const plain: LanguageRules = {
  code: 'und',
  stem: (word) => word,
  spelling: (word) => word,
  stopWords: new Set(),
  fullWords: new Set(),
  abbreviations: new Map(),
  askingWords: new Set(),
  askingStems: new Set(),
  elisions: new Set(),
  contractions: new Set(),
  stanceWords: new Set(),
  ordinals: new Map(),
  ordinalFigure: /^(\d+)\.$/,
  cardinals: new Map(),
  numberLabels: new Set(),
  numberWord: '',
  timeUnits: new Set(),
  articles: new Set(),
  meetingWords: new Set(),
  bodyWords: new Set(),
  nameLinks: new Set(),
  linkingWords: new Set(),
  meetingPronouns: new Set(),
  factWords: { held: new Set(), city: new Set(), coChairs: new Set(), published: new Set() },
  factNouns: { held: new Set(), city: new Set(), coChairs: new Set(), published: new Set() },
  textWords: new Set(),
  factLinks: new Set(),
  factFiller: new Set(),
  holdingWords: new Set(),
  confirmingWords: new Set(),
  farPlaces: new Set(),
  bothSides: /(?!)/u,
  officeWords: new Set(),
  unnamedPeople: new Set(),
  utterances: new Set(),
  futureWords: new Set(),
  againWords: new Set(),
  meetingVerbs: new Set(),
  meetAgain: new Set(),
  afterWords: new Set(),
  nextMeeting: '',
  latestWords: new Set(),
  beforeLanguages: new Set(),
  placeBefore: /(?!)/gu,
  inflection: { endings: [], bases: [] },
  beforeVerbs: new Set(),
  verbForm: /(?!)/u,
  cognates: [],
  request: /(?!)/u,
  pairs: new Set(),
  quotations: new Set(),
  adjective: /(?!)/u,
  clause: /(?!)/u,
  askers: new Set(),
  pointing: /(?!)/u,
  reasonGiven: /(?!)/u,
  remark: /(?!)/u,
  answerPatterns: [],
  voicePatterns: [],
  thingAsking: new Set(),
  months: new Set(),
  weekdays: new Set(),
  numberWords: new Set(),
};

const known = new Map([english, french].map((rules) => [rules.code, rules]));

/** The languages that have rules of their own. */
export const LANGUAGES: readonly string[] = [...known.keys()];

/** Rules of a language by its BCP 47 code ("fr-CA" is French); folding only where there are none. */
export function rulesFor(language: string): LanguageRules {
  return known.get(language) ?? known.get(language.split('-')[0]?.toLowerCase() ?? '') ?? plain;
}
