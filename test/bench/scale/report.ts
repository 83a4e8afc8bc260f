import type { Measurement, Memory } from './measuring.js';

/** All that is known of one engine over one corpus. */
export interface Column {
  readonly measured: Measurement;
  /** Null where the engine keeps no index, or none is kept yet. */
  readonly saved: Saved | null;
}

/** An index that is kept on disk. */
export interface Saved {
  readonly bytes: number;
  /** From opening it until it could be asked, in ms. */
  readonly readyMs: number;
  /** What it added to the memory. */
  readonly added: Memory;
}

interface Row {
  readonly what: string;
  readonly unit: 'ms' | 's' | 'MiB' | '%';
  readonly of: (column: Column) => number | null;
}

const SPREADS = [
  { name: 'question', what: 'question to ranked passages' },
  { name: 'ask', what: 'question to finished reply, /ask' },
  { name: 'position', what: 'topic to finished reply, /position' },
  { name: 'completion', what: 'key stroke to topics and headings' },
  { name: 'passages', what: 'key stroke to passages' },
];

const PARTS = [
  { part: 'p50', called: 'p50' },
  { part: 'p95', called: 'p95' },
  { part: 'p99', called: 'p99' },
  { part: 'worked95', called: 'p95 by the processor' },
] as const;

const ROWS: readonly Row[] = [
  { what: 'building', unit: 's', of: ({ measured }) => measured.readyMs / 1000 },
  { what: 'start-up from what is saved', unit: 's', of: ({ saved }) => inSeconds(saved) },
  { what: 'saved on disk', unit: 'MiB', of: ({ saved }) => (saved === null ? null : saved.bytes / 2 ** 20) },
  { what: 'memory added by building', unit: 'MiB', of: ({ measured }) => measured.added.resident },
  { what: '… of it live', unit: 'MiB', of: ({ measured }) => measured.added.live },
  { what: 'memory added by start-up', unit: 'MiB', of: ({ saved }) => saved?.added.resident ?? null },
  { what: '… of it live', unit: 'MiB', of: ({ saved }) => saved?.added.live ?? null },
  ...SPREADS.flatMap(({ name, what }): readonly Row[] =>
    PARTS.map(({ part, called }) => ({
      what: `${what}, ${called}`,
      unit: 'ms',
      of: ({ measured }) => measured.spreads[name]?.[part] ?? null,
    })),
  ),
  { what: 'passage of the question in the first ten', unit: '%', of: ({ measured }) => inHundreds(measured.found) },
];

function inSeconds(saved: Saved | null): number | null {
  return saved === null ? null : saved.readyMs / 1000;
}

function inHundreds(share: number | null): number | null {
  return share === null ? null : share * 100;
}

/**
 * The figures of all engines over one corpus as a Markdown table, each with its ratio to the same figure of the engine
 * that is compared with.
 */
export function scaleTable(columns: readonly Column[], base: Column | undefined): string {
  const head = ['measured', ...columns.map(({ measured }) => measured.name)];
  const lines = ROWS.map((row) => [row.what, ...columns.map((column) => cell(row, column, base))]).filter((line) =>
    line.slice(1).some((text) => text !== NOTHING),
  );
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const drawn = (line: readonly string[]) => `| ${line.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [drawn(head), drawn(widths.map((width) => '-'.repeat(width))), ...lines.map(drawn)].join('\n');
}

/** A line that names the figures for which there was not the time to ask everything. */
export function shortfalls(columns: readonly Column[]): string {
  const fewer = columns.flatMap(({ measured }) =>
    SPREADS.flatMap(({ name, what }) => {
      const spread = measured.spreads[name];
      return spread === undefined || spread.count === spread.wanted
        ? []
        : [`${measured.name}, ${what} (${spread.count} of ${spread.wanted})`];
    }),
  );
  return fewer.length === 0 ? 'All was asked of all.' : `Too slow to be asked all: ${fewer.join('; ')}.`;
}

const NOTHING = '–';

function cell({ of, unit }: Row, column: Column, base: Column | undefined): string {
  const value = of(column);
  if (value === null) return NOTHING;
  const against = base === undefined || base === column || unit === '%' ? null : of(base);
  const written = `${figure(value)} ${unit}`;
  return against === null ? written : `${written} (${figure(value / against)} ×)`;
}

/** Three digits that tell something. */
export function figure(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2);
}
