import { segment } from 'sentencex';

/** A sentence of a text: [start, end) in UTF-16 units, white space at its ends left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop after one of these ends no sentence; sentencex does not know them all, above all in French. */
const ABBREVIATION =
  /(?:^|[\s(«“])(?:M|MM|Mme|Mlle|Dr|Me|Mr|Mrs|Ms|St|Ste|art|arts|para|paras|par|al|no|nos|n|vol|pp?|cf|fig|ch|éd|ed|approx|e\.g|i\.e)\.$/iu;

/** "U.S.-E." before "U.": no sentence ends inside an abbreviation. */
const INITIALS = /(?<!\p{L})(?:\p{L}\.)+$/u;

/**
 * The sentences of a text, in order; together they hold every character that is no white space.
 *
 * @param text one paragraph
 * @param language BCP 47 code; sentencex falls back to English for a language it does not know
 */
export function sentencesOf(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  let open: number | null = null;
  for (const piece of pieces(text, language.split('-')[0] || 'en')) {
    const start: number = open ?? at;
    at += piece.length;
    const inside = INITIALS.test(text.slice(start, at)) && /^\p{L}/u.test(text.slice(at, at + 2));
    const unfinished: boolean = inside || (ABBREVIATION.test(text.slice(start, at).trimEnd()) && at < text.length);
    open = unfinished ? start : null;
    if (!unfinished) spans.push(trimmed(text, start, at));
  }
  if (open !== null || at < text.length) spans.push(trimmed(text, open ?? at, text.length));
  return spans.filter((span) => span.end > span.start);
}

/**
 * sentencex 1.0.17 fails on a closing quotation mark with two stops after it (`“Go.”?! Yes.`), so it is shown the first of
 * them alone; pieces are as long as they were. Where it fails all the same, the Unicode rules (UAX 29) serve.
 */
function pieces(text: string, language: string): readonly string[] {
  const shown = text.replace(/(?<=[”’»"'“‘]\s*[.!?…])[\s.!?…]+/gu, (run) => run.replace(/[.!?…]/gu, ','));
  try {
    return segment(language, shown);
  } catch {
    const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
    return [...sentences].map((sentence) => sentence.segment);
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
