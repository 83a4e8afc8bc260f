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
