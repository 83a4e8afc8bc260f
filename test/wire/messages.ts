/** Messages: made from what a bot sends, and as people see them. */

import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  type APIUser,
  ComponentType,
  EmbedType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { MessageBody, Upload } from './bodies.js';
import { placed } from './component-limits.js';
import { namedIn, pingsOf, textOf } from './mentions.js';
import { type Before, uploadName } from './message-limits.js';
import type { Channel, World } from './world.js';

/** A message as people see it now, and as it was before each edit. */
export class SeenMessage {
  /** The message after its creation and after each edit; the last one is what people see. */
  readonly versions: [APIMessage, ...APIMessage[]];
  /** The mentions that notified somebody when the message appeared. */
  readonly pings: readonly string[];
  deleted = false;

  constructor(
    data: APIMessage,
    readonly channel: Channel,
    pings: readonly string[],
  ) {
    this.versions = [data];
    this.pings = pings;
  }

  /** The message as Discord would give it out now. */
  get data(): APIMessage {
    return this.versions.at(-1) ?? this.versions[0];
  }

  get id(): string {
    return this.data.id;
  }

  get flags(): number {
    return this.data.flags ?? 0;
  }

  /** Whether only the person who asked sees it. */
  get ephemeral(): boolean {
    return (this.flags & MessageFlags.Ephemeral) !== 0;
  }

