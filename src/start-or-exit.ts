import { ConfigError } from './config.js';
import { CorpusError, describeProblem } from './corpus/problem.js';
import { StartError } from './start-error.js';

/** Runs a program; what keeps it from starting is said with its place and fix, and the exit code is 1. */
export async function startOrExit(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has gone (`| head`): nobody is left to write to.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await main();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof StartError) return error.message;
  if (error instanceof ConfigError) return `These settings cannot be used:\n${error.message}`;
  if (error instanceof CorpusError) {
    return `The corpus in ${error.folder} cannot be served:\n${error.problems.map(describeProblem).join('\n')}`;
  }
  return null;
}
