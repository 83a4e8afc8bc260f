/** A stem of another language, and how surely it translates one (0 to 1). */
export interface Translation {
  readonly stem: string;
  readonly sureness: number;
}

/** For a stem, stems of another language that stand where it stands, the surest first. */
export type TranslationTable = ReadonlyMap<string, readonly Translation[]>;

/** Two texts that say the same in two languages, as stems. */
export type StemPair = readonly [readonly string[], readonly string[]];

const ROUNDS = 6;
const LEAST = 0.2;
const MOST = 3;
/** More pairs teach little and cost time. */
const PAIRS = 1_500;

/**
 * Learns which words translate which from aligned texts: the first model of Brown et al. (1993), fitted by expectation
 * maximisation in both directions; a pair counts by the geometric mean of both probabilities.
 */
export function learnTranslations(pairs: readonly StemPair[]): TranslationTable {
  const used = pairs.slice(0, PAIRS);
  const forth = chancesOf(used);
  const back = chancesOf(used.map(([a, b]) => [b, a] as const));
  const table = new Map<string, Translation[]>();
  for (const [from, row] of forth) {
    for (const [to, chance] of row) {
      const sureness = Math.sqrt(chance * (back.get(to)?.get(from) ?? 0));
      if (sureness < LEAST || from === to) continue;
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        const list = table.get(one) ?? [];
        list.push({ stem: other, sureness });
        table.set(one, list);
      }
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.sureness - a.sureness).splice(MOST);
  return table;
}

/** P(to | from) for words that stand in aligned texts. */
function chancesOf(pairs: readonly StemPair[]): Map<string, Map<string, number>> {
  let table = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map<string, Map<string, number>>();
    for (const [from, to] of pairs) {
      for (const target of to) {
        const chances = from.map((source) => (round === 0 ? 1 : (table.get(source)?.get(target) ?? 0)));
        const sum = chances.reduce((a, b) => a + b, 0);
        if (sum === 0) continue;
        from.forEach((source, at) => {
          const row = counts.get(source) ?? new Map<string, number>();
          row.set(target, (row.get(target) ?? 0) + (chances[at] ?? 0) / sum);
          counts.set(source, row);
        });
      }
    }
    table = normalised(counts);
  }
  return table;
}

function normalised(counts: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  return new Map(
    [...counts].map(([source, row]) => {
      const sum = [...row.values()].reduce((a, b) => a + b, 0);
      return [source, new Map([...row].flatMap(([to, n]) => (n / sum < 0.02 ? [] : [[to, n / sum] as const])))];
    }),
  );
}
