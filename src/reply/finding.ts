import { everyDialogue } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import { inLanguage } from '../corpus/localised.js';
import { headOf } from '../routing/clean.js';
import type { FactFound } from '../search/facts.js';
import type { Finding, Silence, TheRecord } from '../search/find.js';
import type { Hit } from '../search/ranking/rank.js';
import { weightBy } from '../search/sentence-weight.js';
import { writeDays } from './dates.js';
import { quotationBlock } from './later.js';
import type { Action, Continuation, OptionValues, Outcome, Reply, Row } from './model.js';
import { plainReply } from './plain-reply.js';
import { publishedBlocks, textRows } from './published.js';
import { dialogueLine, quote, seriesName } from './quotation.js';
import { replyLanguage, type Words, wordsFor } from './words.js';

/** Terms that a sentence names, and how much of each. */
const MOST_TERMS = 8;
const LONGEST_TERM = 60;
/** Documents that a sentence names. */
const MOST_DOCUMENTS = 6;

/** What a reply is made for: the command as asked. */
export interface Occasion {
  readonly command: string;
  readonly options: OptionValues;
  readonly title: string;
  readonly locale: string;
  /** Said when only the nearest passages can be shown. */
  readonly closest: string;
  readonly skip: number;
}

/** What was found for a question, as a reply. */
export function findingReply(finding: Finding, occasion: Occasion, record: TheRecord): Reply {
  if (finding.kind === 'silence') return silenceReply(finding, occasion, record);
  if (finding.kind === 'facts') return factsReply(finding.facts, finding.hits, occasion, record);
  const words = wordsFor(occasion.locale);
  const missing = finding.missing.length > 0 ? words.notFoundWords(...shownTerms(finding.missing)) : null;
  const notice = [
    ...(finding.kind === 'closest' ? [occasion.closest] : []),
    ...(missing === null ? [] : [missing]),
  ].join(' ');
  return hitsReply(finding.hits, finding.kind, notice === '' ? null : notice, occasion, record);
}

/** Hits as quotations, best first. */
export function hitsReply(
  hits: readonly Hit[],
  outcome: Outcome,
  notice: string | null,
  occasion: Occasion,
  record: TheRecord,
): Reply {
  return {
    command: occasion.command,
    outcome,
    locale: occasion.locale,
    title: occasion.title,
    notice,
    blocks: hits
      .slice(occasion.skip)
      .map((hit) => quotationBlock(() => quote(hit.id, hit.alsoIn, weightBy(hit, record), occasion.locale, record))),
    actions: [],
    continuation: continuationOf(occasion, hits.length),
  };
}

/** Where the answer can be taken up again. */
export function continuationOf(occasion: Occasion, total: number): Continuation {
  const { skip: _, ...options } = occasion.options;
  return { command: occasion.command, options, of: 'quotation', skipped: Math.min(occasion.skip, total), total };
}

function silenceReply(finding: Extract<Finding, { kind: 'silence' }>, occasion: Occasion, record: TheRecord): Reply {
  const { locale } = occasion;
  const words = wordsFor(locale);
  const { silence } = finding;
  const showSearched = silence.kind !== 'no-text-held' && silence.kind !== 'no-such-dialogue';
  const published =
    silence.kind === 'no-text-held'
      ? silence.dialogues.flatMap((dialogue) => publishedBlocks(dialogue, locale, record))
      : [];
  return {
    command: occasion.command,
    outcome: 'not-on-record',
    locale,
    title: words.silentTitle,
    notice: silenceSentence(silence, locale, record),
    blocks: [
      ...published,
      ...(showSearched ? [{ kind: 'paragraph' as const, text: searchedSentence(finding.searched, words) }] : []),
      { kind: 'paragraph', text: words.nearestTopics },
    ],
    actions: nearestTopicActions(finding.nearestTopics, locale, record),
    continuation: null,
  };
}

/** Which documents were looked through in vain. */
export function searchedSentence(searched: readonly Document[], words: Words): string {
  if (searched.length === 0) return words.searchedNothing;
  // One document more is named as briefly as it is counted.
  const named = searched.length === MOST_DOCUMENTS + 1 ? searched : searched.slice(0, MOST_DOCUMENTS);
  return words.searchedDocuments(
    named.map((document) => `${document.title} (${document.publisher})`),
    searched.length - named.length,
  );
}

/** No text held speaks of a topic as typed: topics to go on with. */
export function noTopicReply(command: string, typed: string, locale: string, record: TheRecord): Reply {
  const sentence = wordsFor(locale).silentTopic(headOf(typed, 60));
  return plainReply(command, 'not-on-record', locale, sentence, nearestTopicActions([], locale, record));
}

