import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../src/routing/check-options.js';
import { cyber, router } from '../reply/every-reply.js';

/** Discord waits three seconds for a first answer; a busy machine that runs tests is given more. */
const LIMIT = 5_000;

const fill = (piece: string, length: number) =>
  piece
    .repeat(Math.ceil(length / piece.length))
    .slice(0, length)
    .trim();

function expectTimely(command: string, option: string, text: string, limit: number): void {
  const begun = performance.now();
  const { outcome, notice } = router.answer({ command, options: { [option]: text }, locale: 'en' }, cyber);
  expect(performance.now() - begun, `/${command} ${text.slice(0, 20)}`).toBeLessThan(limit);
  expect(outcome).not.toBe('error');
  expect((notice ?? '').length).toBeLessThan(1000);
}

describe('a text as long as can be read', () => {
  it.each([
    'x',
    'a.',
    'is',
    'zebra ',
    'cyber crime treaty ',
    '"cyber crime" ',
    'crime -cyber ',
    'who when where ',
    'é',
    'ש',
    '1',
    'a-',
    'l’',
    '6th ',
  ])(
    'of “%s” again and again is answered before a reader would give up',
    (piece) => {
      for (const [command, option] of [
        ['ask', 'question'],
        ['search', 'words'],
        ['position', 'topic'],
      ] as const) {
        // A quarter first: time that grows with the square of the length shows there, and soon.
        expectTimely(command, option, fill(piece, LONGEST_TEXT / 4), LIMIT / 4);
        expectTimely(command, option, fill(piece, LONGEST_TEXT), LIMIT);
      }
    },
    120_000,
  );
});
