import { analyse, type Token } from '../../language/analysis.js';
import { commonness } from '../../language/common-words.js';
import { isAsking, rulesFor } from '../../language/rules.js';

/** Weight of a small word of a language, of its other words at the commonest, of an elision, and of an ordinal in figures. */
const SMALL = 1;
const COMMON = 1.2;
const ELISION = 1;
const ORDINAL = 2;
/** When another language scores nearly as much, the reader's own stands. */
const BEHIND = 0.85;

/**
 * The language a question is written in, by its small words and by how common its other words are in each language.
 *
 * @param otherwise what to answer when the words do not tell
 */
export function languageOfQuestion(text: string, languages: readonly string[], otherwise: string): string {
  const scores = languages
    .map((language) => ({ language, score: scoreOf(text, language) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || first.score === 0 || (second?.score ?? 0) > first.score * BEHIND) return otherwise;
  return first.language;
}

/** A name is of no language: "Robert" is a common word of French, and Robert Strayer is asked for in English. */
function isName(tokens: readonly Token[], at: number): boolean {
  const begins = at === 0 && /^\p{Lu}/u.test(tokens[at]?.written ?? '') && tokens[1]?.nameLike === true;
  return begins || tokens[at]?.nameLike === true;
}

function scoreOf(text: string, language: string): number {
  const rules = rulesFor(language);
  const tokens = analyse(text, language);
  const words = tokens.map((token, at) => {
    // The end of "int'l" or "it's" is no word of French.
    if (token.folded.length === 1 && /['’]/u.test(text[token.start - 1] ?? '')) return 0;
    // "9th" is English, "9e" French.
    if (rules.ordinalFigure.test(token.folded)) return ORDINAL;
    if (token.stopped || isAsking(token, rules)) return SMALL;
    if (isName(tokens, at)) return 0;
    const known = commonness(token.folded, language);
    return known === null ? 0 : COMMON / Math.log2(known.rank + 2);
  });
  const elided = rules.elisions.size > 0 && /(?:^|\P{L})(?:[ldnsjmtc]|qu)[’'](?=\p{L}{2})/iu.test(text) ? ELISION : 0;
  return words.reduce((sum, value) => sum + value, 0) + elided;
}
