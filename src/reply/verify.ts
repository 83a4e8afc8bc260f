import type { Turn } from '../comparing/turning.js';
import { type Run, wordingOf } from '../comparing/wording.js';
import { heldPassage } from '../corpus/corpus.js';
import { type Checked, type Verdict, verdictOf } from '../quoting/checking/check.js';
import type { Whereabouts } from '../quoting/checking/whereabouts.js';
import { drawExcerpt } from '../quoting/excerpt.js';
import { headOf } from '../routing/clean.js';
import type { TheRecord } from '../search/find.js';
import { nearestTopicActions } from './finding.js';
import type { Block, Quotation, Reply } from './model.js';
import { dialogueLine, partyName, quoteExcerpt, voiceName } from './quotation.js';
import { wordsFor } from './words.js';

/** Places shown of words that stand in many. */
const MOST_PLACES = 5;
/** As much of a quotation names it among several. */
const HEAD = 80;

/** What was asked: the message, and how many quotations of the record to pass over. */
export interface VerifyAsked {
  readonly message: string;
  readonly skip: number;
  readonly locale: string;
}

/** The verdict on every quotation of a message, with the true passages. */
export function verifyReply(claims: readonly Checked[], asked: VerifyAsked, record: TheRecord): Reply {
  const { locale, skip } = asked;
  const { comparing } = wordsFor(locale);
  const verdict = verdictOf(claims);
  const several = claims.length > 1;
  const entries = claims.map((claim) => ({ claim, quotations: quotationsFor(claim, locale, record) }));
  const blocks = entries.flatMap(({ claim, quotations }, at): readonly Block[] => [
    ...(several ? headed(claim, at, locale, record) : []),
    ...differenceBlocks(claim, locale),
    ...quotations.map((quotation): Block => ({ kind: 'quotation', quotation })),
  ]);
  const total = entries.reduce((sum, entry) => sum + entry.quotations.length, 0);
  const [only] = claims;
  const notice =
    several || only === undefined
      ? comparing.claims(claims.map((claim) => verdictName(claim.verdict, locale)))
      : sentenceFor(only, false, locale, record);
  return {
    command: 'verify',
    outcome: total === 0 ? 'not-on-record' : verdict === null ? 'closest' : 'answered',
    locale,
    title: comparing.verifyTitle,
    notice,
    blocks: afterQuotations(blocks, skip),
    actions: total === 0 ? nearestTopicActions([], locale, record) : [],
    continuation:
      total === 0
        ? null
        : {
            command: 'verify',
            options: { quote: asked.message },
            of: 'quotation',
            skipped: Math.min(skip, total),
            total,
          },
    data: {
      verdict,
      difference: only?.difference ?? [],
      claims: entries.map(({ claim, quotations }) => claimData(claim, quotations, locale, record)),
    },
  };
}

function verdictName(verdict: Verdict | null, locale: string): string {
  const { comparing } = wordsFor(locale);
  return verdict === null ? comparing.unjudged : comparing.verdict[verdict];
}

function headed(claim: Checked, at: number, locale: string, record: TheRecord): readonly Block[] {
  const { comparing } = wordsFor(locale);
  const head = comparing.claimed(headOf(claim.quote, HEAD));
  return [
    { kind: 'heading', text: comparing.claimHeading(at + 1, verdictName(claim.verdict, locale)) },
    { kind: 'paragraph', text: `${head} ${sentenceFor(claim, true, locale, record)}` },
  ];
}

function differenceBlocks(claim: Checked, locale: string): readonly Block[] {
  const { comparing } = wordsFor(locale);
  const differs = claim.difference.some((piece) => piece.kind !== 'same');
  return differs && !claim.composed
    ? [{ kind: 'difference', difference: claim.difference, legend: comparing.differenceLegend }]
    : [];
}

/** What was found, in one or a few sentences; what turns the meaning comes first. */
function sentenceFor(claim: Checked, several: boolean, locale: string, record: TheRecord): string {
  const { comparing } = wordsFor(locale);
  const turns = claim.turns.map((turn: Turn) => comparing.turn(turn.kind, turn.removed, turn.added));
  const respelt = claim.respelt ? [comparing.respelt] : [];
  const source = wrongSource(claim, locale, record);
  switch (claim.verdict) {
    case null:
      return comparing.tooShort;
    case 'absent':
      return several ? comparing.absentMany : comparing.absent;
    case 'exact':
      return [comparing.exact(claim.places.length), ...respelt].join(' ');
    case 'elided':
      return [
        ...(turns.length > 0 ? [comparing.elisionTurns, ...turns] : []),
        comparing.elided(claim.omitted),
        ...respelt,
      ].join(' ');
    case 'misattributed':
      return [comparing.misattributed, ...source, ...turns].join(' ');
    case 'altered':
      return [
        ...(claim.composed ? [comparing.composed(claim.places.length)] : [alteredSentence(claim, locale), ...turns]),
        ...(source.length > 0 ? [comparing.alsoMisattributed, ...source] : []),
      ].join(' ');
  }
}

