import type { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import type { ReportBug } from './routing/route.js';
import { sourceTrace } from './source-trace.js';

/** The log: JSON lines, to a stream that is not the one answers go to. */
export function logTo(stream: Writable, level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: described } }, stream);
}

function described(error: unknown): unknown {
  // Whatever is thrown is logged.
  if (!(error instanceof Error)) return error;
  const known = pino.stdSerializers.err(error);
  return { ...known, stack: sourceTrace(known.stack) };
}

/** Writes bugs to a log, with the reference that the reader was given; never what the reader typed. */
export function reportBugTo(log: Logger): ReportBug {
  return (reference, error, command) => {
    log.error({ reference, command, err: error }, 'a command failed');
  };
}
