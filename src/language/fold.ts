/** Lower case without diacritics and ligatures; dots inside an acronym go ("U.S." → "us"). */
export function fold(word: string): string {
  if (/^[A-Za-z0-9]*$/u.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '');
}

/** Runs of white space, no-break spaces included, become one space; ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0\u200b\u2060\ufeff]+/gu, ' ').trim();
}
