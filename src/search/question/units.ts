import type { Token } from '../../language/analysis.js';
import { isDescribing, subjectness } from '../../language/ordinary.js';
import { isAsking, rulesFor } from '../../language/rules.js';
import type { Meaning } from '../../language/thesaurus.js';
import { type Concept, isWhole, type Mention } from '../index/concepts.js';
import type { RecordIndex } from '../index/record-index.js';
import { type Alternative, alternativesOf, present } from './alternatives.js';

/** How the record knows a word of a question. */
export type Knowledge =
  | { readonly kind: 'known' }
  /** Misspelt; `as` is the record's word for it. */
  | { readonly kind: 'repaired'; readonly as: string }
  | { readonly kind: 'unknown' };

/** A word or phrase of a question that is looked for as one. */
export interface Unit {
  readonly tokens: readonly Token[];
  /** Concepts for which it may be another word: one of the words of their phrases. */
  readonly hints: readonly string[];
  /** Stems to be found; more than one for a phrase. */
  readonly stems: readonly string[];
  /** What it stands for in the vocabulary. */
  readonly concepts: readonly string[];
  readonly knowledge: Knowledge;
  /** How much it tells: its rarity in the record, less for words that only ask. */
  readonly weight: number;
  /** It names a subject: a passage that does not have it does not answer. */
  readonly telling: boolean;
  /** It is likely a name. */
  readonly named: boolean;
  /** Without it there is no answer: a name that the record does not have. */
  readonly decisive: boolean;
  /** Other words that may stand for it. */
  readonly alternatives: readonly Alternative[];
  /** Of a phrase, its words by themselves. */
  readonly parts: readonly Unit[];
  /** Its topic is guessed from one word that only this topic's phrases have. */
  readonly pointed: boolean;
  /** A phrase of the vocabulary of which the small words are part: "meet again" is not "meet". */
  readonly whole: boolean;
  /** It stands in the record letter by letter. */
  readonly literal: boolean;
  /** The record has it somewhere, or words that the vocabulary says stand for it. */
  readonly elsewhere: boolean;
  /** The record knows it only as another word for something that stands there. */
  readonly hinted: boolean;
}

/** The weights of some units, added up. */
export function weightOfAll(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.weight, 0);
}

/** Words of a question repaired in spelling, by where they begin. */
export type Repairs = ReadonlyMap<number, string>;

/** A word that only asks tells something where the record has it too, and hardly anything where it does not. */
const ASKING = { known: 0.5, unknown: 0.1 } as const;
const PARTY = 0.1;
const NAME_BOOST = 1.25;
const VERB = 0.35;
/** A phrase tells more than one of its words, and less than all of them apart. */
const PHRASE = { more: 0.6, most: 2.5 } as const;
/** A bare number that the record does not have tells less than a word. */
const NUMBER = 0.25;

/** The units of a question: the longest phrases of the vocabulary and the thesaurus first, then single words. */
export function unitsOf(
  tokens: readonly Token[],
  repairs: Repairs,
  as: Reading['as'],
  language: string,
  index: RecordIndex,
): readonly Unit[] {
  const mentions = index.phrases.mentionsIn(tokens);
  // A phrase may tell something although none of its words does: "come into being".
  const meanings = index
    .meanings(tokens, language)
    .filter((one) => one.to - one.from >= 3 || tokens.slice(one.from, one.to).some((token) => !token.stopped));
  const reading: Reading = { tokens, repairs, as, language, index, mentions, meanings };
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const to = endOfLongest(at, mentions, meanings);
    const unit = unitAt(reading, at, to);
    if (unit !== null) units.push(unit);
    at = to;
  }
  return units.map((unit) => withoutHintsOf(unit, units));
}

/** What another word names is no hint of this one: of "norms peacetime", the norms are asked for once. */
function withoutHintsOf(unit: Unit, units: readonly Unit[]): Unit {
  if (unit.hints.length === 0) return unit;
  const isNamed = (id: string) => units.some((other) => other !== unit && other.concepts.includes(id));
  return { ...unit, hints: unit.hints.filter((id) => !isNamed(id)) };
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly repairs: Repairs;
  /** A word between quotation marks is what is asked about, also one that otherwise only asks ("dialogue"). */
  readonly as: 'said' | 'quoted';
  readonly language: string;
  readonly index: RecordIndex;
  readonly mentions: readonly Mention[];
  readonly meanings: readonly Meaning[];
}

