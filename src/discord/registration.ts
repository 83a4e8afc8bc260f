import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { DiscordConfig } from '../config.js';
import type { Command } from '../routing/command.js';
import { failureOf } from './deliver.js';
import { ApplicationIntegrationType, InteractionContextType, REST, Routes } from './discord-js.js';
import { MENUS } from './menus.js';
import { restOptions } from './rest-options.js';
import type { Surroundings } from './surroundings.js';

/** Discord takes seconds to store many commands; nobody waits for it but us. */
const TIMEOUT_MS = 15_000;

/**
 * Registers the commands where Discord has others, and takes them away where the settings no longer want them: in a server
 * that has them twice, each name is shown twice. The bot runs on when that fails: the commands that Discord knows are
 * answered all the same.
 *
 * @param guilds servers the bot is in; not those that were given its commands alone
 */
export async function register(
  applicationId: string,
  guilds: readonly string[],
  { config, commands, log }: Surroundings,
): Promise<void> {
  const { guildId } = config;
  const wanted = registered(commands, guildId);
  await withPatience(config, async (rest) => {
    const everywhere = { route: Routes.applicationCommands(applicationId), guild: null };
    const places = [everywhere, ...guilds.map((guild) => inGuild(applicationId, guild))];
    try {
      const place = guildId === null ? everywhere : inGuild(applicationId, guildId);
      if (!sameCommands(wanted, await commandsAt(place, rest))) {
        await rest.put(place.route, { body: wanted });
        log.info({ commands: wanted.length, guild: guildId }, 'commands registered');
      } else if (guildId === null) return;
      // Servers are many and change only when this does; that they are everywhere is one question.
      for (const other of places) if (other.guild !== guildId) await withdraw(other, wanted, rest, log);
    } catch (error) {
      const where = guildId === null ? '' : '; check DISCORD_GUILD_ID, and that the bot was invited to that server';
      log.error({ failure: failureOf(error) }, `the commands could not be registered${where}`);
    }
  });
}

/** Takes the commands out of one server that still has its own, although they are registered everywhere. */
export async function withdrawFrom(
  guild: string,
  applicationId: string,
  { config, commands, log }: Surroundings,
): Promise<void> {
  await withPatience(config, (rest) => withdraw(inGuild(applicationId, guild), registered(commands), rest, log));
}

/** Where commands can be registered; no server: everywhere. */
interface Place {
  readonly route: `/${string}`;
  readonly guild: string | null;
}

function inGuild(applicationId: string, guild: string): Place {
  return { route: Routes.applicationGuildCommands(applicationId, guild), guild };
}

function commandsAt({ route }: Place, rest: REST): Promise<unknown> {
  return rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
}

/** Takes away what has the name of a command of ours; others of the same application stay. */
async function withdraw(
  place: Place,
  ours: RESTPutAPIApplicationCommandsJSONBody,
  rest: REST,
  log: Logger,
): Promise<void> {
  try {
    const there = await commandsAt(place, rest);
    if (!Array.isArray(there)) return;
    const stale = there.filter(isRecord).filter((one) => ours.some(({ name }) => one.name === name));
    if (stale.length === 0) return;
    if (stale.length === there.length) await rest.put(place.route, { body: [] });
    else for (const { id } of stale) await rest.delete(`${place.route}/${id}`);
    log.info({ commands: stale.length, guild: place.guild }, 'commands taken away: registered elsewhere');
  } catch (error) {
    log.warn({ failure: failureOf(error), guild: place.guild }, 'commands registered twice could not be taken away');
  }
}

async function withPatience(config: DiscordConfig, work: (rest: REST) => Promise<void>): Promise<void> {
  const rest = new REST({ ...restOptions(config.apiUrl), timeout: TIMEOUT_MS }).setToken(config.token);
  try {
    await work(rest);
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

/**
 * Everything to be registered with Discord: the one list of commands, and the message menus.
 *
 * @param guildId a server alone; its commands have no say in where they may be used, and Discord drops what is said of it
 */
export function registered(
  commands: readonly Command[],
  guildId: string | null = null,
): RESTPutAPIApplicationCommandsJSONBody {
  const where = guildId === null ? EVERYWHERE : {};
  const body: unknown = [...commands, ...MENUS].map(({ declaration }) => ({ ...declaration, ...where }));
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
