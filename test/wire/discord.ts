/** The front door: a Discord on 127.0.0.1, and people who use it. */

import type { Server } from 'node:http';
import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIMessageComponentInteractionData,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  GatewayIntentBits,
  InteractionContextType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import type { MessageBody } from './bodies.js';
import { fillIn, type Value } from './command-data.js';
import { type Filled, hasComponent, modalData, pressData, selectData, type Target } from './component-data.js';
import { Exchange, type Interaction, type Setting } from './exchange.js';
import { Faults } from './faults.js';
import { Gateway, type GatewayOptions } from './gateway.js';
import { post, type SeenMessage } from './messages.js';
import { contextOf, guildCreate, type Install, interactionBase, messageEvent, type Scene } from './payloads.js';
import { Posted } from './posted.js';
import { serve } from './rest.js';
import { type Channel, type Person, type RequestRecord, type Violation, World, type WorldOptions } from './world.js';

/** What may be set when the loopback starts. */
export interface Options extends WorldOptions, GatewayOptions {}

/** Where something is done: the bot's server, one it is not in, its direct messages, or a group of people. */
export type Where = 'guild' | 'other guild' | 'dm' | 'private';

/** Who does something and where; all of it may be left out. */
export interface Circumstances {
  readonly by?: Person;
  readonly where?: Where;
  /** By default the server's, where the bot is in one, and the person's elsewhere. */
  readonly install?: Install;
  /** The language of the person's Discord, if it is not their usual one. */
  readonly locale?: Locale;
}

const MESSAGE_INTENTS = new Map<ChannelType, number>([
  [ChannelType.GuildText, GatewayIntentBits.GuildMessages],
  [ChannelType.DM, GatewayIntentBits.DirectMessages],
]);

/** A loopback Discord. `await Discord.start()` makes one. */
export class Discord {
  readonly gateway: Gateway;
  /** Somebody with an English Discord, who does everything that is not said to be done by another. */
  readonly person: Person;
  readonly #posted: Posted[] = [];

  private constructor(
    readonly world: World,
    readonly faults: Faults,
    private readonly server: Server,
    options: Options,
  ) {
    this.gateway = new Gateway(world, server, options);
    this.person = world.person('Ada');
    world.announce = (what, message) => this.#announce(what, message);
  }

  /** Starts a Discord on a free port of 127.0.0.1. */
  static async start(options: Options = {}): Promise<Discord> {
    const world = new World(options);
    const faults = new Faults();
    return new Discord(world, faults, await serve(world, faults), options);
  }

  /** The address for `new Client({ rest: { api } })`. */
  get api(): string {
    return `${this.world.origin}/api`;
  }

  /** The token the bot must log in with. */
  get token(): string {
    return this.world.token;
  }

  /** Everything the bot did that Discord would refuse or not heed. A good bot leaves it empty. */
  get violations(): readonly Violation[] {
    return this.world.violations;
  }

  /** Every request of the bot. */
  get requests(): readonly RequestRecord[] {
    return this.world.requests;
  }

  /** The mentions of the bot's messages that notified somebody. */
  get pings(): readonly string[] {
    const own = [...this.world.messages.values()].filter(({ data }) => data.author.id === this.world.bot.id);
    return own.flatMap(({ pings }) => pings);
  }

  /** Ends it: hangs up, forgets, and stops listening. */
  async close(): Promise<void> {
    for (const exchange of this.world.exchanges.values()) exchange.close();
    this.gateway.stop();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** Somebody uses a slash command; subcommands stand after a space. Resolves with the first answer. */
  async command(
    name: string,
    options: Readonly<Record<string, Value>> = {},
    circumstances?: Circumstances,
  ): Promise<Exchange> {
    return this.#chatInput(InteractionType.ApplicationCommand, name, options, circumstances);
  }

  /** Somebody types into an option, the last one given unless `focus` names it. Resolves with the choices. */
  async autocomplete(
    name: string,
    options: Readonly<Record<string, Value>>,
    circumstances: Circumstances & { readonly focus?: string } = {},
  ): Promise<Exchange> {
    const focus = circumstances.focus ?? Object.keys(options).at(-1) ?? '';
    return this.#chatInput(InteractionType.ApplicationCommandAutocomplete, name, options, circumstances, focus);
  }

  /** Somebody uses a command in the menu of a message. */
  async messageCommand(name: string, message: SeenMessage, circumstances: Circumstances = {}): Promise<Exchange> {
    if (message.deleted || message.ephemeral) throw new Error('the message has no menu');
    const scene = this.#scene(circumstances, message.channel);
    const { id, guild_id } = this.#registered(name, ApplicationCommandType.Message, scene);
    const resolved = { messages: { [message.id]: message.data } };
    const data = { id, name, type: ApplicationCommandType.Message, target_id: message.id, resolved } as const;
    const base = interactionBase(this.world, InteractionType.ApplicationCommand, scene);
    return this.#dispatch({ ...base, data: guild_id ? { ...data, guild_id } : data }, scene);
  }

  /** Somebody presses a button, of the latest message that has it unless `on` names another. */
  async press(target: Target, circumstances: Circumstances & { readonly on?: SeenMessage } = {}): Promise<Exchange> {
    const message = circumstances.on ?? this.#latestWith(target);
    const data = pressData(message, target);
    return this.#onComponent(message, data, circumstances);
  }

  /** Somebody chooses in a select. */
  async select(
    target: Target,
    values: string[],
    circumstances: Circumstances & { readonly on?: SeenMessage } = {},
  ): Promise<Exchange> {
    const message = circumstances.on ?? this.#latestWith(target);
    const data = selectData(this.world, message, target, values);
    return this.#onComponent(message, data, circumstances);
  }

  /** Somebody fills in and sends the modal that an exchange has shown. */
  async submitModal(opener: Exchange, filled: Filled): Promise<Exchange> {
    if (!opener.modal) throw new Error('no modal was shown');
    const { person, channel, message } = opener.setting;
    const scene = { ...this.#scene({ by: person }, channel), locale: opener.interaction.locale };
    const base = interactionBase(this.world, InteractionType.ModalSubmit, scene);
    const data = modalData(opener.modal, filled);
    return this.#dispatch(message ? { ...base, data, message: message.data } : { ...base, data }, scene, {
      message,
      opener,
    });
  }

