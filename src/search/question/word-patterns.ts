import type { Token } from '../../language/analysis.js';

/**
 * Finds the first words of a text that a pattern fits; null where it fits none. A pattern is over the folded words, with one
 * space between them and at both ends.
 */
export function patternsIn(tokens: readonly Token[]): (pattern: RegExp) => readonly Token[] | null {
  const folded = ` ${tokens.map((token) => token.folded).join(' ')} `;
  return (pattern) => {
    const match = pattern.exec(folded);
    if (match === null) return null;
    const from = folded.slice(0, match.index + 1).split(' ').length - 2;
    return tokens.slice(from, from + match[0].trim().split(' ').length);
  };
}
