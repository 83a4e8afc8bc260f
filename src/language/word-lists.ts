import { fold } from './fold.js';

/** The words of a list written as prose. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** The same words, folded, so that "même" and "meme" are one; a contraction also counts without its apostrophe. */
export function folded(list: Iterable<string>): ReadonlySet<string> {
  return new Set([...list].map((word) => fold(word).replace(/['’]/gu, '')).filter((word) => word !== ''));
}

/** Words in order, numbered from 1, and others by name. */
export function numbered(list: string, others: Readonly<Record<string, number>> = {}): ReadonlyMap<string, number> {
  return new Map([...[...words(list)].map((word, at) => [word, at + 1] as const), ...Object.entries(others)]);
}

/** Words that stand for others, each line a word and what stands for it: "government: govt gov". */
export function shortened(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [whole = '', short = ''] = line.split(':');
      return [...words(short)].map((word) => [fold(word), fold(whole)] as const);
    }),
  );
}
