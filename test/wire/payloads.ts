/** What the gateway sends, in Discord's shapes. */

import { randomBytes } from 'node:crypto';
import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIBaseInteraction,
  type APIInteractionGuildMember,
  type APIMessage,
  ApplicationIntegrationType,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  GuildMemberFlags,
  InteractionContextType,
  type InteractionType,
  type Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel, Guild, Person, World } from './world.js';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

/** Typed as numbers, since Discord's enums have no name for these values. */
const NONE: number = 0;

const BOT_MAY = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks;
const BOT_MAY_IN_PRIVATE =
  BOT_MAY |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** How the bot comes to be where a person uses it. */
export type Install = 'guild' | 'user' | 'both';

/** Who does something, where, and in which language. */
export interface Scene {
  readonly person: Person;
  readonly channel: Channel;
  readonly install: Install;
  readonly locale: Locale;
}

/** READY */
export function readyPayload(world: World, sessionId: string, shard: unknown): GatewayReadyDispatchData {
  const ready: GatewayReadyDispatchData = {
    v: 10,
    user: world.bot,
    guilds: [{ id: world.guild.id, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway`,
    application: { id: world.applicationId, flags: NONE, flags_new: '0' },
  };
  return Array.isArray(shard) ? { ...ready, shard: [Number(shard[0]), Number(shard[1])] } : ready;
}

/** GUILD_CREATE for the server the bot is a member of. */
export function guildCreate({ guild, bot, people }: World): GatewayGuildCreateDispatchData {
  const [owner] = people.keys();
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: owner ?? bot.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: NONE,
    default_message_notifications: NONE,
    explicit_content_filter: NONE,
    roles: guild.roles,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: NONE,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: NONE,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: NONE,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: NONE,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: people.size + 1,
    voice_states: [],
    members: [{ user: bot, roles: [], joined_at: JOINED, deaf: false, mute: false, flags: NONE }],
    channels: [guild.channel],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A person as a member of a server. */
export function memberOf(person: Person): APIInteractionGuildMember {
  return {
    user: person.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    permissions: String(person.permissions),
  };
}

/** Where an interaction happens, in Discord's terms. */
export function contextOf({ channel }: Pick<Scene, 'channel'>): InteractionContextType {
  if (channel.type === ChannelType.GuildText) return InteractionContextType.Guild;
  return channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Whom the bot answers for: the server that installed it, the person, or both. */
function ownersOf({ install, person, channel }: Scene): APIAuthorizingIntegrationOwnersMap {
  const owners: APIAuthorizingIntegrationOwnersMap = {};
  const guildId = channel.type === ChannelType.GuildText ? channel.guild_id : undefined;
  if (install !== 'user') owners[ApplicationIntegrationType.GuildInstall] = guildId ?? '0';
  if (install !== 'guild') owners[ApplicationIntegrationType.UserInstall] = person.user.id;
  return owners;
}

/** What every interaction carries. */
export function interactionBase<Type extends InteractionType>(world: World, type: Type, scene: Scene) {
  const { person, channel, locale } = scene;
  const guild = world.guildOf(channel);
  const id = world.id();
  const base = {
    id,
    application_id: world.applicationId,
    type,
    token: Buffer.from(`interaction:${id}:${randomBytes(96).toString('hex')}`).toString('base64url'),
    version: 1,
    channel,
    channel_id: channel.id,
    app_permissions: String(guild ? BOT_MAY : BOT_MAY_IN_PRIVATE),
    locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(scene),
    context: contextOf(scene),
    attachment_size_limit: world.maxUpload,
  } satisfies APIBaseInteraction<Type, never>;
  return guild ? { ...base, ...inGuild(guild, person) } : { ...base, user: person.user };
}

function inGuild(guild: Guild, person: Person) {
  return {
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_id: guild.id,
    guild_locale: guild.locale,
    member: memberOf(person),
  };
}

/** MESSAGE_CREATE and MESSAGE_UPDATE */
export function messageEvent(world: World, data: APIMessage, channel: Channel): GatewayMessageCreateDispatchData {
  const guild = world.guildOf(channel);
  const person = world.people.get(data.author.id);
  const event: GatewayMessageCreateDispatchData = { ...data, channel_type: channel.type };
  if (!guild) return event;
  if (!person) return { ...event, guild_id: guild.id };
  const { user: _user, permissions: _permissions, ...member } = memberOf(person);
  return { ...event, guild_id: guild.id, member };
}
