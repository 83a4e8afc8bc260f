/** What Discord refuses of a message beyond what its schemas say. */

import { type APIEmbed, MessageFlags, MessageReferenceType } from 'discord-api-types/v10';
import type { AllowedMentions, MessageBody, Upload } from './bodies.js';
import { componentIssues, MEDIA_SCHEMES, scheme } from './component-limits.js';
import { type FormIssue, invalidForm, issue, type Path, Refusal, required, tooLong } from './form-errors.js';

/** What a message is before an edit. */
export interface Before {
  readonly content: string;
  readonly flags: number;
  readonly embeds: number;
  readonly components: number;
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
}

/** Where a message is sent. */
export interface Occasion {
  /** A webhook message answers an interaction; a channel message is sent by the bot itself. */
  readonly by: 'webhook' | 'channel';
  readonly uploads: readonly Upload[];
  /** For an edit, the message as it stands. */
  readonly before?: Before;
  readonly maxUpload: number;
  /** Where the message stands in the request, so that errors point there. */
  readonly within?: Path;
}

const MOST_CONTENT = 2000;
const MOST_EMBED_TEXT = 6000;
const MOST_FILES = 10;

/**
 * Holds a message against the limits. Throws the refusal Discord would answer with; returns what Discord would accept
 * and not heed.
 */
export function checkMessage(body: MessageBody, occasion: Occasion): FormIssue[] {
  if (occasion.uploads.some(({ bytes }) => bytes.length > occasion.maxUpload)) {
    throw new Refusal(413, 40005, 'Request entity too large');
  }
  const { before } = occasion;
  const flags = (before?.flags ?? 0) | (body.flags ?? 0);
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const files = fileNames(body, occasion);
  const issues = [
    ...(v2 ? legacyFields(body, before) : []),
    ...((body.content?.length ?? 0) > MOST_CONTENT ? [tooLong(['content'], MOST_CONTENT)] : []),
    ...embedIssues(body.embeds ?? []),
    ...componentIssues(body.components ?? [], v2, files),
    ...mentionIssues(body.allowed_mentions),
    ...attachmentIssues(body, occasion),
  ];
  const within = (found: FormIssue): FormIssue => ({ ...found, path: [...(occasion.within ?? []), ...found.path] });
  if (issues.length > 0) throw invalidForm(issues.map(within));
  if (isEmpty(body, occasion, v2)) throw new Refusal(400, 50006, 'Cannot send an empty message');
  return unheededFlags(body, occasion).map(within);
}

