import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from './generated.js';
import { keyStrokes, questionsOver } from './questions.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-questions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const collection = generate(folder, { passages: 300, seed: 5 });
const textOf = new Map(collection.passages.map(({ id, text }) => [id, text.toLowerCase()]));
const questions = questionsOver(collection, 400, 7);

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const everyWord = new Set(collection.passages.flatMap(({ text }) => wordsOf(text)));

describe('questions over a collection', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(questionsOver(collection, 400, 7)).toEqual(questions);
    expect(questionsOver(collection, 400, 8)).not.toEqual(questions);
  });

  it('hold two words or more of the passage they are from', () => {
    const from = questions.filter(({ passage }) => passage !== null);
    expect(from).toHaveLength(340);
    for (const { text, passage } of from) {
      const known = new Set(wordsOf(textOf.get(passage ?? '') ?? ''));
      const shared = wordsOf(text).filter((word) => word.length > 3 && known.has(word));
      // One of two or three words may be misspelt.
      expect(shared.length, text).toBeGreaterThanOrEqual(1);
    }
  });

  it('are misspelt in three of twenty', () => {
    const misspelt = questions.filter(({ text, passage }, at) => {
      const strange = wordsOf(text).filter((word) => !everyWord.has(word) && !FRAME_WORDS.has(word));
      expect(strange.length <= 1 || passage === null, text).toBe(true);
      return passage !== null && at % 20 >= 11 && at % 20 < 14 && strange.length === 1;
    });
    // A letter less sometimes makes another word.
    expect(misspelt.length).toBeGreaterThan(50);
    expect(misspelt.length).toBeLessThanOrEqual(60);
  });

  it('are two words alone in three of twenty', () => {
    expect(questions.filter(({ text }) => text.split(' ').length === 2)).toHaveLength(60);
  });

  it('ask in three of twenty for words that stand nowhere', () => {
    const nowhere = questions.filter(({ passage }) => passage === null);
    expect(nowhere).toHaveLength(60);
    for (const { text } of nowhere)
      expect(wordsOf(text).filter((word) => !everyWord.has(word)).length).toBeGreaterThan(1);
  });
});

const FRAME_WORDS = new Set(
  wordsOf(`What did they say about What was agreed on Is there anything on Who spoke of and why
    How do they want to deal with I am looking for what is said on`),
);

it('key strokes are every beginning of labels that there are', () => {
  const strokes = keyStrokes(collection, 10, 1);
  const labels = [...collection.topics, ...collection.headings];
  expect(new Set(strokes.map((typed) => typed.length)).has(1)).toBe(true);
  for (const typed of strokes)
    expect(
      labels.some((label) => label.startsWith(typed)),
      typed,
    ).toBe(true);
});
