/** A discord.js bot on a loopback, for the tests of the loopback itself. */

import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  type Interaction,
  type Message,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { Discord, type Options } from './discord.js';
import { hello } from './samples.js';

/** What a bot of a test does. */
export interface Behaviour {
  readonly onInteraction?: (interaction: Interaction) => Promise<unknown>;
  readonly onMessage?: (message: Message) => Promise<unknown>;
  readonly client?: Partial<ClientOptions>;
}

/** A bot that is ready, and what went wrong inside its handlers. */
export interface Bot {
  readonly client: Client<true>;
  readonly errors: unknown[];
}

/** Starts a loopback that ends with the test. */
export async function startDiscord(options: Options = {}): Promise<Discord> {
  const discord = await Discord.start(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** A client that is not connected yet; it is destroyed with the test. */
export function makeClient(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  const rest = { api: discord.api, ...options.rest };
  const client = new Client({ intents: [], ...options, rest });
  // A client that never became ready does not come back from `destroy()`, so this does not wait for it.
  onTestFinished(() => void client.destroy());
  return client;
}

/** Connects a bot and waits until it is ready. */
export async function startBot(discord: Discord, behaviour: Behaviour = {}): Promise<Bot> {
  const client = makeClient(discord, behaviour.client);
  const errors: unknown[] = [];
  const note = (error: unknown): void => {
    errors.push(error);
  };
  client.on(Events.Error, note);
  client.on(Events.InteractionCreate, (interaction) => void behaviour.onInteraction?.(interaction).catch(note));
  client.on(Events.MessageCreate, (message) => void behaviour.onMessage?.(message).catch(note));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return { client: await ready, errors };
}

/** A promise and the means to fulfil it. */
export function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** A loopback on which `/hello` is registered, and a bot that answers interactions like this. */
export async function answering(onInteraction: (interaction: Interaction) => Promise<unknown>): Promise<Discord> {
  const discord = await startDiscord();
  discord.world.commands.create(hello);
  await startBot(discord, { onInteraction });
  return discord;
}

/** The same for slash commands only. */
export function answeringCommands(
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<Discord> {
  return answering(async (interaction) => (interaction.isChatInputCommand() ? answer(interaction) : undefined));
}