function alteredSentence(claim: Checked, locale: string): string {
  const { comparing } = wordsFor(locale);
  return claim.difference.some((piece) => piece.kind === 'added') || claim.share < 1
    ? comparing.altered
    : claim.turns.some((turn) => turn.kind === 'negation') && isAtAnEnd(claim)
      ? comparing.alteredCut
      : comparing.altered;
}

function isAtAnEnd({ difference }: Checked): boolean {
  const changed = difference.flatMap((piece, at) => (piece.kind === 'removed' ? [at] : []));
  return changed.length > 0 && changed.every((at) => at === 0 || at === difference.length - 1);
}

function wrongSource(claim: Checked, locale: string, record: TheRecord): readonly string[] {
  const { comparing } = wordsFor(locale);
  const stretch = stretchOf(claim.places[0], record);
  if (stretch === undefined) return [];
  const { document, dialogue, passage } = heldPassage(record.corpus, stretch.passage.id);
  const speaker = passage.sentences.find((sentence) => sentence.speaker !== null)?.speaker;
  const voice =
    speaker === undefined || speaker === null
      ? voiceName(document.voice, locale, record)
      : `${speaker.name} (${partyName(speaker.voice, locale, record)})`;
  return claim.contradictions.map((kind) => {
    if (kind === 'dialogue') return comparing.wrong.dialogue(dialogueLine(dialogue, locale, record));
    return kind === 'voice' ? comparing.wrong.voice(voice) : comparing.wrong.document(document.title);
  });
}

function stretchOf(place: Whereabouts | undefined, record: TheRecord) {
  const [run] = place ?? [];
  return run === undefined ? undefined : wordingOf(record.corpus).stretchAt(run.from);
}

/** The true passages: of each place its sentences; the other places that say the same stand beside the first. */
function quotationsFor(claim: Checked, locale: string, record: TheRecord): readonly Quotation[] {
  const places = claim.places.map((place) => passagesAt(place, record));
  if (claim.composed || claim.verdict === null)
    return distinct(places.flat())
      .slice(0, MOST_PLACES)
      .map((one) => quoted(one, [], locale, record));
  const [first, ...others] = places;
  const shown = distinct(first ?? []);
  const ids = new Set(shown.map((one) => one.id));
  const also = [...new Set(others.flat().map((one) => one.id))].filter((id) => !ids.has(id)).slice(0, MOST_PLACES);
  return shown.map((one, at) => quoted(one, at === 0 ? also : [], locale, record));
}

interface Sentences {
  readonly id: string;
  /** [from, to) of its sentences. */
  readonly from: number;
  readonly to: number;
}

/** The passages of a place, each with the sentences concerned. */
function passagesAt(place: Whereabouts, record: TheRecord): readonly Sentences[] {
  return place.flatMap((run) => sentencesOf(run, record));
}

/** The sentences that a run of words lies in, passage by passage. */
export function sentencesOf(run: Run, record: TheRecord): readonly Sentences[] {
  const wording = wordingOf(record.corpus);
  const found: Sentences[] = [];
  for (let place = run.from; place < run.to; ) {
    const stretch = wording.stretchAt(place);
    if (stretch === undefined) break;
    const words = wording.words(stretch.passage.text);
    const [first, last] = [words[place - stretch.from], words[Math.min(run.to, stretch.to) - stretch.from - 1]];
    const { sentences } = stretch.passage;
    const from = sentences.findIndex((sentence) => (first?.start ?? 0) < sentence.end);
    const to = sentences.findIndex((sentence) => (last?.start ?? 0) < sentence.end) + 1;
    found.push({ id: stretch.passage.id, from: Math.max(0, from), to: to > 0 ? to : sentences.length });
    place = stretch.to;
  }
  return found;
}

/** One entry a passage, from its first sentence concerned to its last. */
function distinct(all: readonly Sentences[]): readonly Sentences[] {
  const byId = new Map<string, Sentences>();
  for (const one of all) {
    const known = byId.get(one.id);
    byId.set(
      one.id,
      known === undefined ? one : { id: one.id, from: Math.min(known.from, one.from), to: Math.max(known.to, one.to) },
    );
  }
  return [...byId.values()];
}

function quoted({ id, from, to }: Sentences, also: readonly string[], locale: string, record: TheRecord): Quotation {
  const { passage } = heldPassage(record.corpus, id);
  return quoteExcerpt(id, drawExcerpt(passage, [[from, to]]), 0, also, locale, record);
}

function afterQuotations(blocks: readonly Block[], skip: number): readonly Block[] {
  if (skip === 0) return blocks;
  const ends = blocks.flatMap((block, at) => (block.kind === 'quotation' ? [at + 1] : []));
  return blocks.slice(ends[skip - 1] ?? blocks.length);
}

/** A quotation judged, as data. */
function claimData(claim: Checked, quotations: readonly Quotation[], locale: string, record: TheRecord) {
  return {
    quote: claim.quote,
    verdict: claim.verdict,
    difference: claim.difference,
    turns: claim.turns,
    omitted: claim.omitted,
    composed: claim.composed,
    wrong: claim.contradictions,
    passages: quotations.map((quotation) => quotation.source.passage),
    said: sentenceFor(claim, false, locale, record),
  };
}
