import { kept } from '../../kept.js';
import type { Token } from '../../language/analysis.js';
import { fold } from '../../language/fold.js';
import { rulesFor } from '../../language/rules.js';
import { patternsIn } from './word-patterns.js';

/**
 * The words of a question, with those marked as small words that only address the one who is asked: "could you indicate",
 * "montrez-moi", or that say in which language.
 */
export function withoutRequests(
  tokens: readonly Token[],
  text: string,
  language: string,
  wish: Wish | null,
): readonly Token[] {
  const { request } = rulesFor(language);
  const addressing = new Set([
    ...clausesOf(tokens, text).flatMap((clause) => patternsIn(clause)(request) ?? []),
    ...(wish?.tokens ?? []),
  ]);
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

/** A language that the words are wanted in, and the words of a question that say so. */
export interface Wish {
  readonly language: string;
  readonly tokens: readonly Token[];
}

/**
 * The language in which a question wants its answer: "in French", "en anglais" at the end of a clause. Null where it says
 * nothing of one, or of one in which nothing is held.
 */
export function languageWanted(
  tokens: readonly Token[],
  text: string,
  language: string,
  held: readonly string[],
): Wish | null {
  const { beforeLanguages } = rulesFor(language);
  for (const clause of clausesOf(tokens, text)) {
    for (const [at, token] of clause.entries()) {
      const [before, after] = [clause[at - 1], clause[at + 1]];
      if (before === undefined || !beforeLanguages.has(before.folded) || after?.stopped === false) continue;
      const meant = held.find((one) => nameOf(one, language) === token.folded);
      if (meant !== undefined) return { language: meant, tokens: [before, token] };
    }
  }
  return null;
}

const names = new Map<string, string>();

/** What a language calls another, folded. */
function nameOf(named: string, language: string): string {
  return kept(names, `${language} ${named}`, () =>
    fold(new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? ''),
  );
}
