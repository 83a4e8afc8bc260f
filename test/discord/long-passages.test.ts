import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../src/corpus/corpus.js';
import { unpackPress } from '../../src/discord/custom-id.js';
import { unescapeMarkdown } from '../../src/discord/escape.js';
import { wordsFor } from '../../src/reply/words.js';
import { visibleText } from '../wire/visible-text.js';
import { pressed, type Taken, take, typed } from './asking.js';
import { largeRecord } from './large-record.js';
import { startRapporteur } from './rapporteur.js';
import { quotationsIn } from './undrawn.js';

const large = await largeRecord();
const OMISSION = '[…]';

/** The parts of a passage that are shown when it is read on to its end. */
function readOn(id: string, locale: Locale): readonly Taken[] {
  const parts = [take(typed('passage', { id, context: 0 }, locale), large)];
  for (let steps = 0; steps < 40; steps += 1) {
    const last = parts.at(-1);
    const rest = last?.customIds.find((customId) => fromOf(customId) !== undefined);
    if (last?.body == null || rest === undefined) return parts;
    parts.push(take(pressed(rest, last.body, locale), large));
  }
  throw new Error('reading on does not come to an end');
}

function fromOf(customId: string): unknown {
  const press = unpackPress(customId);
  return press?.kind === 'open' && press.action.command === 'passage' ? press.action.options.from : undefined;
}

/** What a part shows of the passage, without the marks of what is left out around it. */
function shownIn(part: Taken): string {
  const [quotation = ''] = quotationsIn(part.texts);
  return quotation.replace(/^\[…\] /u, '').replace(/ \[…\]$/u, '');
}

const saidIn = (part: Taken) => unescapeMarkdown(part.texts.join('\n'));

describe.each([Locale.EnglishUS, Locale.French])('a passage longer than a message, in %s', (locale) => {
  const passages = [
    ['of forty sentences', 'long:1'],
    ['of one sentence', 'long:2'],
    ['of one word', 'long:3'],
    ['without spaces', 'long:4'],
  ] as const;

  it.each(passages)('%s is read on to its end: nothing is cut, dropped or shown twice', (_, id) => {
    const text = passageOf(large.corpus, id)?.text ?? '';
    const parts = readOn(id, locale);
    expect(parts.length).toBeGreaterThan(1);
    const shown = parts.map(shownIn);
    for (const piece of shown) expect(text).toContain(piece);
    expect(shown.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('is parted between sentences where sentences allow', () => {
    for (const part of readOn('long:1', locale)) expect(shownIn(part)).toMatch(/^The \d+ article .*\.$/su);
    for (const part of readOn('long:4', locale)) expect(shownIn(part)).toMatch(/^港.*。$/su);
  });

  it('is parted between words where a sentence alone is too long', () => {
    for (const part of readOn('long:2', locale).slice(1)) expect(shownIn(part)).toMatch(/^(?:lamp|\d+,)/u);
  });

  it('never has half a character', () => {
    for (const part of readOn('long:3', locale)) expect(Buffer.from(shownIn(part)).toString()).toBe(shownIn(part));
  });

  it('marks what is left out on either side, and says how much remains', () => {
    const text = passageOf(large.corpus, 'long:1')?.text ?? '';
    const parts = readOn('long:1', locale);
    let left = text.length;
    for (const [at, part] of parts.entries()) {
      const [quotation = ''] = quotationsIn(part.texts);
      const isLast = at === parts.length - 1;
      expect(quotation.startsWith(OMISSION)).toBe(at > 0);
      expect(quotation.endsWith(OMISSION)).toBe(!isLast);
      left -= shownIn(part).length + (isLast ? 0 : 1);
      const said = wordsFor(locale).quotationGoesOn(left);
      expect(saidIn(part).includes(said)).toBe(!isLast);
    }
    expect(left).toBe(0);
  });

  it('in an answer with others is shown in part, and the others come on the next page', () => {
    const reply = take(typed('search', { words: 'lighthouse keeper' }, locale), large);
    expect(quotationsIn(reply.texts)[0]).toContain('The lighthouse keeper lists lamp 0');
    expect(reply.customIds.some((customId) => fromOf(customId) !== undefined)).toBe(true);
  });

  it('is cited whole, in as many plain messages as it takes', () => {
    const { answer, texts } = take(typed('cite', { passage: 'long:1' }, locale), large);
    const whole = [...texts, ...answer.followUps];
    expect(whole.length).toBeGreaterThan(2);
    for (const text of whole) expect(text.length).toBeLessThanOrEqual(2000);
    expect(whole.join(' ')).toContain(passageOf(large.corpus, 'long:1')?.text);
  });
});

describe('reading on', () => {
  it('from inside a word begins with that word', () => {
    const text = passageOf(large.corpus, 'long:1')?.text ?? '';
    const { texts } = take(
      typed('passage', { id: 'long:1', from: text.indexOf('article of') + 3 }, Locale.EnglishUS),
      large,
    );
    expect(quotationsIn(texts)[0]?.startsWith('[…] article of the harbour rules')).toBe(true);
  });

  it('from beyond the end begins anew', () => {
    const { texts } = take(typed('passage', { id: 'long:1', from: 900_000 }, Locale.EnglishUS), large);
    expect(quotationsIn(texts)[0]?.startsWith('The 1 article')).toBe(true);
  });

  it('is a button over the wire as well, and the citation follows in several messages', async () => {
    const { discord } = await startRapporteur({ record: large });
    const shown = await (await discord.command('passage', { id: 'long:1' })).reply();
    const rest = await (await discord.press({ label: 'Read on' }, { on: shown })).reply();
    expect(visibleText(rest)).toContain('\\[…\\]');
    const cited = await discord.command('cite', { passage: 'long:1' });
    await cited.until(({ followUps }) => followUps.length === 3);
    expect(cited.followUps.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
  });
});

describe.each([Locale.EnglishUS, Locale.French])('a record of many dialogues and documents, in %s', (locale) => {
  const commands = [
    ['dialogue', {}],
    ['documents', {}],
    ['ask', { question: 'Who co-chaired the Harbour Talks?' }],
    ['ask', { question: 'When was the 60th dialogue?' }],
    ['ask', { question: 'What about xylophones and zeppelins?' }],
    ['position', { topic: 'lights', dialogue: '7' }],
    ['position', { topic: 'harbours' }],
    ['search', { words: 'harbour' }],
    ['passage', { id: 'ferries:150', context: 10 }],
    ['passage', { id: 'long:2', context: 2 }],
    ['help', {}],
  ] as const;
  it.each(commands)('answers /%s %o within the limits', (name, options) => {
    const { answer } = take(typed(name, options, locale), large);
    expect(['answered', 'closest', 'not-on-record']).toContain(answer.outcome);
  });

  it.each(['dialogue', 'documents'])('shows every row of /%s, page by page', (name) => {
    const seen: string[] = [];
    let page = take(typed(name, {}, locale), large);
    for (let steps = 0; steps < 40; steps += 1) {
      seen.push(...page.texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith('- '))));
      const next = page.customIds.find((customId) => {
        const press = unpackPress(customId);
        return press?.kind === 'turn' && Number(press.action.options.skip ?? 0) === seen.length;
      });
      if (next === undefined || page.body === null) break;
      page = take(pressed(next, page.body, locale), large);
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });
});
