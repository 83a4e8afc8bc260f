/** Small bodies for the tests of the loopback. */

import {
  type APIActionRowComponent,
  type APIApplicationCommandStringOption,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { CommandBody, MessageBody } from './bodies.js';

/** A command that is offered everywhere. */
export const hello: CommandBody = {
  name: 'hello',
  description: 'Says hello',
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A text option of a command. */
export const option = (name: string, more: object = {}): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description: name,
  ...more,
});

/** As many `x` as a text is to be long. */
export const x = (length: number): string => 'x'.repeat(length);

/** A list of so many things. */
export const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

export const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

export const row = (
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> => ({ type: ComponentType.ActionRow, components });

export const button = (custom_id: string, more: object = {}): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Press',
  custom_id,
  ...more,
});

export const link = (url: string, more: object = {}): APIButtonComponentWithURL => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'Open',
  url,
  ...more,
});

export const select = (values: readonly string[], more: object = {}): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: 'select',
  options: values.map((value) => ({ label: 'Option', value })),
  ...more,
});

export const container = (components: APIContainerComponent['components']): APIContainerComponent => ({
  type: ComponentType.Container,
  components,
});

/** A message of components. */
export const v2 = (...components: NonNullable<MessageBody['components']>): MessageBody => ({
  flags: MessageFlags.IsComponentsV2,
  components,
});
