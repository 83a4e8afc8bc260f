/** A message of a person, and what the bot says to it. */

import type { SeenMessage } from './messages.js';
import { Watched } from './waiting.js';

/** What a person wrote, and the answers of the bot in that channel. */
export class Posted extends Watched {
  readonly replies: SeenMessage[] = [];

  constructor(
    readonly message: SeenMessage,
    /** Whether the bot was told of the message; it is not without the intent for it. */
    readonly delivered: boolean,
  ) {
    super();
  }

  /** Waits for the first answer. */
  async reply(within = 3000): Promise<SeenMessage> {
    await this.until(({ replies }) => replies.length > 0, within);
    const [first] = this.replies;
    if (!first) throw new Error(this.describe());
    return first;
  }

  /** Notes an answer. */
  add(reply: SeenMessage): void {
    this.replies.push(reply);
    this.changed();
  }

  protected override describe(): string {
    return this.delivered ? `${this.replies.length} replies` : 'the bot was not told of the message';
  }
}
