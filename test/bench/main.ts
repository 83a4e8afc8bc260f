/**
 * `npm run bench`: speed and memory in Discord, and of finding at scale.
 *
 * What is measured, the options and what it came to stand in README.md.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CorpusError, describeProblem } from '../../src/corpus/problem.js';
import { measureScale, type Source } from './scale/scale.js';
import { UsageError } from './usage-error.js';

const SIZES: readonly Source[] = [{ passages: 1000 }, { passages: 10_000 }];

interface Wanted {
  readonly discord: boolean;
  readonly scale: readonly Source[];
}

try {
  await main(wantedBy(process.argv.slice(2)));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exitCode = 1;
}

async function main({ discord, scale }: Wanted): Promise<void> {
  if (discord) await measureDiscord();
  if (scale.length > 0) {
    console.log(`Node ${process.version}\n`);
    await measureScale(scale);
  }
}

/** @throws UsageError when the options are not ones that the README names */
function wantedBy(typed: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...typed],
    options: {
      only: { type: 'string' },
      passages: { type: 'string', multiple: true },
      corpus: { type: 'string' },
    },
  });
  const { only, passages = [], corpus } = values;
  if (only !== undefined && only !== 'scale' && only !== 'discord')
    throw new UsageError(`There is nothing to measure called “${only}”; write --only scale or --only discord.`);
  const sources: readonly Source[] = [
    ...passages.map((text) => ({ passages: numberOf(text) })),
    ...(corpus === undefined ? [] : [{ corpus }]),
  ];
  if (sources.length > 0) {
    if (only === 'discord') throw new UsageError('--passages and --corpus belong to --only scale; leave one out.');
    return { discord: false, scale: sources };
  }
  return { discord: only !== 'scale', scale: only === 'discord' ? [] : SIZES };
}

function numberOf(text: string): number {
  const number = Number(text.replace(/[,_]/gu, ''));
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`“${text}” is no number of passages; write for example --passages 100000.`);
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  if (error instanceof CorpusError)
    return `The corpus in ${error.folder} cannot be measured:\n${error.problems.map(describeProblem).join('\n')}`;
  const ofParseArgs = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return ofParseArgs ? `${error.message} The options are --only, --passages and --corpus.` : null;
}

async function measureDiscord(): Promise<void> {
  const program = fileURLToPath(new URL('discord.js', import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', program], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new UsageError('The measurement in Discord failed; what went wrong stands above.');
  console.log('');
}
