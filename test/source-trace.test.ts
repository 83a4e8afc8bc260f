import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceTrace } from '../src/source-trace.js';

/** A stack as the built program has it. */
function builtStack(module: string, call: string): string {
  const program = `const { ${call} } = await import(${JSON.stringify(module)});
    try { ${call}('/nowhere'); } catch (error) { console.log(error.stack); }`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).stdout;
}

describe('a trace', () => {
  it('of the built program names the lines of the sources', () => {
    const stack = builtStack(pathToFileURL('dist/src/corpus/load.js').href, 'loadCorpus');
    expect(stack).toContain('dist/src/corpus/load.js:');
    const place = /src\/corpus\/load\.ts:(\d+):\d+/u.exec(sourceTrace(stack));
    const line = readFileSync('src/corpus/load.ts', 'utf8').split('\n')[Number(place?.[1]) - 1];
    expect(line).toContain('throw new CorpusError');
    expect(sourceTrace(stack)).not.toContain('dist/src/corpus/load.js');
  });

  it('through modules without a map stays as it is', () => {
    const stack = 'Error: it broke\n    at run (file:///nowhere/broken.js:3:1)\n    at node:internal/main:1:2';
    expect(sourceTrace(stack)).toBe(stack);
  });
});
