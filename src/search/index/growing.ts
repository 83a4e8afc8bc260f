import type { Lists } from './columns.js';

/** Numbers that become more: twice the room when there is none left. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Uint32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** The numbers so far, without the room beyond them. */
  done(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

/** Lists that are written one after the other: the values of one, then `end`. */
export class GrowingLists {
  readonly #starts = new GrowingNumbers();
  readonly #values = new GrowingNumbers();

  constructor() {
    this.#starts.push(0);
  }

  push(value: number): void {
    this.#values.push(value);
  }

  /** Ends the list of one thing; the next value belongs to the next. */
  end(): void {
    this.#starts.push(this.#values.length);
  }

  done(): Lists {
    return { starts: this.#starts.done(), values: this.#values.done() };
  }
}

/** Strings by number, each once; number 0 is the empty string. */
export class GrowingStrings {
  readonly #numbers = new Map<string, number>([['', 0]]);

  /** The number of a string, a new one when it is new. */
  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const made = this.#numbers.size;
    this.#numbers.set(text, made);
    return made;
  }

  get size(): number {
    return this.#numbers.size;
  }

  done(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
