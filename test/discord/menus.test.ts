import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { MENUS } from '../../src/discord/menus.js';
import { wordsFor } from '../../src/reply/words.js';
import { visibleText } from '../wire/visible-text.js';
import { startRapporteur } from './rapporteur.js';

const QUOTED = 'no new legal instrument was necessary for addressing global cybercrime';
const CASES = [Locale.EnglishUS, Locale.French].flatMap((locale) =>
  MENUS.map((menu) => [menu.declaration.name, locale, menu] as const),
);

describe.each(CASES)('“%s” in the menu of a message, in %s', (name, locale, { withoutWords }) => {
  it.each(['guild', 'other guild', 'dm', 'private'] as const)(
    'finds the passage of a quotation, for its reader alone, at %s',
    async (where) => {
      const { discord } = await startRapporteur();
      const { message } = discord.write(`They say “${QUOTED}”!`, { where });
      const exchange = await discord.messageCommand(name, message, { where, locale });
      expect(exchange.first?.ephemeral).toBe(true);
      expect(exchange.first?.after).toBeLessThan(3000);
      expect(visibleText(await exchange.reply())).toContain(QUOTED);
      expect(discord.violations).toEqual([]);
      expect(discord.pings).toEqual([]);
    },
  );

  it.each(['', '🙂', '```', '\u200b'])('says of a message without words that it has none: %j', async (text) => {
    const { discord } = await startRapporteur();
    const exchange = await discord.messageCommand(name, discord.write(text).message, { locale });
    expect(visibleText(await exchange.reply())).toContain(withoutWords(wordsFor(locale)));
    expect(exchange.first?.ephemeral).toBe(true);
  });

  it('takes a message of 4,000 characters', async () => {
    const { discord } = await startRapporteur();
    const long = `“${QUOTED}”, they say. `.repeat(60).slice(0, 4000);
    const exchange = await discord.messageCommand(name, discord.write(long).message, { locale });
    expect(visibleText(await exchange.reply())).toContain(QUOTED);
    expect(discord.violations).toEqual([]);
  });

  it('takes a message of an embed or a file only, which has no text', async () => {
    const { discord } = await startRapporteur();
    const placed = discord.placeMessage({ embeds: [{ title: 'A title' }] });
    const exchange = await discord.messageCommand(name, placed, { locale });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });
});
