/** A word of the record close to one it does not know, or null. */
export type Speller = (folded: string) => string | null;

/** Words of one length that begin alike, each with the letters that it has. */
interface Shelf {
  readonly words: readonly string[];
  readonly letters: Uint32Array;
}

/**
 * Repairs misspelt words from the record's own words. A word of up to three letters is left alone; longer ones may
 * differ by a quarter of their letters, three at most, and begin alike unless they differ by one letter only. Two letters that changed places are one mistake.
 * Among words equally near, the commonest in the record wins.
 *
 * @param counts the words of the record, folded, with how often each stands there
 */
export function speller(counts: ReadonlyMap<string, number>): Speller {
  const shelves = shelvesOf(counts.keys());
  const firsts = [...new Set([...shelves.keys()].map((shelf) => shelf[0] ?? ''))];
  const nearest = (folded: string, beginnings: readonly string[], allowed: number): string | null => {
    const asked: Asked = { letters: lettersOf(folded), editsTo: editsFrom(folded), counts };
    const nothing: Near = { word: null, edits: allowed, count: 0 };
    const near = shelvesNear(shelves, beginnings, folded.length, allowed);
    return near.reduce((best, shelf) => nearestOn(shelf, asked, best), nothing).word;
  };
  return (folded) => {
    if (folded.length <= 3 || counts.has(folded) || /\d/u.test(folded)) return null;
    const allowed = Math.min(3, Math.round(folded.length / 4));
    return nearest(folded, [folded[0] ?? ''], allowed) ?? (folded.length > 4 ? nearest(folded, firsts, 1) : null);
  };
}

interface Asked {
  readonly letters: number;
  readonly editsTo: (word: string) => number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Near {
  readonly word: string | null;
  readonly edits: number;
  readonly count: number;
}

function nearestOn(shelf: Shelf, { letters, editsTo, counts }: Asked, before: Near): Near {
  let best = before;
  for (let at = 0; at < shelf.words.length; at += 1) {
    if (!mayBeNear(letters, shelf.letters[at] ?? 0, best.edits)) continue;
    const word = shelf.words[at] ?? '';
    const edits = editsTo(word);
    if (edits > best.edits) continue;
    const count = counts.get(word) ?? 0;
    if (edits < best.edits || count > best.count) best = { word, edits, count };
  }
  return best;
}

function shelvesOf(words: Iterable<string>): ReadonlyMap<string, Shelf> {
  const lists = new Map<string, string[]>();
  for (const word of words) {
    if (word.length <= 3) continue;
    const name = shelfName(word[0], word.length);
    const list = lists.get(name) ?? [];
    list.push(word);
    lists.set(name, list);
  }
  return new Map([...lists].map(([name, list]) => [name, { words: list, letters: Uint32Array.from(list, lettersOf) }]));
}

function shelvesNear(
  shelves: ReadonlyMap<string, Shelf>,
  beginnings: readonly string[],
  length: number,
  allowed: number,
): readonly Shelf[] {
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => length - allowed + at);
  return beginnings.flatMap((first) => lengths.flatMap((one) => shelves.get(shelfName(first, one)) ?? []));
}

const shelfName = (first: string | undefined, length: number) => `${first ?? ''}${length}`;

/** Which letters a word has, one bit for each; letters far apart in Unicode may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** An edit brings at most one letter that the other word has not, and takes at most one away. */
function mayBeNear(one: number, other: number, edits: number): boolean {
  return bitsIn(one & ~other) <= edits && bitsIn(other & ~one) <= edits;
}

/** How many bits are set (Warren, Hacker's Delight, 2002). */
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bits of a number: no more letters fit. */
const LONGEST = 32;

/**
 * Letters added, left out, changed or swapped with their neighbour between a word and others (Damerau, 1964), a whole
 * column of the table at a time (Hyyrö, 2003). Of a longer word only the first 32 letters are looked at.
 */
function editsFrom(word: string): (other: string) => number {
  const height = Math.min(word.length, LONGEST);
  const places = new Map<number, number>();
  for (let at = 0; at < height; at += 1) {
    const code = word.charCodeAt(at);
    places.set(code, (places.get(code) ?? 0) | (1 << at));
  }
  const last = 1 << (height - 1);
  return (other) => {
    let [up, down, diagonal, before, edits] = [-1, 0, 0, 0, height];
    const width = Math.min(other.length, LONGEST);
    for (let at = 0; at < width; at += 1) {
      const same = places.get(other.charCodeAt(at)) ?? 0;
      const swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & up) + up) ^ up) | same | down | swapped;
      const right = down | ~(diagonal | up);
      const left = diagonal & up;
      if ((right & last) !== 0) edits += 1;
      if ((left & last) !== 0) edits -= 1;
      const shifted = (right << 1) | 1;
      up = (left << 1) | ~(diagonal | shifted);
      down = shifted & diagonal;
      before = same;
    }
    return edits;
  };
}
