import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { MessageBody } from './bodies.js';
import { answeringCommands, startDiscord } from './bot.js';
import { pingsOf } from './mentions.js';
import { send } from './raw.js';
import { text, v2 } from './samples.js';

const all = '@everyone @here <@1> <@!2> <@&3>';

describe('the pings of a new message', () => {
  test.each<[string, MessageBody, 'webhook' | 'channel', string[]]>([
    ['an answer names users by default', { content: all }, 'webhook', ['<@1>', '<@2>']],
    [
      'the bot names everybody by default',
      { content: all },
      'channel',
      ['@everyone', '@here', '<@1>', '<@2>', '<@&3>'],
    ],
    ['nobody', { content: all, allowed_mentions: { parse: [] } }, 'webhook', []],
    ['roles only', { content: all, allowed_mentions: { parse: ['roles'] } }, 'webhook', ['<@&3>']],
    ['one user', { content: all, allowed_mentions: { users: ['2'] } }, 'webhook', ['<@2>']],
    ['one role', { content: all, allowed_mentions: { roles: ['3'] } }, 'webhook', ['<@&3>']],
    ['in a text display', v2(text(all)), 'webhook', ['<@1>', '<@2>']],
    ['in an embed, which pings nobody', { embeds: [{ description: all }] }, 'channel', []],
    ['no mention', { content: 'a@b.example <#1> <t:1>' }, 'channel', []],
  ])('are those that are allowed: %s', (_, body, by, expected) => {
    expect(pingsOf(body, by)).toEqual(expected);
  });

  test('are one for the author of the message that is answered, unless that is forbidden', () => {
    expect(pingsOf({ content: 'a' }, 'channel', '9')).toEqual(['<@9>']);
    expect(pingsOf({ content: 'a', allowed_mentions: { parse: [] } }, 'channel', '9')).toEqual([]);
    expect(pingsOf({ content: 'a', allowed_mentions: { parse: [], replied_user: true } }, 'channel', '9')).toEqual([
      '<@9>',
    ]);
  });
});

describe('the loopback', () => {
  test('writes down whom the bot pinged', async () => {
    const discord = await startDiscord();
    const path = `/channels/${discord.world.guild.channel.id}/messages`;
    await send(discord, 'POST', path, { content: '@here <@1>', allowed_mentions: { users: ['1'] } });
    discord.write('@everyone');
    expect(discord.pings).toEqual(['<@1>']);
  });

  test('writes down the ping of an answer', async () => {
    const discord = await answeringCommands((interaction) => interaction.reply('<@1>'));
    await discord.command('hello');
    expect(discord.pings).toEqual(['<@1>']);
  });

  test('knows that an ephemeral answer and an edit ping nobody', async () => {
    const discord = await answeringCommands(async (interaction) => {
      await interaction.reply({ content: '<@1>', flags: MessageFlags.Ephemeral });
      await interaction.editReply('<@2>');
    });
    const exchange = await discord.command('hello');
    await exchange.until(({ edits }) => edits.length === 1);
    expect(discord.pings).toEqual([]);
  });
});
