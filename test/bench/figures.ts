/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** One thing that was measured of both bots; the goal is the most that the ratio may be. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly rapporteur: number;
  readonly bare: number;
  readonly goal: number | null;
}

/** The figures as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, unit, rapporteur, bare, goal }) => {
    const ratio = rapporteur / bare;
    const verdict = goal === null ? '' : `≤ ${goal} ×, ${ratio <= goal ? 'met' : 'missed'}`;
    return [what, `${rapporteur.toFixed(1)} ${unit}`, `${bare.toFixed(1)} ${unit}`, `${ratio.toFixed(2)} ×`, verdict];
  });
  const head = ['measured', 'Rapporteur', 'bare client', 'ratio', 'goal'];
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
