import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import { patternsIn } from './word-patterns.js';

/**
 * The words of a question, with those marked as small words that only address the one who is asked: "could you indicate",
 * "montrez-moi".
 */
export function withoutRequests(tokens: readonly Token[], text: string, language: string): readonly Token[] {
  const { request } = rulesFor(language);
  const addressing = new Set(clausesOf(tokens, text).flatMap((clause) => patternsIn(clause)(request) ?? []));
  if (addressing.size === 0) return tokens;
  return tokens.map((token) => (addressing.has(token) ? { ...token, stopped: true } : token));
}

/** The words between marks. */
function clausesOf(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const begins = tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    return before === undefined || /[,.:;!?–—]/u.test(text.slice(before.end, token.start)) ? [at] : [];
  });
  return begins.map((from, at) => tokens.slice(from, begins[at + 1]));
}
