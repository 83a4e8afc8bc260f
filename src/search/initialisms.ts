import { analyse, type Token } from '../language/analysis.js';

const LONGEST = 8;

/**
 * The initials of the names in a text, folded: "Open Ended Working Group" gives `oewg`. A name is a run of words with
 * capitals; small words between them are left out or counted ("Department of Justice": `dj`, `doj`), and brackets
 * inside it are passed over. A part of a name counts too, since runs of capitals join names.
 */
export function initialismsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  tokens.forEach((first, from) => {
    if (!isCapital(first) || first.stopped) return;
    let short = '';
    let long = '';
    for (let at = from; at < tokens.length && at < from + LONGEST; at += 1) {
      const [token, before] = [tokens[at], tokens[at - 1]];
      if (token === undefined) break;
      if (at > from && before !== undefined && token.start - before.end > 3) break;
      if (!token.stopped && !isCapital(token)) break;
      const initial = token.folded[0] ?? '';
      long += initial;
      if (!token.stopped) short += initial;
      if (!token.stopped && short.length >= 2) {
        found.add(short);
        found.add(long);
      }
    }
  });
  return found;
}

/** The initials of a whole phrase, with and without its small words; none for a phrase of one word. */
export function initialsOfPhrase(text: string, language: string): readonly string[] {
  const tokens = analyse(text, language);
  const telling = tokens.filter((token) => !token.stopped);
  if (telling.length < 2) return [];
  return [telling, tokens].map((words) => words.map((token) => token.folded[0] ?? '').join(''));
}

/** Whether a word may be an initialism: written in capitals, or too short of vowels to be a word. */
export function mayBeInitials(token: Token): boolean {
  const letters = token.written.replace(/s$/u, '');
  return (/^\p{Lu}{2,}$/u.test(letters) && letters.length <= LONGEST) || /^[b-df-hj-np-tv-z]{3,6}$/u.test(token.folded);
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.written);
}