/** Topics to go on with: those nearest to what was asked, then those the record says most on. */
export function nearestTopicActions(nearest: readonly string[], locale: string, record: TheRecord): readonly Action[] {
  return [...new Set([...nearest, ...record.topicsByWeight])].slice(0, 5).map((id) => {
    const topic = record.tree.topics.get(id);
    const label = topic === undefined ? id : inLanguage(topic.label, replyLanguage(locale));
    return { label: wordsFor(locale).openTopic(label), command: 'position', options: { topic: id } };
  });
}

/** The first terms, each as long as can be read, and the number of the others. */
function shownTerms(terms: readonly string[]): [readonly string[], number] {
  const shown = terms.slice(0, MOST_TERMS).map((term) => headOf(term, LONGEST_TERM));
  return [shown, terms.length - shown.length];
}

function silenceSentence(silence: Silence, locale: string, record: TheRecord): string {
  const words = wordsFor(locale);
  switch (silence.kind) {
    case 'missing-term':
      return words.silentTerms(...shownTerms(silence.terms));
    case 'no-text-held':
      return words.silentNoText(silence.dialogues.map((dialogue) => dialogueLine(dialogue, locale, record)));
    case 'no-such-dialogue': {
      const last = everyDialogue(record.corpus).at(-1)?.number ?? 0;
      return words.silentNumber(words.ordinal(silence.number), words.ordinal(last));
    }
    case 'not-in-series': {
      const [first] = everyDialogue(record.corpus);
      return words.silentNotInSeries(silence.name, first === undefined ? '' : seriesName(first, locale, record));
    }
    case 'no-passage':
      return words.silentPassage;
    case 'no-subject':
      return words.silentSubject;
  }
}

function factsReply(facts: readonly FactFound[], hits: readonly Hit[], occasion: Occasion, record: TheRecord): Reply {
  const words = wordsFor(occasion.locale);
  const [only, ...more] = facts;
  if (only !== undefined && more.length === 0 && only.fact === 'published' && only.established)
    return textsReply(only, hits, occasion, record);
  const known = facts.some((fact) => fact.established);
  const rows = facts.map(
    (fact): Row => ({
      text: factSentence(fact, hits, occasion.locale, record),
      action: openingOf(fact, occasion.locale),
    }),
  );
  const reply = hitsReply(
    hits,
    known ? 'answered' : hits.length > 0 ? 'closest' : 'not-on-record',
    [...rows.slice(0, 1).map((row) => row.text), ...(known || hits.length === 0 ? [] : [words.factAnnounced])].join(
      ' ',
    ),
    occasion,
    record,
  );
  return {
    ...reply,
    blocks: [...(rows.length > 1 ? [{ kind: 'list' as const, rows: rows.slice(1) }] : []), ...reply.blocks],
    actions: rows.slice(0, 1).flatMap((row) => row.action ?? []),
  };
}

/** The texts of one dialogue as links, and the passage that comes nearest to the question. */
function textsReply(found: FactFound, hits: readonly Hit[], occasion: Occasion, record: TheRecord): Reply {
  const { locale } = occasion;
  const notice = wordsFor(locale).textsOf(nameOf(found, locale, record));
  const reply = hitsReply(hits, 'answered', notice, occasion, record);
  return {
    ...reply,
    blocks: [{ kind: 'list', rows: textRows(found.dialogue, locale, record) }, ...reply.blocks],
    actions: [openingOf(found, locale)],
  };
}

function openingOf({ dialogue }: FactFound, locale: string): Action {
  const words = wordsFor(locale);
  return {
    label: words.openDialogue(words.ordinal(dialogue.number)),
    command: 'dialogue',
    options: { number: dialogue.id },
  };
}

function nameOf({ dialogue }: FactFound, locale: string, record: TheRecord): string {
  return `${wordsFor(locale).ordinal(dialogue.number)} ${seriesName(dialogue, locale, record)}`;
}

function factSentence(found: FactFound, hits: readonly Hit[], locale: string, record: TheRecord): string {
  const words = wordsFor(locale);
  const { dialogue, fact } = found;
  const name = nameOf(found, locale, record);
  if (!found.established) return words.factUnknown[fact](name);
  const sentence = words.fact[fact](name, factValue(found, locale, record));
  if (fact === 'published') return sentence;
  if (found.evidence.some((id) => hits.some((hit) => hit.id === id))) return `${sentence} ${words.factStated}`;
  const basis = dialogue.basis[fact];
  return `${sentence} ${basis === undefined ? words.factSource : words.factBasis(basis)}`;
}

function factValue({ dialogue, fact }: FactFound, locale: string, record: TheRecord): string {
  if (fact === 'held') return writeDays(dialogue.held, locale);
  if (fact === 'city') return inLanguage(dialogue.city ?? {}, replyLanguage(locale));
  if (fact === 'published')
    return textRows(dialogue, locale, record)
      .map((row) => row.text)
      .join('; ');
  return wordsFor(locale).list(
    dialogue.coChairs.map((chair) => (chair.office === undefined ? chair.name : `${chair.name} (${chair.office})`)),
  );
}
