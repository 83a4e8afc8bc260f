/** What a person fills into a command, made into the data of an interaction. */

import {
  type APIApplicationCommand,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandNumberOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  type APIAttachment,
  type APIInteractionDataResolved,
  type APIRole,
  ChannelType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { memberOf } from './payloads.js';
import type { Channel, Person, World } from './world.js';

/** What can stand in an option: text, a number, yes or no, or somebody or something of Discord. */
export type Value = string | number | boolean | Person | APIRole | Channel | APIAttachment;

/** A command as it was typed. */
export interface Typed {
  readonly options: APIApplicationCommandInteractionDataOption[];
  readonly resolved: APIInteractionDataResolved;
  /** The type of the option being typed. */
  readonly focus: Option | undefined;
}

/**
 * Fills in a command as Discord's own client would let a person do it; throws where the client would not.
 *
 * @param path the names of the subcommand group and the subcommand, if any
 * @param focus the option being typed, for an autocompletion
 */
export function fillIn(
  world: World,
  command: APIApplicationCommand,
  path: readonly string[],
  values: Readonly<Record<string, Value>>,
  focus?: string,
): Typed {
  const resolved: APIInteractionDataResolved = {};
  let declared: readonly APIApplicationCommandOption[] = command.options ?? [];
  const steps: { name: string; type: Option.Subcommand | Option.SubcommandGroup }[] = [];
  for (const name of path) {
    const step = declared.find((option) => option.name === name);
    if (step?.type !== Option.Subcommand && step?.type !== Option.SubcommandGroup) {
      throw new Error(`/${command.name} has no subcommand "${name}"`);
    }
    steps.push({ name, type: step.type });
    declared = step.options ?? [];
  }
  if (declared.some(({ type }) => type === Option.Subcommand || type === Option.SubcommandGroup)) {
    throw new Error(`/${[command.name, ...path].join(' ')} cannot be used without a subcommand`);
  }
  const filled = Object.entries(values).map(([name, value]) => {
    const option = declared.find((candidate) => candidate.name === name);
    if (!option) throw new Error(`/${[command.name, ...path].join(' ')} has no option "${name}"`);
    return fillOption(world, option, value, resolved, name === focus);
  });
  const missing = declared.find(({ name, required }) => required && !(name in values));
  if (missing && focus === undefined) throw new Error(`the option "${missing.name}" is required`);
  const focused = declared.find(({ name }) => name === focus);
  if (focus !== undefined && !(focused && 'autocomplete' in focused && focused.autocomplete)) {
    throw new Error(`the option "${focus}" does not autocomplete`);
  }
  const options = steps.reduceRight<APIApplicationCommandInteractionDataOption[]>(
    (inner, step) => [nest(step, inner)],
    filled,
  );
  return { options, resolved, focus: focused?.type };
}

function nest(
  { name, type }: { name: string; type: Option.Subcommand | Option.SubcommandGroup },
  inner: APIApplicationCommandInteractionDataOption[],
): APIApplicationCommandInteractionDataOption {
  if (type === Option.SubcommandGroup) {
    return { name, type, options: inner.filter((option) => option.type === Option.Subcommand) };
  }
  const options = inner.filter((option) => option.type !== Option.Subcommand && option.type !== Option.SubcommandGroup);
  return { name, type, options };
}

function fillOption(
  world: World,
  option: APIApplicationCommandOption,
  value: Value,
  resolved: APIInteractionDataResolved,
  focused: boolean,
): APIApplicationCommandInteractionDataOption {
  const { name } = option;
  const wrong = (): Error => wrongValue(name, value);
  switch (option.type) {
    case Option.String:
      return fillText(option, value, focused);
    case Option.Integer:
    case Option.Number:
      return fillNumber(option, value, focused);
    case Option.Boolean:
      if (typeof value !== 'boolean') throw wrong();
      return { name, type: option.type, value };
    case Option.User:
    case Option.Channel:
    case Option.Role:
    case Option.Mentionable:
    case Option.Attachment: {
      const id = resolve(world, option.type, value, resolved);
      if (id === undefined) throw wrong();
      return { name, type: option.type, value: id };
    }
    default:
      throw wrong();
  }
}

function wrongValue(name: string, value: Value): Error {
  return new Error(`the option "${name}" does not take ${JSON.stringify(value)}`);
}

function fillText(
  option: APIApplicationCommandStringOption,
  value: Value,
  focused: boolean,
): APIApplicationCommandInteractionDataOption {
  const { name, type, choices, min_length: min = 0, max_length: max = 6000 } = option;
  if (typeof value !== 'string') throw wrongValue(name, value);
  if (focused) return { name, type, value, focused };
  const chosen = !choices?.length || choices.some((choice) => choice.value === value);
  if (!chosen || value.length < min || value.length > max) throw wrongValue(name, value);
  return { name, type, value };
}

function fillNumber(
  option: APIApplicationCommandIntegerOption | APIApplicationCommandNumberOption,
  value: Value,
  focused: boolean,
): APIApplicationCommandInteractionDataOption {
  const { name, type, choices, min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = option;
  // Discord sends what is being typed as text, whatever it will be.
  if (focused && typeof value === 'string') return { name, type, value, focused };
  if (typeof value !== 'number' || value < min || value > max) throw wrongValue(name, value);
  if (type === Option.Integer && !Number.isInteger(value)) throw wrongValue(name, value);
  if (choices?.length && !choices.some((choice) => choice.value === value)) throw wrongValue(name, value);
  return { name, type, value };
}

/** Writes down who or what is meant, and gives its id; nothing if it is not of this type. */
function resolve(world: World, type: Option, value: Value, resolved: APIInteractionDataResolved): string | undefined {
  if (typeof value !== 'object') return undefined;
  if ('user' in value && (type === Option.User || type === Option.Mentionable)) {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberOf(value);
    resolved.users = { ...resolved.users, [value.user.id]: value.user };
    resolved.members = { ...resolved.members, [value.user.id]: member };
    return value.user.id;
  }
  if ('permissions' in value && 'id' in value && (type === Option.Role || type === Option.Mentionable)) {
    resolved.roles = { ...resolved.roles, [value.id]: value };
    return value.id;
  }
  if ('filename' in value && type === Option.Attachment) {
    resolved.attachments = { ...resolved.attachments, [value.id]: value };
    return value.id;
  }
  if ('type' in value && type === Option.Channel && value.type === ChannelType.GuildText) {
    const permissions = String(world.guild.roles[0]?.permissions ?? '0');
    const channel = { id: value.id, name: value.name, type: value.type, permissions };
    resolved.channels = { ...resolved.channels, [value.id]: channel };
    return value.id;
  }
  return undefined;
}
