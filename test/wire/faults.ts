/** Trouble on demand, for the HTTP side. Faults of the gateway are methods of `Gateway`. */

/** The routes of the loopback, by name. */
export type RouteName =
  | 'application.get'
  | 'callback'
  | 'channel.get'
  | 'command.delete'
  | 'command.edit'
  | 'command.get'
  | 'commands.create'
  | 'commands.list'
  | 'commands.replace'
  | 'dm.create'
  | 'followUp.create'
  | 'gateway.get'
  | 'message.create'
  | 'message.delete'
  | 'message.edit'
  | 'message.get'
  | 'response.delete'
  | 'response.edit'
  | 'response.get'
  | 'typing'
  | 'user.get';

/** What goes wrong. */
export type Trouble =
  /** The connection breaks; `after` Discord has done what was asked, or before. */
  | { readonly kind: 'drop'; readonly after: boolean }
  /** No answer ever comes; `after` Discord has done what was asked, or before. */
  | { readonly kind: 'swallow'; readonly after: boolean }
  /** The answer is slow; `after` Discord has done what was asked, or before. */
  | { readonly kind: 'delay'; readonly ms: number; readonly after: boolean }
  /** An error of Discord's own. */
  | { readonly kind: 'fail'; readonly status: number; readonly body: object }
  | { readonly kind: 'rateLimit'; readonly retryAfter: number; readonly scope: RateLimitScope };

/** Whose limit it is: the bot's on this route, the bot's on all routes, or that of everybody on this resource. */
export type RateLimitScope = 'user' | 'global' | 'shared';

interface Planned {
  readonly route: RouteName;
  readonly trouble: Trouble;
  left: number;
}

/** The faults still to come. Each waits for the next requests of its route. */
export class Faults {
  readonly #planned: Planned[] = [];

  /** Breaks the connection of the next requests. With `after`, what they ask for is done first. */
  drop(route: RouteName, { times = 1, after = false } = {}): void {
    this.#plan(route, { kind: 'drop', after }, times);
  }

  /** Never answers the next requests. With `after`, what they ask for is done all the same. */
  swallow(route: RouteName, { times = 1, after = false } = {}): void {
    this.#plan(route, { kind: 'swallow', after }, times);
  }

  /** Lets the next requests wait. With `after`, what they ask for is done at once, and only the answer is slow. */
  delay(route: RouteName, ms: number, { times = 1, after = false } = {}): void {
    this.#plan(route, { kind: 'delay', ms, after }, times);
  }

  /** Answers the next requests with an error: 500, or any other status and body. */
  fail(
    route: RouteName,
    { times = 1, status = 500, body }: { times?: number; status?: number; body?: object } = {},
  ): void {
    this.#plan(route, { kind: 'fail', status, body: body ?? { code: 0, message: `${status}: Error` } }, times);
  }

  /** Answers the next requests with 429. */
  rateLimit(
    route: RouteName,
    {
      times = 1,
      retryAfter = 0.05,
      scope = 'user',
    }: { times?: number; retryAfter?: number; scope?: RateLimitScope } = {},
  ): void {
    this.#plan(route, { kind: 'rateLimit', retryAfter, scope }, times);
  }

  /** Forgets all faults still to come. */
  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault of a request that has just come in. */
  take(route: string): Trouble | undefined {
    const planned = this.#planned.find((one) => one.route === route && one.left > 0);
    if (planned) planned.left -= 1;
    return planned?.trouble;
  }

  /** How many faults have not come about. */
  get pending(): number {
    return this.#planned.reduce((sum, { left }) => sum + left, 0);
  }

  #plan(route: RouteName, trouble: Trouble, times: number): void {
    this.#planned.push({ route, trouble, left: times });
  }
}
