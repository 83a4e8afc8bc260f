import { distance } from 'fastest-levenshtein';
import { fold } from '../language/fold.js';
import type { Choice } from '../routing/command.js';

/** Something that can be chosen, and the ways to write it. */
export interface Candidate {
  readonly choice: Choice;
  readonly spellings: readonly string[];
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
  if (wanted === '') return candidates.map((candidate) => candidate.choice);
  const rankOf = (candidate: Candidate) =>
    Math.min(...candidate.spellings.map((spelling) => rank(plain(spelling), wanted)));
  return candidates
    .map((candidate, at) => ({ candidate, rank: rankOf(candidate), at }))
    .filter((entry) => entry.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map((entry) => entry.candidate.choice);
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
  return candidates.find((candidate) =>
    [candidate.choice.value, candidate.choice.name, ...candidate.spellings].some(
      (spelling) => plain(spelling) === wanted,
    ),
  );
}

/** The candidates nearest to a text in spelling, the nearest first. */
export function nearest(typed: string, candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const wanted = plain(typed).slice(0, 80);
  const far = (candidate: Candidate) =>
    Math.min(...candidate.spellings.map((spelling) => distance(plain(spelling), wanted)));
  return candidates
    .map((candidate) => ({ candidate, far: far(candidate) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map((entry) => entry.candidate);
}