  /** Somebody writes to the bot by name. Resolves with its first reply, or without one after `within` ms. */
  mention(text: string, circumstances: Circumstances & { readonly within?: number } = {}): Promise<Posted> {
    return this.#say(`<@${this.world.bot.id}> ${text}`, circumstances);
  }

  /** Somebody writes to the bot in private. Resolves with its first reply, or without one after `within` ms. */
  directMessage(text: string, circumstances: Circumstances & { readonly within?: number } = {}): Promise<Posted> {
    return this.#say(text, { ...circumstances, where: 'dm' });
  }

  /** Somebody writes something that nobody need answer. */
  write(text: string, circumstances: Circumstances = {}): Posted {
    const { person, channel } = this.#scene(circumstances);
    const draft = { body: { content: text }, channel, author: person.user, by: 'channel' } as const;
    const intents = MESSAGE_INTENTS.get(channel.type) ?? 0;
    const told = channel !== this.world.otherGuild.channel && (this.gateway.intents & intents) !== 0;
    const posted = new Posted(post(this.world, draft), told);
    this.#posted.push(posted);
    return posted;
  }

  /** A message the bot sent long ago, from a version of it that is gone. It is not held against any limit. */
  placeMessage(body: MessageBody, circumstances: Pick<Circumstances, 'where' | 'by'> = {}): SeenMessage {
    const { channel } = this.#scene(circumstances);
    return post(this.world, { body, channel, author: this.world.bot, by: 'channel' });
  }

  /** A file that somebody can give to an option. */
  file(name: string, content: string | Uint8Array, contentType = 'text/plain'): APIAttachment {
    const id = this.world.id();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.world.files.set(id, { index: '0', name, contentType, bytes });
    const url = `${this.world.origin}/attachments/0/${id}/${encodeURIComponent(name)}`;
    return { id, filename: name, size: bytes.length, url, proxy_url: url, content_type: contentType, ephemeral: true };
  }

