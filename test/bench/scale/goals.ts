import { type Column, figure } from './report.js';

/** What is to be reached, and what was. */
export interface Goal {
  readonly what: string;
  /** Null where one of the two was not measured. */
  readonly figures: { readonly reached: number; readonly most: number; readonly unit: string } | null;
}

/** The engines whose figures the goals speak of; undefined where one did not finish or was not measured. */
export interface Compared {
  readonly product: Column | undefined;
  readonly miniSearch: Column | undefined;
  readonly sqlite: Column | undefined;
}

/** Over fewer passages every engine answers at once, and what is around it is most of the time. */
const FROM_PASSAGES = 10_000;

/** The goals over one corpus of so many passages. */
export function goalsOf({ product, miniSearch, sqlite }: Compared, passages: number): readonly Goal[] {
  const asked = p95(product, 'question');
  const askedSqlite = p95(sqlite, 'question');
  const saved = product?.saved ?? null;
  const ofAsking = [
    goal('question p95 ≤ SQLite FTS5’s', 'ms', asked, askedSqlite),
    goal('question p95 ≤ a tenth of MiniSearch’s', 'ms', asked, times(0.1, p95(miniSearch, 'question'))),
    goal('/ask p95 ≤ 1.5 × SQLite FTS5’s question p95', 'ms', p95(product, 'ask'), times(1.5, askedSqlite)),
    goal('/position p95 ≤ 1.5 × SQLite FTS5’s question p95', 'ms', p95(product, 'position'), times(1.5, askedSqlite)),
  ];
  const ofSize = [
    goal('memory added by building ≤ MiniSearch’s', 'MiB', built(product), built(miniSearch)),
    goal(
      'memory added by start-up ≤ MiniSearch’s by building',
      'MiB',
      saved?.added.resident ?? null,
      built(miniSearch),
    ),
    goal(
      'start-up ≤ a quarter of building',
      'ms',
      saved?.readyMs ?? null,
      times(0.25, product?.measured.readyMs ?? null),
    ),
    goal(
      'completion of topics and headings p95 ≤ a tenth of autoSuggest’s',
      'ms',
      p95(product, 'completion'),
      times(0.1, p95(miniSearch, 'completion')),
    ),
    goal(
      'completion of passages p95 ≤ a tenth of autoSuggest’s',
      'ms',
      p95(product, 'passages'),
      times(0.1, p95(miniSearch, 'passages')),
    ),
  ];
  return passages < FROM_PASSAGES ? ofSize : [...ofAsking, ...ofSize];
}

function goal(what: string, unit: string, reached: number | null, most: number | null): Goal {
  return { what, figures: reached === null || most === null ? null : { reached, most, unit } };
}

/** By the processor: two engines are measured one after the other, and the machine may be busier for the one. */
function p95(column: Column | undefined, spread: string): number | null {
  return column?.measured.spreads[spread]?.worked95 ?? null;
}

function built(column: Column | undefined): number | null {
  return column?.measured.added.resident ?? null;
}

function times(factor: number, value: number | null): number | null {
  return value === null ? null : factor * value;
}

/** A goal as a line: what, whether it is met, and the two figures. */
export function goalLine({ what, figures }: Goal): string {
  if (figures === null) return `- not measured: ${what}`;
  const { reached, most, unit } = figures;
  return `- ${reached <= most ? 'met' : 'NOT MET'}: ${what} (${figure(reached)} ${unit}, at most ${figure(most)} ${unit})`;
}
