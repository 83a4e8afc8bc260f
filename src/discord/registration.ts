import { REST, Routes } from 'discord.js';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../routing/command.js';
import { failureOf } from './deliver.js';
import { MENUS } from './menus.js';
import { restOptions } from './rest-options.js';
import type { Surroundings } from './surroundings.js';

/** Discord takes seconds to store many commands; nobody waits for it but us. */
const TIMEOUT_MS = 15_000;

/**
 * Registers the commands where Discord has others. The bot runs on when that fails: the commands that Discord knows are
 * answered all the same.
 */
export async function register(applicationId: string, { config, commands, log }: Surroundings): Promise<void> {
  const { guildId } = config;
  const rest = new REST({ ...restOptions(config.apiUrl), timeout: TIMEOUT_MS }).setToken(config.token);
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = registered(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    const existing: unknown = await rest.get(route, { query });
    if (sameCommands(wanted, existing)) return;
    await rest.put(route, { body: wanted });
    log.info({ commands: wanted.length, guild: guildId }, 'commands registered');
  } catch (error) {
    const where = guildId === null ? '' : '; check DISCORD_GUILD_ID, and that the bot was invited to that server';
    log.error({ failure: failureOf(error) }, `the commands could not be registered${where}`);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Where commands may be used: servers, direct messages with the bot, and any other private channel. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Everything to be registered with Discord: the one list of commands, and the message menus. */
export function registered(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  const body: unknown = [
    ...commands.map(({ declaration }) => ({ ...declaration, ...EVERYWHERE })),
    ...MENUS.map(({ declaration }) => ({ ...declaration, ...EVERYWHERE })),
  ];
  return isBody(body) ? structuredClone(body) : [];
}

function isBody(body: unknown): body is RESTPutAPIApplicationCommandsJSONBody {
  return Array.isArray(body);
}

/**
 * Whether Discord has just these commands already. It adds fields of its own (ids, versions, defaults), so only what we
 * would send is compared, and what it leaves out when it is empty or false counts as absent.
 */
export function sameCommands(wanted: RESTPutAPIApplicationCommandsJSONBody, existing: unknown): boolean {
  if (!Array.isArray(existing) || existing.length !== wanted.length) return false;
  return wanted.every((command) =>
    existing.some((one: unknown) => isRecord(one) && one.name === command.name && covers(one, command)),
  );
}

function covers(existing: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(existing)) return wanted.length === 0;
    return existing.length === wanted.length && wanted.every((one, at) => covers(existing[at], one));
  }
  if (isRecord(wanted)) {
    if (!isRecord(existing)) return false;
    const extra = [
      'options',
      'choices',
      'name_localizations',
      'description_localizations',
      'required',
      'autocomplete',
      'min_value',
      'max_value',
      'max_length',
      'min_length',
    ];
    const nothingMore = extra.every((key) => key in wanted || isEmpty(existing[key]));
    return (
      nothingMore &&
      Object.entries(wanted).every(([key, value]) =>
        isEmpty(value) ? isEmpty(existing[key]) : covers(existing[key], value),
      )
    );
  }
  return existing === wanted;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
