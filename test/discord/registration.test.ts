import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { MENUS } from '../../src/discord/menus.js';
import { registered, sameCommands } from '../../src/discord/registration.js';
import type { Discord } from '../wire/discord.js';
import { connectTo, startDiscord, startRapporteur } from './rapporteur.js';

const puts = (discord: { readonly requests: readonly { readonly method: string; readonly path: string }[] }) =>
  discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

/** A command of ours as an older version might have registered it. */
const TRIAL: Parameters<Discord['world']['commands']['create']>[0] = {
  name: 'position',
  description: 'Of a trial',
  options: [{ type: ApplicationCommandOptionType.String, name: 'topic', description: 'A topic', required: true }],
};

describe('registering', () => {
  it('sends every command and the menu once, in English and French, for servers, direct messages and users', async () => {
    const { discord } = await startRapporteur();
    expect(puts(discord)).toEqual([`/applications/${discord.world.applicationId}/commands`]);
    const known = discord.world.commands.list();
    expect(known.map(({ name }) => name).sort()).toEqual(
      [...commands, ...MENUS].map(({ declaration }) => declaration.name).sort(),
    );
    for (const command of known) {
      expect(command.contexts, command.name).toEqual([0, 1, 2]);
      expect(command.integration_types, command.name).toEqual([0, 1]);
      expect(Object.keys(command.name_localizations ?? {}), command.name).toEqual(['fr']);
    }
    expect(discord.violations).toEqual([]);
  });

  it('sends nothing at a new start when Discord has the same', async () => {
    const { discord, connection } = await startRapporteur();
    await connection.stop(500);
    await connectTo(discord);
    expect(puts(discord)).toHaveLength(1);
  });

  it('sends nothing at a new start in one server either', async () => {
    const discord = await startDiscord();
    const otherwise = { guildId: discord.world.guild.id };
    await (await connectTo(discord, otherwise)).connection.stop(500);
    await connectTo(discord, otherwise);
    expect(puts(discord)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('sends all when one differs, or one is missing, or one is too many', async () => {
    const discord = await startDiscord();
    const change = [
      () => {
        const [first] = discord.world.commands.list();
        discord.world.commands.patch(first?.id ?? '', { description: 'Something else' });
      },
      () => discord.world.commands.delete(discord.world.commands.list()[0]?.id ?? ''),
      () => discord.world.commands.create({ name: 'stray', description: 'Of a version that is gone', type: 1 }),
    ];
    await (await connectTo(discord)).connection.stop(500);
    for (const [at, alter] of change.entries()) {
      alter();
      await (await connectTo(discord)).connection.stop(500);
      expect(puts(discord)).toHaveLength(at + 2);
    }
  });

  it('is for one server where one is named', async () => {
    const discord = await startDiscord();
    await connectTo(discord, { guildId: discord.world.guild.id });
    expect(puts(discord)).toEqual([
      `/applications/${discord.world.applicationId}/guilds/${discord.world.guild.id}/commands`,
    ]);
    expect((await discord.command('help')).failed).toBe(false);
  });

  it('moves to one server when one is named, and leaves what is not ours where it is', async () => {
    const discord = await startDiscord();
    const { commands: known, guild } = discord.world;
    await (await connectTo(discord)).connection.stop(500);
    known.create({ name: 'stranger', description: 'Of another program', type: 1 });
    const { logged } = await connectTo(discord, { guildId: guild.id });
    expect(known.list().map(({ name }) => name)).toEqual(['stranger']);
    expect(known.list(guild.id)).toHaveLength(commands.length + MENUS.length);
    expect(logged.join('')).toContain('commands taken away');
    expect(discord.violations).toEqual([]);
  });

  it('moves from one server to everywhere when none is named any more', async () => {
    const discord = await startDiscord();
    const { commands: known, guild } = discord.world;
    await (await connectTo(discord, { guildId: guild.id })).connection.stop(500);
    await connectTo(discord);
    expect(known.list(guild.id)).toEqual([]);
    expect(known.list()).toHaveLength(commands.length + MENUS.length);
    expect(discord.violations).toEqual([]);
  });

  it('takes a command out of a server it is no member of once somebody uses it there, and answers it', async () => {
    const discord = await startDiscord();
    const { commands: known, guild } = discord.world;
    await connectTo(discord);
    known.create(TRIAL, guild.id);
    const exchange = await discord.command('position', { topic: 'cybercrime' });
    expect(exchange.failed).toBe(false);
    await expect.poll(() => known.list(guild.id)).toEqual([]);
    expect(known.list()).toHaveLength(commands.length + MENUS.length);
    expect((await discord.command('position', { topic: 'cybercrime' })).failed).toBe(false);
  });

  it('that cannot take commands away says so, and goes on', async () => {
    const discord = await startDiscord();
    const guildId = discord.world.guild.id;
    await (await connectTo(discord, { guildId })).connection.stop(500);
    discord.world.commands.create(TRIAL);
    discord.faults.fail('commands.replace', {
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
      times: 5,
    });
    const { logged } = await connectTo(discord, { guildId });
    expect(logged.join('')).toContain('could not be taken away');
    expect(logged.join('')).toContain('"ready"');
  });

  it('takes as long as Discord does, while commands known to Discord are answered', async () => {
    const discord = await startDiscord();
    discord.faults.delay('commands.replace', 1500, { times: 9 });
    const { logged } = await connectTo(discord);
    expect(logged.join('')).toContain('commands registered');
  });

  it('that Discord refuses leaves the bot answering, and is logged with what to check', async () => {
    const discord = await startDiscord();
    discord.faults.fail('commands.list', { status: 403, body: { code: 50001, message: 'Missing Access' }, times: 5 });
    const { logged } = await connectTo(discord, { guildId: discord.world.guild.id });
    expect(logged.join('')).toContain('check DISCORD_GUILD_ID');
    expect(logged.join('')).toContain('"ready"');
  });

  it('compares what would be sent, and not what Discord adds', () => {
    const wanted = registered(commands);
    const kept = wanted.map((command, at) => ({
      ...command,
      id: String(at),
      version: '1',
      nsfw: false,
      dm_permission: true,
    }));
    expect(sameCommands(wanted, kept)).toBe(true);
    expect(sameCommands(wanted, kept.slice(1))).toBe(false);
    expect(sameCommands(wanted, 'nothing')).toBe(false);
    const [first, ...rest] = kept;
    expect(sameCommands(wanted, [{ ...first, options: [] }, ...rest])).toBe(false);
    expect(sameCommands(wanted, [{ ...first, description_localizations: {} }, ...rest])).toBe(false);
  });
});
