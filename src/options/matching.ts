import { distance } from 'fastest-levenshtein';
import { fold } from '../language/fold.js';
import type { Choice } from '../routing/command.js';

/** Something that can be chosen, and the ways to write it, folded for comparing. */
export interface Candidate {
  readonly choice: Choice;
  readonly spellings: readonly string[];
}

/** A choice, with the ways to write it beside its own name and value. */
export function candidate(choice: Choice, spellings: readonly string[]): Candidate {
  return { choice, spellings: [...new Set([choice.value, choice.name, ...spellings].map(plain))] };
}

/** A text for comparing: folded, punctuation and spaces as one space. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The choices for what is typed: those that begin so, then those with a word that does, then those that hold it. */
export function complete(typed: string, candidates: readonly Candidate[]): readonly Choice[] {
  const wanted = plain(typed);
  if (wanted === '') return candidates.map((one) => one.choice);
  const rankOf = (one: Candidate) => Math.min(...one.spellings.map((spelling) => rank(spelling, wanted)));
  return candidates
    .map((one, at) => ({ choice: one.choice, rank: rankOf(one), at }))
    .filter((entry) => entry.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map((entry) => entry.choice);
}

const NO_MATCH = 4;

function rank(spelling: string, wanted: string): number {
  if (spelling === wanted) return 0;
  if (spelling.startsWith(wanted)) return 1;
  if (` ${spelling}`.includes(` ${wanted}`)) return 2;
  return spelling.includes(wanted) ? 3 : NO_MATCH;
}

/** The candidate written exactly so, whatever the case, accents and punctuation. */
export function exactly(typed: string, candidates: readonly Candidate[]): Candidate | undefined {
  const wanted = plain(typed);
  return candidates.find((one) => one.spellings.includes(wanted));
}

/** The candidates nearest to a text in spelling, the nearest first. */
export function nearest(typed: string, candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const wanted = plain(typed).slice(0, 80);
  const far = (one: Candidate) => Math.min(...one.spellings.map((spelling) => distance(spelling, wanted)));
  return candidates
    .map((one) => ({ one, far: far(one) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map((entry) => entry.one);
}
