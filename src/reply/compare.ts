import type { Line } from '../comparing/align.js';
import { type Compared, compareLines, countsOf } from '../comparing/compare.js';
import { linesAbout, linesOf } from '../comparing/lines.js';
import { wordingOf } from '../comparing/wording.js';
import { heldPassage } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { TheRecord } from '../search/find.js';
import { writeDate } from './dates.js';
import { nearestTopicActions } from './finding.js';
import { MARKS } from './marked-difference.js';
import type { Block, OptionValues, Reply, Row } from './model.js';
import { dialogueLine, voiceName } from './quotation.js';
import { wordsFor } from './words.js';

/** Two texts to be compared: whole, or what they say on a topic. */
export interface Comparison {
  readonly first: Document;
  readonly second: Document;
  /** Null for whole texts. */
  readonly topic: { readonly ids: readonly string[]; readonly label: string; readonly typed: string } | null;
  readonly spelling: boolean;
  readonly skip: number;
  readonly locale: string;
}

/** Two texts sentence by sentence: kept, changed word by word, dropped and new, with their counts. */
export function compareReply(asked: Comparison, record: TheRecord): Reply {
  const { locale, topic } = asked;
  const words = wordsFor(locale);
  const { comparing } = words;
  const [first, second] = [linesFor(asked.first, topic, record), linesFor(asked.second, topic, record)];
  const compared = compareLines(first, second, asked.spelling, wordingOf(record.corpus));
  const counts = countsOf(compared);
  const sides = sidesOf(asked, record);
  const options = optionsOf(asked);
  const title = comparing.compareTitle(topic?.label ?? null);
  if (compared.length === 0) {
    return {
      command: 'compare',
      outcome: 'not-on-record',
      locale,
      title,
      notice: comparing.silentBoth(topic?.label ?? ''),
      blocks: [
        { kind: 'list', rows: sides },
        { kind: 'paragraph', text: words.nearestTopics },
      ],
      actions: nearestTopicActions([], locale, record),
      continuation: null,
    };
  }
  const blocks = compared.map((one): Block => comparisonBlock(one, locale, record));
  return {
    command: 'compare',
    outcome: 'answered',
    locale,
    title,
    notice: [
      comparing.compareCounts(counts),
      ...(asked.spelling ? [] : [comparing.spellingHidden]),
      comparing.compareLegend(MARKS),
    ].join(' '),
    blocks: [...(asked.skip === 0 ? [{ kind: 'list' as const, rows: sides }] : []), ...blocks.slice(asked.skip)],
    actions: asked.spelling
      ? []
      : [{ label: comparing.showSpelling, command: 'compare', options: { ...options, spelling: true } }],
    continuation: {
      command: 'compare',
      options,
      of: 'comparison',
      skipped: Math.min(asked.skip, blocks.length),
      total: blocks.length,
    },
    data: { counts, difference: compared.map(comparedData) },
  };
}

function linesFor(document: Document, topic: Comparison['topic'], record: TheRecord): readonly Line[] {
  if (topic === null) return linesOf(document, record);
  const topics = new Set(topic.ids.flatMap((id) => [id, ...record.tree.below(id)]));
  return linesAbout(document, topics, record);
}

/** The same comparison by ids, so that it fits a button. */
function optionsOf({ topic, first, second, spelling }: Comparison): OptionValues {
  const [only, more] = topic?.ids ?? [];
  return {
    ...(topic === null ? {} : { topic: only !== undefined && more === undefined ? only : topic.typed }),
    first: first.id,
    second: second.id,
    ...(spelling ? { spelling } : {}),
  };
}

function sidesOf({ first, second, locale }: Comparison, record: TheRecord): readonly Row[] {
  const { comparing } = wordsFor(locale);
  return [first, second].map((document, at) => ({
    text: comparing.compareSide(at === 0 ? 'first' : 'second', sourceName(document, locale, record)),
    link: document.url,
    action: { label: document.id, command: 'documents', options: { id: document.id } },
  }));
}

function sourceName(document: Document, locale: string, record: TheRecord): string {
  const words = wordsFor(locale);
  const { dialogue } = heldPassage(record.corpus, `${document.id}:1`);
  const source = words.documentLine({
    title: document.title,
    publisher: document.publisher,
    voice: voiceName(document.voice, locale, record),
    published: document.published === null ? null : writeDate(document.published, locale),
  });
  return `${dialogueLine(dialogue, locale, record)} · ${source}`;
}

function comparisonBlock(one: Compared, locale: string, record: TheRecord): Block {
  const { comparing } = wordsFor(locale);
  const place = (lines: readonly Line[]) => {
    const [line] = lines;
    return line === undefined ? null : String(heldPassage(record.corpus, line.passage).passage.number);
  };
  return {
    kind: 'comparison',
    change: one.change,
    heading: comparing.paragraphs(comparing.change[one.change], place(one.first), place(one.second)),
    first: textOf(one.first),
    second: textOf(one.second),
    difference: one.difference,
  };
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** A pair of sentences, as data. */
function comparedData(one: Compared) {
  const side = (lines: readonly Line[]) =>
    lines.length === 0 ? null : { text: textOf(lines), passage: lines[0]?.passage, sentences: lines.length };
  return {
    kind: one.change,
    first: side(one.first),
    second: side(one.second),
    pieces: one.difference,
    turns: one.turns,
    respelt: one.respelt,
  };
}
