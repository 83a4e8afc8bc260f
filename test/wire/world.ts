/** What the loopback knows: people, servers, channels, messages, commands, and what the bot did. */

import {
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Upload } from './bodies.js';
import { CommandRegistry } from './commands.js';
import type { Exchange } from './exchange.js';
import type { FormIssue } from './form-errors.js';
import type { SeenMessage } from './messages.js';

/** Somebody who uses Discord. */
export interface Person {
  readonly user: APIUser;
  readonly locale: Locale;
  /** What the person may do in a server, as a bit set. */
  readonly permissions: bigint;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  /** Whether the bot is a member. It is not in a server where only a person has installed it. */
  readonly joined: boolean;
  readonly channel: APITextChannel;
  readonly roles: APIRole[];
  /** Whether the server is down, as Discord says it. */
  unavailable: boolean;
}

/** Where something is said. */
export type Channel = APITextChannel | APIDMChannel | APIGroupDMChannel;

/** A request of the bot, and how it was answered. */
export interface RequestRecord {
  readonly method: string;
  /** The path after `/api/v10`, with its query. */
  readonly path: string;
  /** The name of the route, or "unknown". */
  readonly route: string;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  /** The HTTP status that was answered; none when a fault kept the answer back. */
  status?: number;
}

/** Something Discord would refuse, or accept without doing it. */
export interface Violation {
  readonly method: string;
  readonly path: string;
  /** Whether Discord would refuse it; otherwise it reads over it. */
  readonly refused: boolean;
  readonly message: string;
  readonly issues: readonly FormIssue[];
}

/** What may be set when the loopback starts. */
export interface WorldOptions {
  readonly token?: string;
  /** How long a first answer may take: 3 s. */
  readonly firstAnswerMs?: number;
  /** How long the token of an interaction lives: 15 min. */
  readonly tokenMs?: number;
  /** How large an uploaded file may be: 10 MiB. */
  readonly maxUpload?: number;
  /** Whether the server is down when the bot connects. */
  readonly guildUnavailable?: boolean;
}

/** Typed as a number, since Discord's flag types have no member for zero. */
const NO_FLAGS: number = 0;
const DISCORD_EPOCH = 1_420_070_400_000n;
const EVERYONE_MAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** All state of one loopback. */
export class World {
  readonly token: string;
  readonly firstAnswerMs: number;
  readonly tokenMs: number;
  readonly maxUpload: number;
  readonly bot: APIUser;
  /** The server the bot is a member of. */
  readonly guild: Guild;
  /** A server the bot is not a member of. */
  readonly otherGuild: Guild;
  /** A conversation of several people outside any server. */
  readonly group: APIGroupDMChannel;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, SeenMessage>();
  readonly files = new Map<string, Upload>();
  /** By token. */
  readonly exchanges = new Map<string, Exchange>();
  readonly commands: CommandRegistry;
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  /** `http://127.0.0.1:PORT`, once the server listens. */
  origin = '';
  /** Called with every message that appears, changes or goes. */
  announce: (what: 'create' | 'update' | 'delete', message: SeenMessage) => void = () => {};
  #ids = 0n;

  constructor(options: WorldOptions = {}) {
    this.firstAnswerMs = options.firstAnswerMs ?? 3000;
    this.tokenMs = options.tokenMs ?? 15 * 60_000;
    this.maxUpload = options.maxUpload ?? 10 * 1024 * 1024;
    this.bot = { ...this.#user('loopback-bot', null), bot: true };
    this.token = options.token ?? `${Buffer.from(this.bot.id).toString('base64url')}.loop.${'back'.repeat(9)}`;
    this.commands = new CommandRegistry(this.bot.id, () => this.id());
    this.guild = this.#guild('Loopback', true, options.guildUnavailable ?? false);
    this.otherGuild = this.#guild('Elsewhere', false, false);
    this.group = { id: this.id(), type: ChannelType.GroupDM, name: 'Group', recipients: [], last_message_id: null };
    this.channels.set(this.group.id, this.group);
  }

  get applicationId(): string {
    return this.bot.id;
  }

  /** A new id, later than all before. */
  id(): string {
    this.#ids += 1n;
    return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) + this.#ids);
  }

  /** Somebody new. */
  person(name: string, locale: Locale = Locale.EnglishUS, permissions = EVERYONE_MAY): Person {
    const person = { user: this.#user(name.toLowerCase().replaceAll(/\W/g, '.'), name), locale, permissions };
    this.people.set(person.user.id, person);
    return person;
  }

  /** The bot's direct messages with somebody. */
  directChannel(person: Person): APIDMChannel {
    for (const channel of this.channels.values()) {
      if (channel.type === ChannelType.DM && channel.recipients?.[0]?.id === person.user.id) return channel;
    }
    const channel: APIDMChannel = {
      id: this.id(),
      type: ChannelType.DM,
      name: null,
      last_message_id: null,
      flags: NO_FLAGS,
      recipients: [person.user],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The server a channel belongs to. */
  guildOf(channel: Channel): Guild | undefined {
    return [this.guild, this.otherGuild].find((guild) => guild.channel.id === channel.id);
  }

  /** The people and the bot among these ids. */
  usersOf(ids: readonly string[]): APIUser[] {
    return ids.flatMap((id) => (id === this.bot.id ? [this.bot] : (this.people.get(id)?.user ?? [])));
  }

  #user(username: string, name: string | null): APIUser {
    return {
      id: this.id(),
      username,
      discriminator: '0',
      global_name: name,
      avatar: null,
      public_flags: NO_FLAGS,
      flags: NO_FLAGS,
      primary_guild: null,
    };
  }

  #guild(name: string, joined: boolean, unavailable: boolean): Guild {
    const id = this.id();
    const channel: APITextChannel = {
      id: this.id(),
      type: ChannelType.GuildText,
      guild_id: id,
      name: 'general',
      position: 0,
      flags: NO_FLAGS,
      permission_overwrites: [],
      parent_id: null,
      nsfw: false,
      topic: null,
      last_message_id: null,
      rate_limit_per_user: 0,
    };
    this.channels.set(channel.id, channel);
    const everyone: APIRole = {
      id,
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 0,
      permissions: String(EVERYONE_MAY),
      managed: false,
      mentionable: false,
      flags: NO_FLAGS,
    };
    return { id, name, locale: Locale.EnglishUS, joined, channel, roles: [everyone], unavailable };
  }
}
