import { REPORTING } from '../../comparing/turning-words.js';
import { occurrences, type Wording, wordingOf } from '../../comparing/wording.js';
import { dialogueOf } from '../../corpus/corpus.js';
import { fold } from '../../language/fold.js';
import type { TheRecord } from '../../search/find.js';
import {
  type Attribution,
  type Contradiction,
  contradictions,
  onlyNamesSource,
  readAttribution,
} from './attribution.js';
import { type Judgement, judge } from './judge.js';
import { type Claim, quotationsIn } from './message.js';
import { readQuoted } from './quoted.js';
import type { Whereabouts } from './whereabouts.js';

export type Verdict = 'exact' | 'elided' | 'altered' | 'misattributed' | 'absent';

/** A quotation of a message, judged. */
export interface Checked extends Omit<Judgement, 'verdict'> {
  /** Null when it is too short to be judged. */
  readonly verdict: Verdict | null;
  /** What of its source the message claims wrongly. */
  readonly contradictions: readonly Contradiction[];
  readonly claimed: Attribution;
}

/** The gravest verdict first. */
const GRAVEST: readonly Verdict[] = ['altered', 'misattributed', 'elided', 'exact'];

/** The verdict on a message: the gravest of its quotations'; absent when none is on record, null when none can be judged. */
export function verdictOf(claims: readonly Checked[]): Verdict | null {
  const verdicts = claims.map((claim) => claim.verdict);
  const found = GRAVEST.find((verdict) => verdicts.includes(verdict));
  return found ?? (verdicts.includes('absent') ? 'absent' : null);
}

/**
 * Finds and judges every quotation of a message. A text without quotation marks, or whose quotation marks belong to the
 * words quoted, is one quotation as a whole.
 */
export function checkMessage(message: string, record: TheRecord): readonly Checked[] {
  const wording = wordingOf(record.corpus);
  const marked = quotationsIn(message);
  const whole = judge(message, wording);
  if (marked.length === 0) return [unmarked(message, whole, wording, record)];
  if (whole.verdict === 'exact' || whole.verdict === 'elided') return [attributed(whole, '', record)];
  const share = marked.reduce((sum, claim) => sum + claim.quote.length, 0) / message.length;
  if (whole.verdict === 'altered' && !whole.composed && share < 0.5 && whole.share > 0.75)
    return [attributed(whole, '', record)];
  return marked.map((claim) => attributed(judge(claim.quote, wording), claim.frame, record));
}

/** "The two sides said that no single entity …": words before the quotation may name its source. */
function unmarked(message: string, whole: Judgement, wording: Wording, record: TheRecord): Checked {
  if (whole.verdict === 'exact' || whole.verdict === 'elided') return attributed(whole, '', record);
  const framed = framedIn(message, wording, record);
  if (framed === null) return attributed(whole, '', record);
  const inner = judge(framed.quote, wording);
  return inner.verdict === 'exact' || inner.verdict === 'elided'
    ? attributed(inner, framed.frame, record)
    : attributed(whole, '', record);
}

/** At most as many words name a source. */
const LONGEST_FRAME = 16;
const LEAST_QUOTE = 6;

/**
 * Words before a quotation without marks are its frame only when they do nothing but name its source, and when the record
 * itself has others before it: else they are part of what is quoted.
 */
function framedIn(message: string, wording: Wording, record: TheRecord): Claim | null {
  const { words, numbers, text } = readQuoted(message, wording);
  const found = wording.words(text);
  for (let at = 1; at <= Math.min(LONGEST_FRAME, words.length - LEAST_QUOTE); at += 1) {
    const before = words[at - 1];
    const start = found[at]?.start ?? 0;
    if (
      before === undefined ||
      !introduces(
        words.slice(Math.max(0, at - 2), at).map((word) => word.written),
        before.text,
      )
    )
      continue;
    const places = occurrences(numbers.slice(at), wording);
    const ownWords = places.some((place) => wording.at(place - 1) === numbers[at - 1]);
    if (places.length > 0 && !ownWords && onlyNamesSource(text.slice(0, start), record))
      return { quote: text.slice(start), frame: text.slice(0, start) };
  }
  return null;
}

/** "said", "said that", "said:". */
function introduces(last: readonly string[], text: string): boolean {
  if (text.endsWith(':')) return true;
  const [one = '', other = ''] = last.length === 1 ? ['', last[0]] : last;
  return REPORTING.has(fold(other)) || (['that', 'que', 'qu'].includes(fold(other)) && REPORTING.has(fold(one)));
}

/** A judgement with what the message says of the source held against every place where the words stand. */
function attributed(judgement: Judgement, frame: string, record: TheRecord): Checked {
  const claimed = readAttribution(frame, record);
  const places = judgement.places.map((place) => ({ place, wrong: wrongAt(place, claimed, record) }));
  // One place that fits is enough; it is shown first.
  places.sort((a, b) => a.wrong.length - b.wrong.length);
  const wrong = places[0]?.wrong ?? [];
  const isWord = judgement.verdict === 'exact' || judgement.verdict === 'elided';
  const verdict =
    judgement.verdict === 'too-short' ? null : isWord && wrong.length > 0 ? 'misattributed' : judgement.verdict;
  const ordered = judgement.composed ? judgement.places : places.map(({ place }) => place);
  return { ...judgement, verdict, places: ordered, contradictions: wrong, claimed };
}

function wrongAt(place: Whereabouts, claimed: Attribution, record: TheRecord): readonly Contradiction[] {
  const wording = wordingOf(record.corpus);
  const [run] = place;
  const stretch = run === undefined ? undefined : wording.stretchAt(run.from);
  const dialogue = stretch === undefined ? undefined : dialogueOf(record.corpus, stretch.document.dialogue);
  if (run === undefined || stretch === undefined || dialogue === undefined) return [];
  const start = wording.words(stretch.passage.text)[run.from - stretch.from]?.start ?? 0;
  const sentence = stretch.passage.sentences.find((one) => start >= one.start && start < one.end);
  return contradictions(claimed, stretch.document, dialogue, sentence, record);
}
