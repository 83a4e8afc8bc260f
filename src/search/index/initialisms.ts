import type { Token } from '../../language/analysis.js';

const LONGEST = 8;
/** Between two words of a name at most this many other characters may stand: a space and a bracket. */
const BRACKETS = 3;

/**
 * The initials of the names in a text, folded: "Open Ended Working Group" gives `oewg`. A name is a run of words with
 * capitals; small words between them are left out or counted ("Department of Justice": `dj`, `doj`), and brackets
 * inside it are passed over. A part of a name counts too, since runs of capitals join names.
 */
export function initialismsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((_, from) => initialsFrom(tokens, from)));
}

function initialsFrom(tokens: readonly Token[], from: number): readonly string[] {
  const name = tokens.slice(from, endOfName(tokens, from));
  return name.slice(1).flatMap((last, at) => {
    if (last.stopped) return [];
    const words = name.slice(0, at + 2);
    return [initials(words.filter((word) => !word.stopped)), initials(words)];
  });
}

/** Where the run of capitals that begins at `from` ends; `from` itself where none begins. */
function endOfName(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first === undefined || first.stopped || !isCapital(first)) return from;
  let to = from + 1;
  while (to < from + LONGEST && goesOn(tokens[to - 1], tokens[to])) to += 1;
  return to;
}

function goesOn(before: Token | undefined, token: Token | undefined): boolean {
  if (before === undefined || token === undefined || token.start - before.end > BRACKETS) return false;
  return token.stopped || isCapital(token);
}

function initials(words: readonly Token[]): string {
  return words.map((word) => word.folded[0] ?? '').join('');
}

/** The initials of a whole phrase, with and without its small words; none for a phrase of one word. */
export function initialsOfPhrase(tokens: readonly Token[]): readonly string[] {
  const telling = tokens.filter((token) => !token.stopped);
  if (telling.length < 2) return [];
  return [initials(telling), initials(tokens)];
}

/** Whether a word may be an initialism: written in capitals, or too short of vowels to be a word. */
export function mayBeInitials(token: Token): boolean {
  const letters = token.written.replace(/s$/u, '');
  return (/^\p{Lu}{2,}$/u.test(letters) && letters.length <= LONGEST) || /^[b-df-hj-np-tv-z]{3,6}$/u.test(token.folded);
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.written);
}
