import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { unescapeMarkdown } from '../../src/discord/escape.js';
import type { Where } from '../wire/discord.js';
import { visibleParts, visibleText } from '../wire/visible-text.js';
import { record, startRapporteur } from './rapporteur.js';
import { quotationsIn } from './undrawn.js';

const PLACES: readonly { readonly where: Where; readonly install?: 'user' }[] = [
  { where: 'guild' },
  { where: 'guild', install: 'user' },
  { where: 'other guild' },
  { where: 'dm' },
  { where: 'private' },
];

describe.each([Locale.EnglishUS, Locale.French])('every command in %s', (locale) => {
  it.each(PLACES)(
    'answers its own example at %o: in time, in that language, within the limits, without a ping',
    async (place) => {
      const { discord } = await startRapporteur();
      for (const command of commands) {
        const { name } = command.declaration;
        const exchange = await discord.command(name, command.example(record, locale), { ...place, locale });
        const text = visibleText(await exchange.reply());
        expect(exchange.failed, name).toBe(false);
        expect(exchange.first?.after, name).toBeLessThan(3000);
        expect(text, name).not.toMatch(
          locale === Locale.French ? /\b(?:held|published|Showing)\b/u : /\b(?:tenu|publié)\b/u,
        );
      }
      expect(discord.violations).toEqual([]);
      expect(discord.pings).toEqual([]);
    },
  );

  it.each(commands.map(({ declaration }) => [declaration.name, declaration] as const))(
    'completes each option of /%s: nothing typed, a part, free text',
    async (name, declaration) => {
      const { discord } = await startRapporteur();
      const completed = (declaration.options ?? []).filter((option) => 'autocomplete' in option && option.autocomplete);
      for (const option of completed) {
        for (const typed of ['', 'c', 'cyb', '2', 'zzzz no such thing `**`', '@everyone <@1>', 'ʼé‮', 'x'.repeat(900)]) {
          const exchange = await discord.autocomplete(name, { private: true, [option.name]: typed }, { locale });
          expect(exchange.failed, `${option.name}: ${typed}`).toBe(false);
          if (typed === '') expect(exchange.choices, option.name).not.toEqual([]);
        }
      }
      expect(discord.violations).toEqual([]);
    },
  );

  it('takes what its completion offers, and the same in free text', async () => {
    const { discord } = await startRapporteur();
    const offered = await discord.autocomplete('position', { topic: '' }, { locale });
    const [choice] = offered.choices ?? [];
    for (const topic of [String(choice?.value), choice?.name ?? '', (choice?.name ?? '').toUpperCase()]) {
      const exchange = await discord.command('position', { topic }, { locale });
      expect(visibleText(await exchange.reply())).toContain(choice?.name);
    }
  });
});

describe('a completion', () => {
  it('is in the language of the reader', async () => {
    const { discord } = await startRapporteur();
    const english = await discord.autocomplete('position', { topic: 'cybercr' });
    const french = await discord.autocomplete('position', { topic: 'cybercr' }, { locale: Locale.French });
    expect(english.choices?.[0]?.name).toBe('Cybercrime');
    expect(french.choices?.[0]?.name).toBe('Cybercriminalité');
  });
});

describe('a command', () => {
  it('quotes the record to the letter, with its date, its source and a link to the words', async () => {
    const { discord } = await startRapporteur();
    const exchange = await discord.command('position', { topic: 'cybercrime', dialogue: '6' });
    const parts = visibleParts(await exchange.reply());
    const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
    const passage = record.corpus.documents.flatMap((one) => one.passages).find(({ id }) => id === 'eeas-2019:5');
    expect(quotationsIn(texts)[0]).toBe(passage?.text);
    expect(texts.map(unescapeMarkdown).join('\n')).toContain(
      '6th EU-US Cyber Dialogue · Washington · held May 24, 2019',
    );
    expect(parts.find((part) => part.kind === 'link')).toMatchObject({
      label: 'Source',
      url: expect.stringContaining('https://www.eeas.europa.eu/node/64495_en#:~:text=The%20United%20States'),
    });
  });

  it('is seen by all unless `private` is asked for', async () => {
    const { discord } = await startRapporteur();
    expect((await discord.command('position', { topic: 'cybercrime' })).first?.ephemeral).toBe(false);
    expect((await discord.command('position', { topic: 'cybercrime', private: false })).first?.ephemeral).toBe(false);
    expect((await discord.command('position', { topic: 'cybercrime', private: true })).first?.ephemeral).toBe(true);
  });

  it.each(commands.map(({ declaration }) => declaration.name))(
    '/%s with `private` is seen by its reader alone',
    async (name) => {
      const { discord } = await startRapporteur();
      const command = commands.find(({ declaration }) => declaration.name === name);
      const options = command?.example(record, 'en-US') ?? {};
      const exchange = await discord.command(name, { ...options, private: true });
      expect(exchange.first?.ephemeral).toBe(true);
      expect(discord.violations).toEqual([]);
    },
  );

  it('tells a mistake to the one who made it alone, with what to type', async () => {
    const { discord } = await startRapporteur();
    const exchange = await discord.command('position', { topic: 'cybercrime', dialogue: '77' });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain('dialogue:9');
  });

  it('that is no longer there is answered with the nearest one', async () => {
    const { discord } = await startRapporteur();
    discord.world.commands.create({ name: 'positions', description: 'Of a version that is gone', type: 1 });
    const exchange = await discord.command('positions');
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain('did you mean /position?');
  });

  it('in a message menu that is no longer there gets a private sentence', async () => {
    const { discord } = await startRapporteur();
    discord.world.commands.create({ name: 'Translate', type: 3 });
    const exchange = await discord.messageCommand('Translate', discord.write('Bonjour').message);
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain('There is no command “Translate”');
    expect(discord.violations).toEqual([]);
  });
});
