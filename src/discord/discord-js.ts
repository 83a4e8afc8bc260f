import { createRequire } from 'node:module';
import type * as DiscordJs from 'discord.js';

/**
 * What is used of discord.js, which is CommonJS: imported, Node.js would first read through all of its files for the names
 * that they export, an eighth of a start.
 */
export const {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  Client,
  ComponentType,
  DefaultRestOptions,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  OAuth2Scopes,
  Options,
  PermissionFlagsBits,
  REST,
  RESTJSONErrorCodes,
  Routes,
  SeparatorSpacingSize,
}: typeof DiscordJs = createRequire(import.meta.url)('discord.js');

export type Client = DiscordJs.Client;
export type REST = DiscordJs.REST;
