import { type Mention, type Moment, traceTopics } from '../comparing/tracing.js';
import { DARK, LIGHT } from '../pictures/svg.js';
import { drawTimeline } from '../pictures/timeline.js';
import type { TheRecord } from '../search/find.js';
import { positionsOn } from '../search/positions.js';
import { weightByTopics } from '../search/sentence-weight.js';
import { writeDays } from './dates.js';
import { continuationOf, nearestTopicActions } from './finding.js';
import type { Action, Block, Picture, Quotation, Reply, Row } from './model.js';
import { dialogueLine, quote, seriesName } from './quotation.js';
import { replyLanguage, wordsFor } from './words.js';

/** A topic to be traced. */
export interface Traced {
  readonly topics: readonly string[];
  readonly label: string;
  /** As it can be asked for again: an id where one is enough. */
  readonly typed: string;
  readonly picture: boolean;
  readonly dark: boolean;
  readonly skip: number;
  readonly locale: string;
}

const SAID: ReadonlySet<Mention> = new Set(['first-said', 'said-again', 'other-words']);

/** A moment with the quotation to show of it. */
interface Shown {
  readonly moment: Moment;
  readonly quotation: Quotation | null;
}

/** A row a dialogue, in order of date, then the quotations that the rows speak of. */
export function timelineReply(asked: Traced, record: TheRecord): Reply {
  const { locale } = asked;
  const words = wordsFor(locale);
  const { comparing } = words;
  const shown = traceTopics(asked.topics, replyLanguage(locale), record).map((moment) => ({
    moment,
    quotation: quotationOf(moment, asked, record),
  }));
  const said = shown.filter(({ moment }) => SAID.has(moment.mention));
  const quotations = shown.flatMap(({ quotation }) => (quotation === null ? [] : [quotation]));
  const picture = asked.picture ? pictureOf(shown, asked, record) : null;
  const options = { topic: asked.typed };
  const start: readonly Block[] = [
    ...(picture === null ? [] : [{ kind: 'picture' as const, picture, dark: asked.dark }]),
    { kind: 'list', rows: shown.map((one) => rowOf(one, locale, record)) },
  ];
  const occasion = {
    command: 'timeline',
    options: { ...options, ...(asked.picture ? { picture: true } : {}), ...(asked.dark ? { dark: true } : {}) },
    title: comparing.timelineTitle(asked.label),
    locale,
    closest: words.closest,
    skip: asked.skip,
  };
  return {
    command: 'timeline',
    outcome: said.length > 0 ? 'answered' : quotations.length > 0 ? 'closest' : 'not-on-record',
    locale,
    title: occasion.title,
    notice: said.length > 0 ? comparing.timelineSaid(said.length, shown.length) : words.silentTopic(asked.label),
    blocks: [
      ...(asked.skip === 0 ? start : []),
      ...quotations.slice(asked.skip).map((quotation): Block => ({ kind: 'quotation', quotation })),
    ],
    actions: [
      ...compareAction(said, asked, locale),
      ...(asked.picture
        ? []
        : [{ label: comparing.asPicture, command: 'timeline', options: { ...options, picture: true } }]),
      ...(said.length > 0 ? [] : nearestTopicActions([], locale, record)),
    ],
    continuation: quotations.length === 0 ? null : continuationOf(occasion, quotations.length),
    data: {
      rows: shown.map((one) => rowData(one, locale)),
      ...(picture === null ? {} : { picture: { alt: picture.alt, svg: asked.dark ? picture.dark : picture.light } }),
    },
  };
}

/** What a dialogue says on the topic, in the passage that says most. */
function quotationOf(moment: Moment, { topics, locale }: Traced, record: TheRecord): Quotation | null {
  const ofDialogue = positionsOn(topics, { dialogue: moment.dialogue }, replyLanguage(locale), record);
  const best = ofDialogue
    .flatMap((one) => one.passages)
    .find((group) => group.some((id) => moment.passages.includes(id)));
  const [id = moment.passages[0], ...also] = best ?? [];
  if (id === undefined) return null;
  const wanted = new Set(topics.flatMap((topic) => [topic, ...record.tree.below(topic)]));
  return quote(id, also, weightByTopics(id, wanted, record), locale, record);
}

