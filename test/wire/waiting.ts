/** Waiting for something to happen, without polling. */

/** Something that changes, and that others wait for. */
export abstract class Watched {
  readonly #waiting = new Set<() => void>();

  /** Says in a few words how things stand, for the error of a wait that was in vain. */
  protected abstract describe(): string;

  /** Lets all who wait look again. */
  protected changed(): void {
    for (const look of [...this.#waiting]) look();
  }

  /**
   * Resolves as soon as the condition holds.
   *
   * @param within rejects after this many milliseconds, saying how things stood
   */
  until(condition: (self: this) => boolean, within = 3000): Promise<this> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = (): void => {
        if (!condition(this)) return;
        stop();
        resolve(this);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${within} ms in vain: ${this.describe()}`));
      }, within);
      this.#waiting.add(look);
      look();
    });
  }
}
