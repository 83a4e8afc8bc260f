/** One interaction: what a person did, and everything the bot then let them see. */

import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type GatewayInteractionCreateDispatchData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Choice, MessageBody, ModalBody, Upload } from './bodies.js';
import { type Answer, type Asked, readCallback } from './callback-limits.js';
import { type FormIssue, Refusal, unknown } from './form-errors.js';
import { edit, post, remove, type SeenMessage } from './messages.js';
import { Watched } from './waiting.js';
import type { Channel, Person, World } from './world.js';

/** An interaction as the gateway sends it, without those of other kinds. */
export type Interaction = Exclude<GatewayInteractionCreateDispatchData, { type: InteractionType.Ping }>;

/** The first answer to an interaction. */
export interface FirstAnswer {
  readonly type: InteractionResponseType;
  /** Milliseconds from the dispatch of the interaction to its answer. */
  readonly after: number;
  /** The flags of the message it showed or changed. */
  readonly flags: number;
  readonly ephemeral: boolean;
  /** What the bot sent, as it was. */
  readonly body: unknown;
}

/** An edit of the first answer, or of the message whose component was used. */
export interface Edit {
  readonly after: number;
  readonly data: APIMessage;
}

/** What belongs to an interaction besides its payload. */
export interface Setting {
  readonly person: Person;
  readonly channel: Channel;
  /** The message whose component was used, or whose component opened the modal. */
  readonly message?: SeenMessage | undefined;
  /** The type of the option being typed. */
  readonly focus?: ApplicationCommandOptionType | undefined;
  /** The exchange in which the modal was shown. */
  readonly opener?: Exchange | undefined;
}

/** Where no server has installed the bot, Discord takes five follow-ups to an interaction. */
const MOST_FOLLOW_UPS_OF_A_PERSON = 5;

/** What a person sees of one interaction, kept up to date. */
export class Exchange extends Watched {
  /** None before the first answer, and none ever when the bot is too late. */
  first: FirstAnswer | undefined;
  /** The answer itself, or the message that the bot changes; it shows its latest state. */
  message: SeenMessage | undefined;
  readonly edits: Edit[] = [];
  readonly followUps: SeenMessage[] = [];
  modal: ModalBody | undefined;
  choices: readonly Choice[] | undefined;
  /** Whether the person was told that the application did not respond. */
  failed = false;
  readonly #sentAt = performance.now();
  readonly #deadline: NodeJS.Timeout;
  #expiresAt: number;

  constructor(
    private readonly world: World,
    readonly interaction: Interaction,
    readonly setting: Setting,
  ) {
    super();
    this.#expiresAt = Date.now() + world.tokenMs;
    this.#deadline = setTimeout(() => this.#fail(), world.firstAnswerMs);
    world.exchanges.set(interaction.token, this);
  }

  /** Whether the token no longer works. */
  get expired(): boolean {
    return Date.now() >= this.#expiresAt;
  }

  /** Lets the token run out, as it does after 15 minutes. */
  expire(): void {
    this.#expiresAt = 0;
  }

  /** Waits until the bot has answered or the person has been told that it did not. */
  async settled(): Promise<this> {
    return this.until(({ first, failed }) => first !== undefined || failed, this.world.firstAnswerMs + 1000);
  }

  /** Waits for the answer in words, past any "thinking…". */
  async reply(within = 3000): Promise<SeenMessage> {
    await this.until(({ message, failed }) => failed || (message !== undefined && !message.thinking), within);
    if (!this.message) throw new Error(this.describe());
    return this.message;
  }

