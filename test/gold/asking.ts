import type { TheRecord } from '../../src/search/find.js';
import type { Engine } from './engines.js';
import { type Marks, markAnswer } from './measures.js';
import type { Progress } from './progress.js';
import type { GoldQuestion } from './questions.js';

/** A record with the questions that are asked of it. */
export interface Collection {
  readonly name: string;
  readonly record: TheRecord;
  readonly questions: readonly GoldQuestion[];
}

/** A question with how one engine answered it. */
export interface Scored {
  readonly question: GoldQuestion;
  readonly marks: Marks;
}

/** What one engine did with all questions, in their order. */
export interface EngineScores {
  readonly name: string;
  readonly scored: readonly Scored[];
}

/** Asks an engine every question. */
export function scoresOf(engine: Engine, questions: readonly GoldQuestion[], progress: Progress): EngineScores {
  const scored = questions.map((question, at) => {
    progress.show(`${engine.name}: ${at + 1} of ${questions.length}`);
    return { question, marks: markAnswer(engine.answer(question), question.right) };
  });
  return { name: engine.name, scored };
}

/** Whether the record has an answer to a question. */
export function hasAnswer({ question }: Pick<Scored, 'question'>): boolean {
  return question.right.length > 0;
}
