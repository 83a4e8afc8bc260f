import { createInterface } from 'node:readline';
import { config as readDotenv } from 'dotenv';
import * as v from 'valibot';
import { commands } from '../../commands/index.js';
import { readConfig } from '../config.js';
import { followCorpus } from '../follow-corpus.js';
import { logTo, reportBugTo } from '../log.js';
import { newsTo, openingTo } from '../opening.js';
import { openRecord } from '../record.js';
import { firstPage } from '../reply/paging.js';
import { invalidReply } from '../reply/plain-reply.js';
import { wordsFor } from '../reply/words.js';
import { type Router, routerOf } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { startOrExit } from '../start-or-exit.js';
import { jsonOf } from './jsonl-reply.js';

const requestLine = v.looseObject({
  id: v.optional(v.unknown()),
  command: v.string(),
  options: v.optional(v.record(v.string(), v.unknown()), {}),
  locale: v.optional(v.string()),
});

const numbered = v.looseObject({ id: v.unknown() });

/** Quotations in one reply; the rest is reached by its continuation. */
const PAGE = 10;

/** Answers one line; never fails. */
export function answerLine(
  line: string,
  number: number,
  defaultLocale: string,
  router: Router,
  record: TheRecord,
): string {
  const given = parsed(line);
  const read = v.safeParse(requestLine, given);
  if (!read.success) {
    const known = v.safeParse(numbered, given);
    const id = known.success ? known.output.id : undefined;
    return JSON.stringify(jsonOf(id, invalidReply('', defaultLocale, wordsFor(defaultLocale).notJson(number))));
  }
  const { id, command, options, locale } = read.output;
  const reply = router.answer({ command, options, locale: knownLocale(locale) ?? defaultLocale }, record);
  const page = firstPage(reply, (blocks) => blocks.filter((block) => block.kind === 'quotation').length <= PAGE);
  return JSON.stringify(jsonOf(id, page.reply));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A locale that dates can be written in; anything else counts as none. */
function knownLocale(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const log = logTo(process.stderr, config.logLevel);
  const first = await openRecord(config.corpusDir, openingTo(log, process.stderr));
  const record = followCorpus(first, config.corpusDir, openingTo(log), newsTo(log));
  const router = routerOf(commands, reportBugTo(log));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    process.stdout.write(`${answerLine(line, number, config.defaultLanguage, router, record())}\n`);
  }
}

await startOrExit(main);
