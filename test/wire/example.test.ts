import { ApplicationCommandOptionType, Events, Locale } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot, startDiscord } from './bot.js';
import { visibleText } from './visible-text.js';

test('the example of the README holds', async () => {
  const discord = await startDiscord();
  const { client } = await startBot(discord);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(`You said ${interaction.options.getString('word')}`);
  });
  const word = { type: ApplicationCommandOptionType.String, name: 'word', description: 'What to say' } as const;
  await client.application.commands.set([{ name: 'say', description: 'Says it', options: [word] }]);
  const exchange = await discord.command('say', { word: 'hello' }, { where: 'dm', locale: Locale.French });
  expect(visibleText(await exchange.reply())).toBe('You said hello');
  expect(discord.violations).toEqual([]);
});