function endOfLongest(at: number, mentions: readonly Mention[], meanings: readonly Meaning[]): number {
  const ends = [...mentions, ...meanings].filter((one) => one.from === at).map((one) => one.to);
  return Math.max(at + 1, ...ends);
}

function unitAt(reading: Reading, from: number, to: number): Unit | null {
  const tokens = reading.tokens.slice(from, to);
  const telling = tokens.filter((token) => !token.stopped);
  const content = telling.length > 0 || tokens.length < 3 ? telling : tokens;
  if (content.length === 0) return null;
  const { index, language } = reading;
  const concepts = reading.mentions
    .filter((mention) => mention.from === from && mention.to === to)
    .map((mention) => mention.concept);
  const meanings = reading.meanings.filter((one) => one.from === from && one.to === to);
  const alternatives = alternativesOf(content, meanings, language, index);
  const [only, more] = content;
  const hinted =
    only !== undefined &&
    more === undefined &&
    concepts.length === 0 &&
    index.frequency(only.stem) === 0 &&
    !isAsking(only, rulesFor(language))
      ? index.phrases.topicOf(only.stem)
      : null;
  const parts = tokens.length < 2 ? [] : tokens.flatMap((_, at) => unitAt(reading, from + at, from + at + 1) ?? []);
  // A word that stands in the phrases of one topic only, and nowhere else in the record, points to that topic.
  const pointed: readonly Concept[] = hinted === null ? concepts : [{ id: hinted, kind: 'topic' }];
  return describe({ reading, from, tokens, content, concepts: pointed, pointed: hinted !== null, alternatives, parts });
}

interface Described {
  readonly reading: Reading;
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly content: readonly Token[];
  readonly concepts: readonly Concept[];
  readonly pointed: boolean;
  readonly alternatives: readonly Alternative[];
  readonly parts: readonly Unit[];
}

function describe(one: Described): Unit {
  const { reading, tokens, content, concepts, alternatives, parts } = one;
  const { index } = reading;
  const stems = content.map((token) => token.stem);
  const whole = concepts.length > 0 && isWhole(tokens);
  const literal = !whole && stems.every((stem) => index.frequency(stem) > 0);
  const ids = concepts.map((concept) => concept.id);
  const party = concepts.some((concept) => concept.kind === 'party');
  const as = content.flatMap((token) => reading.repairs.get(token.start) ?? [])[0];
  const known = literal || concepts.length > 0 || alternatives.length > 0 || areKnown(parts);
  const hints = hintsFor(one);
  const hinted = !known && hints.length > 0;
  const asking = reading.as === 'said' && onlyAsks(one, known);
  const isKnown = known || hinted;
  const knowledge: Knowledge =
    as !== undefined ? { kind: 'repaired', as } : isKnown ? { kind: 'known' } : { kind: 'unknown' };
  const named = content.some((token) => token.nameLike);
  const unknown = knowledge.kind === 'unknown';
  const telling = !party && !asking;
  return {
    tokens,
    hints,
    stems,
    concepts: ids,
    knowledge,
    weight: party
      ? PARTY
      : asking
        ? (isKnown ? ASKING.known : ASKING.unknown) * rarityOf(one, ids, literal)
        : weightOf(one, ids, literal, unknown, named),
    telling,
    named,
    decisive: telling && unknown && content.some((token) => token.nameLike && !/^\p{N}/u.test(token.folded)),
    alternatives,
    parts,
    pointed: one.pointed,
    whole,
    literal,
    elsewhere: literal || concepts.some(({ id, kind }) => kind === 'words' && index.conceptFrequency(id) > 0),
    hinted,
  };
}

/** Whether words tell nothing of the subject: they ask, or say what kind of quotation is wanted. */
function onlyAsks(one: Described, known: boolean): boolean {
  const { index, language } = one.reading;
  const rules = rulesFor(language);
  // "Joint text" is no subject, although the vocabulary has it; a topic is one.
  if (one.concepts.some(({ kind }) => kind === 'topic')) return false;
  // "Take place" asks for a place and a day, unless the record itself speaks of places.
  const asks = (token: Token) =>
    isAsking(token, rules) || (rules.factFiller.has(token.folded) && index.frequency(token.stem) === 0);
  return one.content.every(asks) || (!known && isOfQuotation(one));
}

