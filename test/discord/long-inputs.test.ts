import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { TEXT_OPTIONS, take, typed } from './asking.js';
import { record } from './rapporteur.js';

const LONGEST = 4000;

/** So much of the processor's time may go into one answer: Discord waits for 3 s, and others wait as well. */
const MOST_CPU_MS = 2500;

const repeated = (text: string) => text.repeat(LONGEST).slice(0, LONGEST);
const words = (make: (at: number) => string) =>
  Array.from({ length: 900 }, (_, at) => make(at))
    .join(' ')
    .slice(0, LONGEST);
const letters = (at: number) => String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26));

/** Texts as long as Discord lets them be, of the kinds that make a careless search slow. */
const INPUTS = [
  ['one letter again and again', repeated('x')],
  ['one endless word', repeated('abcdefghij')],
  ['endings of words', repeated('isour')],
  ['short words', repeated('ab ')],
  ['words that are all different', words((at) => `w${at}`)],
  ['words that are nearly known', repeated('cybrcrime ')],
  ['words that are known', repeated('cybercrime ')],
  ['words that nobody knows', words((at) => `zq${letters(at)}vwk`).slice(0, 1200)],
  ['quotation marks', repeated('"')],
  ['exclusions', repeated('-a ')],
  ['hyphens', repeated('a-b-')],
  ['full stops', repeated('a.')],
  ['years', repeated('2019 ')],
  ['ids of passages', repeated('eeas-2019:5,')],
  ['characters without spaces', repeated('漢')],
  ['emoji', repeated('😀')],
  ['accents', repeated('e\u0301')],
  ['elisions', repeated('l’')],
  ['white space', `a${' '.repeat(LONGEST - 2)}b`],
  ['lines', repeated('a\n')],
  ['quotations', repeated('“a” ')],
] as const;

describe.each(TEXT_OPTIONS)('/%s', (command, option) => {
  it.each(INPUTS)('with 4,000 characters of %s is answered before Discord gives up', (_, text) => {
    const before = process.cpuUsage();
    take(typed(command, { [option]: text }, Locale.EnglishUS), record);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_CPU_MS);
  });
});
