import type { Counts } from '../comparing/compare.js';
import type { TurnKind } from '../comparing/turning.js';
import { conjunctionIn } from './conjunction.js';

const list = conjunctionIn('en');
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const TURN: Readonly<Record<TurnKind, string>> = {
  negation: 'a negation',
  number: 'a number',
  date: 'a date',
  name: 'a name',
  limit: 'a word that widens or narrows',
  modal: 'a word for duty, possibility or future',
};

/** What Rapporteur says in English when it checks, compares and traces. French has the same keys. */
export const comparingEnglish = {
  // Checking
  verifyTitle: 'Check of a quotation',
  verifyMenu: 'Check this quotation',
  noQuotation: 'That message has no words to check; choose one that has.',
  verdict: {
    exact: 'exact',
    elided: 'exact, with words left out',
    altered: 'altered',
    misattributed: 'misattributed',
    absent: 'not on record',
  },
  unjudged: 'too short to judge',
  exact: (places: number) =>
    places < 2
      ? 'Exact: these words stand in the record.'
      : `Exact: these words stand in the record, in ${places} places.`,
  respelt: 'Only the spelling differs.',
  elided: (omitted: readonly string[]) =>
    omitted.length === 0
      ? 'These words stand in the record; words in square brackets are not the record’s.'
      : `These words stand in the record; left out, as marked: ${list(omitted.map((text) => `“${text}”`))}.`,
  elisionTurns: 'What is left out turns the sense.',
  altered: 'Altered: the record says something else.',
  alteredCut: 'Altered: the words stand so, but what they were cut off from turns the sense.',
  composed: (places: number) => `Altered: put together from ${places} places that do not stand together.`,
  otherWords: 'Other words differ as well.',
  turn: (kind: TurnKind, removed: string, added: string) =>
    added === ''
      ? `“${removed}” is left out (${TURN[kind]}).`
      : removed === ''
        ? `“${added}” was put in (${TURN[kind]}).`
        : `“${removed}” became “${added}” (${TURN[kind]}).`,
  misattributed: 'Misattributed: these words are on record, but not where the message says.',
  alsoMisattributed: 'Nor is it where the message says.',
  wrong: {
    dialogue: (source: string) => `They are from the ${source}.`,
    voice: (voice: string) => `Whose words they are: ${voice}.`,
    document: (title: string) => `They stand in “${title}”.`,
  },
  absent: 'No text held has these words. If only a part of this is a quotation, put it between quotation marks.',
  absentMany: 'No text held has these words.',
  tooShort:
    'Too short to judge: two words are found in many texts. This is where they occur; check a longer quotation.',
  tooShortAbsent: 'These words do not occur in any text held.',
  claims: (verdicts: readonly string[]) => `${count(verdicts.length, 'quotation', 'quotations')}: ${list(verdicts)}.`,
  tooManyQuotations: (count: number, most: number) =>
    `The message has ${count} quotations; up to ${most} can be checked at once, so send it in parts.`,
  claimHeading: (place: number, verdict: string) => `Quotation ${place}: ${verdict}`,
  claimed: (head: string) => `“${head}”`,
  // Comparing
  compareTitle: (topic: string | null) => (topic === null ? 'Two texts compared' : `Two texts compared: ${topic}`),
  compareSide: (place: 'first' | 'second', source: string) => `${place === 'first' ? 'First' : 'Second'}: ${source}`,
  compareCounts: (counts: Counts) => {
    const { first, second } = counts;
    const other = second.sentences - second.kept - second.changed;
    return `Of ${count(first.sentences, 'sentence', 'sentences')} ${first.kept} kept, ${first.changed} changed, ${first.dropped} dropped; of ${second.sentences} in the second text ${second.kept} kept, ${second.changed} changed, ${other} new.`;
  },
  spellingHidden: 'Another spelling of a word is not counted as a change.',
  compareLegend: (marks: { readonly removed: string; readonly added: string }) =>
    `${marks.removed} in the first only; ${marks.added} in the second only.`,
  change: { kept: 'Kept', changed: 'Changed', new: 'New', dropped: 'Dropped' },
  paragraphs: (change: string, first: string | null, second: string | null) =>
    `${change} · ${[first === null ? null : `first, paragraph ${first}`, second === null ? null : `second, paragraph ${second}`].filter((part) => part !== null).join(' · ')}`,
  showSpelling: 'With spelling',
  compareVersions: 'Compare the versions',
  sameSide: (text: string) =>
    `Both sides are one text, “${text}”; name two dialogues, two documents, or whose versions to compare.`,
  otherLanguage: (first: string, second: string, id: string) =>
    `${first}, ${second}: only texts of one language are compared word by word; name two of them, or read a passage beside its translation with /passage id:${id}.`,
  inLanguage: (title: string, language: string) => `“${title}” is in ${language}`,
  noOfficialText: (dialogue: string) =>
    `Of the ${dialogue} no official text is held, only press or personal accounts, so its wording cannot be compared.`,
  noDocumentOf: (voice: string) => `No document is held for ${voice}; name a dialogue or a document.`,
  nameTwo: (example: string) => `Name two dialogues, documents or versions to compare, for example ${example}.`,
  silentBoth: (topic: string) => `Neither text speaks of ${topic}.`,
  // Tracing
  timelineTitle: (topic: string) => `Through the dialogues: ${topic}`,
  timelineSaid: (said: number, all: number) =>
    `Said at ${said} of ${count(all, 'dialogue', 'dialogues')} in the register.`,
  mention: {
    'first-said': 'first said',
    'said-again': 'said again in the same words',
    'other-words': 'said in other words',
    'not-mentioned': 'not mentioned in the text held',
    'press-only': 'press or personal accounts only',
    'no-text-held': 'no text held',
  },
  asPicture: 'As a picture',
  compareFirstLast: 'Compare first and last',
  pictureAlt: (topic: string, rows: readonly string[]) => `Timeline of ${topic}. ${rows.join('. ')}.`,
  undated: (ordinals: readonly string[]) => `Day not established: ${list(ordinals)}.`,
  mapTitle: 'Topics and dialogues',
  mapNotice: (topics: number) => `${count(topics, 'topic', 'topics')} that the texts held speak of.`,
  mapRow: (said: readonly string[], reported: readonly string[]) =>
    [
      ...(said.length === 0 ? [] : [list(said)]),
      ...(reported.length === 0 ? [] : [`press or personal accounts only: ${list(reported)}`]),
    ].join('; '),
  mapAlt: (rows: readonly string[]) => `Which dialogue spoke of which topic. ${rows.join('. ')}.`,
  mapSaid: 'said in an official text',
  mapReported: 'in press or personal accounts only',
  alsoSaid: 'Also said at',
  moreChanges: (left: number) => `and ${count(left, 'more change', 'more changes')}`,
  differenceLegend: (marks: { readonly removed: string; readonly added: string; readonly omitted: string }) =>
    `${marks.removed} in the record only; ${marks.added} in the quotation only; ${marks.omitted} left out, as marked`,
};
