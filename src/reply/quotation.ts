import { repetitionsOf } from '../comparing/repetitions.js';
import { heldPassage } from '../corpus/corpus.js';
import type { Document, Passage, Sentence } from '../corpus/document.js';
import { inLanguage } from '../corpus/localised.js';
import type { Dialogue } from '../corpus/register.js';
import { kept } from '../kept.js';
import { perRecord } from '../per-record.js';
import { type Excerpt, excerptOf, WHOLE_PASSAGE } from '../quoting/excerpt.js';
import { linkTo } from '../quoting/link.js';
import { piecesOf, restOf, wordStart } from '../quoting/rest.js';
import type { TheRecord } from '../search/find.js';
import { writeDate, writeDays } from './dates.js';
import type { Action, AlsoSaid, Quotation, Source } from './model.js';
import { replyLanguage, type Words, wordsFor } from './words.js';

/** A passage as a quotation: excerpted, dated, attributed, with the actions that belong under it. */
export function quote(
  id: string,
  alsoIn: readonly string[],
  weight: (sentence: Sentence) => number,
  locale: string,
  record: TheRecord,
  room: number = WHOLE_PASSAGE,
): Quotation {
  const { passage } = heldPassage(record.corpus, id);
  return quoteExcerpt(id, excerptOf(passage, weight, room), 0, alsoIn, locale, record);
}

/** A passage from one of its characters on, as a quotation: how a long one is read on. */
export function quoteRest(
  id: string,
  from: number,
  alsoIn: readonly string[],
  locale: string,
  record: TheRecord,
): Quotation {
  const { passage } = heldPassage(record.corpus, id);
  const start = wordStart(passage, from);
  return quoteExcerpt(id, restOf(passage, start), start, alsoIn, locale, record);
}

/** Some sentences of a passage as a quotation, from one of its characters on. */
export function quoteExcerpt(
  id: string,
  excerpt: Excerpt,
  from: number,
  alsoIn: readonly string[],
  locale: string,
  record: TheRecord,
): Quotation {
  const { passage, document, dialogue } = heldPassage(record.corpus, id);
  const words = wordsFor(locale);
  const speaker = document.speakers.length === 0 ? null : speakerOf(passage, excerpt);
  const others = alsoIn.map((other) => sourceOf(other, null, locale, record));
  return {
    text: excerpt.text,
    elided: excerpt.elided,
    // Only a quotation that no page holds is parted.
    get pieces() {
      return piecesOf(passage, excerpt, from);
    },
    source: sourceOf(id, excerpt, locale, record),
    voice: speaker?.voice ?? document.voice,
    speaker: speaker?.name ?? null,
    attribution: speaker === null ? null : words.quotedIn(speaker.name, partyName(speaker.voice, locale, record)),
    dialogue: {
      id: dialogue.id,
      number: dialogue.number,
      held: dialogue.held,
      city: dialogue.city === null ? null : inLanguage(dialogue.city, replyLanguage(locale)),
    },
    dialogueLine: dialogueLine(dialogue, locale, record),
    alsoIn: others,
    alsoSaid: alsoSaidAt(id, excerpt, alsoIn, locale, record),
    actions: actionsUnder(passage, document, others, words, record),
  };
}

/** Whom all sentences of an excerpt quote; null where that is nobody, or not one alone. */
function speakerOf(passage: Passage, excerpt: Excerpt): Sentence['speaker'] {
  const speakers = new Set(
    excerpt.runs.flatMap(([from, to]) => passage.sentences.slice(from, to).map((sentence) => sentence.speaker)),
  );
  const [speaker = null] = speakers.size === 1 ? speakers : [];
  return speaker;
}

/** As many places are named; a formula may stand in every text of a series. */
const MOST_REPETITIONS = 3;

/** Other passages with a sentence of the excerpt, the same or nearly so; not those named as versions of it already. */
function alsoSaidAt(
  id: string,
  excerpt: Excerpt,
  alsoIn: readonly string[],
  locale: string,
  record: TheRecord,
): readonly AlsoSaid[] {
  const repeated = repetitionsOf(record.corpus);
  const ids = new Set<string>();
  for (const [from, to] of excerpt.runs)
    for (let at = from; at < to; at += 1) for (const { passage } of repeated({ passage: id, at })) ids.add(passage);
  const elsewhere = [...ids].filter((one) => one !== id && !alsoIn.includes(one));
  return elsewhere.slice(0, MOST_REPETITIONS).map((passage) => {
    const held = heldPassage(record.corpus, passage);
    const line = `${dialogueLine(held.dialogue, locale, record)} · ${sourceLine(passage, locale, record)}`;
    return { passage, line };
  });
}

