/** Work that has begun and must not be lost when the bot stops. */
export class UnderWay {
  readonly #work = new Set<Promise<void>>();

  /** @param failed told of work that fails: nobody waits for it */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Counts work until it ends. */
  add(work: Promise<void>): void {
    const counted = work.catch(this.failed).finally(() => this.#work.delete(counted));
    this.#work.add(counted);
  }

  /** Waits until all work has ended, or the limit in ms is over. */
  async settled(limit: number): Promise<void> {
    await Promise.race([Promise.all(this.#work), new Promise((resolve) => setTimeout(resolve, limit).unref())]);
  }
}