function legacyFields(body: MessageBody, before: Before | undefined): FormIssue[] {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds?.length;
  const used = [
    ...(content ? ['content'] : []),
    ...(embeds ? ['embeds'] : []),
    ...(body.poll ? ['poll'] : []),
    ...(body.sticker_ids?.length ? ['sticker_ids'] : []),
  ];
  return used.map((field) =>
    issue(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

function isEmpty(body: MessageBody, { before, uploads }: Occasion, v2: boolean): boolean {
  const components = body.components === undefined ? before?.components : body.components?.length;
  if (v2) return !components;
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds?.length;
  const kept = body.attachments ? body.attachments.length : before?.attachments.length;
  const forwarded = body.message_reference?.type === MessageReferenceType.Forward;
  const filled = components || embeds || kept || uploads.length || body.poll || body.sticker_ids?.length || forwarded;
  return !filled && (content ?? '').trim() === '';
}

function embedIssues(embeds: readonly APIEmbed[]): FormIssue[] {
  const issues = embeds.flatMap((embed, at) => [
    ...(embed.fields ?? []).flatMap(({ name, value }, field) => [
      ...(name.trim() === '' ? [required(['embeds', at, 'fields', field, 'name'])] : []),
      ...(value.trim() === '' ? [required(['embeds', at, 'fields', field, 'value'])] : []),
    ]),
    ...(embed.url ? scheme(embed.url, ['embeds', at, 'url'], ['http', 'https']) : []),
    ...(embed.image ? scheme(embed.image.url, ['embeds', at, 'image', 'url'], MEDIA_SCHEMES) : []),
    ...(embed.thumbnail ? scheme(embed.thumbnail.url, ['embeds', at, 'thumbnail', 'url'], MEDIA_SCHEMES) : []),
  ]);
  if (embeds.reduce((sum, embed) => sum + embedText(embed).length, 0) > MOST_EMBED_TEXT) {
    issues.push(issue(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MOST_EMBED_TEXT}`));
  }
  return issues;
}

function embedText({ title, description, footer, author, fields }: APIEmbed): string {
  const inFields = (fields ?? []).map(({ name, value }) => name + value);
  return [title, description, footer?.text, author?.name, ...inFields].join('');
}

function mentionIssues(allowed: AllowedMentions | null | undefined): FormIssue[] {
  if (!allowed) return [];
  const lists = ['parse', 'users', 'roles'] as const;
  const repeated = lists.flatMap((list) => {
    const values = allowed[list] ?? [];
    const at = values.findIndex((value, index) => values.indexOf(value) !== index);
    const message = 'The set already contains this value';
    return at < 0 ? [] : [issue(['allowed_mentions', list, at], 'SET_TYPE_ALREADY_CONTAINS_VALUE', message)];
  });
  const both = (['users', 'roles'] as const).filter(
    (list) => allowed.parse?.includes(list) && (allowed[list]?.length ?? 0) > 0,
  );
  const exclusive = both.map((list) =>
    issue(
      ['allowed_mentions'],
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${list}"] and ${list}: [ids...] are mutually exclusive.`,
    ),
  );
  return [...repeated, ...exclusive];
}

/** The names `attachment://` may use: those uploaded now, and those an edit keeps. */
function fileNames(body: MessageBody, { uploads, before }: Occasion): string[] {
  const kept = (before?.attachments ?? []).filter(
    ({ id }) => !body.attachments || body.attachments.some((listed) => listed.id === id),
  );
  return [...uploads.map((upload) => uploadName(upload, body)), ...kept.map(({ filename }) => filename)];
}

/** The name a file gets: the one the body gives it, or its own. */
export function uploadName(upload: Upload, body: MessageBody): string {
  return body.attachments?.find(({ id }) => id === upload.index)?.filename ?? upload.name;
}

function attachmentIssues(body: MessageBody, { uploads, before }: Occasion): FormIssue[] {
  const known = new Set([...uploads.map(({ index }) => index), ...(before?.attachments ?? []).map(({ id }) => id)]);
  const issues = (body.attachments ?? []).flatMap(({ id }, at) =>
    known.has(id) ? [] : [issue(['attachments', at, 'id'], 'ATTACHMENT_NOT_FOUND', `There is no file ${id}`)],
  );
  return uploads.length > MOST_FILES ? [tooLong(['files'], MOST_FILES), ...issues] : issues;
}

function unheededFlags(body: MessageBody, { by, before }: Occasion): FormIssue[] {
  if (body.flags === null || body.flags === undefined) return [];
  const { Ephemeral, IsComponentsV2, IsVoiceMessage, SuppressEmbeds, SuppressNotifications } = MessageFlags;
  const creating = IsComponentsV2 | SuppressEmbeds | SuppressNotifications | IsVoiceMessage;
  const settable = before ? IsComponentsV2 | SuppressEmbeds : by === 'webhook' ? creating | Ephemeral : creating;
  const issues: FormIssue[] = [];
  const idle = body.flags & ~settable & ~(before?.flags ?? 0);
  if (idle !== 0) issues.push(unheededFlag(`Discord does not set the flags ${idle} here`));
  const lost = before && before.flags & IsComponentsV2 && !(body.flags & IsComponentsV2);
  if (lost) issues.push(unheededFlag(`The flag ${IsComponentsV2} (components v2) cannot be taken off again`));
  return issues;
}

/** A flag that Discord reads over. */
export const unheededFlag = (message: string): FormIssue => issue(['flags'], 'UNHEEDED_FLAG', message);
