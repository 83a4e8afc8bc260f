import { EventEmitter } from 'node:events';
import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.js';
import { type Config, type DiscordConfig, readConfig } from './config.js';
import { followCorpus, type News } from './follow-corpus.js';
import { logTo, reportBugTo } from './log.js';
import { newsIn, newsTo, openingTo } from './opening.js';
import { openRecord } from './record.js';
import { wordsFor } from './reply/words.js';
import { routerOf } from './routing/route.js';
import type { TheRecord } from './search/find.js';
import { startOrExit } from './start-or-exit.js';

/** `npm start`: the bot in Discord when there is a token, else a chat on the record in the terminal. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const record = await openRecord(config.corpusDir, openingTo(logTo(process.stderr, config.logLevel), process.stderr));
  await (config.discord === null ? inTerminal(config, record) : inDiscord(config, config.discord, record));
}

async function inTerminal(config: Config, record: TheRecord): Promise<void> {
  const { chat } = await import('./terminal/chat.js');
  const log = logTo(process.stderr, config.logLevel);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const news = new EventEmitter<{ news: [News] }>();
  const inWords = newsIn(wordsFor(config.defaultLanguage));
  await chat(
    {
      input: process.stdin,
      output: process.stdout,
      interactive,
      width: () => (process.stdout.isTTY ? process.stdout.columns : null),
      colour: process.stdout.isTTY === true && process.stdout.hasColors(),
      hears: (say) => news.on('news', (one) => say(inWords(one))),
    },
    config.defaultLanguage,
    routerOf(commands, reportBugTo(log)),
    // What comes through a pipe is soon answered.
    interactive
      ? followCorpus(record, config.corpusDir, openingTo(log), (one) => news.emit('news', one))
      : () => record,
  );
}

async function inDiscord(config: Config, discord: DiscordConfig, record: TheRecord): Promise<void> {
  const log = logTo(process.stderr, config.logLevel);
  // Each surface loads what it needs: discord.js takes longer to load than a terminal takes to answer.
  const [{ runBot }, { failureOf }] = await Promise.all([import('./discord/bot.js'), import('./discord/deliver.js')]);
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  // An event that discord.js itself cannot read rejects where nobody listens; the bot lives on.
  process.on('unhandledRejection', (error) => log.error({ failure: failureOf(error) }, 'unhandled'));
  const reason = await runBot(
    {
      config: discord,
      router: routerOf(commands, reportBugTo(log)),
      commands,
      record: followCorpus(record, config.corpusDir, openingTo(log), newsTo(log)),
      log,
      logQuestions: config.logQuestions,
      defaultLanguage: config.defaultLanguage,
    },
    config,
    stopped,
  );
  if (reason === null) process.exit(0);
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

await startOrExit(main);
