import { commands } from '../../commands/index.js';
import type { Passage } from '../../src/corpus/document.js';
import { inLanguage } from '../../src/corpus/localised.js';
import { openRecord } from '../../src/record.js';
import type { OptionValues, Reply } from '../../src/reply/model.js';
import { type Router, routerOf } from '../../src/routing/route.js';
import type { TheRecord } from '../../src/search/find.js';

/** The two corpora that the tests answer from: nothing but their data tells them apart. */
export const cyber = await openRecord('corpus');
export const river = await openRecord('test/corpora/vessaria-ormund');
export const RECORDS: readonly (readonly [string, TheRecord])[] = [
  ['the EU-US record', cyber],
  ['the second record', river],
];
export const LOCALES = ['en-US', 'fr'] as const;

/** A router that lets a bug through instead of answering with a reference. */
export const router: Router = routerOf(commands, (_reference, error, command) => {
  throw new Error(`/${command} failed`, { cause: error });
});

/** Answers as a surface would. */
export function answer(command: string, options: OptionValues, locale = 'en-US', record: TheRecord = cyber): Reply {
  return router.answer({ command, options, locale }, record);
}

/** A command with its options. */
export interface Asked {
  readonly command: string;
  readonly options: OptionValues;
}

export function passagesOf(record: TheRecord): readonly Passage[] {
  return record.corpus.documents.flatMap((document) => document.passages);
}

/** The first words of a passage as a phrase to search for. */
function phraseOf(passage: Passage): string {
  const words = passage.text
    .replace(/["“”«»‘’']/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return `"${words.slice(0, 6).join(' ')}"`;
}

/** Every command that quotes, over every passage and every topic of a record. */
export function requestsThatQuote(record: TheRecord, language: string): readonly Asked[] {
  const overPassages = passagesOf(record).flatMap((passage): readonly Asked[] => {
    const [first] = passage.sentences;
    return [
      ...[0, 1, 10].map((context) => ({ command: 'passage', options: { id: passage.id, context } })),
      { command: 'cite', options: { passage: passage.id } },
      { command: 'cite', options: { passage: passage.id, style: 'markdown' } },
      { command: 'search', options: { words: phraseOf(passage) } },
      { command: 'ask', options: { question: passage.text.slice(first?.start, first?.end).slice(0, 300) } },
    ];
  });
  const overTopics = [...record.tree.topics.values()].flatMap((topic): readonly Asked[] => {
    const label = inLanguage(topic.label, language);
    return [
      { command: 'position', options: { topic: topic.id } },
      { command: 'position', options: { topic: label, voice: 'press' } },
      { command: 'search', options: { words: label, sort: 'newest' } },
      { command: 'ask', options: { question: label } },
    ];
  });
  return [...overPassages, ...overTopics];
}

/** Every reply to those requests, on both records and in both languages. */
export function everyQuotingReply(): readonly {
  readonly reply: Reply;
  readonly record: TheRecord;
  readonly asked: Asked;
}[] {
  return RECORDS.flatMap(([, record]) =>
    LOCALES.flatMap((locale) =>
      requestsThatQuote(record, locale.slice(0, 2)).map((asked) => ({
        reply: answer(asked.command, asked.options, locale, record),
        record,
        asked,
      })),
    ),
  );
}

const MONTHS = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

/** A calendar date written out by hand, to hold the code against: `en-US` and `fr` only. */
export function written(date: string, locale: (typeof LOCALES)[number]): string {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[locale === 'fr' ? 'fr' : 'en'].split(' ')[Number(month) - 1];
  if (month === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  return locale === 'fr' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}