function rowOf({ moment, quotation }: Shown, locale: string, record: TheRecord): Row {
  const words = wordsFor(locale);
  const text = `${SYMBOL[moment.mention]} ${dialogueLine(moment.dialogue, locale, record)} · ${words.comparing.mention[moment.mention]}`;
  if (quotation === null) return { text };
  const label = words.openDialogue(words.ordinal(moment.dialogue.number));
  return { text, action: { label, command: 'passage', options: { id: quotation.source.passage } } };
}

/** Marks as on the picture, for places without one. */
const SYMBOL: Readonly<Record<Mention, string>> = {
  'first-said': '◉',
  'said-again': '●',
  'other-words': '◆',
  'not-mentioned': '○',
  'press-only': '□',
  'no-text-held': '×',
};

/** The wording when it was first said against that when it was last said. */
function compareAction(said: readonly Shown[], { typed }: Traced, locale: string): readonly Action[] {
  const [first, last] = [said[0]?.moment.dialogue, said.at(-1)?.moment.dialogue];
  if (first === undefined || last === undefined || first === last) return [];
  const options = { topic: typed, first: first.id, second: last.id };
  return [{ label: wordsFor(locale).comparing.compareFirstLast, command: 'compare', options }];
}

function rowData({ moment, quotation }: Shown, locale: string) {
  const { dialogue } = moment;
  return {
    dialogue: {
      id: dialogue.id,
      number: dialogue.number,
      held: dialogue.held,
      city:
        dialogue.city === null
          ? null
          : (dialogue.city[replyLanguage(locale)] ?? Object.values(dialogue.city)[0] ?? null),
    },
    status: moment.mention,
    said: wordsFor(locale).comparing.mention[moment.mention],
    sentences: moment.sentences,
    passages: moment.passages,
    quote: quotation === null ? null : { text: quotation.text, passage: quotation.source.passage },
  };
}

function pictureOf(shown: readonly Shown[], { label, locale }: Traced, record: TheRecord): Picture {
  const words = wordsFor(locale);
  const { comparing } = words;
  const moments = shown.map((one) => one.moment);
  const named = (mention: Mention) =>
    moments.filter((one) => one.mention === mention).map((one) => nameOf(one, locale));
  const mentions = Object.keys(SYMBOL).filter((key): key is Mention => moments.some((one) => one.mention === key));
  const legend = mentions.map((mention) => ({
    mention,
    text: words.labelled(comparing.mention[mention], named(mention).join(', ')),
  }));
  const undated = moments.filter((one) => one.dialogue.held.length === 0);
  const [first] = moments;
  const alt = comparing.pictureAlt(
    label,
    legend.map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  const drawn = {
    title: label,
    subtitle: first === undefined ? '' : seriesName(first.dialogue, locale, record),
    dialogues: moments.map((one) => ({
      ordinal: words.ordinal(one.dialogue.number),
      day: one.dialogue.held[0] ?? null,
      mention: one.mention,
    })),
    legend,
    undated: undated.length === 0 ? null : comparing.undated(undated.map((one) => words.ordinal(one.dialogue.number))),
    alt,
  };
  return { name: 'timeline', alt, light: drawTimeline(drawn, LIGHT), dark: drawTimeline(drawn, DARK) };
}

/** "6th (24 May 2019)" */
function nameOf({ dialogue }: Moment, locale: string): string {
  const ordinal = wordsFor(locale).ordinal(dialogue.number);
  return dialogue.held.length === 0 ? ordinal : `${ordinal} (${writeDays(dialogue.held, locale)})`;
}
