import { ApplicationCommandType, MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, startBot, startDiscord } from './bot.js';
import { hello } from './samples.js';
import { visibleText } from './visible-text.js';

describe('a message', () => {
  test('is handed to a command of its menu, text and all, without an intent', async () => {
    const discord = await answering(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`it says ${interaction.targetMessage.content}`);
    });
    discord.world.commands.create({
      ...hello,
      name: 'Find the source',
      description: '',
      type: ApplicationCommandType.Message,
    });
    const { message } = discord.write('a quotation');
    const exchange = await discord.messageCommand('Find the source', message);
    expect(visibleText(await exchange.reply())).toBe('it says a quotation');
    expect(discord.violations).toEqual([]);
  });

  test('that names the bot is answered', async () => {
    const discord = await startDiscord();
    await startBot(discord, {
      client: { intents: ['Guilds', 'GuildMessages'] },
      onMessage: async (message) => {
        if (!message.author.bot)
          await message.reply({ content: `read ${message.content.length}`, allowedMentions: { parse: [] } });
      },
    });
    const posted = await discord.mention('hi');
    expect(posted.delivered).toBe(true);
    expect(posted.replies.map(visibleText)).toEqual([`read ${posted.message.data.content.length}`]);
    expect(discord.pings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('gets the replies to itself, and messages that reply to none when it is the last', async () => {
    const discord = await startDiscord();
    const { client } = await startBot(discord);
    const [first, second] = [discord.write('one'), discord.write('two')];
    const path = Routes.channelMessages(discord.world.guild.channel.id);
    const message_reference = { message_id: first.message.id };
    await client.rest.post(path, { body: { content: 'to one', message_reference } });
    await client.rest.post(path, { body: { content: 'to none' } });
    expect(first.replies.map(visibleText)).toEqual(['to one']);
    expect(second.replies.map(visibleText)).toEqual(['to none']);
  });

  test('in private is answered', async () => {
    const discord = await startDiscord();
    await startBot(discord, {
      client: { intents: ['DirectMessages'], partials: [1] },
      onMessage: async (message) => (message.author.bot ? undefined : message.reply(`you said ${message.content}`)),
    });
    const posted = await discord.directMessage('hi');
    expect(posted.replies.map(visibleText)).toEqual(['you said hi']);
  });

  test('is not told to a bot without the intent', async () => {
    const discord = await startDiscord();
    const told: unknown[] = [];
    await startBot(discord, { onMessage: async (message) => told.push(message) });
    const posted = await discord.mention('hi');
    expect(posted).toMatchObject({ delivered: false, replies: [] });
    expect(told).toEqual([]);
  });

  test('of the bot is told to it, except one that only the person sees', async () => {
    const discord = await startDiscord();
    discord.world.commands.create(hello);
    const told: string[] = [];
    await startBot(discord, {
      client: { intents: ['Guilds', 'GuildMessages'] },
      onMessage: async (message) => told.push(message.content),
      onInteraction: async (interaction) => {
        if (!interaction.isCommand()) return;
        await interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral });
        await interaction.followUp('for all');
      },
    });
    await discord.command('hello');
    await expect.poll(() => told).toEqual(['for all']);
  });

  test('that does not name the bot comes without its text, and with it where the intent is granted', async () => {
    const contents: string[] = [];
    const onMessage = async (message: { content: string }) => contents.push(message.content);
    const plain = await startDiscord();
    await startBot(plain, { client: { intents: ['Guilds', 'GuildMessages'] }, onMessage });
    plain.write('words');
    await expect.poll(() => contents).toEqual(['']);
    const granted = await startDiscord({ grantedIntents: 1 << 15 });
    await startBot(granted, { client: { intents: ['Guilds', 'GuildMessages', 'MessageContent'] }, onMessage });
    granted.write('words');
    await expect.poll(() => contents).toEqual(['', 'words']);
  });
});
