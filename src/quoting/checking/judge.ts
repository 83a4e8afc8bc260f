import { type Chunk, chunksOf, type DifferencePiece, isRespelt, piecesOf } from '../../comparing/difference.js';
import { type ShownWord, shownWords, written } from '../../comparing/shown.js';
import { type Turn, turnsOf } from '../../comparing/turning.js';
import { type Run, spokenIn, type Wording } from '../../comparing/wording.js';
import { withCutNegation } from './cut-negation.js';
import { nearestTo, type Part, putTogether } from './nearest.js';
import { type Quoted, readQuoted, withoutBracketed } from './quoted.js';
import { type Whereabouts, whereaboutsOf } from './whereabouts.js';

/** How the words of a quotation stand to the record, whatever the message claims of their source. */
export interface Judgement {
  /** The quotation as it was read. */
  readonly quote: string;
  readonly verdict: 'exact' | 'elided' | 'altered' | 'absent' | 'too-short';
  /** Where the words stand; the best places first; of an altered quotation the passages it comes nearest to. */
  readonly places: readonly Whereabouts[];
  /** The record's words against the quotation's, at the first of those places. */
  readonly difference: readonly DifferencePiece[];
  /** Changes that turn the meaning, the gravest first. */
  readonly turns: readonly Turn[];
  /** Words left out where the quotation says so. */
  readonly omitted: readonly string[];
  /** Its parts stand word for word, but not together. */
  readonly composed: boolean;
  /** Some words are spelt otherwise than in the record. */
  readonly respelt: boolean;
  /** The share of the quotation that is on record. */
  readonly share: number;
}

/** Two words are found in many texts: nothing can be said of them. */
const TOO_SHORT = 2;
/** Less than this share of a quotation on record: it is from elsewhere. */
const LEAST_SHARE = 0.55;

/** Judges one quotation. */
export function judge(given: string, wording: Wording): Judgement {
  const quoted = readQuoted(given, wording);
  if (quoted.words.length <= TOO_SHORT) return tooShort(quoted, wording);
  const found = standing(quoted, wording);
  if (found !== null) return found;
  if (quoted.bracketed.length > 0) {
    const inner = withoutBracketed(quoted);
    const own = quoted.bracketed.flatMap((at) => quoted.words[at] ?? []);
    const turned = turnsOf([{ kind: 'changed', first: [], second: own, at: 0 }]).some(
      (turn) => turn.kind === 'negation',
    );
    const without = turned || inner.words.length <= TOO_SHORT ? null : standing(inner, wording);
    if (without !== null) return { ...without, verdict: without.verdict === 'exact' ? 'elided' : without.verdict };
  }
  return composedOrAltered(quoted, wording);
}

function tooShort(quoted: Quoted, wording: Wording): Judgement {
  const places = quoted.words.length === 0 ? [] : whereaboutsOf(quoted, wording);
  return { ...nothing(quoted), verdict: places.length === 0 ? 'absent' : 'too-short', places };
}

function nothing(quoted: Quoted): Judgement {
  return {
    quote: quoted.text.trim(),
    verdict: 'absent',
    places: [],
    difference: [],
    turns: [],
    omitted: [],
    composed: false,
    respelt: false,
    share: 0,
  };
}

/** The judgement of words that stand on record just so, but for omissions that are marked; null when they do not. */
function standing(quoted: Quoted, wording: Wording): Judgement | null {
  const places = whereaboutsOf(quoted, wording);
  if (places.length === 0) return null;
  const judged = places.map((place) => ({ place, judgement: at(place, quoted, wording) }));
  // The same words may stand in several places, cut off from a negation in one of them only.
  const rank = (verdict: string) => ['exact', 'elided', 'altered'].indexOf(verdict);
  judged.sort((a, b) => rank(a.judgement.verdict) - rank(b.judgement.verdict));
  const [best] = judged;
  if (best === undefined) return null;
  const alike = judged.filter(({ judgement }) => judgement.verdict === best.judgement.verdict);
  return { ...best.judgement, places: alike.map(({ place }) => place) };
}

function at(place: Whereabouts, quoted: Quoted, wording: Wording): Judgement {
  const [first, last] = [place[0], place.at(-1)];
  if (first === undefined || last === undefined) return nothing(quoted);
  const cut = withCutNegation({ from: first.from, to: last.to }, wording);
  const whole: Run = { from: first.from - cut.before, to: last.to + cut.after };
  const chunks = chunksAt(whole, place, quoted, wording);
  const omitted = chunks.filter((chunk, at) => isMarked(chunk, at, chunks, quoted));
  const unmarked = chunks.filter((chunk) => chunk.kind === 'changed' && !omitted.includes(chunk));
  const turns = turnsOf([...unmarked, ...omitted.map((chunk) => inItsSentence(chunk))]).filter(
    (turn) => unmarked.length > 0 || turn.kind === 'negation' || turn.kind === 'limit',
  );
  return {
    ...nothing(quoted),
    verdict: unmarked.length > 0 ? 'altered' : omitted.length > 0 ? 'elided' : 'exact',
    difference: piecesOf(chunks, (word) => quoted.marks.has(word) || isEnd(word, quoted)),
    turns,
    omitted: omitted.map((chunk) => written(chunk.first)),
    respelt: anyRespelt(chunks),
    share: 1,
  };
}

