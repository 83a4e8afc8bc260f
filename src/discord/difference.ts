import { MARKS, markedDifference } from '../reply/marked-difference.js';
import type { Block } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { blockQuote, smallPrint } from './escape.js';
import { textDisplay } from './text-display.js';

/** Characters of a difference in one message, escapes not counted. */
const ROOM = 1200;

/** Two wordings word by word: Discord has no colours for words, so marks stand around what differs. */
export function drawDifference(block: Extract<Block, { kind: 'difference' }>, head: readonly string[], locale: string) {
  const { comparing } = wordsFor(locale);
  const { pieces, left } = markedDifference(block.difference, { most: ROOM });
  const line = pieces.map((piece) => piece.text).join(' ');
  const more = left === 0 ? [] : [smallPrint(`… ${comparing.moreChanges(left)}`)];
  return textDisplay([...head, blockQuote(line), smallPrint(block.legend(MARKS)), ...more].join('\n'));
}

/** Characters of a sentence compared: one message holds at least one. */
const SENTENCE_ROOM = 2500;

/** A sentence beside what stands for it: marks before the line say what became of it. */
export function drawComparison(block: Extract<Block, { kind: 'comparison' }>, head: readonly string[], locale: string) {
  const { comparing } = wordsFor(locale);
  const { pieces, left } = markedDifference(block.difference, { most: SENTENCE_ROOM, whole: true });
  const changed = pieces.map((piece) => piece.text).join(' ');
  const body = block.change === 'changed' ? changed : block.change === 'new' ? block.second : block.first;
  const more = left === 0 ? [] : [smallPrint(`… ${comparing.moreChanges(left)}`)];
  return textDisplay([...head, smallPrint(block.heading), blockQuote(body), ...more].join('\n'));
}
