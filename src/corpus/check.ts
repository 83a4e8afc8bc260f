import { resolve } from 'node:path';
import { ConfigError, readConfig } from '../config.js';
import { readCorpus } from './load.js';
import { describeProblem } from './problem.js';

/** `npm run corpus:check`: says all that is wrong with a corpus folder; exit code 1 when anything is. */
function main(): void {
  const folder = folderToCheck();
  if (folder === null) return;
  const { problems, corpus } = readCorpus(folder);
  for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
  if (problems.length > 0) {
    process.stdout.write(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}\n`);
    process.exitCode = 1;
    return;
  }
  const passages = corpus?.documents.reduce((sum, document) => sum + document.passages.length, 0) ?? 0;
  process.stdout.write(
    `${folder}: ${corpus?.documents.length} documents, ${passages} passages, ${corpus?.vocabulary.topics.length} topics; nothing is wrong\n`,
  );
}

/** The folder named on the command line, else that of the settings; null when those cannot be read. */
function folderToCheck(): string | null {
  const named = process.argv[2];
  if (named !== undefined) return resolve(named);
  try {
    return readConfig(process.env).corpusDir;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}

main();
