import { type Corpus, voicesOf } from '../../corpus/corpus.js';
import { REPORTING_VOICES, type Voice } from '../../corpus/document.js';
import { kept } from '../../kept.js';
import { analyse, type Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import { patternsIn } from './word-patterns.js';

/** A voice that a question asks for by the way: "according to the press", "dans le blog". */
export interface NamedVoice {
  readonly voice: Voice;
  /** Where the words stand that name it. */
  readonly places: readonly number[];
}

/** The voices that a question names, of those that the corpus has: by a word for them, or by who speaks. */
export function voicesNamed(tokens: readonly Token[], language: string, corpus: Corpus): readonly NamedVoice[] {
  return [...byPattern(tokens, language, corpus), ...byAuthor(tokens, corpus)];
}

function byPattern(tokens: readonly Token[], language: string, corpus: Corpus): readonly NamedVoice[] {
  const held = new Set(voicesOf(corpus));
  const wordsFitting = patternsIn(tokens);
  return rulesFor(language).voicePatterns.flatMap(([voice, pattern]) => {
    const words = held.has(voice) ? wordsFitting(pattern) : null;
    return words === null ? [] : [{ voice, places: words.map((token) => token.start) }];
  });
}

/** "The political officer", "The Hill": who wrote or published a document that speaks for nobody else, in two words or more. */
function byAuthor(tokens: readonly Token[], corpus: Corpus): readonly NamedVoice[] {
  return authorsOf(corpus).flatMap(({ voice, words }) => {
    const from = tokens.findIndex((_, at) => words.every((word, next) => tokens[at + next]?.folded === word));
    return from < 0 ? [] : [{ voice, places: tokens.slice(from, from + words.length).map((token) => token.start) }];
  });
}

interface Author {
  readonly voice: Voice;
  /** His name, his office or his house, folded. */
  readonly words: readonly string[];
}

const authors = new WeakMap<Corpus, readonly Author[]>();

function authorsOf(corpus: Corpus): readonly Author[] {
  return kept(authors, corpus, () =>
    corpus.documents.flatMap(({ author = '', publisher, voice, language }) =>
      [...author.split(','), ...(REPORTING_VOICES.has(voice) ? [publisher] : [])]
        .map((part) => ({ voice, words: analyse(part, language).map((token) => token.folded) }))
        .filter(({ words }) => words.length > 1),
    ),
  );
}
