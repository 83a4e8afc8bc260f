import type { Logger } from 'pino';
import { sourceTrace } from '../source-trace.js';
import { DiscordAPIError, MessageFlags, type REST, RESTJSONErrorCodes, Routes } from './discord-js.js';
import type { LateMessage } from './picture.js';
import { type Answer, NO_PINGS } from './reply-answer.js';

/** The ids of an interaction that an answer is sent to. */
export interface Addressee {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/**
 * Sends an answer: the callback, what follows it, or the deletion asked for. What Discord refuses is logged by its code;
 * never the error itself, whose address carries the interaction's token and whose body carries the reply.
 *
 * @returns whether the callback arrived
 */
export async function deliver(answer: Answer, to: Addressee, rest: REST, log: Logger): Promise<boolean> {
  try {
    await rest.post(Routes.interactionCallback(to.id, to.token), { body: answer.callback, auth: false });
  } catch (error) {
    // The first try may have arrived although its answer was lost.
    if (codeOf(error) !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      logFailure('callback', error, to, log);
      return false;
    }
  }
  await deliverRest(answer, to, rest, log);
  return true;
}

/** Sends what comes after the callback. */
export async function deliverRest(answer: Answer, to: Addressee, rest: REST, log: Logger): Promise<void> {
  try {
    if (answer.deletesMessage) await rest.delete(Routes.webhookMessage(to.applicationId, to.token), { auth: false });
    if (answer.message !== undefined) await sendMessage(answer.message, to, rest);
    for (const content of answer.followUps) {
      const body = { content, flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds, allowed_mentions: NO_PINGS };
      await rest.post(Routes.webhook(to.applicationId, to.token), { body, auth: false });
    }
  } catch (error) {
    logFailure('follow-up', error, to, log);
  }
}

/** Puts the message in the place of the deferred answer; its pictures are made into files only now. */
async function sendMessage({ components, files }: LateMessage, to: Addressee, rest: REST): Promise<void> {
  // Loaded for the first picture: a bot that is never asked for one has no use for the renderer.
  const { pngOf } = await import('../pictures/raster.js');
  await rest.patch(Routes.webhookMessage(to.applicationId, to.token), {
    body: { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_PINGS },
    files: files.map(({ name, svg }) => ({ name, data: pngOf(svg), contentType: 'image/png' })),
    auth: false,
  });
}

/** Discord's own code of a refusal, where there is one. */
function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

/** What can be said of a failure without its address, its body or a token; its message may have any of them. */
export function failureOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status, method: error.method };
  if (error instanceof Error)
    return { name: error.name, ...('code' in error ? { code: String(error.code) } : {}), at: framesOf(error) };
  return { name: typeof error };
}

/** Where in the program an error comes from. */
function framesOf({ stack = '' }: Error): readonly string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return frames.slice(0, 4).map((line) => sourceTrace(line.trim()));
}

function logFailure(what: string, error: unknown, to: Addressee, log: Logger): void {
  log.warn({ interaction: to.id, what, failure: failureOf(error) }, 'Discord did not take an answer');
}
