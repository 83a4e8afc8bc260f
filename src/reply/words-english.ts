import { atFirstUse } from '../at-first-use.js';
import type { Fact } from '../language/rules.js';
import { conjunctionIn } from './conjunction.js';
import { comparingEnglish } from './words-comparing-english.js';

const list = conjunctionIn('en');
const quoted = (text: string) => `“${text}”`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const listWithOthers = (terms: readonly string[], others: number) =>
  list([...terms.map(quoted), ...(others === 0 ? [] : [count(others, 'other word', 'other words')])]);
const ordinalRules = atFirstUse(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const ORDINALS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
  ['other', 'th'],
]);

/** What Rapporteur says in English. French has the same keys. */
const textsOf = (dialogue: string) => `Texts of the ${dialogue}:`;

export const english = {
  comparing: comparingEnglish,
  list,
  quoted,
  ordinal: (number: number) => `${number}${ORDINALS.get(ordinalRules().select(number)) ?? 'th'}`,

  // Whose words
  voice: { joint: 'joint text', press: 'press', personal: 'personal account' } as Readonly<Record<string, string>>,
  voiceOf: (party: string) => `${party} version`,
  quotedIn: (speaker: string, voice: string) => `${speaker} (${voice}), quoted in the press`,

  // Dialogues and sources
  dialogueLine: (parts: { ordinal: string; series: string; city: string | null; held: string | null }) =>
    [
      `${parts.ordinal} ${parts.series}`,
      parts.city ?? 'place not established',
      parts.held === null ? 'date not established' : `held ${parts.held}`,
    ].join(' · '),
  sourceDocument: (parts: { voice: string; title: string; publisher: string; published: string | null }) =>
    `${capital(parts.voice)}: ${parts.title}, ${parts.publisher}, ${parts.published === null ? 'day of publication not stated' : `published ${parts.published}`}`,
  sourceLine: (documentLine: string, paragraph: number) => `${documentLine}, paragraph ${paragraph}`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  alsoIn: 'Also in',
  reprintedBy: (name: string) => `as reprinted by ${name}`,

  // Actions
  context: 'Context',
  cite: 'Cite',
  nextPage: 'Next page',
  pageFrom: (place: number) => `From ${place}`,
  readOn: 'Read on',
  firstPage: 'First page',
  inLanguage: (language: string) => `In ${language}`,
  otherVersion: capital,
  openDialogue: (ordinal: string) => `${ordinal} dialogue`,
  openTopic: (label: string) => label,
  everyMention: 'Every mention',
  languageName: { en: 'English', fr: 'French' } as Readonly<Record<string, string>>,

  share: 'Share',
  dismiss: 'Dismiss',
  source: 'Source',
  sharedBy: (who: string) => `Shared by ${who}`,
  dismissNotYours: 'Only whoever asked can take this reply away.',
  oldButton: 'This button is not one that can be read any more; ask again with /ask or /position.',
  noText: 'That message has no words to look up; choose one that has.',
  messageMenu: 'Find the source',

  // Answers
  pageBeyond: (total: number) => `There are only ${total}.`,
  pagePlace: (from: number, to: number, total: number) =>
    `Showing ${from === to ? from : `${from}–${to}`} of ${total}.`,
  quotationGoesOn: (characters: number) =>
    `The quotation goes on: ${count(characters, 'more character', 'more characters')}.`,
  notByButton: (passages: number) =>
    `The question is too long for a button to ask it again: ${count(passages, 'passage', 'passages')} after these can be had only by asking in fewer words.`,
  notShown: (lines: number) =>
    `${count(lines, 'line does', 'lines do')} not fit into a message; narrow the question to see ${lines === 1 ? 'it' : 'them'}.`,
  positionTitle: (topic: string) => `On the record: ${topic}`,
  askTitle: (question: string) => question,
  searchTitle: (words: string) => `Search: ${words}`,
  found: (total: number) => `${count(total, 'passage', 'passages')} found.`,
  closest: 'No passage answers this. The closest ones are shown; they are not an answer.',
  closestSearch: 'No passage has all these words. The closest ones are shown.',
  closestPosition: (topic: string) =>
    `No official text held takes a position on ${topic}. What press or personal accounts say is shown; it is not a position.`,
  notFoundWords: (terms: readonly string[], others: number) => `Not in the record: ${listWithOthers(terms, others)}.`,
  alsoSilent: (parts: { notMentioned: readonly string[]; noOfficial: readonly string[]; noText: readonly string[] }) =>
    [
      ...(parts.notMentioned.length > 0 ? [`Text held, topic not mentioned: ${list(parts.notMentioned)}.`] : []),
      ...(parts.noOfficial.length > 0 ? [`Only press or personal accounts held: ${list(parts.noOfficial)}.`] : []),
      ...(parts.noText.length > 0 ? [`No text held: ${list(parts.noText)}.`] : []),
    ].join(' '),

  // Silence
  silentTopic: (topic: string) => `No text held speaks of ${topic}.`,
  silentTitle: 'Not on the record',
  silentTerms: (terms: readonly string[], others: number) =>
    terms.length === 1 && others === 0
      ? `${quoted(terms[0] ?? '')} does not occur in any text held.`
      : `${listWithOthers(terms, others)} do not occur in any text held.`,
  silentPassage: 'No passage of the texts held answers this.',
  silentSubject: 'The question names no subject that could be looked up; name a topic, for example.',
  silentNoText: (dialogues: readonly string[]) =>
    `No text is held of the ${list(dialogues)}, so what was said there cannot be quoted.`,
  silentNumber: (number: string, last: string) =>
    `The register has no ${number} dialogue; the last one it knows is the ${last}.`,
  silentNotInSeries: (name: string, series: string) =>
    `${quoted(name)} is not part of the series ${series}, and no text held speaks of it.`,
  otherDialogues: (others: number) => count(others, 'other', 'others'),
  searchedDocuments: (titles: readonly string[], others: number) =>
    `Searched: ${list([...titles, ...(others === 0 ? [] : [count(others, 'other document', 'other documents')])])}.`,
  searchedNothing: 'No document passes these filters.',
  nearestTopics: 'The nearest topics on the record:',
  publishedAt: 'Its text was published here:',
  publishedToo: 'Published as well, and not held:',
  publicationLine: (title: string, published: string | null) =>
    published === null ? title : `${title}, published ${published}`,
  publishedUnknown: 'The official address of its text is not established.',

  // Facts
  fact: {
    held: (dialogue: string, value: string) => `The ${dialogue} was held on ${value}.`,
    city: (dialogue: string, value: string) => `The ${dialogue} was held in ${value}.`,
    coChairs: (dialogue: string, value: string) => `The ${dialogue} was co-chaired by ${value}.`,
    published: (dialogue: string, value: string) => `${textsOf(dialogue)} ${value}`,
  } satisfies Record<Fact, (dialogue: string, value: string) => string>,
  textsOf,
  factUnknown: {
    held: (dialogue: string) => `The date of the ${dialogue} is not established.`,
    city: (dialogue: string) => `The place of the ${dialogue} is not established.`,
    coChairs: (dialogue: string) => `Who co-chaired the ${dialogue} is not established.`,
    published: (dialogue: string) => `No publication of a text of the ${dialogue} is established.`,
  } satisfies Record<Fact, (dialogue: string) => string>,
  factSource: 'Source: the register.',
  factBasis: (basis: string) => `Source: the register (${basis}).`,
  factAnnounced: 'What the texts of the dialogue before announced stands below.',
  factStated: 'The passage below says so.',

  // The register
  dialogueTitle: (ordinal: string, series: string) => `${ordinal} ${series}`,
  registerTitle: 'The register of dialogues',
  heldOn: (date: string) => `Held: ${date}`,
  heldUnknown: 'Held: date not established',
  cityIs: (city: string) => `City: ${city}`,
  cityUnknown: 'City: not established',
  coChairsAre: (names: readonly string[]) => `Co-chairs: ${list(names)}`,
  hostsAre: (names: readonly string[]) => `Host: ${list(names)}`,
  basisIs: (basis: string) => `(${basis})`,
  numberIs: (basis: string) => `Number: ${basis}`,
  textsHeld: 'Texts held:',
  noTextHeld: 'No text held.',
  registerRow: (line: string, texts: number) =>
    `${line} · ${texts === 0 ? 'no text held' : count(texts, 'text held', 'texts held')}`,

  // Documents
  documentsTitle: 'The documents held',
  documentLine: (parts: { voice: string; title: string; publisher: string; published: string | null }) =>
    `${parts.title}, ${parts.publisher}, ${parts.published === null ? 'day of publication not stated' : `published ${parts.published}`} (${parts.voice})`,
  documentRow: (line: string, passages: number) => `${line}; ${count(passages, 'passage', 'passages')}`,
  documentsNotice: (held: number, silent: readonly string[]) =>
    `${count(held, 'document', 'documents')} held.${silent.length > 0 ? ` No text held of the ${list(silent)} dialogue${silent.length === 1 ? '' : 's'}.` : ''}`,
  rights: (rights: string) => `Rights: ${rights}`,
  basis: (basis: string) => `Date of publication: ${basis}`,
  addressBasis: (basis: string) => `Address: ${basis}`,
  author: (name: string) => `Author: ${name}`,
  translator: (name: string) => `Translated ${name}`,
  language: (name: string) => `Language: ${name}`,
  readFromStart: 'Read from the start',

  // A passage
  passageTitle: (id: string) => `Passage ${id}`,
  passagesTitle: (total: number) => count(total, 'passage', 'passages'),
  underHeadings: (headings: readonly string[]) => `Under: ${headings.join(' › ')}`,
  leadIn: 'It is an item of a list that begins:',
  before: 'Before it',
  thisPassage: 'The passage',
  after: 'After it',
  previousPassage: 'Previous passage',
  followingPassage: 'Next passage',
  moreContext: 'More context',

  // Citing
  citeTitle: (id: string) => `Citation of ${id}`,

  citationStyle: { plain: 'As plain text', markdown: 'As Markdown' } as Readonly<Record<'plain' | 'markdown', string>>,

  // Help
  welcome: (position: string, question: string) =>
    `Rapporteur quotes the record. Try ${position}\nor simply ask: ${question}\nTab completes, a number presses what a reply offers, /help lists all commands, /quit leaves.`,
  corpusReplaced: (documents: number, passages: number) =>
    `The corpus has changed: ${count(documents, 'document', 'documents')} with ${count(passages, 'passage', 'passages')} from now on.`,
  corpusKept: 'The corpus has changed but cannot be served; the one before stays:',
  exampleWhen: (ordinal: string) => `When was the ${ordinal} dialogue?`,
  exampleWhat: (topic: string) => `What does the record say on ${topic}?`,
  helpTitle: 'What can be asked',
  helpIntro:
    'Rapporteur answers from the texts held with their own words, dated and cited. It writes no text of its own.',
  helpOptions: 'Options:',
  helpRequired: 'required',

  // What was typed wrongly
  unknownCommand: (typed: string, nearest: string) => `There is no command ${quoted(typed)}; did you mean /${nearest}?`,
  unknownOption: (typed: string, command: string, names: readonly string[]) =>
    `/${command} has no option ${quoted(typed)}; it takes ${names.join(', ')}.`,
  missingOption: (name: string, command: string, example: string) =>
    `/${command} needs ${name}; type for example ${example}.`,
  wrongType: {
    string: (name: string) => `The option ${name} takes a text.`,
    integer: (name: string) => `The option ${name} takes a whole number.`,
    boolean: (name: string) => `The option ${name} takes true or false.`,
  },
  outOfRange: (name: string, least: number | null, most: number | null) =>
    most === null
      ? `The option ${name} takes a number from ${least ?? 0} on.`
      : `The option ${name} takes a number from ${least ?? 0} to ${most}.`,
  tooLong: (name: string, length: number, most: number) =>
    `The option ${name} has ${length} characters; up to ${most} can be read, so ask with fewer words.`,
  emptyText: (name: string, example: string) => `There are no words in ${name}; type for example ${example}.`,
  oneOf: (name: string, typed: string, values: readonly string[]) =>
    `${quoted(typed)} is no ${name}; type one of ${values.join(', ')}.`,
  noDialogue: (typed: string, example: string, count: number) =>
    `There is no dialogue ${quoted(typed)} in the register; it has ${count}, so type a number, a year or a city, for example ${example}.`,
  noPassage: (typed: string, example: string) =>
    `There is no passage ${quoted(typed)} in the record; an id looks like ${example}, and /search finds passages by their words.`,
  noDocument: (typed: string, nearest: string) => `There is no document ${quoted(typed)}; did you mean ${nearest}?`,
  notJson: (line: number) =>
    `Line ${line} is no JSON object with a “command”; write for example {"command":"ask","options":{"question":"…"}}.`,
  bug: (reference: string) => `Something went wrong here, not with what you typed. The reference is ${reference}.`,
};
