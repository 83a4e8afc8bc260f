import type { Corpus } from '../../corpus/corpus.js';
import { analyse, type Token } from '../../language/analysis.js';
import type { Compounding } from './compounds.js';
import { type PhraseTables, phraseTables } from './concepts.js';

/** The phrases of a corpus: its vocabulary's and its parties'. */
export function phrasesOfCorpus(
  corpus: Corpus,
  compound: Compounding,
  read: (text: string, language: string) => readonly Token[],
): PhraseTables {
  return phraseTables(
    corpus.vocabulary,
    corpus.series.flatMap((series) => series.parties),
    (tokens) => compound(tokens, 'en'),
    read,
  );
}

/** Every phrase of the vocabulary is wanted twice: for the compounds, and for itself. */
export function remembering(): (text: string, language: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const tokens = known.get(key) ?? analyse(text, language);
    known.set(key, tokens);
    return tokens;
  };
}
