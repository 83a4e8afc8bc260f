/**
 * A text as Discord Markdown that reads as the text itself: no emphasis, headings, lists, quotes, masked links, mentions,
 * timestamps, spoilers, code or bare addresses come of it. `unescapeMarkdown` gives the text back.
 *
 * discord.js `escapeMarkdown` is not used: it leaves headings, lists, masked links, `>`, `-#`, mentions and addresses.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\*_~`|<>[\]@#]/gu, '\\$&')
      // An address is drawn as a link unless its scheme is broken up, and ":word:" as an emoji.
      .replace(/:(?=\/\/|[^\s:]+:)/gu, '\\:')
      // What begins a line: "- ", "-# ", "+ ", "1. ".
      .replace(/^(\s*)([-+])/gmu, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2')
  );
}

/** What a reader sees of escaped text. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** A text as a block quotation: each of its lines behind a bar. Discord draws escapes in it as anywhere else. */
export function blockQuote(text: string): string {
  return escapeMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
