/** A word of the record close to one it does not know, or null. */
export type Speller = (folded: string) => string | null;

/**
 * Repairs misspelt words from the record's own words. A word of up to three letters is left alone; longer ones may
 * differ by a quarter of their letters, three at most, and begin alike unless they differ by one letter only. Two letters that changed places are one mistake.
 * Among words equally near, the commonest in the record wins.
 *
 * @param counts the words of the record, folded, with how often each stands there
 */
export function speller(counts: ReadonlyMap<string, number>): Speller {
  const shelves = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length <= 3) continue;
    const shelf = shelves.get(shelfOf(word[0], word.length)) ?? [];
    shelf.push(word);
    shelves.set(shelfOf(word[0], word.length), shelf);
  }
  const firsts = [...new Set([...shelves.keys()].map((shelf) => shelf[0] ?? ''))];
  const nearest = (folded: string, beginnings: readonly string[], allowed: number): string | null => {
    let best: { readonly word: string; readonly edits: number; readonly count: number } | null = null;
    for (const word of wordsOn(shelves, beginnings, folded.length, allowed)) {
      const edits = editsBetween(folded, word, best?.edits ?? allowed);
      const count = counts.get(word) ?? 0;
      const better = best === null || edits < best.edits || (edits === best.edits && count > best.count);
      if (edits <= allowed && better) best = { word, edits, count };
    }
    return best?.word ?? null;
  };
  return (folded) => {
    if (folded.length <= 3 || counts.has(folded) || /\d/u.test(folded)) return null;
    const allowed = Math.min(3, Math.round(folded.length / 4));
    return nearest(folded, [folded[0] ?? ''], allowed) ?? (folded.length > 4 ? nearest(folded, firsts, 1) : null);
  };
}

function wordsOn(
  shelves: ReadonlyMap<string, readonly string[]>,
  beginnings: readonly string[],
  length: number,
  allowed: number,
): readonly string[] {
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => length - allowed + at);
  return beginnings.flatMap((first) => lengths.flatMap((one) => shelves.get(shelfOf(first, one)) ?? []));
}

const shelfOf = (first: string | undefined, length: number) => `${first ?? ''}${length}`;

/**
 * Letters added, left out, changed or swapped with their neighbour between two words (Damerau, 1964), counted no further
 * than one past `most`.
 */
function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const value = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
      line.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = line;
  }
  return last[b.length] ?? most + 1;
}
