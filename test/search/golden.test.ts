import { describe, expect, it } from 'vitest';
import { rapporteur } from '../gold/engines.js';
import { markAnswer, mean } from '../gold/measures.js';
import { readQuestions } from '../gold/questions.js';
import { cyber, river } from './records.js';

/** Floors a little below what is measured (test/gold/README.md), so that a loss shows and a rounding does not. */
const SETS = [
  {
    record: cyber,
    file: 'test/gold/eu-us-cyber.jsonl',
    success: 0.94,
    wrongSilence: 0.01,
    rightSilence: 0.83,
    kept: 0.96,
  },
  {
    record: river,
    file: 'test/gold/vessaria-ormund.jsonl',
    success: 0.88,
    wrongSilence: 0.06,
    rightSilence: 0.86,
    kept: 0.98,
  },
];

describe.each(SETS)('the questions of $file', ({ record, file, success, wrongSilence, rightSilence, kept }) => {
  const { questions, faults } = readQuestions(file, record);
  const engine = rapporteur(record);
  const marked = questions.map((question) => ({
    question,
    marks: markAnswer(engine.answer(question), question.right),
  }));
  const answerable = marked.filter(({ question }) => question.right.length > 0);
  const unanswerable = marked.filter(({ question }) => question.right.length === 0);

  it('are all well formed', () => {
    expect(faults).toEqual([]);
  });

  it(`get the right passage first at least ${success} of the time`, () => {
    expect(mean(answerable.map(({ marks }) => marks.success))).toBeGreaterThanOrEqual(success);
  });

  it(`get a wrong silence at most ${wrongSilence} of the time`, () => {
    expect(mean(answerable.map(({ marks }) => marks.silent))).toBeLessThanOrEqual(wrongSilence);
  });

  it(`get silence at least ${rightSilence} of the time when there is no answer`, () => {
    expect(mean(unanswerable.map(({ marks }) => marks.silent))).toBeGreaterThanOrEqual(rightSilence);
  });

  it(`get silence, or passages named as closest only, at least ${kept} of the time when there is no answer`, () => {
    expect(mean(unanswerable.map(({ marks }) => Math.max(marks.silent, marks.closest)))).toBeGreaterThanOrEqual(kept);
  });
});
