/** What the loopback says of the bot itself and of interactions, in Discord's shapes. */

import { InteractionResponseType, Locale } from 'discord-api-types/v10';
import type { Exchange } from './exchange.js';
import type { World } from './world.js';

/** `GET /users/@me` */
export function botPayload({ bot }: World): object {
  return { ...bot, mfa_enabled: true, locale: Locale.EnglishUS, verified: true, email: null, banner: null };
}

/** `GET /applications/@me` */
export function applicationPayload(world: World): object {
  const name = world.bot.username;
  const [owner = world.bot] = world.usersOf([...world.people.keys()]);
  return {
    id: world.applicationId,
    name,
    icon: null,
    description: '',
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    flags: 0,
    flags_new: '0',
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    team: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 1,
    explicit_content_filter: 0,
    integration_types_config: { 0: {}, 1: {} },
    eligible_oauth2_scopes: [],
  };
}

/** The answer to a callback that asked for one. */
export function callbackPayload({ interaction, first, message }: Exchange): object {
  const { id, type } = interaction;
  if (!first || !message) return { interaction: { id, type } };
  const updates =
    first.type === InteractionResponseType.UpdateMessage ||
    first.type === InteractionResponseType.DeferredMessageUpdate;
  return {
    interaction: {
      id,
      type,
      response_message_id: message.id,
      response_message_loading: message.thinking,
      response_message_ephemeral: message.ephemeral,
    },
    resource: {
      type: updates ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource,
      message: message.data,
    },
  };
}
