/**
 * A text as Discord Markdown that reads as the text itself: no emphasis, headings, lists, quotes, masked links, mentions,
 * timestamps, spoilers, code or bare addresses come of it. `unescapeMarkdown` gives the text back.
 *
 * discord.js `escapeMarkdown` is not used: it leaves headings, lists, masked links, `>`, `-#`, mentions and addresses.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // An address is drawn as a link unless its scheme is broken up, and ":word:" as an emoji.
      .replace(/[\\*_~`|<>[\]@#]|:(?=\/\/|[^\s:]+:)/gu, '\\$&')
      // What begins a line: "- ", "-# ", "+ ", "1. ".
      .replace(/^(?:\s*(?=[-+])|\s*\d+(?=[.)]))/gmu, '$&\\')
  );
}

/** What a reader sees of escaped text. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** A text as a block quotation: each of its lines behind a bar. Discord draws escapes in it as anywhere else. */
export function blockQuote(text: string): string {
  return behind('> ', text);
}

/** A text as small print, each of its lines. */
export function smallPrint(text: string): string {
  return behind('-# ', text);
}

function behind(mark: string, text: string): string {
  return `${mark}${escapeMarkdown(text).replaceAll('\n', `\n${mark}`)}`;
}
