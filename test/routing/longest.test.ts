import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../src/routing/check-options.js';
import { cyber, router } from '../reply/every-reply.js';

const fill = (piece: string, length: number) =>
  piece
    .repeat(Math.ceil(length / piece.length))
    .slice(0, length)
    .trim();

function expectAnswer(command: string, option: string, text: string): void {
  const { outcome, notice } = router.answer({ command, options: { [option]: text }, locale: 'en' }, cyber);
  expect(outcome, `/${command} ${text.slice(0, 20)}`).not.toBe('error');
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
    'of “%s” again and again is answered, in few words',
    (piece) => {
      for (const [command, option] of [
        ['ask', 'question'],
        ['search', 'words'],
        ['position', 'topic'],
      ] as const) {
        expectAnswer(command, option, fill(piece, LONGEST_TEXT));
      }
    },
    120_000,
  );
});
