import type { Passage } from '../../src/corpus/document.js';

/**
 * Every text that may stand as a quotation of a passage: one or two runs of whole sentences, with `[…]` exactly where
 * sentences are left out. Written from the promise itself, not from the code.
 */
export function legalExcerpts(passage: Passage): ReadonlySet<string> {
  const count = passage.sentences.length;
  const runs = Array.from({ length: count }, (_, from) =>
    Array.from({ length: count - from }, (_, more): readonly [number, number] => [from, from + more + 1]),
  ).flat();
  const single = runs.map((run) => written(passage, [run]));
  const double = runs.flatMap((first) =>
    runs.filter(([from]) => from > first[1]).map((second) => written(passage, [first, second])),
  );
  return new Set([...single, ...double]);
}

function written(passage: Passage, runs: readonly (readonly [number, number])[]): string {
  const { sentences, text } = passage;
  const pieces = runs.map(([from, to]) => text.slice(sentences[from]?.start, sentences[to - 1]?.end));
  const head = runs[0]?.[0] === 0 ? '' : '[…] ';
  const tail = runs.at(-1)?.[1] === sentences.length ? '' : ' […]';
  return `${head}${pieces.join(' […] ')}${tail}`;
}
