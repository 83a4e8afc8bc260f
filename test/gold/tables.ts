import type { Estimate } from './bootstrap.js';

/** Rows of cells under their titles, as a Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n');
}

/** A share with its interval: `.947 [.911, .974]`. */
export function written({ value, low, high }: Estimate): string {
  return `${figure(value)} [${figure(low)}, ${figure(high)}]`;
}

/** A difference with its interval: `+.034 [+.010, +.058]`. */
export function writtenDifference({ value, low, high }: Estimate): string {
  return `${signed(value)} [${signed(low)}, ${signed(high)}]`;
}

/** Three decimals, without the nought before the point: `.947`, `1.000`, `-.034`. */
export function figure(value: number): string {
  return value
    .toFixed(3)
    .replace(/^-0\.000$/, '0.000')
    .replace(/^(-?)0\./, '$1.');
}

function signed(value: number): string {
  const plain = figure(value);
  return plain.startsWith('-') || plain === '.000' ? plain : `+${plain}`;
}
