/** The WebSocket side: sessions, heartbeats, resuming, and the faults of a gateway. */

import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import {
  GatewayCloseCodes,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { Connection } from './connection.js';
import { guildCreate, readyPayload } from './payloads.js';
import { isRecord } from './schemas.js';
import { Watched } from './waiting.js';
import type { World } from './world.js';

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** A session: it outlives its connection and can be resumed. */
interface Session {
  readonly id: string;
  readonly intents: number;
  seq: number;
  /** Everything dispatched, for replay. */
  readonly dispatched: { readonly s: number; readonly t: string; readonly d: unknown }[];
  connection: Connection | undefined;
}

/** What may be set for the gateway when the loopback starts. */
export interface GatewayOptions {
  readonly heartbeatMs?: number;
  /** Privileged intents that the application has been granted: none. */
  readonly grantedIntents?: number;
}

/** The gateway of one loopback. */
export class Gateway extends Watched {
  /** Connections that were opened, and how often each thing came from the bot. */
  readonly counts = { connections: 0, identifies: 0, resumes: 0, heartbeats: 0 };
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #sockets: WebSocketServer;
  readonly #heartbeatMs: number;
  readonly #granted: number;
  #refusals: number[] = [];
  #acknowledges = true;

  constructor(
    private readonly world: World,
    server: Server,
    options: GatewayOptions = {},
  ) {
    super();
    this.#heartbeatMs = options.heartbeatMs ?? 41_250;
    this.#granted = options.grantedIntents ?? 0;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket, request) => {
      this.#open(socket, new URL(request.url ?? '/', world.origin).searchParams);
    });
  }

  /** Whether a bot is connected and identified. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ connection }) => connection !== undefined);
  }

  /** The intents of the bot's sessions, joined. */
  get intents(): number {
    return [...this.#sessions.values()].reduce((all, session) => all | session.intents, 0);
  }

  /**
   * Sends an event to every session, and keeps it for those that are not connected now.
   *
   * @param intent only to sessions with this intent; 0 for events that need none
   */
  dispatch(event: string, data: unknown, intent = 0): boolean {
    const sessions = [...this.#sessions.values()].filter(({ intents }) => intent === 0 || (intents & intent) !== 0);
    for (const session of sessions) this.#dispatchTo(session, event, data);
    return sessions.length > 0;
  }

  /** Sends a message, with its content only where the bot may read it. */
  dispatchMessage(event: string, data: GatewayMessageCreateDispatchData, intent: number, readable: boolean): boolean {
    const blank = { ...data, content: '', embeds: [], attachments: [], components: [] };
    const seesAll = (this.intents & GatewayIntentBits.MessageContent) !== 0;
    return this.dispatch(event, readable || seesAll ? data : blank, intent);
  }

  /** Asks the bot to connect anew and resume (op 7), and hangs up. */
  reconnect(): void {
    this.#each((connection) => {
      connection.send({ op: GatewayOpcodes.Reconnect, d: null });
      connection.close(4000);
    });
  }

  /** Tells the bot that its session is over (op 9), or to be resumed. */
  invalidateSession({ resumable = false } = {}): void {
    for (const session of this.#sessions.values()) session.connection = undefined;
    if (!resumable) this.forgetSessions();
    this.#each((connection) => connection.send({ op: GatewayOpcodes.InvalidSession, d: resumable }));
  }

  /** Closes the connection with a code of Discord's. */
  close(code: number): void {
    this.#each((connection) => connection.close(code));
  }

  /** Breaks the connection without a word. */
  drop(): void {
    this.#each((connection) => connection.terminate());
  }

  /** Closes the connections of the next identifies with these codes, one each. */
  refuseIdentify(...codes: number[]): void {
    this.#refusals.push(...codes);
  }

  /** Stops or starts acknowledging heartbeats. */
  acknowledgeHeartbeats(acknowledges: boolean): void {
    this.#acknowledges = acknowledges;
  }

  /** Asks for a heartbeat now (op 1). */
  requestHeartbeat(): void {
    this.#each((connection) => connection.send({ op: GatewayOpcodes.Heartbeat, d: null }));
  }

  /** Forgets all sessions, so that none can be resumed. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Hangs up on everybody and stops listening. */
  stop(): void {
    this.drop();
    this.#sockets.close();
  }

  protected override describe(): string {
    return `${this.connected ? 'a bot is connected' : 'no bot is connected'}; ${JSON.stringify(this.counts)}`;
  }

  #each(act: (connection: Connection) => void): void {
    for (const connection of [...this.#connections]) act(connection);
  }

  #open(socket: WebSocket, query: URLSearchParams): void {
    const connection = new Connection(socket, query.get('compress') === 'zlib-stream');
    this.counts.connections += 1;
    this.#connections.add(connection);
    socket.on('message', (data) => this.#receive(connection, data));
    socket.on('close', (code) => {
      this.#connections.delete(connection);
      this.#detach(connection, code === 1000 || code === 1001);
      this.changed();
    });
    if (query.get('v') === '10') {
      connection.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatMs } });
    } else {
      connection.close(GatewayCloseCodes.InvalidAPIVersion);
    }
  }

  /** A client that says goodbye ends its session; any other loss leaves it to be resumed. */
  #detach(connection: Connection, goodbye: boolean): void {
    for (const session of this.#sessions.values()) {
      if (session.connection !== connection) continue;
      session.connection = undefined;
      if (goodbye) this.#sessions.delete(session.id);
    }
  }

  #receive(connection: Connection, raw: RawData): void {
    const payload = decode(raw);
    const code = payload ? this.#take(connection, payload) : GatewayCloseCodes.DecodeError;
    if (code !== undefined) connection.close(code);
    this.changed();
  }

  /** Does what a payload asks; gives the code to close with where it is refused. */
  #take(connection: Connection, payload: Record<string, unknown>): number | undefined {
    const session = [...this.#sessions.values()].find((one) => one.connection === connection);
    const data = isRecord(payload.d) ? payload.d : {};
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.counts.heartbeats += 1;
        if (this.#acknowledges) connection.send({ op: GatewayOpcodes.HeartbeatAck, d: null });
        return undefined;
      case GatewayOpcodes.Identify:
        return session ? GatewayCloseCodes.AlreadyAuthenticated : this.#identify(connection, data);
      case GatewayOpcodes.Resume:
        return session ? GatewayCloseCodes.AlreadyAuthenticated : this.#resume(connection, data);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return session ? undefined : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(connection: Connection, data: Record<string, unknown>): number | undefined {
    this.counts.identifies += 1;
    const refusal = this.#refusals.shift() ?? this.#faultOf(data);
    if (refusal !== undefined) return refusal;
    connection.compresses = data.compress === true;
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents: Number(data.intents),
      seq: 0,
      dispatched: [],
      connection,
    };
    this.#sessions.set(session.id, session);
    this.#dispatchTo(session, 'READY', readyPayload(this.world, session.id, data.shard));
    if (session.intents & GatewayIntentBits.Guilds && !this.world.guild.unavailable) {
      this.#dispatchTo(session, 'GUILD_CREATE', guildCreate(this.world));
    }
    return undefined;
  }

  #faultOf({ token, intents, shard }: Record<string, unknown>): number | undefined {
    if (token !== this.world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
    if ((intents & PRIVILEGED & ~this.#granted) !== 0) return GatewayCloseCodes.DisallowedIntents;
    if (Array.isArray(shard) && !(Number(shard[0]) < Number(shard[1]))) return GatewayCloseCodes.InvalidShard;
    return undefined;
  }

  #resume(connection: Connection, { token, session_id: id, seq }: Record<string, unknown>): number | undefined {
    this.counts.resumes += 1;
    if (token !== this.world.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.#sessions.get(String(id));
    if (!session) {
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    const last = Number(seq);
    if (!(last <= session.seq)) return GatewayCloseCodes.InvalidSeq;
    session.connection?.terminate();
    session.connection = connection;
    for (const missed of session.dispatched.filter(({ s }) => s > last)) {
      connection.send({ op: GatewayOpcodes.Dispatch, ...missed });
    }
    this.#dispatchTo(session, 'RESUMED', {});
    return undefined;
  }

  #dispatchTo(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    const event = { s: session.seq, t, d };
    session.dispatched.push(event);
    session.connection?.send({ op: GatewayOpcodes.Dispatch, ...event });
  }
}

function decode(raw: RawData): Record<string, unknown> | undefined {
  try {
    const payload: unknown = JSON.parse(raw.toString());
    return isRecord(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
