import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unpackPress } from '../../src/discord/custom-id.js';
import { unescapeMarkdown } from '../../src/discord/escape.js';
import { passagesAction } from '../../src/discord/rest-by-ids.js';
import { type OptionValues, quotationsOf } from '../../src/reply/model.js';
import { wordsFor } from '../../src/reply/words.js';
import type { TheRecord } from '../../src/search/find.js';
import { visibleParts } from '../wire/visible-text.js';
import { pressed, router, type Taken, take, typed } from './asking.js';
import { largeRecord } from './large-record.js';
import { record, startRapporteur } from './rapporteur.js';

/** A question of about so many characters that asks the same as a short one: it says its words again and again. */
function questionOf(length: number, words: string): string {
  return Array.from({ length: Math.max(1, Math.floor(length / (words.length + 1))) }, () => words).join(' ');
}

const ASKED = [
  ['ask', 'question', 'What do the texts say on cybercrime, norms of state behaviour and capacity building?'],
  ['search', 'words', 'cyber'],
  ['position', 'topic', 'cybercrime'],
] as const;

/** Every page that is reached by turning: “Next page” to its end, then each further part. */
function pagesFrom(first: Taken, locale: Locale, of: TheRecord): readonly Taken[] {
  const pages = [first];
  for (const customId of first.customIds.filter(isTurn)) {
    for (let next: string | undefined = customId; next !== undefined; ) {
      const last = pages.at(-1)?.body ?? {};
      const page = take(pressed(next, last, locale), of);
      pages.push(page);
      if (pages.length > 200) throw new Error('the pages do not come to an end');
      next = page.customIds.filter(isTurn).find((one) => skipOf(one) > skipOf(next ?? ''));
    }
  }
  return pages;
}

const large = await largeRecord();

const isTurn = (customId: string) => unpackPress(customId)?.kind === 'turn';

function skipOf(customId: string): number {
  const press = unpackPress(customId);
  return press === null || press.kind === 'dismiss' ? 0 : Number(press.action.options.skip ?? 0);
}

/** The passages that a page quotes, in order: each has its “Cite”. */
function passagesOn(page: Taken): readonly string[] {
  return page.customIds.flatMap((customId) => {
    const press = unpackPress(customId);
    return press?.kind === 'open' && press.action.command === 'cite' ? [String(press.action.options.passage)] : [];
  });
}

const passagesFor = (command: string, options: OptionValues, locale: Locale, of: TheRecord) =>
  quotationsOf(router.answer({ command, options, locale }, of)).map(({ source }) => source.passage);

describe.each([Locale.EnglishUS, Locale.French])('in %s', (locale) => {
  describe.each(ASKED)('/%s', (command, option, words) => {
    it.each([10, 300, 1000, 4000])('of %i characters is paged to its end: every passage once, in order', (length) => {
      const options = { [option]: questionOf(length, words) };
      const expected = passagesFor(command, options, locale, record);
      expect(expected.length).toBeGreaterThan(4);
      const pages = pagesFrom(take(typed(command, options, locale), record), locale, record);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flatMap(passagesOn)).toEqual(expected);
    });
  });

  it.each([1, 2, 3])('the rest of an answer is %i passages and no neighbours of theirs', (count) => {
    const ids = passagesFor('search', { words: 'cyber' }, locale, record).slice(0, count);
    const { command, options } = passagesAction(ids);
    expect(passagesFor(command, options, locale, record)).toEqual(ids);
  });

  it('a question that finds more than buttons can name says how many are out of their reach', () => {
    const options = { words: questionOf(2000, 'ferry') };
    const expected = passagesFor('search', options, locale, large);
    const first = take(typed('search', options, locale), large);
    const reached = pagesFrom(first, locale, large).flatMap(passagesOn);
    expect(reached).toEqual(expected.slice(0, reached.length));
    expect(reached.length).toBeGreaterThan(100);
    expect(reached.length).toBeLessThan(expected.length);
    const said = wordsFor(locale).notByButton(expected.length - reached.length);
    expect(unescapeMarkdown(first.texts.join('\n'))).toContain(said);
  });
});

describe('over the wire', () => {
  it('a question of 4,000 characters turns its page in place, within the limits', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('ask', { question: questionOf(4000, 'cybercrime') })).reply();
    const turned = await discord.press({ label: 'Next page' }, { on: shown });
    expect(turned.message).toBe(shown);
    expect(shown.versions).toHaveLength(2);
    expect(visibleParts(shown).some((part) => part.kind === 'link')).toBe(true);
    expect(discord.violations).toEqual([]);
  });
});
