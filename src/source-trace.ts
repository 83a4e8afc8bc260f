import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** A place in a module that was compiled: `file:///…/draw.js:12:5`. */
const COMPILED = /(file:\/\/\S+?\.js):(\d+):(\d+)/gu;

/**
 * A stack trace with the places in the sources instead of those in what was compiled from them. The maps are read only
 * when there is a trace to be shown: Node's own `--enable-source-maps` reads those of every module, libraries' too, at the
 * start, for a tenth of a second or more and some megabytes.
 */
export function sourceTrace(stack: string): string {
  return stack.replace(COMPILED, (place, module: string, line: string, column: string) => {
    const origin = mapOf(module)?.findOrigin(Number(line), Number(column));
    if (origin === undefined || !('fileName' in origin)) return place;
    return `${new URL(origin.fileName, module).href}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

/** The map beside a module; libraries and modules that were never compiled have none. */
function mapOf(module: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${module}.map`), 'utf8')));
  } catch {
    return undefined;
  }
}
