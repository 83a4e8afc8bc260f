/** The bodies a bot sends, as they are once Discord's schemas have accepted them. */

import type {
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  LocalizationMap,
} from 'discord-api-types/v10';

/** A field that may be left out or sent as null. */
type Maybe<T> = T | null | undefined;

/** Which mentions of a message may notify. */
export interface AllowedMentions {
  parse?: Maybe<readonly ('users' | 'roles' | 'everyone')[]>;
  users?: Maybe<readonly string[]>;
  roles?: Maybe<readonly string[]>;
  replied_user?: Maybe<boolean>;
}

/** What a bot says of a file it uploads, or of one it keeps in an edit. */
export interface AttachmentBody {
  id: string;
  filename?: Maybe<string>;
  description?: Maybe<string>;
}

/** A message to be created or edited, on any route. */
export interface MessageBody {
  content?: Maybe<string>;
  embeds?: Maybe<APIEmbed[]>;
  components?: Maybe<APIMessageTopLevelComponent[]>;
  flags?: Maybe<number>;
  allowed_mentions?: Maybe<AllowedMentions>;
  attachments?: Maybe<AttachmentBody[]>;
  sticker_ids?: Maybe<string[]>;
  poll?: Maybe<object>;
  tts?: Maybe<boolean>;
  message_reference?: Maybe<{
    message_id: string;
    channel_id?: Maybe<string>;
    guild_id?: Maybe<string>;
    fail_if_not_exists?: Maybe<boolean>;
    type?: Maybe<number>;
  }>;
  nonce?: Maybe<string | number>;
}

/** A window for a person to fill in. */
export type ModalBody = APIModalInteractionResponseCallbackData;

/** What the field of a command offers while a person types. */
export type Choice = APIApplicationCommandOptionChoice;

/**
 * The answer to an autocompletion.
 *
 * @public used by the declarations of discord-api-spec
 */
export interface ChoicesBody {
  choices?: Maybe<(Choice | null)[]>;
}

/** A command to be registered. */
export interface CommandBody {
  id?: Maybe<string>;
  name: string;
  type?: Maybe<ApplicationCommandType>;
  name_localizations?: Maybe<LocalizationMap>;
  description?: Maybe<string>;
  description_localizations?: Maybe<LocalizationMap>;
  options?: Maybe<APIApplicationCommandOption[]>;
  default_member_permissions?: Maybe<number | string>;
  dm_permission?: Maybe<boolean>;
  contexts?: Maybe<InteractionContextType[]>;
  integration_types?: Maybe<ApplicationIntegrationType[]>;
  nsfw?: Maybe<boolean>;
}

/** A change to a registered command. */
export type CommandPatchBody = Partial<CommandBody>;

/** A file of a multipart request. */
export interface Upload {
  /** The number in `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
