import type { Logger } from 'pino';
import type { Onlookers } from './record.js';
import type { Step } from './saved/build.js';

/** What of the opening of a record goes to the log, and how far it is to the terminal where a person sees it. */
export function openingTo(log: Logger, terminal: NodeJS.WriteStream): Onlookers {
  return {
    builtAnew: (reason) => log.info({ reason }, 'the saved record is not used; it is built anew'),
    notSaved: (reason) => log.debug({ reason }, 'the record could not be saved; the next start builds it again'),
    ...(terminal.isTTY
      ? { progress: (step: Step) => terminal.write(progressLine(step)), built: () => terminal.write(ERASED) }
      : {}),
  };
}

/** Back to the beginning of the line, and clears it (ECMA-48). */
const ERASED = '\r\u001b[K';

function progressLine({ what, done, all }: Step): string {
  const title = what === 'documents' ? 'Documents read' : 'Passages indexed';
  return `${ERASED}${title}: ${done} of ${all}`;
}