  /** Whether people see "thinking…" in its place. */
  get thinking(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  /** What an edit starts from. */
  get before(): Before {
    const { content, flags, embeds, components, attachments } = this.data;
    return {
      content,
      flags: flags ?? 0,
      embeds: embeds.length,
      components: components?.length ?? 0,
      attachments,
    };
  }
}

/** A message to be made. */
export interface Draft {
  readonly body: MessageBody;
  readonly channel: Channel;
  readonly author: APIUser;
  readonly by: 'webhook' | 'channel';
  readonly uploads?: readonly Upload[];
  readonly type?: MessageType;
  readonly flags?: number;
  readonly metadata?: APIMessageInteractionMetadata;
  readonly repliesTo?: SeenMessage | undefined;
}

const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Makes a message and keeps it. */
export function post(world: World, draft: Draft): SeenMessage {
  const { body, channel, author, by, repliesTo } = draft;
  const ephemeral = (draft.flags ?? 0) & MessageFlags.Ephemeral;
  const pings = ephemeral ? [] : pingsOf(body, by, repliesTo?.data.author.id);
  const attachments = attach(world, channel, body, draft.uploads ?? []);
  const data: APIMessage = {
    id: world.id(),
    channel_id: channel.id,
    type: draft.type ?? (repliesTo ? MessageType.Reply : MessageType.Default),
    author,
    content: (body.content ?? '').trim(),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    flags: (draft.flags ?? 0) | ((body.flags ?? 0) & SETTABLE),
    embeds: embedsOf(body),
    attachments,
    components: settle(body.components ?? [], attachments, world),
    ...mentionsOf(world, body.content, body.components),
  };
  if (body.nonce !== null && body.nonce !== undefined) data.nonce = body.nonce;
  if (by === 'webhook') Object.assign(data, { webhook_id: world.applicationId, application_id: world.applicationId });
  if (draft.metadata) data.interaction_metadata = draft.metadata;
  if (repliesTo) {
    data.message_reference = { type: 0, channel_id: repliesTo.channel.id, message_id: repliesTo.id };
    const { referenced_message: _, ...referenced } = repliesTo.data;
    data.referenced_message = referenced;
  }
  const message = new SeenMessage(data, channel, pings);
  world.messages.set(message.id, message);
  world.announce('create', message);
  return message;
}

/** Changes a message. An edit notifies nobody, and fills the place of "thinking…". */
export function edit(world: World, message: SeenMessage, body: MessageBody, uploads: readonly Upload[] = []): void {
  const before = message.data;
  const kept = before.attachments.filter(
    ({ id }) => !body.attachments || body.attachments.some((one) => one.id === id),
  );
  const attachments = [...kept, ...attach(world, message.channel, body, uploads)];
  const content = body.content === undefined ? before.content : (body.content ?? '').trim();
  const components =
    body.components === undefined ? before.components : settle(body.components ?? [], attachments, world);
  const suppress = body.flags === undefined ? message.flags & MessageFlags.SuppressEmbeds : (body.flags ?? 0);
  const untouched = message.flags & ~MessageFlags.Loading & ~MessageFlags.SuppressEmbeds;
  message.versions.push({
    ...before,
    content,
    attachments,
    components: components ?? [],
    embeds: body.embeds === undefined ? before.embeds : embedsOf(body),
    edited_timestamp: message.thinking ? null : new Date().toISOString(),
    flags: untouched | (suppress & MessageFlags.SuppressEmbeds) | ((body.flags ?? 0) & MessageFlags.IsComponentsV2),
    ...mentionsOf(world, content, components),
  });
  world.announce('update', message);
}

/** Takes a message away. */
export function remove(world: World, message: SeenMessage): void {
  message.deleted = true;
  world.announce('delete', message);
}

function mentionsOf(
  world: World,
  content: string | null | undefined,
  components: readonly APIMessageTopLevelComponent[] | null | undefined,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const named = namedIn(textOf(content, components));
  return { mentions: world.usersOf(named.users), mention_roles: named.roles, mention_everyone: named.everyone };
}

function embedsOf(body: MessageBody): APIEmbed[] {
  return (body.embeds ?? []).map((embed) => {
    const complete = { ...embed, type: embed.type ?? EmbedType.Rich };
    if (embed.fields) complete.fields = embed.fields.map((field) => ({ ...field, inline: field.inline ?? false }));
    return complete;
  });
}

function attach(world: World, channel: Channel, body: MessageBody, uploads: readonly Upload[]): APIAttachment[] {
  return uploads.map((upload) => {
    const id = world.id();
    const filename = uploadName(upload, body);
    world.files.set(id, upload);
    const url = `${world.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
    const description = body.attachments?.find((listed) => listed.id === upload.index)?.description;
    const attachment: APIAttachment = {
      id,
      filename,
      size: upload.bytes.length,
      url,
      proxy_url: url,
      content_type: upload.contentType,
    };
    return description ? { ...attachment, description } : attachment;
  });
}

/** The components as Discord gives them back: numbered, with defaults, and with addresses for uploaded files. */
function settle(
  sent: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
  world: World,
): APIMessageTopLevelComponent[] {
  const components = structuredClone([...sent]);
  const all = [...placed(components)].map(({ component }) => component);
  const taken = new Set(all.map(({ id }) => id));
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  for (const component of all) {
    component.id ||= nextId();
    switch (component.type) {
      case ComponentType.Container:
        component.accent_color ??= null;
        component.spoiler ??= false;
        break;
      case ComponentType.Separator:
        component.divider ??= true;
        component.spacing ??= 1;
        break;
      case ComponentType.StringSelect:
      case ComponentType.UserSelect:
      case ComponentType.RoleSelect:
      case ComponentType.MentionableSelect:
      case ComponentType.ChannelSelect:
        component.min_values ??= 1;
        component.max_values ??= 1;
        break;
      case ComponentType.Thumbnail:
        component.description ??= null;
        component.spoiler ??= false;
        unfurl(component.media, attachments, world);
        break;
      case ComponentType.MediaGallery:
        for (const item of component.items) {
          item.description ??= null;
          item.spoiler ??= false;
          unfurl(item.media, attachments, world);
        }
        break;
      case ComponentType.File: {
        const file = unfurl(component.file, attachments, world);
        component.spoiler ??= false;
        Object.assign(component, { name: file?.filename ?? null, size: file?.size ?? null });
        break;
      }
    }
  }
  return components;
}

function unfurl(
  media: APIUnfurledMediaItem,
  attachments: readonly APIAttachment[],
  world: World,
): APIAttachment | undefined {
  const file = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
  if (file) Object.assign(media, { url: file.url, attachment_id: file.id, content_type: file.content_type });
  Object.assign(media, { id: world.id(), proxy_url: media.url });
  return file;
}
