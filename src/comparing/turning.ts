import { fold } from '../language/fold.js';
import { LANGUAGES, rulesFor } from '../language/rules.js';
import type { Chunk } from './difference.js';
import type { ShownWord } from './shown.js';
import { LIMITS, MODALS, NEGATIONS } from './turning-words.js';
import { isSmallWord } from './words.js';

/** Kinds of changes that turn what a sentence says, the gravest first. */
export const TURNS = ['negation', 'number', 'date', 'name', 'limit', 'modal'] as const;
export type TurnKind = (typeof TURNS)[number];

/** A change of a word that turns the meaning. */
export interface Turn {
  readonly kind: TurnKind;
  /** Words of the first wording that the second lacks; empty when something was added. */
  readonly removed: string;
  /** Words of the second wording that the first lacks. */
  readonly added: string;
}

/** The changes that turn the meaning, the gravest kind first. */
export function turnsOf(chunks: readonly Chunk[]): readonly Turn[] {
  const turns = chunks.flatMap((chunk) => (chunk.kind === 'same' ? [] : turnsIn(chunk.first, chunk.second)));
  return TURNS.flatMap((kind) => turns.filter((turn) => turn.kind === kind));
}

function turnsIn(first: readonly ShownWord[], second: readonly ShownWord[]): readonly Turn[] {
  const negated = prefixed(first, second);
  const found = TURNS.flatMap((kind): readonly Turn[] => {
    const removed = without(
      first.filter((word) => kindOf(word) === kind),
      second,
    );
    const added = without(
      second.filter((word) => kindOf(word) === kind),
      first,
    );
    if (removed.length + added.length === 0) return [];
    return [{ kind, removed: bare(removed), added: bare(added) }];
  });
  return negated === null ? found : [negated, ...found];
}

/** The words themselves, without the stops that touch them. */
function bare(words: readonly ShownWord[]): string {
  return words.map((word) => word.written).join(' ');
}

function without(words: readonly ShownWord[], others: readonly ShownWord[]): readonly ShownWord[] {
  const keys = new Set(others.map((word) => word.key));
  return words.filter((word) => !keys.has(word.key));
}

/** "binding" for "non-binding", "necessary" for "unnecessary". */
function prefixed(first: readonly ShownWord[], second: readonly ShownWord[]): Turn | null {
  for (const one of first) {
    for (const other of second) {
      const [short, long] = one.key.length < other.key.length ? [one.key, other.key] : [other.key, one.key];
      if (short.length >= 4 && NEGATING.some((prefix) => long === prefix + short))
        return { kind: 'negation', removed: one.written, added: other.written };
    }
  }
  return null;
}

const NEGATING = ['non', 'un', 'in', 'im', 'ir', 'il', 'dis', 'mis', 'anti'];

const NUMBER_WORDS = new Set(
  LANGUAGES.flatMap((language) => {
    const rules = rulesFor(language);
    return [...rules.numberWords, ...rules.ordinals.keys()];
  }),
);
const MONTHS = new Set(LANGUAGES.flatMap((language) => [...rulesFor(language).months]));

/** What kind of word turns a meaning when it is changed; null for most words. */
export function kindOf(word: ShownWord): TurnKind | null {
  if (NEGATIONS.has(word.key)) return 'negation';
  const plain = fold(word.written);
  const capital = /^\p{Lu}/u.test(word.written);
  if (MONTHS.has(plain) && (plain !== 'may' || capital) && plain !== 'mars') return 'date';
  if (/\p{N}/u.test(plain)) return /^(?:19|20)\d\d$/u.test(plain) ? 'date' : 'number';
  if (NUMBER_WORDS.has(plain)) return 'number';
  if (LIMITS.has(word.key)) return 'limit';
  if (MODALS.has(word.key)) return 'modal';
  const acronym = (word.written.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
  if (acronym || (capital && !word.startsSentence && !isSmallWord(plain))) return 'name';
  return null;
}