/** "An optimistic sentence": what kind of quotation is wanted is no subject. */
function isOfQuotation({ reading, from, tokens, content }: Described): boolean {
  const { quotations, adjective } = rulesFor(reading.language);
  const [before, next] = [reading.tokens[from - 1], reading.tokens[from + tokens.length]];
  const isBeside = [before, next].some((one) => one !== undefined && quotations.has(one.folded));
  return isBeside && content.every(({ folded, nameLike }) => !nameLike && adjective.test(folded));
}

/** Half a phrase known is not the phrase: of "African Union" a record may have every union but that one. */
function areKnown(parts: readonly Unit[]): boolean {
  return parts.length > 0 && parts.every(({ knowledge }) => knowledge.kind !== 'unknown');
}

/** The concepts that a single word hints at, of those that the record mentions. */
function hintsFor({ reading, content }: Pick<Described, 'reading' | 'content'>): readonly string[] {
  const [only, more] = content;
  if (only === undefined || more !== undefined) return [];
  const { index, language } = reading;
  return index.phrases.hintedBy(language, only.stem).filter((id) => index.conceptFrequency(id) > 0);
}

function weightOf(
  one: Described,
  concepts: readonly string[],
  literal: boolean,
  unknown: boolean,
  named: boolean,
): number {
  const rarity = rarityOf(one, concepts, literal);
  if (one.content.every((token) => /^\p{N}+$/u.test(token.folded))) return rarity * (unknown ? NUMBER : 1);
  const subject = Math.max(...one.content.map((token) => subjectness(token.folded, one.reading.language)));
  if (unknown) return named ? rarity * NAME_BOOST : rarity * subject * (isVerb(one) ? VERB : 1);
  if (named) return rarity * NAME_BOOST;
  if (concepts.length > 0) return rarity;
  return rarity * (0.55 + 0.45 * subject);
}

function isListed({ reading, content }: Pick<Described, 'reading' | 'content'>): boolean {
  const [only, more] = content;
  return only !== undefined && more === undefined && isDescribing(only.stem, reading.language);
}

/** Whether one word is likely to describe rather than to name: by the list, by its ending, or by the word before it. */
function isVerb({ reading, from, content }: Described): boolean {
  const [only, more] = content;
  if (only === undefined || more !== undefined) return false;
  const rules = rulesFor(reading.language);
  const before = reading.tokens[from - 1];
  return (
    isListed({ reading, content }) ||
    rules.verbForm.test(only.folded) ||
    (before !== undefined && rules.beforeVerbs.has(before.folded))
  );
}

/** Inverse document frequency (Robertson and Spärck Jones, 1976, smoothed as in BM25), the mean over a phrase's words. */
function rarityOf(one: Described, concepts: readonly string[], literal: boolean): number {
  const { index } = one.reading;
  const total = index.passages.size;
  const idf = (frequency: number) => Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
  const words = one.content.map((token) => idf(index.frequency(token.stem)));
  const mean = words.reduce((sum, value) => sum + value, 0) / Math.max(1, words.length);
  const counted = concepts.map((id) => index.conceptFrequency(id)).filter((count) => count > 0);
  const apart = one.content.filter((token) => !token.hyphenated).length;
  const phrase = Math.min(PHRASE.most, 1 + PHRASE.more * Math.max(0, apart - 1));
  if (counted.length > 0 && !literal) return Math.max(...counted.map(idf)) * phrase;
  if (counted.length > 0) {
    // A phrase of several words tells more than its commonest word; a phrase of the vocabulary is known for what it is.
    return Math.max(...counted.map(idf), Math.min(mean, idf(1))) * phrase;
  }
  if (literal) return mean * phrase;
  if (one.alternatives.length === 0) {
    const hinted = hintsFor(one).reduce((sum, id) => sum + index.conceptFrequency(id), 0);
    return idf(Math.min(total, hinted)) * phrase;
  }
  // What is said in other words is as rare as those words are.
  const others = one.alternatives.reduce((sum, other) => sum + present(other, index), 0);
  return idf(Math.min(total, others)) * phrase;
}
