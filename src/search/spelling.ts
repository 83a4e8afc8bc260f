/** A word of the record close to one it does not know, or null. */
export type Speller = (folded: string) => string | null;

/**
 * Repairs misspelt words from the record's own words. A word of up to three letters is left alone; longer ones may
 * differ by a quarter of their letters, two at most, and begin alike. Two letters that changed places are one mistake.
 * Among words equally near, the commonest in the record wins.
 */
export function speller(words: readonly string[]): Speller {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shelves = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length <= 3) continue;
    const shelf = shelves.get(shelfOf(word[0], word.length)) ?? [];
    shelf.push(word);
    shelves.set(shelfOf(word[0], word.length), shelf);
  }
  return (folded) => {
    if (folded.length <= 3 || counts.has(folded) || /\d/u.test(folded)) return null;
    const allowed = Math.min(2, Math.round(folded.length / 4));
    let best: { word: string; edits: number; count: number } | null = null;
    for (let length = folded.length - allowed; length <= folded.length + allowed; length += 1) {
      for (const word of shelves.get(shelfOf(folded[0], length)) ?? []) {
        const edits = editsBetween(folded, word, best?.edits ?? allowed);
        const count = counts.get(word) ?? 0;
        if (edits > allowed || (best !== null && (edits > best.edits || (edits === best.edits && count <= best.count))))
          continue;
        best = { word, edits, count };
      }
    }
    return best?.word ?? null;
  };
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
