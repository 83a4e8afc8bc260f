export type CitationStyle = 'plain' | 'markdown';

/** What a citation is made of. */
export interface Cited {
  /** The words quoted, to the letter. */
  readonly text: string;
  /** What dates and attributes them, one line each. */
  readonly lines: readonly string[];
  readonly link: string;
}

/** The words and their citation as one text to copy. */
export function citation({ text, lines, link }: Cited, style: CitationStyle): string {
  const source = lines.join('. ');
  if (style === 'plain') return `“${text}”\n${source}. ${link}`;
  return `> ${escapeMarkdown(text)}\n>\n> — ${escapeMarkdown(source)}. <${link}>`;
}

/** CommonMark takes a backslash before any ASCII punctuation for the character itself. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\`*_{}[\]<>#|~])/gu, '\\$1')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+])/u, '\\$1');
}
