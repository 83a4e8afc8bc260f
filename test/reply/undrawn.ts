import { stripVTControlCharacters } from 'node:util';
import { BAR } from '../../src/terminal/draw.js';

/** What stands behind the bar in a drawn reply, un-drawn: bars taken away, lines joined by a space. */
export function quotationsDrawn(drawn: string): readonly string[] {
  const found: string[][] = [];
  let open = false;
  for (const line of stripVTControlCharacters(drawn).split('\n')) {
    const behind = line.startsWith(BAR);
    if (behind && !open) found.push([]);
    if (behind) found.at(-1)?.push(line.slice(BAR.length));
    open = behind;
  }
  return found.map((lines) => lines.join(' '));
}

/** A drawn reply as one line: what a reader reads, whatever the width. */
export function readAloud(drawn: string): string {
  return stripVTControlCharacters(drawn)
    .split('\n')
    .map((line) => (line.startsWith(BAR) ? line.slice(BAR.length) : line))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