  /** Ends the wait for an answer, when the loopback closes. */
  close(): void {
    clearTimeout(this.#deadline);
    if (!this.first) this.#fail();
  }

  /** Takes the first answer. Throws Discord's refusal; returns what Discord would not heed. */
  answer(body: unknown, uploads: readonly Upload[]): FormIssue[] {
    if (this.failed) throw unknown(10062, 'interaction');
    if (this.first) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    const { maxUpload } = this.world;
    const asked: Asked = { type: this.interaction.type, uploads, maxUpload };
    const { focus, message } = this.setting;
    const { answer, unheeded } = readCallback(body, {
      ...asked,
      ...(focus === undefined ? {} : { focus }),
      ...(message === undefined ? {} : { before: message.before }),
    });
    clearTimeout(this.#deadline);
    this.#show(answer, uploads);
    const flags = this.message?.flags ?? 0;
    this.first = {
      type: answer.type,
      after: this.#elapsed(),
      flags,
      ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      body,
    };
    this.changed();
    return unheeded;
  }

  /** Adds a message; after "thinking…" it takes its place, as private or public as that was. */
  followUp(body: MessageBody, uploads: readonly Upload[]): SeenMessage {
    if (this.message?.thinking && !this.message.deleted) {
      this.edit(this.message, body, uploads);
      return this.message;
    }
    if (this.#installedByPersonOnly() && this.followUps.length >= MOST_FOLLOW_UPS_OF_A_PERSON) {
      const message = 'This interaction has reached the maximum number of follow-up messages';
      throw new Refusal(400, 40094, message);
    }
    const flags = (body.flags ?? 0) & MessageFlags.Ephemeral;
    const message = this.#post(body, uploads, { flags, repliesTo: this.message });
    this.followUps.push(message);
    this.changed();
    return message;
  }

  /** Changes one of the messages of this exchange. */
  edit(message: SeenMessage, body: MessageBody, uploads: readonly Upload[]): void {
    edit(this.world, message, body, uploads);
    if (message === this.message) this.edits.push({ after: this.#elapsed(), data: message.data });
    this.changed();
  }

  /** Takes away one of the messages of this exchange. */
  delete(message: SeenMessage): void {
    remove(this.world, message);
    this.changed();
  }

  /** The message under an id, `@original` for the answer itself. Throws Discord's refusal when there is none. */
  find(id: string): SeenMessage {
    const message = id === '@original' ? this.message : this.world.messages.get(id);
    const own = message !== undefined && (message === this.message || this.followUps.includes(message));
    if (!own || message.deleted) throw unknown(10008, 'Message');
    return message;
  }

  protected override describe(): string {
    if (this.failed) return 'the application did not respond';
    if (!this.first) return 'no answer yet';
    const state = this.message?.thinking ? 'thinking…' : (this.message?.data.content ?? 'no message');
    return `answer of type ${this.first.type}, ${this.edits.length} edits, ${this.followUps.length} follow-ups, ${state}`;
  }

  #installedByPersonOnly(): boolean {
    const { authorizing_integration_owners: owners } = this.interaction;
    return owners[ApplicationIntegrationType.GuildInstall] === undefined;
  }

  #elapsed(): number {
    return performance.now() - this.#sentAt;
  }

  #fail(): void {
    this.failed = true;
    this.changed();
  }

  #show(answer: Answer, uploads: readonly Upload[]): void {
    switch (answer.type) {
      case InteractionResponseType.ChannelMessageWithSource:
        this.message = this.#post(answer.message, uploads, {
          flags: (answer.message.flags ?? 0) & MessageFlags.Ephemeral,
          repliesTo: this.setting.message,
        });
        break;
      case InteractionResponseType.DeferredChannelMessageWithSource:
        this.message = this.#post({}, [], {
          flags: MessageFlags.Loading | (answer.ephemeral ? MessageFlags.Ephemeral : 0),
          repliesTo: this.setting.message,
        });
        break;
      case InteractionResponseType.DeferredMessageUpdate:
        this.message = this.setting.message;
        break;
      case InteractionResponseType.UpdateMessage:
        this.message = this.setting.message;
        if (this.message) edit(this.world, this.message, answer.message, uploads);
        break;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        this.choices = answer.choices;
        break;
      case InteractionResponseType.Modal:
        this.modal = answer.modal;
        break;
    }
  }

  #post(
    body: MessageBody,
    uploads: readonly Upload[],
    more: { flags: number; repliesTo: SeenMessage | undefined },
  ): SeenMessage {
    const { channel } = this.setting;
    const metadata = this.metadata();
    const draft = { body, channel, author: this.world.bot, by: 'webhook', uploads, metadata, ...more } as const;
    const type = this.#messageType();
    return post(this.world, type === undefined || more.repliesTo ? draft : { ...draft, type });
  }

  #messageType(): MessageType | undefined {
    if (this.interaction.type !== InteractionType.ApplicationCommand) return undefined;
    const slash = this.interaction.data.type === ApplicationCommandType.ChatInput;
    return slash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
  }

  /** What a message says of the interaction it came from. */
  metadata(): APIMessageInteractionMetadata {
    const { id, authorizing_integration_owners: owners } = this.interaction;
    const base = { id, user: this.setting.person.user, authorizing_integration_owners: owners };
    const { message, opener } = this.setting;
    if (this.interaction.type === InteractionType.ModalSubmit && opener) {
      const triggering = opener.metadata();
      if (triggering.type !== InteractionType.ModalSubmit) {
        return { ...base, type: InteractionType.ModalSubmit, triggering_interaction_metadata: triggering };
      }
    }
    if (message) return { ...base, type: InteractionType.MessageComponent, interacted_message_id: message.id };
    return { ...base, type: InteractionType.ApplicationCommand };
  }
}
