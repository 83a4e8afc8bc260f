import type { Columns } from './columns.js';

/** The folded words of the texts that begin with some letters, so many at most, the commonest first. */
export type WordBeginnings = (letters: string, most: number) => readonly string[];

/** Sorts the words of the texts, to be searched by halves. */
export function wordBeginnings({ strings, wordCounts }: Pick<Columns, 'strings' | 'wordCounts'>): WordBeginnings {
  const words = strings.filter((_, number) => (wordCounts[number] ?? 0) > 0).sort();
  const numbers = new Map(strings.map((text, number) => [text, number]));
  const counts = Uint32Array.from(words, (word) => wordCounts[numbers.get(word) ?? 0] ?? 0);
  const firstFrom = (letters: string) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (letters, most) => {
    const best: number[] = [];
    // No word has the last character of Unicode's first plane.
    const end = firstFrom(`${letters}\uffff`);
    for (let at = firstFrom(letters); at < end; at += 1) {
      const count = counts[at] ?? 0;
      if (best.length === most && count <= (counts[best[most - 1] ?? 0] ?? 0)) continue;
      if (best.length === most) best.pop();
      const place = best.findIndex((other) => (counts[other] ?? 0) < count);
      best.splice(place === -1 ? best.length : place, 0, at);
    }
    return best.map((at) => words[at] ?? '');
  };
}
