import { analyse, type Token } from '../language/analysis.js';
import { rulesFor } from '../language/rules.js';
import type { Mention } from './concepts.js';
import type { RecordIndex } from './record-index.js';

/** How the record knows a word of a question. */
export type Knowledge =
  | { readonly kind: 'known' }
  /** Misspelt; `as` is the record's word for it. */
  | { readonly kind: 'repaired'; readonly as: string }
  | { readonly kind: 'unknown' };

/** A word or phrase of a question that is looked for as one. */
export interface Unit {
  readonly tokens: readonly Token[];
  /** Stems to be found; more than one for a phrase. */
  readonly stems: readonly string[];
  /** What it stands for in the vocabulary. */
  readonly concepts: readonly string[];
  readonly knowledge: Knowledge;
  /** How much it tells: its rarity in the record, less for words that only ask. */
  readonly weight: number;
  /** It names a subject: a passage that does not have it does not answer. */
  readonly telling: boolean;
}

/** A question, read. */
export interface Question {
  readonly text: string;
  readonly language: string;
  readonly units: readonly Unit[];
  /** Word for word, as put between quotation marks; folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems that a passage must not have. */
  readonly excluded: readonly string[];
  readonly tokens: readonly Token[];
  /** Asks for a quantity ("how many"). */
  readonly asksQuantity: boolean;
}

const ASKING = 0.12;
const PARTY = 0.1;
const NAME_BOOST = 1.3;

/**
 * Reads a question: phrases between quotation marks, `-exclusions`, and the rest as words and phrases of the vocabulary.
 *
 * @param text as typed
 * @param language the language it is written in; see `languageOfQuestion`
 */
export function readQuestion(text: string, language: string, index: RecordIndex): Question {
  const { rest, phrases, excluded } = takeOperators(text, language, index);
  const raw = analyse(rest, language);
  const spelt = raw.map((token) => respell(token, language, index));
  const tokens = index.compound(
    spelt.map((one) => one.token),
    language,
  );
  const repaired = new Map(spelt.flatMap((one) => (one.as === null ? [] : [[one.token.start, one.as] as const])));
  const phraseTokens = phrases.flatMap((phrase) => analyse(phrase, language));
  const folded = raw.map((token) => token.folded).join(' ');
  return {
    text,
    language,
    units: [
      ...unitsOf(tokens, repaired, language, index),
      ...unitsOf(index.compound(phraseTokens, language), new Map(), language, index),
    ],
    phrases: phrases.map((phrase) => analyse(phrase, language).map((token) => token.folded)),
    excluded,
    tokens,
    asksQuantity: rulesFor(language).quantityPhrases.some((phrase) => ` ${folded} `.includes(` ${phrase} `)),
  };
}

/** The language a question is written in, by its small words; `otherwise` when they do not tell. */
export function languageOfQuestion(text: string, languages: readonly string[], otherwise: string): string {
  const counts = languages.map((language) => {
    const rules = rulesFor(language);
    const hits = analyse(text, language).filter(
      (token) => token.stopped || rules.askingWords.has(token.folded) || rules.elisions.has(token.folded),
    ).length;
    return { language, hits: hits + (/[’'](?=\p{L}{2})/u.test(text) && rules.elisions.size > 0 ? 1 : 0) };
  });
  const best = [...counts].sort((a, b) => b.hits - a.hits);
  const [first, second] = best;
  if (first === undefined || first.hits === 0 || first.hits === second?.hits) return otherwise;
  return first.language;
}

function takeOperators(text: string, language: string, index: RecordIndex) {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const withoutPhrases = text.replace(/"([^"]+)"|“([^”]+)”|«([^»]+)»/gu, (_, a?: string, b?: string, c?: string) => {
    phrases.push((a ?? b ?? c ?? '').trim());
    return ' ';
  });
  const rest = withoutPhrases.replace(/(^|\s)-(\p{L}[\p{L}\p{N}]*)/gu, (_, before: string, word: string) => {
    const tokens = index.compound(analyse(word, language), language);
    excluded.push(...tokens.map((token) => token.stem));
    return before;
  });
  return { rest, phrases: phrases.filter((phrase) => phrase !== ''), excluded };
}

