import { ComponentType, MessageFlags, type RawFile, REST, Routes } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { answering, answeringCommands, deferred, startBot, startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import { button, container, hello, link, option, row, select, text, v2 } from './samples.js';
import { visibleText } from './visible-text.js';

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
    const refusal = await response.json();
    expect(response.status).toBe(400);
    expect(faults(spec.ErrorResponseSchema, { ...Object(refusal), errors: undefined })).toEqual([]);
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
      const replaced = Object(await rest.put(all, { body: [hello, { ...hello, name: 'bye' }] }));
      expect(replaced).toMatchObject([{ name: 'hello' }, { name: 'bye' }]);
      const created = Object(await rest.post(all, { body: { ...hello, name: 'more' } }));
      expect(await rest.get(one(created.id))).toEqual(created);
      const changed = await rest.patch(one(created.id), { body: { description: 'Other' } });
      expect(changed).toMatchObject({ id: created.id, name: 'more', description: 'Other' });
      await rest.delete(one(replaced[1].id));
      expect(await rest.get(all)).toMatchObject([{ name: 'hello' }, { name: 'more' }]);
      await expect(rest.get(one(replaced[1].id))).rejects.toMatchObject({ status: 404, code: 10063 });
    }
    expect(discord.violations).toEqual([]);
  });

  test('keep their id when they are replaced by ones of the same name', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const all = Routes.applicationCommands(discord.world.bot.id);
    const [before] = Object(await rest.put(all, { body: [hello] }));
    const [after] = Object(await rest.put(all, { body: [{ ...hello, description: 'Other' }] }));
    expect(after.id).toBe(before.id);
    expect(after.version).not.toBe(before.version);
  });

  test('come with all their languages only when these are asked for', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const all = Routes.applicationCommands(discord.world.bot.id);
    const name_localizations = { fr: 'bonjour' };
    await rest.put(all, { body: [{ ...hello, name_localizations }] });
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await rest.get(all, { query })).toMatchObject([{ name_localizations }]);
    expect(Object.keys(Object(await rest.get(all))[0])).not.toContain('name_localizations');
  });
});

