import { kept } from '../../kept.js';
import type { Token } from '../../language/analysis.js';
import { fold } from '../../language/fold.js';
import { LANGUAGES, rulesFor } from '../../language/rules.js';
import { patternsIn } from './word-patterns.js';

/** What a question is about, apart from how it is put. */
export interface Unaddressed {
  /** Its words, those that only address the one who is asked, or say in which language, marked as small words. */
  readonly tokens: readonly Token[];
  /** The language in which it wants its answer; null where it says nothing of one, or of one in which nothing is held. */
  readonly wanted: string | null;
}

/** Sets aside how a question is put: "could you indicate", "montrez-moi", "in French" at the end of a clause. */
export function withoutRequests(
  tokens: readonly Token[],
  text: string,
  language: string,
  held: readonly string[],
): Unaddressed {
  const { request, pointing, askers } = rulesFor(language);
  const clauses = clausesOf(tokens, text);
  const wish = wishIn(clauses, held);
  const isOfAsker = (clause: readonly Token[], at: number) =>
    at < clauses.length - 1 && askers.has(clause.at(-1)?.folded ?? '');
  const addressing = new Set([
    ...clauses.filter(isOfAsker).flat(),
    ...clauses.flatMap((clause) => [request, pointing].flatMap((one) => patternsIn(clause)(one) ?? [])),
    ...(wish?.tokens ?? []),
  ]);
  return {
    tokens:
      addressing.size === 0 ? tokens : tokens.map((one) => (addressing.has(one) ? { ...one, stopped: true } : one)),
    wanted: wish?.language ?? null,
  };
}

/** The words between marks. */
function clausesOf(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const begins = tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    return before === undefined || /[,.:;!?–—]/u.test(text.slice(before.end, token.start)) ? [at] : [];
  });
  return begins.map((from, at) => tokens.slice(from, begins[at + 1]));
}

/** A language that an answer is wanted in, and the words that say so. */
interface Wish {
  readonly language: string;
  readonly tokens: readonly Token[];
}

function wishIn(clauses: readonly (readonly Token[])[], held: readonly string[]): Wish | null {
  for (const clause of clauses) {
    for (const [at, token] of clause.entries()) {
      const [before, after] = [clause[at - 1], clause[at + 1]];
      if (before === undefined || after?.stopped === false) continue;
      // Also as the other language has it: "norms, en français svp".
      const saying = LANGUAGES.filter((one) => rulesFor(one).beforeLanguages.has(before.folded));
      const meant = held.find((one) => saying.some((said) => nameOf(one, said) === token.folded));
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
