import MiniSearch from 'minisearch';

/** A word of the record close to one it does not know, or null. */
export type Speller = (folded: string) => string | null;

/**
 * Repairs misspelt words from the record's own words. A word of up to three letters is left alone; longer ones may
 * differ by a quarter of their letters, two at most, and begin alike.
 */
export function speller(words: readonly string[]): Speller {
  const known = new Set(words);
  const engine = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term },
  });
  engine.addAll([...known].filter((word) => word.length > 3).map((id) => ({ id })));
  return (folded) => {
    if (folded.length <= 3 || known.has(folded) || /\d/u.test(folded)) return null;
    const near = engine.search(folded, { fuzzy: (term) => Math.min(2, Math.round(term.length / 4)) });
    const best = near
      .map((result) => String(result.id))
      .filter((word) => word[0] === folded[0] && Math.abs(word.length - folded.length) <= 2)[0];
    return best ?? null;
  };
}
