import type { Word } from './words.js';

/** A word with the marks that stand at it, so that a run of words can be shown as it is written. */
export interface ShownWord {
  readonly key: string;
  readonly written: string;
  /** With the quotation marks, brackets and stops that touch it. */
  readonly text: string;
  /** No space parts it from the next word. */
  readonly glued: boolean;
  readonly startsSentence: boolean;
}

/** Words of a text with what touches them. */
export function shownWords(text: string, words: readonly Word[]): readonly ShownWord[] {
  return words.map((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    const gapBefore = text.slice(before?.end ?? backToWord(text, word.start), word.start);
    const gapAfter = text.slice(word.end, after?.start ?? onToWord(text, word.end));
    // Of the marks between two words those after the last space touch the second one.
    const lead = before === undefined || /\s/u.test(gapBefore) ? (/\S*$/u.exec(gapBefore)?.[0] ?? '') : '';
    const trail = after === undefined || !/\s/u.test(gapAfter) ? gapAfter : gapAfter.replace(/\s+\S*$/u, '');
    return {
      key: word.key,
      written: word.written,
      text: `${lead}${text.slice(word.start, word.end)}${trail}`,
      glued: after !== undefined && !/\s/u.test(gapAfter),
      startsSentence: /[.!?:…]\S*\s+\S*$|^\W*$/u.test(text.slice(Math.max(0, word.start - 8), word.start)),
    };
  });
}

function backToWord(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[^\p{L}\p{N}\s]/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function onToWord(text: string, end: number): number {
  // After the last word of a text everything is its own: French parts a colon from it by a space.
  if (!/[\p{L}\p{N}]/u.test(text.slice(end, end + 4)) && end + 4 >= text.length) return text.trimEnd().length;
  let at = end;
  while (at < text.length && /[^\p{L}\p{N}\s]/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** A run of words as it is written. */
export function written(words: readonly ShownWord[]): string {
  return words
    .map((word, at) => `${word.text}${word.glued || at === words.length - 1 ? '' : ' '}`)
    .join('')
    .trim();
}
