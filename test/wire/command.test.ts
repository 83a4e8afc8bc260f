import {
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  AttachmentBuilder,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answeringCommands, deferred, startBot, startDiscord } from './bot.js';
import { hello, option } from './samples.js';
import { visibleText } from './visible-text.js';

describe('a slash command', () => {
  test('is answered with a message', async () => {
    const discord = await answeringCommands((interaction) => interaction.reply('Hello!'));
    const exchange = await discord.command('hello');
    expect(exchange.first).toMatchObject({
      type: 4,
      ephemeral: false,
      flags: 0,
      body: { data: { content: 'Hello!' } },
    });
    expect(exchange.first?.after).toBeLessThan(3000);
    expect(exchange.message && visibleText(exchange.message)).toBe('Hello!');
    expect(exchange.failed).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  test('carries its options, by the types that were declared', async () => {
    const seen: unknown[] = [];
    const discord = await startDiscord();
    const person = discord.world.person('Grace');
    const file = discord.file('notes.txt', 'words');
    const { Integer, Number: Ratio, Boolean: Flag, User, Channel, Role, Attachment } = ApplicationCommandOptionType;
    discord.world.commands.create({
      ...hello,
      options: [
        option('text'),
        { type: Integer, name: 'count', description: 'count' },
        { type: Ratio, name: 'ratio', description: 'ratio' },
        { type: Flag, name: 'flag', description: 'flag' },
        { type: User, name: 'who', description: 'who' },
        { type: Channel, name: 'where', description: 'where' },
        { type: Role, name: 'role', description: 'role' },
        { type: Attachment, name: 'file', description: 'file' },
      ],
    });
    await startBot(discord, {
      onInteraction: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const given = interaction.options;
        seen.push(
          given.getString('text'),
          given.getInteger('count'),
          given.getNumber('ratio'),
          given.getBoolean('flag'),
        );
        seen.push(given.getUser('who')?.id, given.getChannel('where')?.id, given.getRole('role')?.id);
        seen.push(await (await fetch(given.getAttachment('file', true).url)).text());
        await interaction.reply('ok');
      },
    });
    const [role] = discord.world.guild.roles;
    const { channel } = discord.world.guild;
    if (!role) throw new Error('no role');
    await discord.command('hello', {
      text: 'a',
      count: 1,
      ratio: 0.5,
      flag: true,
      who: person,
      where: channel,
      role,
      file,
    });
    expect(seen).toEqual(['a', 1, 0.5, true, person.user.id, channel.id, role.id, 'words']);
  });

  test('names a person as a member only in a server', async () => {
    const members: unknown[] = [];
    const discord = await startDiscord();
    const who = { type: ApplicationCommandOptionType.User, name: 'who', description: 'Who' } as const;
    discord.world.commands.create({ ...hello, options: [who] });
    await startBot(discord, {
      onInteraction: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        members.push(interaction.options.getMember('who') !== null);
        await interaction.reply('ok');
      },
    });
    await discord.command('hello', { who: discord.person });
    await discord.command('hello', { who: discord.person }, { where: 'dm' });
    expect(members).toEqual([true, false]);
  });

  test('reaches its subcommand in a group', async () => {
    const discord = await startDiscord();
    const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
    const add: APIApplicationCommandSubcommandOption = {
      type: Subcommand,
      name: 'add',
      description: 'Adds',
      options: [option('word')],
    };
    const list: APIApplicationCommandSubcommandGroupOption = {
      type: SubcommandGroup,
      name: 'list',
      description: 'Lists',
      options: [add],
    };
    discord.world.commands.create({ ...hello, options: [list] });
    await startBot(discord, {
      onInteraction: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const { options } = interaction;
        await interaction.reply(
          [options.getSubcommandGroup(), options.getSubcommand(), options.getString('word')].join(),
        );
      },
    });
    const exchange = await discord.command('hello list add', { word: 'x' });
    expect(visibleText(await exchange.reply())).toBe('list,add,x');
    await expect(discord.command('hello')).rejects.toThrow('cannot be used without a subcommand');
    await expect(discord.command('hello list take')).rejects.toThrow('no subcommand "take"');
  });

  test('is deferred, then edited', async () => {
    const discord = await answeringCommands(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('Here it is.');
    });
    const exchange = await discord.command('hello');
    expect(exchange.first).toMatchObject({ type: InteractionResponseType.DeferredChannelMessageWithSource });
    expect(visibleText(await exchange.reply())).toBe('Here it is.');
    expect(exchange.edits.map(({ data }) => data.content)).toEqual(['Here it is.']);
    expect(discord.violations).toEqual([]);
  });

  test('is answered, edited twice, followed up and deleted', async () => {
    const errors: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      await interaction.reply('one');
      await interaction.editReply('two');
      await interaction.editReply('three');
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
      await interaction.deleteReply();
      errors.push(await interaction.fetchReply().catch((error: unknown) => error));
    });
    const exchange = await discord.command('hello');
    await expect.poll(() => errors).toMatchObject([{ status: 404, code: 10008 }]);
    expect(exchange.message?.deleted).toBe(true);
    expect(exchange.message?.versions.map(({ content }) => content)).toEqual(['one', 'two', 'three']);
    expect(exchange.followUps.map((message) => [visibleText(message), message.ephemeral])).toEqual([
      ['and more', true],
    ]);
    expect(exchange.message && visibleText(exchange.message)).toBe('');
    expect(discord.violations).toEqual([]);
  });

  test('keeps an ephemeral answer to the person who asked', async () => {
    const discord = await answeringCommands((interaction) =>
      interaction.reply({
        content: 'for you',
        flags: MessageFlags.Ephemeral,
        components: [
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: 1, customId: 'b', label: 'B' }],
          },
        ],
      }),
    );
    const exchange = await discord.command('hello');
    expect(exchange.first?.ephemeral).toBe(true);
    const other = discord.world.person('Grace');
    await expect(discord.press('b', { by: other })).rejects.toThrow('only the person who asked');
  });

  test('answers with the message when it is asked to', async () => {
    const contents: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      const response = await interaction.reply({ content: 'Hello!', withResponse: true });
      contents.push(response.resource?.message?.content, response.interaction.responseMessageEphemeral);
      contents.push((await interaction.fetchReply()).content);
    });
    await discord.command('hello');
    await expect.poll(() => contents).toEqual(['Hello!', false, 'Hello!']);
  });

  test('can be answered with files', async () => {
    const discord = await answeringCommands((interaction) =>
      interaction.reply({
        files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 'table.csv', description: 'Table' })],
      }),
    );
    const reply = await (await discord.command('hello')).reply();
    expect(visibleText(reply)).toBe('<table.csv>');
    const [file] = reply.data.attachments;
    expect(file).toMatchObject({ filename: 'table.csv', description: 'Table', size: 3 });
    expect(await (await fetch(file?.url ?? '')).text()).toBe('a,b');
    expect(discord.violations).toEqual([]);
  });

  test('that is not answered in time fails for the person, and a later callback is refused', async () => {
    const discord = await startDiscord({ firstAnswerMs: 20 });
    discord.world.commands.create(hello);
    const late = deferred();
    const bot = await startBot(discord, {
      onInteraction: async (interaction) => {
        await late.promise;
        if (interaction.isCommand()) await interaction.reply('late').finally(() => done.resolve());
      },
    });
    const done = deferred();
    const exchange = await discord.command('hello');
    expect(exchange).toMatchObject({ failed: true, first: undefined });
    await expect(exchange.reply()).rejects.toThrow('the application did not respond');
    late.resolve();
    await done.promise;
    await expect.poll(() => bot.errors).toMatchObject([{ code: 10062, status: 404 }]);
    expect(exchange.message).toBeUndefined();
  });

  test('takes one first answer only', async () => {
    const bodies: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      await interaction.reply('first');
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      const again = interaction.client.rest.post(path, { body: { type: 4, data: { content: 'second' } }, auth: false });
      bodies.push(await again.catch((error: unknown) => error));
    });
    const exchange = await discord.command('hello');
    await expect.poll(() => bodies).toMatchObject([{ code: 40060, status: 400 }]);
    expect(visibleText(await exchange.reply())).toBe('first');
  });

  test('has a token that runs out', async () => {
    const errors: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      await interaction.reply('first');
      await expired.promise;
      errors.push(await interaction.editReply('too late').catch((error: unknown) => error));
    });
    const expired = deferred();
    const exchange = await discord.command('hello');
    exchange.expire();
    expired.resolve();
    await expect.poll(() => errors).toMatchObject([{ code: 50027, status: 401 }]);
    expect(exchange.edits).toEqual([]);
  });

  test('takes five follow-ups where only the person installed the bot', async () => {
    const errors: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      await interaction.reply('0');
      for (const at of [1, 2, 3, 4, 5]) await interaction.followUp(`${at}`);
      errors.push(await interaction.followUp('6').catch((error: unknown) => error));
    });
    const exchange = await discord.command('hello', {}, { where: 'private' });
    await expect.poll(() => errors).toMatchObject([{ code: 40094 }]);
    expect(exchange.followUps).toHaveLength(5);
    await discord.command('hello', {}, { where: 'guild' });
    await expect.poll(() => errors).toMatchObject([{}, { content: '6' }]);
  });

  test('is not offered where it was not registered for', async () => {
    const discord = await startDiscord();
    discord.world.commands.create({ name: 'here', description: 'Only here' });
    await expect(discord.command('nowhere')).rejects.toThrow('no command "nowhere"');
    await expect(discord.command('here', {}, { where: 'private' })).rejects.toThrow('context 2');
    await expect(discord.command('here', {}, { install: 'user' })).rejects.toThrow('install of type 1');
    const group = discord.command('here', {}, { where: 'private', install: 'guild' });
    await expect(group).rejects.toThrow('not installed there by a server');
  });

  test('cannot be filled in otherwise than it was declared', async () => {
    const discord = await startDiscord();
    const topic = option('topic', { required: true });
    const count = {
      type: ApplicationCommandOptionType.Integer,
      name: 'count',
      description: 'Count',
      max_value: 3,
    } as const;
    const style = option('style', { choices: [{ name: 'Plain', value: 'plain' }] });
    discord.world.commands.create({ ...hello, options: [topic, count, style] });
    await expect(discord.command('hello')).rejects.toThrow('"topic" is required');
    await expect(discord.command('hello', { topic: 1 })).rejects.toThrow('"topic" does not take 1');
    await expect(discord.command('hello', { topic: 'x', count: 4 })).rejects.toThrow('"count" does not take 4');
    await expect(discord.command('hello', { topic: 'x', other: 'y' })).rejects.toThrow('no option "other"');
    await expect(discord.command('hello', { topic: 'x', style: 'odd' })).rejects.toThrow('"style" does not take');
  });
});

describe('an autocompletion', () => {
  test('is answered with choices', async () => {
    const discord = await startDiscord();
    const topic = option('topic', { autocomplete: true });
    discord.world.commands.create({ ...hello, options: [topic] });
    await startBot(discord, {
      onInteraction: async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed}crime`, value: 'cybercrime', nameLocalizations: { fr: 'crime' } }]);
      },
    });
    const exchange = await discord.autocomplete('hello', { topic: 'cyber' });
    expect(exchange.first?.type).toBe(8);
    expect(exchange.choices).toEqual([
      { name: 'cybercrime', value: 'cybercrime', name_localizations: { fr: 'crime' } },
    ]);
    expect(discord.violations).toEqual([]);
  });

  test('needs an option that completes', async () => {
    const discord = await startDiscord();
    const topic = option('topic');
    discord.world.commands.create({ ...hello, options: [topic] });
    await expect(discord.autocomplete('hello', { topic: '' })).rejects.toThrow('does not autocomplete');
  });
});