  /** Sends a command of which Discord forgot to say which one it is. */
  commandWithoutData(circumstances: Circumstances = {}): void {
    const base = interactionBase(this.world, InteractionType.ApplicationCommand, this.#scene(circumstances));
    this.gateway.dispatch('INTERACTION_CREATE', base);
  }

  /** Takes the bot's server down or brings it back. */
  setGuildAvailable(available: boolean): void {
    const { guild } = this.world;
    guild.unavailable = !available;
    if (available) this.gateway.dispatch('GUILD_CREATE', guildCreate(this.world), GatewayIntentBits.Guilds);
    else this.gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true }, GatewayIntentBits.Guilds);
  }

  #chatInput(
    type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
    typed: string,
    values: Readonly<Record<string, Value>>,
    circumstances: Circumstances = {},
    focus?: string,
  ): Promise<Exchange> {
    const scene = this.#scene(circumstances);
    const [name = '', ...path] = typed.split(' ');
    const command = this.#registered(name, ApplicationCommandType.ChatInput, scene);
    const { options, resolved, focus: focusType } = fillIn(this.world, command, path, values, focus);
    if (scene.channel.type !== ChannelType.GuildText) delete resolved.members;
    const data = {
      id: command.id,
      name,
      type: ApplicationCommandType.ChatInput,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      ...(options.length > 0 ? { options } : {}),
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    } as const;
    const interaction: Interaction =
      type === InteractionType.ApplicationCommand
        ? { ...interactionBase(this.world, type, scene), data }
        : { ...interactionBase(this.world, type, scene), data: { ...data, options } };
    return this.#dispatch(interaction, scene, { focus: focusType });
  }

  #onComponent(
    message: SeenMessage,
    data: APIMessageComponentInteractionData,
    circumstances: Circumstances,
  ): Promise<Exchange> {
    const scene = this.#scene(circumstances, message.channel);
    const { interaction_metadata: metadata } = message.data;
    if (message.deleted || message.thinking) throw new Error('the message is not there to be used');
    if (message.ephemeral && metadata?.user.id !== scene.person.user.id) {
      throw new Error('only the person who asked sees this message');
    }
    const base = interactionBase(this.world, InteractionType.MessageComponent, {
      ...scene,
      install: circumstances.install ?? (metadata ? installOf(metadata) : scene.install),
    });
    return this.#dispatch({ ...base, data, message: message.data }, scene, { message });
  }

  /** Sends an interaction, and resolves when the person knows whether there is an answer. */
  #dispatch(interaction: Interaction, { person, channel }: Scene, more: Partial<Setting> = {}): Promise<Exchange> {
    const exchange = new Exchange(this.world, interaction, { person, channel, ...more });
    this.gateway.dispatch('INTERACTION_CREATE', interaction);
    return exchange.settled();
  }

  #scene({ by = this.person, where = 'guild', install, locale }: Circumstances, at?: Channel): Scene {
    const { guild, otherGuild, group } = this.world;
    const places = { guild: guild.channel, 'other guild': otherGuild.channel, private: group };
    const channel = at ?? (where === 'dm' ? this.world.directChannel(by) : places[where]);
    const botIsHere = channel !== group && channel !== otherGuild.channel;
    if (!botIsHere && install === 'guild') throw new Error('the bot is not installed there by a server');
    return { person: by, channel, install: install ?? (botIsHere ? 'guild' : 'user'), locale: locale ?? by.locale };
  }

  /** The command a person would find there; throws where Discord would not offer it. */
  #registered(name: string, type: ApplicationCommandType, scene: Scene): APIApplicationCommand {
    const inGuild = scene.channel === this.world.guild.channel && scene.install !== 'user';
    const command = this.world.commands.find(name, type, inGuild ? this.world.guild.id : undefined);
    if (!command) throw new Error(`no command "${name}" of type ${type} is registered there`);
    if (command.guild_id) return command;
    const contexts = command.contexts ?? [InteractionContextType.Guild, InteractionContextType.BotDM];
    if (!contexts.includes(contextOf(scene)))
      throw new Error(`"${name}" is not offered in context ${contextOf(scene)}`);
    const types = command.integration_types ?? [];
    const needed =
      scene.install === 'user' ? ApplicationIntegrationType.UserInstall : ApplicationIntegrationType.GuildInstall;
    if (!types.includes(needed)) throw new Error(`"${name}" is not offered to an install of type ${needed}`);
    return command;
  }

  #latestWith(target: Target): SeenMessage {
    const message = [...this.world.messages.values()].findLast((one) => !one.deleted && hasComponent(one, target));
    if (!message) throw new Error(`no message has a component ${JSON.stringify(target)}`);
    return message;
  }

  async #say(text: string, circumstances: Circumstances & { readonly within?: number }): Promise<Posted> {
    const posted = this.write(text, circumstances);
    if (posted.delivered) await posted.reply(circumstances.within).catch(() => undefined);
    return posted;
  }

  /** Tells the bot of a message, and those who wait for an answer of the bot. */
  #announce(what: 'create' | 'update' | 'delete', message: SeenMessage): void {
    const { channel, data } = message;
    const told = channel !== this.world.otherGuild.channel && channel !== this.world.group;
    const own = data.author.id === this.world.bot.id;
    if (told && !message.ephemeral) this.#tell(what, message, own);
    if (!own || what !== 'create') return;
    const answered = data.message_reference?.message_id;
    const here = this.#posted.filter((posted) => posted.message.channel === channel);
    (answered ? here.find((posted) => posted.message.id === answered) : here.at(-1))?.add(message);
  }

  #tell(what: 'create' | 'update' | 'delete', { channel, data }: SeenMessage, own: boolean): void {
    const intent = MESSAGE_INTENTS.get(channel.type) ?? 0;
    const event = messageEvent(this.world, data, channel);
    if (what === 'delete') {
      const { id, channel_id, guild_id } = event;
      this.gateway.dispatch('MESSAGE_DELETE', guild_id ? { id, channel_id, guild_id } : { id, channel_id }, intent);
      return;
    }
    const named = data.mentions.some(({ id }) => id === this.world.bot.id);
    const readable = own || named || channel.type === ChannelType.DM;
    this.gateway.dispatchMessage(`MESSAGE_${what.toUpperCase()}`, event, intent, readable);
  }
}

/** How the bot came to be where a message of it stands. */
function installOf({ authorizing_integration_owners: owners }: APIMessageInteractionMetadata): Install {
  const byGuild = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  const byUser = owners[ApplicationIntegrationType.UserInstall] !== undefined;
  return byGuild && byUser ? 'both' : byUser ? 'user' : 'guild';
}