/** The dialogue in one line: its ordinal, its city and the day it was held. */
export function dialogueLine(dialogue: Dialogue, locale: string, record: TheRecord): string {
  return kept(linesOf(record, locale).dialogues, dialogue.id, () => writeDialogueLine(dialogue, locale, record));
}

function writeDialogueLine(dialogue: Dialogue, locale: string, record: TheRecord): string {
  const words = wordsFor(locale);
  return words.dialogueLine({
    ordinal: words.ordinal(dialogue.number),
    series: seriesName(dialogue, locale, record),
    city: dialogue.city === null ? null : inLanguage(dialogue.city, replyLanguage(locale)),
    held: dialogue.held.length === 0 ? null : writeDays(dialogue.held, locale),
  });
}

/** The name of a dialogue's series in the reader's language. */
export function seriesName(dialogue: Dialogue, locale: string, record: TheRecord): string {
  const series = record.corpus.series.find((one) => one.id === dialogue.series);
  return series === undefined ? dialogue.series : inLanguage(series.name, replyLanguage(locale));
}

/** The name of a party in the reader's language; a voice that is no party as it stands. */
export function partyName(voice: string, locale: string, record: TheRecord): string {
  const party = record.corpus.series.flatMap((series) => series.parties).find((one) => one.id === voice);
  return party === undefined ? voice : inLanguage(party.name, replyLanguage(locale));
}

/** Whose words a voice stands for, in the reader's language. */
export function voiceName(voice: string, locale: string, record: TheRecord): string {
  const words = wordsFor(locale);
  const name = partyName(voice, locale, record);
  return name === voice ? (words.voice[voice] ?? voice) : words.voiceOf(name);
}

/** The source of a passage, with its links. */
export function sourceOf(id: string, excerpt: Excerpt | null, locale: string, record: TheRecord): Source {
  const { passage, document } = heldPassage(record.corpus, id);
  return {
    passage: id,
    document: document.id,
    paragraph: passage.number,
    title: document.title,
    publisher: document.publisher,
    voice: document.voice,
    language: document.language,
    published: document.published,
    url: document.url,
    // Not every surface shows the links of other versions.
    get link() {
      return linkTo(document, excerpt ?? excerptOf(passage, () => 0));
    },
    line: sourceLine(id, locale, record),
  };
}

/** The source of a passage in one line. */
function sourceLine(id: string, locale: string, record: TheRecord): string {
  const { passage, document } = heldPassage(record.corpus, id);
  const words = wordsFor(locale);
  const documentLine = kept(linesOf(record, locale).documents, document.id, () =>
    words.sourceDocument({
      voice: voiceName(document.voice, locale, record),
      title: document.title,
      publisher: [
        document.publisher,
        ...(document.reprintedBy === undefined ? [] : [words.reprintedBy(document.reprintedBy)]),
      ].join(', '),
      published: document.published === null ? null : writeDate(document.published, locale),
    }),
  );
  return words.sourceLine(documentLine, passage.number);
}

/** Dialogues and documents are few beside the quotations that they are named under: their lines are written once. */
const linesOf = perRecord(() => ({
  dialogues: new Map<string, string>(),
  documents: new Map<string, string>(),
}));

function actionsUnder(
  passage: Passage,
  document: Document,
  others: readonly Source[],
  words: Words,
  record: TheRecord,
): readonly Action[] {
  const translations = (record.corpus.parallels.get(passage.id) ?? []).flatMap((id): readonly Action[] => {
    const other = heldPassage(record.corpus, id).document;
    if (other.language === document.language) return [];
    const name = words.languageName[other.language] ?? other.language;
    return [{ label: words.inLanguage(name), command: 'passage', options: { id } }];
  });
  const versions = others
    .filter((other) => other.language === document.language)
    .map((other) => ({
      label: words.otherVersion(other.line.slice(0, other.line.indexOf(':')).trim()),
      command: 'passage',
      options: { id: other.passage },
    }));
  return [
    { label: words.context, command: 'passage', options: { id: passage.id } },
    { label: words.cite, command: 'cite', options: { passage: passage.id } },
    ...translations,
    ...versions,
  ];
}
