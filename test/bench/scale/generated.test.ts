import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus, readCorpus } from '../../../src/corpus/load.js';
import { collectionOf } from './collection.js';
import { generate } from './generated.js';
import { wordOfRank } from './lexicon.js';
import { heaps } from './prose.js';

const folders: string[] = [];
function made(passages: number, seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-generated-'));
  folders.push(folder);
  return { folder, collection: generate(folder, { passages, seed }) };
}
function filesOf(folder: string): readonly (readonly [string, string])[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|yaml)$/u.test(name),
  );
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const one = made(1500, 1);
const passages = one.collection.passages.map(({ text }) => text);
const lengths = passages.map((text) => text.split(' ').length);

describe('a generated corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    // Of a process that has not made any yet: what was made before must not count.
    const again = mkdtempSync(join(tmpdir(), 'rapporteur-generated-'));
    folders.push(again);
    const program = `import { generate } from './dist/test/bench/scale/generated.js';
      generate(process.argv[1], { passages: 1500, seed: 1 });`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program, again]);
    expect(filesOf(again)).toEqual(filesOf(one.folder));
    expect(made(1500, 2).collection.passages).not.toEqual(one.collection.passages);
  });

  it('has nothing wrong with it, and holds what it is said to hold', () => {
    expect(readCorpus(one.folder).problems).toEqual([]);
    const read = collectionOf(loadCorpus(one.folder));
    expect(read.passages).toEqual(one.collection.passages);
    expect(read.topics).toEqual(one.collection.topics);
    expect(read.documents).toBe(one.collection.documents);
    expect(one.collection.headings).toEqual(expect.arrayContaining([...read.headings]));
  });

  it.each([1, 29, 31, 131, 1000])('of %i passages has as many', (count) => {
    expect(made(count, 3).collection.passages).toHaveLength(count);
  });

  it('has paragraphs of 55 to 190 words, and list items and their lead-ins of less', () => {
    const long = lengths.filter((length) => length >= 55);
    expect(Math.max(...lengths)).toBeLessThan(190);
    expect(Math.min(...lengths)).toBeGreaterThan(5);
    expect(long.length / lengths.length).toBeGreaterThan(0.7);
    expect(long.length / lengths.length).toBeLessThan(0.9);
    const mean = long.reduce((sum, length) => sum + length, 0) / long.length;
    expect(mean).toBeGreaterThan(95);
    expect(mean).toBeLessThan(125);
  });

  it('has as many different words as Heaps’ law says, and as frequent ones as Zipf’s', () => {
    const counts = new Map<string, number>();
    for (const word of passages.flatMap((text) => text.match(/\p{L}+/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    const expected = heaps(one.collection.words);
    const different = new Set([...counts.keys()].map((word) => word.toLowerCase())).size;
    expect(different / expected).toBeGreaterThan(0.9);
    expect(different / expected).toBeLessThan(1.1);
    const ranked = [...counts.values()].sort((a, b) => b - a);
    // Ten times the rank, a tenth of the count.
    for (const rank of [100, 300, 800]) {
      const fall = (ranked[rank] ?? 0) / (ranked[rank * 10] ?? Number.NaN);
      expect(fall, `rank ${rank}`).toBeGreaterThan(6);
      expect(fall, `rank ${rank}`).toBeLessThan(16);
    }
  });

  it('names most of its topics somewhere', () => {
    const all = passages.join(' ').toLowerCase();
    const named = one.collection.topics.filter((label) => all.includes(label.toLowerCase()));
    expect(named.length).toBeGreaterThan(150);
  });
});

it('no two ranks have one word', () => {
  const words = Array.from({ length: 150_000 }, (_, rank) => wordOfRank(rank).toLowerCase());
  expect(new Set(words).size).toBe(words.length);
});
