import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.js';
import { readConfig } from './config.js';
import { logTo, reportBugTo } from './log.js';
import { openRecord } from './record.js';
import { routerOf } from './routing/route.js';
import { startOrExit } from './start-or-exit.js';
import { chat } from './terminal/chat.js';

/** `npm start`: a chat on the record in the terminal. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const record = openRecord(config.corpusDir);
  const router = routerOf(commands, reportBugTo(logTo(process.stderr, config.logLevel)));
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await chat(
    {
      input: process.stdin,
      output: process.stdout,
      interactive,
      width: () => (process.stdout.isTTY ? process.stdout.columns : null),
      colour: process.stdout.isTTY === true && process.stdout.hasColors(),
    },
    config.defaultLanguage,
    router,
    record,
  );
}

await startOrExit(main);
