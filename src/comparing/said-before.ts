import type { Line } from './align.js';

/** The share of its words that two sentences have in common when they say the same in the same words. */
const SAME_WORDS = 0.8;

/**
 * Sentences said so far, to be asked whether one says the same again: twice the different words in common make at least
 * `SAME_WORDS` of those of both (Sørensen, 1948; Dice, 1945).
 */
export class SaidBefore {
  readonly #keys: ReadonlySet<string>[] = [];
  readonly #byKey = new Map<string, number[]>();

  get size(): number {
    return this.#keys.length;
  }

  add(line: Line): void {
    const keys = keysOf(line);
    for (const key of keys) {
      const holding = this.#byKey.get(key);
      if (holding === undefined) this.#byKey.set(key, [this.#keys.length]);
      else holding.push(this.#keys.length);
    }
    this.#keys.push(keys);
  }

  /** Whether a sentence was said before, in much the same words. */
  has(line: Line): boolean {
    const keys = keysOf(line);
    // One that is the same has two thirds of these words at least, so it has one of any third of them and one more.
    const common = Math.ceil((SAME_WORDS * keys.size) / (2 - SAME_WORDS) - ROUNDING);
    const rarest = [...keys]
      .sort((a, b) => this.#holding(a).length - this.#holding(b).length)
      .slice(0, keys.size - common + 1);
    const compared = new Set<number>();
    for (const at of rarest.flatMap((key) => this.#holding(key))) {
      if (compared.has(at)) continue;
      compared.add(at);
      if (likeness(keys, this.#keys[at] ?? NONE) >= SAME_WORDS) return true;
    }
    return false;
  }

  #holding(key: string): readonly number[] {
    return this.#byKey.get(key) ?? NOWHERE;
  }
}

/** What a division may be off by. */
const ROUNDING = 1e-9;
const NOWHERE: readonly number[] = [];
const NONE: ReadonlySet<string> = new Set();

function keysOf(line: Line): ReadonlySet<string> {
  return new Set(line.words.map((word) => word.key));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const key of one) if (other.has(key)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
}
