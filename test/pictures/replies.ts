import {
  type APIChatInputApplicationCommandInteraction,
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import { commands } from '../../commands/index.js';
import { answerInteraction } from '../../src/discord/answer.js';
import { openRecord } from '../../src/record.js';
import { routerOf } from '../../src/routing/route.js';

/** A command as somebody typed it. */
export interface Typed {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

const record = await openRecord('corpus');
const router = routerOf(commands, (_reference, error) => {
  throw error;
});

/** What Rapporteur sends to Discord for a command: the components of its reply, made by the code that serves. */
export function replyTo({ command, options, locale }: Typed): readonly APIMessageTopLevelComponent[] {
  const answer = answerInteraction(interactionOf(command, options, locale), router, record);
  const callback = answer?.callback;
  if (callback?.type !== InteractionResponseType.ChannelMessageWithSource) throw new Error(`/${command} has no reply`);
  return callback.data.components ?? [];
}

function interactionOf(
  name: string,
  options: Readonly<Record<string, string>>,
  locale: Locale,
): APIChatInputApplicationCommandInteraction {
  const user = { id: '1', username: 'ada', discriminator: '0', global_name: 'You', avatar: null };
  return {
    id: '2',
    application_id: '3',
    token: 'token',
    version: 1,
    type: InteractionType.ApplicationCommand,
    locale,
    user,
    channel: { id: '4', type: ChannelType.DM, recipients: [user], name: null, last_message_id: null },
    channel_id: '4',
    context: InteractionContextType.BotDM,
    app_permissions: '0',
    authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: '1' },
    entitlements: [],
    attachment_size_limit: 0,
    data: {
      id: '5',
      name,
      type: ApplicationCommandType.ChatInput,
      options: Object.entries(options).map(([option, value]) => ({
        name: option,
        type: ApplicationCommandOptionType.String as const,
        value,
      })),
    },
  };
}
