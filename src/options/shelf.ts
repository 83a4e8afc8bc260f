import { kept } from '../kept.js';
import type { Choice } from '../routing/command.js';
import { type Candidate, plain } from './matching.js';
import { type WordStarts, wordStarts } from './word-starts.js';

/** The most that is offered. */
export const MOST_CHOICES = 25;
/** Of a choice's name and of its value; Discord refuses more. */
export const LONGEST_CHOICE = 100;

/** Choices in the order in which they are offered, prepared once so that a key stroke costs next to nothing. */
export interface Shelf {
  readonly size: number;
  readonly starts: WordStarts;
  choiceAt(entry: number): Choice | undefined;
  /** The name of a choice in lower case, to tell it from others; worked out once. */
  lowerNameAt(entry: number): string;
}

/** A shelf of candidates. */
export function shelfOf(candidates: readonly Candidate[]): Shelf {
  const spellings = candidates.flatMap((one, at) => one.spellings.map((spelling) => [at, spelling] as const));
  return prepared(candidates.length, wordStarts(spellings), (entry) => candidates[entry]?.choice);
}

/** A shelf of texts that stand for themselves. */
export function shelfOfTexts(texts: readonly string[]): Shelf {
  const spellings = texts.map((text, at) => [at, plain(text)] as const);
  return prepared(texts.length, wordStarts(spellings), (entry) => {
    const text = texts[entry];
    return text === undefined ? undefined : { name: text, value: text };
  });
}

function prepared(size: number, starts: WordStarts, choiceAt: Shelf['choiceAt']): Shelf {
  const lowerNames = new Map<number, string>();
  return {
    size,
    starts,
    choiceAt,
    lowerNameAt: (entry) => kept(lowerNames, entry, () => choiceAt(entry)?.name.toLowerCase() ?? ''),
  };
}

/**
 * The choices for what is typed: of every shelf those that begin so, then those with a word that does; where there are
 * none, those that hold the letters, then those that would begin so if it were spelt right. All, of an empty text, as far
 * as they are shown. What an earlier shelf offers is not offered again.
 */
export function complete(typed: string, shelves: readonly Shelf[]): readonly Choice[] {
  const found = beginningSo(typed, shelves);
  return found.length > 0 ? found : nearlySo(typed, shelves);
}

/** The choices that begin with what is typed, not only with a word of them. */
export function openingSo(typed: string, shelves: readonly Shelf[]): readonly Choice[] {
  const sought = soughtFor(typed);
  return sought === '' ? [] : chosen(shelves, beginningWith(() => sought).slice(0, 1));
}

function beginningSo(typed: string, shelves: readonly Shelf[]): readonly Choice[] {
  const sought = soughtFor(typed);
  return sought === ''
    ? chosen(shelves, [firstOf])
    : chosen(
        shelves,
        beginningWith(() => sought),
      );
}

function nearlySo(typed: string, shelves: readonly Shelf[]): readonly Choice[] {
  const sought = soughtFor(typed);
  if (sought === '') return [];
  const inside = chosen(shelves, [({ starts }) => starts.holding(sought, MOST_CHOICES)]);
  return inside.length > 0 ? inside : respeltSo(typed, shelves);
}

/** The choices that begin with what was meant if what is typed is misspelt. */
export function respeltSo(typed: string, shelves: readonly Shelf[]): readonly Choice[] {
  const words = plain(typed).split(' ');
  const meant = new Map(shelves.map((shelf) => [shelf, shelf.starts.respelt(words)]));
  return chosen(
    shelves,
    beginningWith((shelf) => meant.get(shelf) ?? null),
  );
}

/** What is looked for when something is typed: its letters and digits, folded. */
export function soughtFor(typed: string): string {
  return plain(typed).replaceAll(' ', '');
}

type Lookup = (shelf: Shelf) => readonly number[];

const firstOf: Lookup = ({ size }) => Array.from({ length: Math.min(size, MOST_CHOICES) }, (_, at) => at);

function beginningWith(soughtOn: (shelf: Shelf) => string | null): readonly Lookup[] {
  const lookup =
    (look: (starts: WordStarts, sought: string) => readonly number[]): Lookup =>
    (shelf) => {
      const sought = soughtOn(shelf);
      return sought === null ? [] : look(shelf.starts, sought);
    };
  return [
    lookup((starts, sought) => starts.beginning(sought, MOST_CHOICES)),
    lookup((starts, sought) => starts.withWord(sought, MOST_CHOICES)),
  ];
}

/** What the shelves give, one way of looking after the other, until it is enough. */
function chosen(shelves: readonly Shelf[], lookups: readonly Lookup[]): readonly Choice[] {
  const choices: Choice[] = [];
  const values = new Set<string>();
  const names = new Set<string>();
  const add = (shelf: Shelf, entry: number) => {
    const choice = shelf.choiceAt(entry);
    if (choice === undefined || values.has(choice.value)) return;
    if (shelves.length > 1) {
      const name = shelf.lowerNameAt(entry);
      // Two dialogues of two series may be called the same; a heading that is called as a topic says nothing more.
      if (shelf !== shelves[0] && names.has(name)) return;
      names.add(name);
    }
    values.add(choice.value);
    choices.push(choice);
  };
  for (const lookup of lookups) {
    for (const shelf of shelves) {
      for (const entry of lookup(shelf)) {
        if (choices.length >= MOST_CHOICES) return choices;
        add(shelf, entry);
      }
    }
  }
  return choices;
}
