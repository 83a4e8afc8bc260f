import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { answeringCommands, deferred, startBot, startDiscord } from './bot.js';
import { hello } from './samples.js';
import { visibleText } from './visible-text.js';

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
    await expect.poll(() => results).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
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
    await expect.poll(() => results).toMatchObject([{ name: 'AbortError' }]);
  });

  test('swallows a callback once, and the client tries again in time', async () => {
    const { discord, results } = await answeringOnce({ timeout: 800 });
    discord.faults.swallow('callback');
    const exchange = await discord.command('hello');
    expect(visibleText(await exchange.reply())).toBe('Hello!');
    await expect.poll(() => results).toEqual(['answered']);
  });

  test('swallows the answer to a callback that Discord has, so that the second try is refused', async () => {
    const { discord, results } = await answeringOnce({ timeout: 800 });
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

  test('lets only the answer to a callback wait', async () => {
    const { discord, results } = await answeringOnce();
    discord.faults.delay('callback', 60, { after: true });
    await discord.command('hello');
    const seen = performance.now();
    await expect.poll(() => results, { interval: 5 }).toEqual(['answered']);
    expect(performance.now() - seen).toBeGreaterThanOrEqual(50);
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
    await expect.poll(() => results).toMatchObject([{ status: 403, code: 50013 }]);
  });

  test.each(['user', 'shared', 'global'] as const)('limits the rate, of scope %s', async (scope) => {
    const { discord, results } = await answeringOnce({ rejectOnRateLimit: () => true }, 200);
    discord.faults.rateLimit('callback', { retryAfter: 0.2, scope });
    await discord.command('hello');
    await expect
      .poll(() => results)
      .toMatchObject([{ name: expect.stringContaining('RateLimitError'), scope, global: scope === 'global' }]);
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
    expect(spec.RatelimitedResponseSchema.safeParse(await response.json()).error).toBeUndefined();
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
