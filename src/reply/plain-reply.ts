import type { Action, Outcome, Reply } from './model.js';

/** A reply of one sentence. */
export function plainReply(
  command: string,
  outcome: Outcome,
  locale: string,
  sentence: string,
  actions: readonly Action[] = [],
): Reply {
  return { command, outcome, locale, title: '', notice: sentence, blocks: [], actions, continuation: null };
}

/** A reply to a request that is wrong: one sentence that says what to type instead. */
export function invalidReply(
  command: string,
  locale: string,
  sentence: string,
  actions: readonly Action[] = [],
): Reply {
  return plainReply(command, 'invalid', locale, sentence, actions);
}
