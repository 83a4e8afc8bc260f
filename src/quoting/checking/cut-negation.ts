import { type ShownWord, shownWords } from '../../comparing/shown.js';
import { CLAUSE_OPENERS, NEGATIONS, TRAILING_NEGATIONS } from '../../comparing/turning-words.js';
import type { Run, Wording } from '../../comparing/wording.js';

/** As many words before a quotation may hold the negation that rules its first words. */
const REACH = 3;

/**
 * How far a run must be widened to take in a negation that was cut off at its ends: "new legal instrument was necessary"
 * out of "no new legal instrument was necessary" is word for word, and says the contrary.
 */
export function withCutNegation(run: Run, wording: Wording): { readonly before: number; readonly after: number } {
  return { before: before(run, wording), after: after(run, wording) };
}

function before(run: Run, wording: Wording): number {
  const stretch = wording.stretchAt(run.from);
  if (stretch === undefined) return 0;
  const words = shownWords(stretch.passage.text, wording.words(stretch.passage.text));
  const at = run.from - stretch.from;
  // What begins a sentence or stands after a comma is no longer ruled by what went before.
  for (let back = 1; back <= REACH; back += 1) {
    const word = words[at - back];
    if (word === undefined || endsClause(word) || words[at - back + 1]?.startsSentence === true) return 0;
    if (CLAUSE_OPENERS.has(word.key)) return 0;
    if (NEGATIONS.has(word.key)) return back;
  }
  return 0;
}

function after(run: Run, wording: Wording): number {
  const stretch = wording.stretchAt(run.to - 1);
  if (stretch === undefined) return 0;
  const words = shownWords(stretch.passage.text, wording.words(stretch.passage.text));
  const last = words[run.to - 1 - stretch.from];
  const next = words[run.to - stretch.from];
  if (last === undefined || next === undefined || endsClause(last)) return 0;
  return TRAILING_NEGATIONS.has(next.key) ? 1 : 0;
}

function endsClause(word: ShownWord): boolean {
  return /[.,;:!?)—–]["”’»]?$/u.test(word.text) && !/^(?:\p{L}\.)+$/u.test(word.text);
}
