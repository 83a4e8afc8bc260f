/** Reading quotations back out of what was drawn. */

import { unescapeMarkdown } from '../../src/discord/escape.js';

const BAR = '> ';

/** The quotations in texts of a message, to the letter: bars and escapes removed. */
export function quotationsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line.startsWith(BAR))
      .map((line) => unescapeMarkdown(line.slice(BAR.length))),
  );
}
