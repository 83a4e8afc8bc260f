import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../wire/visible-text.js';
import { startRapporteur } from './rapporteur.js';

describe('slash commands over the wire', () => {
  it('answers /position with the quotation of 2019 first, in time, pinging nobody', async () => {
    const { discord } = await startRapporteur();
    const exchange = await discord.command('position', { topic: 'cybercrime' });
    const text = visibleText(await exchange.reply());
    expect(text).toContain('no new legal instrument was necessary');
    expect(exchange.failed).toBe(false);
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  it('answers in French where the reader’s Discord is French', async () => {
    const { discord } = await startRapporteur();
    const exchange = await discord.command('dialogue', { number: '3' }, { locale: Locale.French, where: 'dm' });
    expect(visibleText(await exchange.reply())).toContain('date non établie');
    expect(discord.violations).toEqual([]);
  });
});
