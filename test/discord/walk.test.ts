import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unpackPress } from '../../src/discord/custom-id.js';
import { openRecord } from '../../src/record.js';
import { wordsFor } from '../../src/reply/words.js';
import type { TheRecord } from '../../src/search/find.js';
import type { SeenMessage } from '../wire/messages.js';
import { visibleParts } from '../wire/visible-text.js';
import { pressed, type Taken, take, typed } from './asking.js';
import { record, startRapporteur } from './rapporteur.js';

const DEPTH = 4;

/** What a button packs, whatever its place: the same wish need be pressed only once. */
function wishOf(customId: string): string {
  return JSON.stringify(unpackPress(customId));
}

/** Every reply that can be reached from `/help` by so many presses, and what was pressed to get there. */
function walk(locale: Locale, of: TheRecord): ReadonlyMap<string, Taken> {
  const seen = new Map<string, Taken>([['/help', take(typed('help', {}, locale), of)]]);
  let edge = [...seen.values()];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: Taken[] = [];
    for (const { body, customIds } of edge) {
      for (const customId of customIds) {
        const wish = wishOf(customId);
        if (body === null || seen.has(wish)) continue;
        const reached = take(pressed(customId, body, locale), of);
        seen.set(wish, reached);
        next.push(reached);
      }
    }
    edge = next;
  }
  return seen;
}

const RECORDS = [
  ['the EU-US record', record],
  ['another record', await openRecord('test/corpora/vessaria-ormund')],
] as const;

describe.each([Locale.EnglishUS, Locale.French])('from /help in %s', (locale) => {
  it.each(RECORDS)('every button of every reply of %s leads on, four presses deep', (_, of) => {
    const reached = walk(locale, of);
    const dead = [...reached].filter(
      ([, { answer, texts }]) =>
        !['answered', 'closest', 'not-on-record'].includes(answer.outcome) ||
        texts.join('\n').includes(wordsFor(locale).oldButton),
    );
    expect(dead.map(([wish]) => wish)).toEqual([]);
    expect(reached.size).toBeGreaterThan(100);
  });

  it('every button of the first two rounds is answered over the wire, in time, and pings nobody', async () => {
    const { discord } = await startRapporteur();
    const first = await (await discord.command('help', {}, { locale })).reply();
    const seen = new Set<string>();
    let edge: readonly SeenMessage[] = [first];
    for (let depth = 0; depth < 2; depth += 1) {
      const next: SeenMessage[] = [];
      for (const message of edge) next.push(...(await pressAll(message, seen)));
      edge = next;
    }
    expect(seen.size).toBeGreaterThan(30);
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);

    /** Presses what a message offers; the page is turned last, for then the other buttons are gone. */
    async function pressAll(message: SeenMessage, done: Set<string>): Promise<readonly SeenMessage[]> {
      const buttons = visibleParts(message).flatMap((part) => (part.kind === 'button' ? [part.customId] : []));
      const kindOf = (customId: string) => unpackPress(customId)?.kind;
      const turn = buttons.filter((customId) => kindOf(customId) === 'turn').slice(0, 1);
      const others = buttons.filter((customId) => kindOf(customId) === 'open' || kindOf(customId) === 'share');
      const replies: SeenMessage[] = [];
      for (const customId of [...others, ...turn].filter((one) => !done.has(wishOf(one)))) {
        done.add(wishOf(customId));
        const exchange = await discord.press(customId, { on: message, locale });
        expect(exchange.failed).toBe(false);
        replies.push(await exchange.reply());
      }
      return replies;
    }
  });
});