describe('messages of a channel', () => {
  test('are sent, read, edited and deleted', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const { id } = Object(await rest.post(messagesIn(discord), { body: { content: 'one' } }));
    const path = Routes.channelMessage(discord.world.guild.channel.id, id);
    expect(await rest.patch(path, { body: { content: 'two' } })).toMatchObject({ content: 'two' });
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

  test('keep the files that an edit lists, and lose the others', async () => {
    const discord = await startDiscord();
    const rest = restOf(discord);
    const files: RawFile[] = ['a.txt', 'b.txt'].map((name) => ({ name, data: name }));
    const { id, attachments } = Object(await rest.post(messagesIn(discord), { body: {}, files }));
    const path = Routes.channelMessage(discord.world.guild.channel.id, id);
    const edited = await rest.patch(path, { body: { attachments: [{ id: attachments[1].id }] } });
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

  test('to a route that is not there is refused and noted', async () => {
    const discord = await startDiscord();
    await expect(restOf(discord).get('/voice/regions')).rejects.toMatchObject({ status: 404 });
    expect(discord.violations).toMatchObject([{ path: '/voice/regions', refused: true }]);
  });
});

describe('trouble on demand', () => {
  /** A loopback and a bot whose answer to `/hello` is noted, with how it went. */
  async function answeringOnce(options = {}, firstAnswerMs = 3000) {
    const results: unknown[] = [];
    const discord = await startDiscord({ firstAnswerMs });
    discord.world.commands.create(hello);
    await startBot(discord, {
      client: { rest: { api: discord.api, ...options } },
      onInteraction: async (interaction) => {
        if (!interaction.isCommand()) return;
        const reply = interaction.reply('Hello!');
        results.push(
          await reply.then(
            () => 'answered',
            (error: unknown) => error,
          ),
        );
      },
    });
    return { discord, results };
  }

  test('drops the connection of a callback before Discord has it', async () => {
    const { discord, results } = await answeringOnce({}, 200);
    discord.faults.drop('callback');
    const exchange = await discord.command('hello');
    expect(exchange.failed).toBe(true);
    expect(results).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
    expect(discord.requests.filter(({ route }) => route === 'callback')).toHaveLength(1);
    expect(discord.faults.pending).toBe(0);
  });

  test('drops the connection of a callback after Discord has it', async () => {
    const { discord, results } = await answeringOnce();
    discord.faults.drop('callback', { after: true });
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    await expect.poll(() => results).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  });

  test('swallows a callback, so that the client gives up after its own time', async () => {
    const { discord, results } = await answeringOnce({ timeout: 50, retries: 0 }, 200);
    discord.faults.swallow('callback');
    const exchange = await discord.command('hello');
    expect(exchange.failed).toBe(true);
    expect(results).toMatchObject([{ name: 'AbortError' }]);
  });

  test('swallows a callback once, and the client tries again in time', async () => {
    const { discord, results } = await answeringOnce({ timeout: 50 });
    discord.faults.swallow('callback');
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    await expect.poll(() => results).toEqual(['answered']);
  });

  test('swallows the answer to a callback that Discord has, so that the second try is refused', async () => {
    const { discord, results } = await answeringOnce({ timeout: 50 });
    discord.faults.swallow('callback', { after: true });
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    await expect.poll(() => results).toMatchObject([{ code: 40060 }]);
  });

  test('lets a callback wait', async () => {
    const { discord } = await answeringOnce();
    discord.faults.delay('callback', 60);
    const exchange = await discord.command('hello');
    expect(exchange.first?.after).toBeGreaterThanOrEqual(59);
  });

  test('answers with an error of Discord, and the client tries again', async () => {
    const { discord, results } = await answeringOnce();
    discord.faults.fail('callback');
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    await expect.poll(() => results).toEqual(['answered']);
    const statuses = discord.requests.filter(({ route }) => route === 'callback').map(({ status }) => status);
    expect(statuses).toEqual([500, 204]);
  });

  test('answers with any status and body', async () => {
    const { discord, results } = await answeringOnce({}, 200);
    discord.faults.fail('callback', { status: 403, body: { code: 50013, message: 'Missing Permissions' } });
    await discord.command('hello');
    expect(results).toMatchObject([{ status: 403, code: 50013 }]);
  });

  test.each(['user', 'shared', 'global'] as const)('limits the rate, of scope %s', async (scope) => {
    const { discord, results } = await answeringOnce({ rejectOnRateLimit: () => true }, 200);
    discord.faults.rateLimit('callback', { retryAfter: 0.2, scope });
    await discord.command('hello');
    expect(results).toMatchObject([
      { name: expect.stringContaining('RateLimitError'), scope, global: scope === 'global' },
    ]);
  });

  test('limits the rate once, and the client waits and tries again', async () => {
    const { discord, results } = await answeringOnce();
    discord.faults.rateLimit('callback', { retryAfter: 1 });
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    expect(exchange.first?.after).toBeGreaterThanOrEqual(999);
    await expect.poll(() => results).toEqual(['answered']);
  });

  test('has the shape of a rate limit that Discord describes', async () => {
    const discord = await startDiscord();
    discord.faults.rateLimit('gateway.get', { retryAfter: 1.5 });
    const response = await fetch(`${discord.api}/v10/gateway/bot`);
    expect(response.status).toBe(429);
    expect(faults(spec.RatelimitedResponseSchema, await response.json())).toEqual([]);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('x-ratelimit-reset-after')).toBe('1.5');
    expect(response.headers.get('x-ratelimit-scope')).toBe('user');
  });

  test('can be called off', async () => {
    const { discord } = await answeringOnce();
    discord.faults.swallow('callback');
    discord.faults.clear();
    expect((await discord.command('hello')).failed).toBe(false);
  });

  test('meets an edit as well as a callback', async () => {
    const done = deferred();
    const errors: unknown[] = [];
    const discord = await answeringCommands(async (interaction) => {
      await interaction.deferReply();
      errors.push(await interaction.editReply('x').catch((error: unknown) => error));
      done.resolve();
    });
    discord.faults.drop('response.edit');
    const exchange = await discord.command('hello');
    await done.promise;
    expect(errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
    expect(exchange.message?.thinking).toBe(true);
  });
});
