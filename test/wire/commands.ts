/** The commands a bot has registered. */

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import type { CommandBody, CommandPatchBody } from './bodies.js';
import { checkCommand, checkCommands, checkNumber } from './command-limits.js';
import { unknown } from './form-errors.js';

/** Registered commands, those for everywhere and those of single servers. */
export class CommandRegistry {
  readonly #byPlace = new Map<string, Map<string, APIApplicationCommand>>();

  constructor(
    readonly applicationId: string,
    readonly newId: () => string,
  ) {}

  /** The commands for everywhere, or those of one server. */
  list(guildId?: string): APIApplicationCommand[] {
    return [...this.#place(guildId).values()];
  }

  /** The command a person would find under a name: that of the server before that for everywhere. */
  find(name: string, type: ApplicationCommandType, guildId?: string): APIApplicationCommand | undefined {
    const inGuild = guildId ? this.list(guildId) : [];
    return [...inGuild, ...this.list()].find((command) => command.name === name && command.type === type);
  }

  /** One command by its id. */
  get(id: string, guildId?: string): APIApplicationCommand {
    const command = this.#place(guildId).get(id);
    if (!command) throw unknown(10063, 'application command');
    return command;
  }

  /** Replaces all commands of a place. Those whose name and type stay keep their id. */
  replace(commands: readonly CommandBody[], guildId?: string): APIApplicationCommand[] {
    checkCommands(commands);
    const before = this.list(guildId);
    const place = this.#place(guildId);
    place.clear();
    for (const body of commands) this.#put(place, this.#complete(body, guildId, before));
    return this.list(guildId);
  }

  /** Adds a command; one of the same name and type gives way to it. */
  create(body: CommandBody, guildId?: string): { command: APIApplicationCommand; created: boolean } {
    checkCommand(body);
    const before = this.list(guildId);
    const command = this.#complete(body, guildId, before);
    const created = !before.some(({ id }) => id === command.id);
    if (created) checkNumber([...before, command]);
    this.#put(this.#place(guildId), command);
    return { command, created };
  }

  /** Changes a command. */
  patch(id: string, change: CommandPatchBody, guildId?: string): APIApplicationCommand {
    const before = this.get(id, guildId);
    const body: CommandBody = { ...before, ...change, name: change.name ?? before.name, type: before.type, id };
    checkCommand(body);
    const command = this.#complete(body, guildId, [before]);
    this.#put(this.#place(guildId), command);
    return command;
  }

  /** Takes a command away. */
  delete(id: string, guildId?: string): void {
    this.get(id, guildId);
    this.#place(guildId).delete(id);
  }

  #place(guildId = 'everywhere'): Map<string, APIApplicationCommand> {
    const place = this.#byPlace.get(guildId) ?? new Map<string, APIApplicationCommand>();
    this.#byPlace.set(guildId, place);
    return place;
  }

  #put(place: Map<string, APIApplicationCommand>, command: APIApplicationCommand): void {
    place.set(command.id, command);
  }

  /** The command as Discord gives it back: with ids and defaults, and without what says nothing. */
  #complete(body: CommandBody, guildId: string | undefined, before: APIApplicationCommand[]): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const same = before.find(
      (command) => command.type === type && (command.id === body.id || command.name === body.name),
    );
    const permissions = body.default_member_permissions ?? null;
    const command: APIApplicationCommand = {
      id: same?.id ?? this.newId(),
      application_id: this.applicationId,
      version: this.newId(),
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: permissions === null ? null : String(permissions),
      nsfw: body.nsfw ?? false,
    };
    if (body.options?.length) command.options = body.options.map(completeOption);
    if (guildId) return { ...command, guild_id: guildId };
    return {
      ...command,
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    };
  }
}

/** Discord gives an option back without `required` and `autocomplete` when they are false. */
function completeOption(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const copy = structuredClone(option);
  if (!copy.required) delete copy.required;
  if ('autocomplete' in copy && !copy.autocomplete) delete copy.autocomplete;
  if ('options' in copy && copy.options) {
    for (const inner of copy.options) Object.assign(inner, completeOption(inner));
  }
  return copy;
}