/** A word that the record does not know, but nearly. */
function respell(token: Token, language: string, index: RecordIndex): { token: Token; as: string | null } {
  const unknown =
    !token.stopped &&
    !rulesFor(language).askingWords.has(token.folded) &&
    index.frequency(token.stem) === 0 &&
    !isFunctionWord(token, language);
  const as = unknown ? index.spell(token.folded) : null;
  if (as === null) return { token, as: null };
  return { token: { ...token, folded: as, stem: rulesFor(language).stem(as) }, as };
}

function isFunctionWord(token: Token, language: string): boolean {
  const rules = rulesFor(language);
  return (
    rules.meetingWords.has(token.folded) ||
    rules.ordinals.has(token.folded) ||
    rules.futureWords.has(token.folded) ||
    rules.factFiller.has(token.folded) ||
    Object.values(rules.factWords).some((words) => words.has(token.folded))
  );
}

function unitsOf(
  tokens: readonly Token[],
  repaired: ReadonlyMap<number, string>,
  language: string,
  index: RecordIndex,
): readonly Unit[] {
  const mentions = longestFirst(index.phrases.mentionsIn(tokens));
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = mentions.filter((mention) => mention.from === at);
    const longest = here[0];
    if (longest !== undefined) {
      const same = here.filter((mention) => mention.to === longest.to);
      units.push(unitOf(tokens.slice(at, longest.to), same, repaired, language, index));
      at = longest.to;
      continue;
    }
    const token = tokens[at];
    if (token !== undefined && !token.stopped) units.push(unitOf([token], [], repaired, language, index));
    at += 1;
  }
  return units;
}

function longestFirst(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
}

function unitOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  repaired: ReadonlyMap<number, string>,
  language: string,
  index: RecordIndex,
): Unit {
  const rules = rulesFor(language);
  const content = tokens.filter((token) => !token.stopped);
  const stems = content.map((token) => token.stem);
  const as = content.flatMap((token) => repaired.get(token.start) ?? [])[0];
  const concepts = mentions.map((mention) => mention.concept.id);
  const party = mentions.some((mention) => mention.concept.kind === 'party');
  const asking = mentions.length === 0 && content.every((token) => rules.askingWords.has(token.folded));
  const isKnown = mentions.length > 0 || stems.some((stem) => index.frequency(stem) > 0);
  const knowledge: Knowledge =
    as !== undefined ? { kind: 'repaired', as } : isKnown ? { kind: 'known' } : { kind: 'unknown' };
  const rarity = rarityOf(stems, concepts, index);
  const named = content.some((token) => token.nameLike) ? NAME_BOOST : 1;
  const weight = party ? PARTY : rarity * (asking ? ASKING : 1) * (asking ? 1 : named);
  return { tokens, stems, concepts, knowledge, weight, telling: !party && !asking };
}

/** Inverse document frequency (Robertson and Spärck Jones, 1976, smoothed as in BM25), the mean over a phrase's words. */
function rarityOf(stems: readonly string[], concepts: readonly string[], index: RecordIndex): number {
  const total = index.passages.size;
  const idf = (frequency: number) => Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
  const words = stems.map((stem) => idf(index.frequency(stem)));
  const mean = words.reduce((sum, value) => sum + value, 0) / Math.max(1, words.length);
  const counted = concepts.map((id) => index.conceptFrequency(id)).filter((count) => count > 0);
  if (counted.length === 0) return mean;
  const concept = Math.max(...counted.map(idf));
  // A phrase of several words tells more than its commonest word, and a phrase of the vocabulary is known for what it is.
  return Math.max(concept, Math.min(mean, idf(1))) * (stems.length > 1 ? 1.2 : 1);
}
