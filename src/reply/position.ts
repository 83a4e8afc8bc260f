import { voicesOf } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import { kept } from '../kept.js';
import { perLocale } from '../per-locale.js';
import { type Filters, sieveOf } from '../search/filters.js';
import type { Finding, TheRecord } from '../search/find.js';
import { type DialoguePosition, positionsOn } from '../search/positions.js';
import { weightByTopics } from '../search/sentence-weight.js';
import { continuationOf, findingReply, nearestTopicActions, type Occasion, searchedSentence } from './finding.js';
import { headingBlock, quotationBlock } from './later.js';
import type { Block, Reply } from './model.js';
import { dialogueLine, quote } from './quotation.js';
import { wordsFor } from './words.js';

/** What is on the record on a topic. */
export interface PositionFound {
  readonly topics: readonly string[];
  readonly label: string;
  readonly positions: readonly DialoguePosition[];
  readonly filters: Filters;
}

/** The positions on a topic as a reply: a heading a dialogue, its quotations, and which dialogues are silent and why. */
export function positionReply(found: PositionFound, occasion: Occasion, record: TheRecord): Reply {
  const { locale } = occasion;
  const words = wordsFor(locale);
  const spoken = found.positions.filter((one) => one.passages.length > 0);
  if (spoken.length === 0) return withoutPosition(found, occasion, record);
  return {
    command: occasion.command,
    outcome: 'answered',
    locale,
    title: occasion.title,
    notice: silentDialogues(found.positions, locale),
    blocks: positionBlocks(found, spoken, occasion, record),
    actions: [{ label: words.everyMention, command: 'search', options: { words: found.topics[0] ?? found.label } }],
    continuation: continuationOf(occasion, countOf(spoken)),
  };
}

function countOf(positions: readonly DialoguePosition[]): number {
  return positions.reduce((sum, one) => sum + one.passages.length, 0);
}

function positionBlocks(
  found: PositionFound,
  spoken: readonly DialoguePosition[],
  { locale, skip }: Occasion,
  record: TheRecord,
): readonly Block[] {
  const topics = new Set(found.topics.flatMap((topic) => [topic, ...record.tree.below(topic)]));
  const entries = spoken
    .flatMap((one) => one.passages.map((passages) => ({ dialogue: one.dialogue, passages })))
    .slice(skip);
  return entries.flatMap(({ dialogue, passages }, at): readonly Block[] => {
    const [id, ...alsoIn] = passages;
    if (id === undefined) return [];
    const isFirst = entries[at - 1]?.dialogue !== dialogue;
    return [
      ...(isFirst ? [headingBlock(() => dialogueLine(dialogue, locale, record))] : []),
      kept(quotationBlocks(found.positions, locale), passages, () =>
        quotationBlock(() => quote(id, alsoIn, weightByTopics(id, topics, record), locale, record)),
      ),
    ];
  });
}

/** Positions on a topic are worked out once, and so are their quotations: a team comes back to what it talks about. */
const quotationBlocks = perLocale((_: readonly DialoguePosition[]) => new Map<readonly string[], Block>());

/**
 * What was found for words that name no topic: official words only, unless a voice is asked for. Where only press or
 * personal accounts have them, those are shown, and said to be no position.
 */
export function wordsPositionReply(
  found: Finding,
  asked: { readonly words: string; readonly filters: Filters },
  occasion: Occasion,
  record: TheRecord,
): Reply {
  if (found.kind === 'silence' || found.kind === 'facts' || asked.filters.voice !== undefined)
    return findingReply(found, occasion, record);
  const official = found.hits.filter((hit) => record.index.passages.get(hit.id)?.official);
  if (official.length > 0) return findingReply({ ...found, hits: official }, occasion, record);
  const closest = wordsFor(occasion.locale).closestPosition(asked.words);
  return findingReply({ ...found, kind: 'closest' }, { ...occasion, closest }, record);
}

/** No official text takes a position: what press or personal accounts say is shown, and said to be no position. */
function withoutPosition(found: PositionFound, occasion: Occasion, record: TheRecord): Reply {
  const { locale } = occasion;
  const words = wordsFor(locale);
  const others = voicesOf(record.corpus).filter((voice) =>
    record.corpus.documents.some((document) => document.voice === voice && REPORTING_VOICES.has(voice)),
  );
  const reported =
    found.filters.voice !== undefined
      ? []
      : others.flatMap((voice) =>
          positionsOn(found.topics, { ...found.filters, voice }, locale, record).filter(
            (one) => one.passages.length > 0,
          ),
        );
  if (reported.length > 0) {
    return {
      command: occasion.command,
      outcome: 'closest',
      locale,
      title: occasion.title,
      notice: words.closestPosition(found.label),
      blocks: positionBlocks(found, reported, occasion, record),
      actions: [],
      continuation: continuationOf(occasion, countOf(reported)),
    };
  }
  const searched = record.corpus.documents.filter(sieveOf(found.filters, record.corpus).mayKeep);
  const silent = silentDialogues(found.positions, locale);
  return {
    command: occasion.command,
    outcome: 'not-on-record',
    locale,
    title: words.silentTitle,
    notice: [words.silentTopic(found.label), silent].filter((text) => text !== null).join(' '),
    blocks: [
      { kind: 'paragraph', text: searchedSentence(searched, words) },
      { kind: 'paragraph', text: words.nearestTopics },
    ],
    actions: nearestTopicActions([], locale, record),
    continuation: null,
  };
}

/** A long series has more dialogues without a word on a topic than a reader would go through. */
const MOST_SILENT = 12;

/** Which dialogues say nothing, and why: silence of a text and lack of a text are not the same. */
function silentDialogues(positions: readonly DialoguePosition[], locale: string): string | null {
  const sentence = silence(positions, locale);
  return sentence === '' ? null : sentence;
}

const silence = perLocale(silenceIn);

function silenceIn(positions: readonly DialoguePosition[], locale: string): string {
  const words = wordsFor(locale);
  const named = (silence: DialoguePosition['silence']) => {
    const ordinals = positions
      .filter((one) => one.silence === silence)
      .map((one) => words.ordinal(one.dialogue.number))
      .reverse();
    if (ordinals.length <= MOST_SILENT + 1) return ordinals;
    return [...ordinals.slice(0, MOST_SILENT), words.otherDialogues(ordinals.length - MOST_SILENT)];
  };
  return words.alsoSilent({
    notMentioned: named('not-mentioned'),
    noOfficial: named('no-official-text'),
    noText: named('no-text-held'),
  });
}
