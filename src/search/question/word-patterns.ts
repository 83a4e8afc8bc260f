import type { Token } from '../../language/analysis.js';

/**
 * The first words of a text that a pattern fits; null where it fits none.
 *
 * @param pattern over the folded words, with one space between them and at both ends
 */
export function wordsFitting(pattern: RegExp, tokens: readonly Token[]): readonly Token[] | null {
  const folded = ` ${tokens.map((token) => token.folded).join(' ')} `;
  const match = pattern.exec(folded);
  if (match === null) return null;
  const from = folded.slice(0, match.index + 1).split(' ').length - 2;
  return tokens.slice(from, from + match[0].trim().split(' ').length);
}
