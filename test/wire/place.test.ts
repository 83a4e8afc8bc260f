import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startBot, startDiscord } from './bot.js';
import { hello } from './samples.js';

describe('the place of an interaction', () => {
  test.each([
    ['guild', 'guild', { context: 0, guildLocale: 'en-US', owners: ['0'], member: true, cached: true }],
    ['guild', 'both', { context: 0, guildLocale: 'en-US', owners: ['0', '1'], member: true, cached: true }],
    ['other guild', 'user', { context: 0, guildLocale: 'en-US', owners: ['1'], member: true, cached: false }],
    ['dm', 'guild', { context: 1, guildLocale: null, owners: ['0'], member: false, cached: false }],
    ['private', 'user', { context: 2, guildLocale: null, owners: ['1'], member: false, cached: false }],
  ] as const)('%s, installed by %s, is told to the bot', async (where, install, expected) => {
    const seen: unknown[] = [];
    const discord = await startDiscord();
    discord.world.commands.create(hello);
    await startBot(discord, {
      client: { intents: ['Guilds'] },
      onInteraction: async (interaction) => {
        seen.push({
          context: interaction.context,
          guildLocale: interaction.guildLocale,
          owners: Object.keys(interaction.authorizingIntegrationOwners.toJSON()),
          member: interaction.member !== null,
          cached: interaction.inCachedGuild(),
        });
        seen.push(interaction.locale, interaction.attachmentSizeLimit, interaction.appPermissions.has('SendMessages'));
        if (interaction.isCommand()) await interaction.reply('ok');
      },
    });
    await discord.command('hello', {}, { where, install, locale: Locale.French });
    expect(seen).toEqual([expected, 'fr', 10 * 1024 * 1024, true]);
  });
});
