import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const bench = (...options: readonly string[]) =>
  spawnSync(process.execPath, ['dist/test/bench/main.js', ...options], { encoding: 'utf8' });

describe('the benchmark', () => {
  it.each([
    [['--only', 'moon'], 'There is nothing to measure called “moon”'],
    [['--passages', 'many'], '“many” is no number of passages'],
    [['--passages', '-5'], '--passages'],
    [['--only', 'discord', '--passages', '1000'], 'leave one out'],
    [['--speed'], '--speed'],
    [['--corpus', 'test/bench'], 'dialogues.yaml'],
  ])('says in a sentence what is wrong with %j', (options, said) => {
    const { status, stderr } = bench(...options);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(status).toBe(1);
  });
});
