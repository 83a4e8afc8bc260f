import { parse } from 'discord-markdown-parser';

type Node = ReturnType<typeof parse>[number];

/**
 * A text display as HTML. Discord reads blocks line by line (headings, quotations, lists, small print); what stands in
 * a line is read by discord-markdown-parser, which misses small print and lists after other lines.
 */
export function markdownToHtml(text: string): string {
  const html: string[] = [];
  let quoted: string[] = [];
  const endQuote = () => {
    if (quoted.length > 0) html.push(`<blockquote>${quoted.join('')}</blockquote>`);
    quoted = [];
  };
  for (const line of text.split('\n')) {
    const quote = /^> (.*)$/u.exec(line);
    if (quote !== null) {
      quoted.push(lineToHtml(quote[1] ?? ''));
      continue;
    }
    endQuote();
    html.push(lineToHtml(line));
  }
  endQuote();
  return html.join('');
}

const BLOCKS: readonly { readonly begins: RegExp; readonly element: string }[] = [
  { begins: /^# /u, element: 'h1' },
  { begins: /^## /u, element: 'h2' },
  { begins: /^### /u, element: 'h3' },
  { begins: /^-# /u, element: 'small' },
  { begins: /^[-*] /u, element: 'li' },
];

function lineToHtml(line: string): string {
  const block = BLOCKS.find(({ begins }) => begins.test(line));
  const text = block === undefined ? line : line.replace(block.begins, '');
  const element = block?.element ?? 'p';
  return `<${element}>${nodesToHtml(parse(text, 'extended'))}</${element}>`;
}

const INLINE: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['em', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['inlineCode', 'code'],
]);

function nodesToHtml(content: unknown): string {
  if (typeof content === 'string') return escapeHtml(content);
  if (!Array.isArray(content)) return '';
  return content.map((node: Node) => nodeToHtml(node)).join('');
}

function nodeToHtml(node: Node): string {
  const inside = nodesToHtml(node.content);
  if (node.type === 'text') return inside;
  const element = INLINE.get(node.type);
  if (element !== undefined) return `<${element}>${inside}</${element}>`;
  if (['autolink', 'url', 'link'].includes(node.type)) return `<a>${inside}</a>`;
  if (node.type === 'user') return `<b class="mention">@you</b>`;
  if (node.type === 'br') return '<br>';
  throw new Error(`nothing draws the Markdown of type ${node.type}`);
}

/** A text as HTML that reads as the text itself, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
