import type { Token } from '../../language/analysis.js';
import type { Span } from '../../language/sentences.js';
import type { Stretch } from './indexed-passage.js';

/** Sentences of a text as stretches of its tokens; together they hold all of them, as sentences hold all words. */
export function stretchesOf(sentences: readonly Span[], tokens: readonly Token[]): readonly Stretch[] {
  let at = 0;
  const starts = sentences.map(({ start }) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    return at;
  });
  return starts.map((from, which) => ({ from, to: starts[which + 1] ?? tokens.length }));
}
