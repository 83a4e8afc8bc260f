import type { Token } from '../../language/analysis.js';
import type { Mention } from './concepts.js';

/**
 * Whether a mention is only part of a longer name: "cybercrime" in "Working Group on Cybersecurity and Cybercrime".
 * A name is a run of words with capitals, small words between them allowed. A name that the vocabulary lists as a whole
 * ("Budapest Convention") is no longer one.
 */
export function isPartOfName(tokens: readonly Token[], mention: Mention, others: readonly Mention[]): boolean {
  const covered = tokens.slice(mention.from, mention.to);
  if (!covered.some((token) => isCapital(token))) return false;
  const from = reach(tokens, mention.from, -1);
  const to = reach(tokens, mention.to - 1, 1) + 1;
  if (from === mention.from && to === mention.to) return false;
  return !others.some((other) => other.concept.id === mention.concept.id && other.from <= from && other.to >= to);
}

/** The outermost word with a capital that can be reached from `start` over capitals and small words. */
function reach(tokens: readonly Token[], start: number, step: -1 | 1): number {
  let last = start;
  let small = 0;
  const edge = tokens[start];
  // "The next dialogue in Brussels": no name runs on over a word without a capital.
  if (edge === undefined || !isCapital(edge)) return start;
  for (let at = start + step; at >= 0 && at < tokens.length; at += step) {
    const [token, before] = [tokens[at], tokens[at - step]];
    if (token === undefined || before === undefined) break;
    const apart = step === 1 ? token.start - before.end : before.start - token.end;
    if (apart > 1) break;
    if (isCapital(token) && !token.stopped) {
      last = at;
      small = 0;
    } else if (token.stopped && small < 2) {
      small += 1;
    } else break;
  }
  return last;
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.written);
}
