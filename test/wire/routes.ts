/** What each route does. */

import * as spec from 'discord-api-spec/zod';
import { type APIApplicationCommand, MessageFlags } from 'discord-api-types/v10';
import { applicationPayload, botPayload, callbackPayload } from './answers.js';
import type { MessageBody, Upload } from './bodies.js';
import type { Exchange } from './exchange.js';
import type { RouteName } from './faults.js';
import { type FormIssue, invalidForm, issue, Refusal, unknown } from './form-errors.js';
import { checkMessage, unheededFlag } from './message-limits.js';
import { edit, post, remove, type SeenMessage } from './messages.js';
import { accept, isRecord } from './schemas.js';
import type { Channel, World } from './world.js';

/** A request, read. */
export interface Call {
  readonly world: World;
  /** What stands in the path in the places of `:names`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** What is answered, and what of the request Discord would not heed. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly unheeded?: readonly FormIssue[];
}

/** One route. */
export interface Route {
  readonly name: RouteName;
  readonly method: string;
  readonly path: string;
  /** Whether the bot must show its token; the tokens of interactions stand in the path instead. */
  readonly open?: true;
  readonly run: (call: Call) => Reply;
}

const NO_CONTENT: Reply = { status: 204 };
const ok = (body: unknown, unheeded: readonly FormIssue[] = []): Reply => ({ status: 200, body, unheeded });

const GLOBAL = '/applications/:application/commands';
const IN_GUILD = '/applications/:application/guilds/:guild/commands';
const MESSAGES = '/channels/:channel/messages';
const RESPONSES = '/webhooks/:application/:token';

/** All routes of the loopback. */
export const routes: readonly Route[] = [
  { name: 'gateway.get', method: 'GET', path: '/gateway/bot', run: getGateway },
  { name: 'user.get', method: 'GET', path: '/users/@me', run: ({ world }) => ok(botPayload(world)) },
  { name: 'user.get', method: 'GET', path: '/users/:user', run: getUser },
  {
    name: 'application.get',
    method: 'GET',
    path: '/applications/@me',
    run: ({ world }) => ok(applicationPayload(world)),
  },
  {
    name: 'application.get',
    method: 'GET',
    path: '/oauth2/applications/@me',
    run: ({ world }) => ok(applicationPayload(world)),
  },
  ...[GLOBAL, IN_GUILD].flatMap((path): Route[] => [
    { name: 'commands.list', method: 'GET', path, run: listCommands },
    { name: 'commands.replace', method: 'PUT', path, run: replaceCommands },
    { name: 'commands.create', method: 'POST', path, run: createCommand },
    { name: 'command.get', method: 'GET', path: `${path}/:command`, run: getCommand },
    { name: 'command.edit', method: 'PATCH', path: `${path}/:command`, run: editCommand },
    { name: 'command.delete', method: 'DELETE', path: `${path}/:command`, run: deleteCommand },
  ]),
  { name: 'callback', method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: callback },
  { name: 'followUp.create', method: 'POST', path: RESPONSES, open: true, run: followUp },
  { name: 'response.get', method: 'GET', path: `${RESPONSES}/messages/:message`, open: true, run: getResponse },
  { name: 'response.edit', method: 'PATCH', path: `${RESPONSES}/messages/:message`, open: true, run: editResponse },
  {
    name: 'response.delete',
    method: 'DELETE',
    path: `${RESPONSES}/messages/:message`,
    open: true,
    run: deleteResponse,
  },
  { name: 'dm.create', method: 'POST', path: '/users/@me/channels', run: openDirectChannel },
  { name: 'channel.get', method: 'GET', path: '/channels/:channel', run: (call) => ok(channelOf(call)) },
  { name: 'typing', method: 'POST', path: '/channels/:channel/typing', run: startTyping },
  { name: 'message.create', method: 'POST', path: MESSAGES, run: createMessage },
  { name: 'message.get', method: 'GET', path: `${MESSAGES}/:message`, run: (call) => ok(messageOf(call).data) },
  { name: 'message.edit', method: 'PATCH', path: `${MESSAGES}/:message`, run: editMessage },
  { name: 'message.delete', method: 'DELETE', path: `${MESSAGES}/:message`, run: deleteMessage },
];

function getGateway({ world }: Call): Reply {
  return ok({
    url: `${world.origin.replace('http', 'ws')}/gateway`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
  });
}

function getUser({ world, params }: Call): Reply {
  const [user] = world.usersOf([params.user ?? '']);
  if (!user) throw unknown(10013, 'User');
  return ok(user);
}

// Commands

/** The server whose commands are meant; none for those of everywhere. */
function placeOf({ world, params }: Call): string | undefined {
  if (params.application !== world.applicationId) throw unknown(10002, 'Application');
  if (params.guild !== undefined && params.guild !== world.guild.id) throw new Refusal(403, 50001, 'Missing Access');
  return params.guild;
}

function listCommands(call: Call): Reply {
  const commands = call.world.commands.list(placeOf(call));
  return ok(call.query.get('with_localizations') === 'true' ? commands : commands.map(withoutLocalizations));
}

function withoutLocalizations(command: APIApplicationCommand): unknown {
  return JSON.parse(JSON.stringify(command), (key, value) => (key.endsWith('_localizations') ? undefined : value));
}

function replaceCommands(call: Call): Reply {
  const sent: unknown = call.body ?? [];
  if (!Array.isArray(sent))
    throw invalidForm([issue([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')]);
  const accepted = sent.map((body, at) =>
    accept(spec.ApplicationCommandUpdateRequestSchema, numericPermissions(body), [at]),
  );
  const commands = call.world.commands.replace(
    accepted.map(({ body }) => body),
    placeOf(call),
  );
  return ok(
    commands,
    accepted.flatMap(({ unheeded }) => unheeded),
  );
}

function createCommand(call: Call): Reply {
  const { body, unheeded } = accept(spec.ApplicationCommandCreateRequestSchema, numericPermissions(call.body));
  const { command, created } = call.world.commands.create(body, placeOf(call));
  return { status: created ? 201 : 200, body: command, unheeded };
}

function getCommand(call: Call): Reply {
  return ok(call.world.commands.get(call.params.command ?? '', placeOf(call)));
}

function editCommand(call: Call): Reply {
  const { body, unheeded } = accept(spec.ApplicationCommandPatchRequestPartialSchema, numericPermissions(call.body));
  return ok(call.world.commands.patch(call.params.command ?? '', body, placeOf(call)), unheeded);
}

function deleteCommand(call: Call): Reply {
  call.world.commands.delete(call.params.command ?? '', placeOf(call));
  return NO_CONTENT;
}

/** Discord also takes permissions as text, which its schema does not say. */
function numericPermissions(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const { default_member_permissions: permissions } = body;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}

// Interactions

function callback({ world, params, query, body, uploads }: Call): Reply {
  const exchange = world.exchanges.get(params.token ?? '');
  if (!exchange || exchange.interaction.id !== params.interaction) throw unknown(10062, 'interaction');
  const unheeded = exchange.answer(numericAttachments(body), uploads);
  return query.get('with_response') === 'true' ? ok(callbackPayload(exchange), unheeded) : { ...NO_CONTENT, unheeded };
}

/** The exchange of a webhook route. */
function exchangeOf({ world, params }: Call): Exchange {
  if (params.application !== world.applicationId) throw unknown(10015, 'Webhook');
  const exchange = world.exchanges.get(params.token ?? '');
  if (!exchange || exchange.expired) throw new Refusal(401, 50027, 'Invalid Webhook Token');
  if (!exchange.first) throw unknown(10015, 'Webhook');
  return exchange;
}

function followUp(call: Call): Reply {
  const exchange = exchangeOf(call);
  const { body, unheeded } = accept(spec.IncomingWebhookRequestPartialSchema, numericAttachments(call.body));
  const { uploads } = call;
  const { maxUpload } = call.world;
  unheeded.push(...checkMessage(body, { by: 'webhook', uploads, maxUpload }), ...privacyIssues(exchange, body));
  return ok(exchange.followUp(body, uploads).data, unheeded);
}

/** A follow-up that takes the place of "thinking…" stays as private or public as that was. */
function privacyIssues({ message }: Exchange, body: MessageBody): FormIssue[] {
  const asked = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (!message?.thinking || message.ephemeral || !asked) return [];
  return [unheededFlag('The answer was deferred in public and cannot become ephemeral')];
}

function getResponse(call: Call): Reply {
  return ok(exchangeOf(call).find(call.params.message ?? '').data);
}

function editResponse(call: Call): Reply {
  const exchange = exchangeOf(call);
  const message = exchange.find(call.params.message ?? '');
  const { body, unheeded } = accept(spec.IncomingWebhookUpdateRequestPartialSchema, numericAttachments(call.body));
  const { uploads } = call;
  const { maxUpload } = call.world;
  unheeded.push(...checkMessage(body, { by: 'webhook', uploads, maxUpload, before: message.before }));
  exchange.edit(message, body, uploads);
  return ok(message.data, unheeded);
}

function deleteResponse(call: Call): Reply {
  const exchange = exchangeOf(call);
  exchange.delete(exchange.find(call.params.message ?? ''));
  return NO_CONTENT;
}

// Channels

function channelOf({ world, params }: Call): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (!channel) throw unknown(10003, 'Channel');
  const reachable = channel.id !== world.group.id && channel.id !== world.otherGuild.channel.id;
  if (!reachable) throw new Refusal(403, 50001, 'Missing Access');
  return channel;
}

function messageOf(call: Call): SeenMessage {
  const channel = channelOf(call);
  const message = call.world.messages.get(call.params.message ?? '');
  if (message?.channel !== channel || message.deleted || message.ephemeral) throw unknown(10008, 'Message');
  return message;
}

function ownMessageOf(call: Call): SeenMessage {
  const message = messageOf(call);
  if (message.data.author.id === call.world.bot.id) return message;
  throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
}

function startTyping(call: Call): Reply {
  channelOf(call);
  return NO_CONTENT;
}

function openDirectChannel({ world, body }: Call): Reply {
  const { recipient_id: id } = accept(spec.CreatePrivateChannelRequestSchema, body).body;
  const person = world.people.get(id ?? '');
  if (!person) throw unknown(10013, 'User');
  return ok(world.directChannel(person));
}

function createMessage(call: Call): Reply {
  const { world, uploads } = call;
  const channel = channelOf(call);
  const { body, unheeded } = accept(spec.MessageCreateRequestSchema, numericAttachments(call.body));
  unheeded.push(...checkMessage(body, { by: 'channel', uploads, maxUpload: world.maxUpload }));
  const repliesTo = referenced(world, channel, body);
  return ok(post(world, { body, channel, author: world.bot, by: 'channel', uploads, repliesTo }).data, unheeded);
}

function referenced(world: World, channel: Channel, body: MessageBody): SeenMessage | undefined {
  const reference = body.message_reference;
  if (!reference) return undefined;
  const message = world.messages.get(reference.message_id);
  if (message?.channel === channel && !message.deleted) return message;
  if (reference.fail_if_not_exists === false) return undefined;
  const code = 'REPLIES_UNKNOWN_MESSAGE';
  throw new Refusal(400, 50035, 'Invalid Form Body', [
    { path: ['message_reference'], code, message: 'Unknown message' },
  ]);
}

function editMessage(call: Call): Reply {
  const message = ownMessageOf(call);
  const { world, uploads } = call;
  const { body, unheeded } = accept(spec.MessageEditRequestPartialSchema, numericAttachments(call.body));
  unheeded.push(...checkMessage(body, { by: 'channel', uploads, maxUpload: world.maxUpload, before: message.before }));
  edit(world, message, body, uploads);
  return ok(message.data, unheeded);
}

function deleteMessage(call: Call): Reply {
  remove(call.world, ownMessageOf(call));
  return NO_CONTENT;
}

/** Discord also takes the ids of attachments as numbers, which its schema does not say. */
function numericAttachments(body: unknown): unknown {
  if (!isRecord(body)) return body;
  if (isRecord(body.data)) return { ...body, data: numericAttachments(body.data) };
  if (!Array.isArray(body.attachments)) return body;
  const attachments = body.attachments.map((one: unknown) =>
    isRecord(one) && typeof one.id === 'number' ? { ...one, id: String(one.id) } : one,
  );
  return { ...body, attachments };
}
