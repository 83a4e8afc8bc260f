import { ComponentType, MessageFlags, type RawFile, REST, Routes } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { answering, answeringCommands, startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import { idOf, listOf } from './raw.js';
import { button, container, hello, link, option, row, select, text, v2 } from './samples.js';

/** discord.js's own HTTP client, without a gateway. */
const restOf = (discord: Discord): REST => new REST({ api: discord.api }).setToken(discord.token);

/** What a schema has against a value. */
const faults = (schema: ZodMiniType, value: unknown): unknown => schema.safeParse(value).error?.issues ?? [];

/** The channel that stands in for any. */
const messagesIn = (discord: Discord) => Routes.channelMessages(discord.world.guild.channel.id);

describe('an answer', () => {
  test('has the shape that Discord describes', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const channel = discord.world.guild.channel.id;
    const bot = discord.world.bot.id;
    const files: RawFile[] = [{ name: 'a.txt', data: 'words', contentType: 'text/plain' }];
    const everything = v2(
      container([text('# Title'), row(button('a'), link('https://example.org')), { type: ComponentType.Separator }]),
      row(select(['a', 'b'])),
      { type: ComponentType.Section, components: [text('beside')], accessory: button('b') },
      { type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://a.txt' } }] },
      { type: ComponentType.File, file: { url: 'attachment://a.txt' } },
    );
    const posted = await rest.post(messagesIn(discord), { body: everything, files });
    expect(faults(spec.MessageResponseSchema, posted)).toEqual([]);
    const plain = { content: `<@${bot}>`, embeds: [{ title: 'Title', fields: [{ name: 'a', value: 'b' }] }] };
    expect(faults(spec.MessageResponseSchema, await rest.post(messagesIn(discord), { body: plain }))).toEqual([]);
    expect(faults(spec.GatewayBotResponseSchema, await rest.get(Routes.gatewayBot()))).toEqual([]);
    expect(faults(spec.UserPIIResponseSchema, await rest.get(Routes.user('@me')))).toEqual([]);
    expect(faults(spec.UserResponseSchema, await rest.get(Routes.user(discord.person.user.id)))).toEqual([]);
    expect(faults(spec.PrivateApplicationResponseSchema, await rest.get(Routes.currentApplication()))).toEqual([]);
    expect(faults(spec.GuildChannelResponseSchema, await rest.get(Routes.channel(channel)))).toEqual([]);
    const direct = await rest.post(Routes.userChannels(), { body: { recipient_id: discord.person.user.id } });
    expect(faults(spec.PrivateChannelResponseSchema, direct)).toEqual([]);
    const body = { ...hello, options: [option('topic', { required: true, choices: [{ name: 'a', value: 'b' }] })] };
    const command = await rest.post(Routes.applicationCommands(bot), { body });
    expect(faults(spec.ApplicationCommandResponseSchema, command)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('that refuses has the shape that Discord describes', async () => {
    const discord = await startDiscord();
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const url = `${discord.api}/v10${messagesIn(discord)}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(v2(text(''), row(button('')))) });
    const refusal = Object.fromEntries(Object.entries((await response.json()) ?? {}));
    expect(response.status).toBe(400);
    // The schema takes the codes inside `errors` for numbers, which Discord does not send.
    expect(faults(spec.ErrorResponseSchema, { ...refusal, errors: undefined })).toEqual([]);
    expect(refusal).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        components: {
          0: { content: { _errors: [{ code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more in length.' }] } },
          1: {
            components: {
              0: {
                custom_id: { _errors: [{ code: 'BASE_TYPE_MIN_LENGTH', message: 'Must be 1 or more in length.' }] },
              },
            },
          },
        },
      },
    });
  });

  test('to a callback that asks for it has the shape that Discord describes', async () => {
    const seen: unknown[] = [];
    const discord = await answering(async ({ id, token, client }) => {
      const query = new URLSearchParams({ with_response: 'true' });
      const body = { type: 4, data: { content: 'x', flags: MessageFlags.Ephemeral } };
      seen.push(await client.rest.post(Routes.interactionCallback(id, token), { body, query, auth: false }));
    });
    await discord.command('hello');
    await expect.poll(() => seen.length).toBe(1);
    expect(faults(spec.InteractionCallbackResponseSchema, seen[0])).toEqual([]);
    expect(seen[0]).toMatchObject({ interaction: { response_message_ephemeral: true }, resource: { type: 4 } });
  });
});

describe('commands', () => {
  test('are listed, replaced, created, changed and deleted, everywhere and in one server', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const bot = discord.world.bot.id;
    const guild = discord.world.guild.id;
    for (const [all, one] of [
      [Routes.applicationCommands(bot), (id: string) => Routes.applicationCommand(bot, id)],
      [Routes.applicationGuildCommands(bot, guild), (id: string) => Routes.applicationGuildCommand(bot, guild, id)],
    ] as const) {
      const replaced = listOf(await rest.put(all, { body: [hello, { ...hello, name: 'bye' }] }));
      expect(replaced).toMatchObject([{ name: 'hello' }, { name: 'bye' }]);
      const bye = one(idOf(replaced[1]));
      const created = await rest.post(all, { body: { ...hello, name: 'more' } });
      expect(await rest.get(one(idOf(created)))).toEqual(created);
      const changed = await rest.patch(one(idOf(created)), { body: { description: 'Other' } });
      expect(changed).toMatchObject({ id: idOf(created), name: 'more', description: 'Other' });
      await rest.delete(bye);
      expect(await rest.get(all)).toMatchObject([{ name: 'hello' }, { name: 'more' }]);
      await expect(rest.get(bye)).rejects.toMatchObject({ status: 404, code: 10063 });
    }
    expect(discord.violations).toEqual([]);
  });

  test('keep their id when they are replaced by ones of the same name', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const all = Routes.applicationCommands(discord.world.bot.id);
    const [before] = listOf(await rest.put(all, { body: [hello] }));
    const [after] = listOf(await rest.put(all, { body: [{ ...hello, description: 'Other' }] }));
    expect(idOf(after)).toBe(idOf(before));
    expect(after).toMatchObject({ description: 'Other' });
  });

  test('come back without the "false" that says nothing', async () => {
    const discord = await startDiscord();
    const options = [option('a', { required: false, autocomplete: false }), option('b', { autocomplete: true })];
    const all = Routes.applicationCommands(discord.world.bot.id);
    expect(await restOf(discord).put(all, { body: [{ ...hello, options }] })).toMatchObject([{ contexts: [0, 1, 2] }]);
    const [command] = discord.world.commands.list();
    expect(command?.options).toEqual([option('a'), option('b', { autocomplete: true })]);
  });

  test('come with all their languages only when these are asked for', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const all = Routes.applicationCommands(discord.world.bot.id);
    const name_localizations = { fr: 'bonjour' };
    await rest.put(all, { body: [{ ...hello, name_localizations }] });
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await rest.get(all, { query })).toMatchObject([{ name_localizations }]);
    expect(listOf(await rest.get(all))[0]).not.toHaveProperty('name_localizations');
  });
});

describe('messages of a channel', () => {
  test('are sent, read, edited and deleted', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const id = idOf(await rest.post(messagesIn(discord), { body: { content: 'one' } }));
    const path = Routes.channelMessage(discord.world.guild.channel.id, id);
    const edited = { content: 'two', edited_timestamp: expect.any(String) };
    expect(await rest.patch(path, { body: { content: 'two' } })).toMatchObject(edited);
    expect(await rest.get(path)).toMatchObject({ id, content: 'two' });
    await rest.delete(path);
    await expect(rest.get(path)).rejects.toMatchObject({ status: 404, code: 10008 });
    await rest.post(Routes.channelTyping(discord.world.guild.channel.id));
    expect(discord.violations).toEqual([]);
  });

  test('of others cannot be edited', async () => {
    const discord = await startDiscord();
    const { message } = discord.write('mine');
    const path = Routes.channelMessage(message.channel.id, message.id);
    await expect(restOf(discord).patch(path, { body: { content: 'yours' } })).rejects.toMatchObject({ code: 50005 });
  });

  test('are not to be had where the bot is not', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const { group, otherGuild, applicationId } = discord.world;
    for (const path of [Routes.channel(group.id), Routes.channel(otherGuild.channel.id)] as const) {
      await expect(rest.get(path)).rejects.toMatchObject({ status: 403, code: 50001 });
    }
    const elsewhere = Routes.applicationGuildCommands(applicationId, otherGuild.id);
    await expect(rest.get(elsewhere)).rejects.toMatchObject({ status: 403, code: 50001 });
  });

  test('that are ephemeral cannot be read from the channel', async () => {
    const discord = await answeringCommands((interaction) =>
      interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral }),
    );
    const { message } = await discord.command('hello');
    const path = Routes.channelMessage(discord.world.guild.channel.id, message?.id ?? '');
    await expect(restOf(discord).get(path)).rejects.toMatchObject({ status: 404, code: 10008 });
  });

  test('can reply to one that is not there only when that is said', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const to = (more: object) => ({ content: 'a', message_reference: { message_id: '1', ...more } });
    await expect(rest.post(messagesIn(discord), { body: to({}) })).rejects.toMatchObject({ code: 50035 });
    const sent = await rest.post(messagesIn(discord), { body: to({ fail_if_not_exists: false }) });
    expect(sent).not.toHaveProperty('message_reference');
  });

  test('keep the files that an edit lists, and lose the others', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const files: RawFile[] = ['a.txt', 'b.txt'].map((name) => ({ name, data: name }));
    const id = idOf(await rest.post(messagesIn(discord), { body: {}, files }));
    const path = Routes.channelMessage(discord.world.guild.channel.id, id);
    const second = discord.world.messages.get(id)?.data.attachments[1];
    const edited = await rest.patch(path, { body: { attachments: [{ id: second?.id }] } });
    expect(edited).toMatchObject({ attachments: [{ filename: 'b.txt' }] });
  });
});

describe('a request', () => {
  test('is written down with its route, body and status', async () => {
    const discord = await answeringCommands((interaction) => interaction.reply('Hello!'));
    await discord.command('hello');
    await expect.poll(() => discord.requests.at(-1)?.status).toBe(204);
    expect(discord.requests.at(-1)).toMatchObject({
      method: 'POST',
      route: 'callback',
      body: { type: 4, data: { content: 'Hello!' } },
    });
  });

  test('without the right token is refused', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord).setToken('wrong');
    await expect(rest.get(Routes.user('@me'))).rejects.toMatchObject({ status: 401 });
  });

  test('whose body is no JSON is refused and noted', async () => {
    const discord = await startDiscord();
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const response = await fetch(`${discord.api}/v10${messagesIn(discord)}`, { method: 'POST', headers, body: '{' });
    expect(await response.json()).toMatchObject({ code: 50109 });
    expect(discord.violations).toMatchObject([{ refused: true }]);
  });

  test('to a route or a version that is not there is refused and noted', async () => {
    const discord = await startDiscord();
    const older = new REST({ api: discord.api, version: '9' }).setToken(discord.token);
    await expect(older.get(Routes.user('@me'))).rejects.toMatchObject({ status: 404 });
    expect(discord.world.violations.splice(0)).toMatchObject([{ path: '/api/v9/users/@me', refused: true }]);
    await expect(restOf(discord).get('/voice/regions')).rejects.toMatchObject({ status: 404 });
    expect(discord.violations).toMatchObject([{ path: '/voice/regions', refused: true }]);
  });
});