/** The record's words over a stretch, with those of the quotation at the runs that they are. */
function chunksAt(whole: Run, place: Whereabouts, quoted: Quoted, wording: Wording): readonly Chunk[] {
  const record = recordWords(whole, wording);
  const chunks: Chunk[] = [];
  let [at, word] = [whole.from, 0];
  const add = (kind: Chunk['kind'], to: number, length: number) => {
    if (to > at) {
      const first = record.slice(at - whole.from, to - whole.from);
      chunks.push({ kind, first, second: quoted.words.slice(word, word + length), at: word });
    }
    at = to;
    word += length;
  };
  for (const run of place) {
    add('changed', run.from, 0);
    add('same', run.to, run.to - run.from);
  }
  add('changed', whole.to, 0);
  return chunks;
}

function isMarked(chunk: Chunk, at: number, chunks: readonly Chunk[], quoted: Quoted): boolean {
  if (chunk.kind === 'same' || chunk.second.length > 0) return false;
  if (at === 0) return quoted.openStart;
  if (at === chunks.length - 1) return quoted.openEnd;
  return quoted.marks.has(chunk.at);
}

function isEnd(word: number, quoted: Quoted): boolean {
  return (word === 0 && quoted.openStart) || (word === quoted.words.length && quoted.openEnd);
}

/** Of words left out, those that belong to the sentences which are quoted: a whole sentence left out turns nothing. */
function inItsSentence(chunk: Chunk): Chunk {
  const starts = chunk.first.flatMap((word, at) => (word.startsSentence ? [at] : []));
  const [firstStart, lastStart] = [starts[0] ?? chunk.first.length, starts.at(-1) ?? 0];
  const own =
    starts.length === 0 ? chunk.first : [...chunk.first.slice(0, firstStart), ...chunk.first.slice(lastStart)];
  return { ...chunk, first: own };
}

/** The words of a run of the record, as they are written. */
export function recordWords(run: Run, wording: Wording): readonly ShownWord[] {
  return spokenIn(run, wording).flatMap(({ stretch, words }) => shownWords(stretch.passage.text, words));
}

function anyRespelt(chunks: readonly Chunk[]): boolean {
  return chunks.some(
    (chunk) =>
      chunk.kind === 'same' &&
      chunk.first.some((word, at) => {
        const other = chunk.second[at];
        return other !== undefined && isRespelt(word, other);
      }),
  );
}

/** Words that stand on record, but not so: put together from several places, or changed. */
function composedOrAltered(quoted: Quoted, wording: Wording): Judgement {
  const near = nearestTo(quoted, wording);
  const parts = putTogether(quoted, wording);
  const inOrder = near !== null && near.share > 0.999;
  if (parts !== null && !inOrder && !areOfOnePassage(parts, wording)) {
    const same = parts.map(
      (part): DifferencePiece => ({
        kind: 'same',
        text: written(recordWords(part.run, wording)),
      }),
    );
    return {
      ...nothing(quoted),
      verdict: 'altered',
      places: parts.map((part) => [part.run]),
      difference: same,
      composed: true,
      share: 1,
    };
  }
  const matched = near?.places.filter((place, at) => place !== null && wording.at(place) === quoted.numbers[at]).length;
  if (near === null || near.share < LEAST_SHARE || (matched ?? 0) <= TOO_SHORT)
    return { ...nothing(quoted), share: near?.share ?? 0 };
  return altered(quoted, near, wording);
}

function altered(quoted: Quoted, near: Run & { readonly share: number }, wording: Wording): Judgement {
  const chunks = chunksOf(recordWords(near, wording), quoted.words);
  const omitted = chunks.filter(
    (chunk) => chunk.kind === 'changed' && chunk.second.length === 0 && quoted.marks.has(chunk.at),
  );
  const unmarked = chunks.filter((chunk) => chunk.kind === 'changed' && !omitted.includes(chunk));
  return {
    ...nothing(quoted),
    verdict: 'altered',
    places: [[{ from: near.from, to: near.to }]],
    difference: piecesOf(chunks, (word) => quoted.marks.has(word)),
    turns: turnsOf(unmarked),
    omitted: omitted.map((chunk) => written(chunk.first)),
    composed: unmarked.length === 0,
    respelt: anyRespelt(chunks),
    share: near.share,
  };
}

/** Parts of one passage in their order are a passage with words left out. */
function areOfOnePassage(parts: readonly Part[], wording: Wording): boolean {
  return parts.every((part, at) => {
    const before = parts[at - 1];
    if (before === undefined) return true;
    const [one, other] = [wording.stretchAt(before.run.from), wording.stretchAt(part.run.from)];
    return one === other && part.run.from >= before.run.to;
  });
}
