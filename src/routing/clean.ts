/**
 * A text as typed, without what cannot be seen: control characters, marks of direction, joiners out of place; white space
 * is folded.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) => (/[\u200c\u200d]/u.test(found) ? '' : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The head of a text, to be shown as typed; a character is never cut in two. */
export function headOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** Whether a text has a letter or a figure. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
