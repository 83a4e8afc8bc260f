import type { APIInteraction } from 'discord-api-types/v10';
import { wordsFor } from '../reply/words.js';
import { answerInteraction } from './answer.js';
import { type Answer, privateSentence } from './reply-answer.js';
import type { Surroundings } from './surroundings.js';

/**
 * The answer to whatever arrives as an interaction: a bug becomes a private sentence with a reference. Null for what has
 * no address to answer to.
 */
export function answerSafely(interaction: APIInteraction, around: Surroundings): Answer | null {
  if (typeof interaction?.id !== 'string' || typeof interaction.token !== 'string') return null;
  const locale =
    'locale' in interaction && typeof interaction.locale === 'string' ? interaction.locale : around.defaultLanguage;
  return around.router.guarded(
    'interaction',
    () => answerInteraction(interaction, around.router, around.record()),
    (reference) => privateSentence(wordsFor(locale).bug(reference), 'unknown', locale),
  );
}

/** The same, and what the log says of it once it is sent. */
export function answerToLog(
  interaction: APIInteraction,
  around: Surroundings,
): { readonly answer: Answer; readonly sent: (delivered: boolean) => void } | null {
  const started = performance.now();
  const answer = answerSafely(interaction, around);
  if (answer === null) return null;
  const decided = performance.now();
  const sent = (delivered: boolean) =>
    around.log.info(
      {
        interaction: interaction.id,
        command: answer.command,
        outcome: answer.outcome,
        decidedMs: Math.round((decided - started) * 10) / 10,
        sentMs: Math.round(performance.now() - decided),
        ...(around.logQuestions ? { asked: 'data' in interaction ? interaction.data : null } : {}),
      },
      delivered ? 'answered' : 'not delivered',
    );
  return { answer, sent };
}
