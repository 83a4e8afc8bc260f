import { type Corpus, voicesOf } from '../../corpus/corpus.js';
import type { Voice } from '../../corpus/document.js';
import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';

/** A voice that a question asks for by the way: "according to the press", "dans le blog". */
export interface NamedVoice {
  readonly voice: Voice;
  /** Where the words stand that name it. */
  readonly places: readonly number[];
}

/** The voices that a question names, of those that the corpus has. */
export function voicesNamed(tokens: readonly Token[], language: string, corpus: Corpus): readonly NamedVoice[] {
  const folded = ` ${tokens.map((token) => token.folded).join(' ')} `;
  const held = new Set(voicesOf(corpus));
  return rulesFor(language).voicePatterns.flatMap(([voice, pattern]) => {
    const match = held.has(voice) ? pattern.exec(folded) : null;
    if (match === null) return [];
    const from = folded.slice(0, match.index + 1).split(' ').length - 2;
    const count = match[0].trim().split(' ').length;
    return [{ voice, places: tokens.slice(from, from + count).map((token) => token.start) }];
  });
}
