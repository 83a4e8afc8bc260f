import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speller } from '../../../src/search/index/spelling.js';

/** Damerau's distance by its definition, cell by cell. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1)
    for (let column = 1; column <= b.length; column += 1) {
      const line = table[row];
      if (line === undefined) continue;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length, b.length);
}

const word = (most: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'é', 'я'), { minLength: 4, maxLength: most }).map((all) => all.join(''));

/** A slip of the pen: at a place a letter goes, comes, changes, or changes places with the next. */
const slip = fc.tuple(fc.nat(13), fc.constantFrom('', 'a', 'я', 'swap'), fc.boolean());

function misspelt(from: string, slips: readonly (readonly [number, string, boolean])[]): string {
  return slips.reduce((text, [place, letter, instead]) => {
    const at = 1 + (place % (text.length - 1));
    if (letter === 'swap') return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    return text.slice(0, at) + letter + text.slice(instead || letter === '' ? at + 1 : at);
  }, from);
}

describe('a misspelt word', () => {
  it('is repaired to the nearest word that begins alike, the commonest of equals, as a comparison with each finds', () => {
    const words = fc.uniqueArray(word(14), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(29), fc.array(slip, { minLength: 1, maxLength: 3 }), (held, which, slips) => {
        const asked = misspelt(held[which % held.length] ?? '', slips);
        const counts = new Map(held.map((one, at) => [one, at + 1]));
        const allowed = Math.min(3, Math.round(asked.length / 4));
        const near = held
          .filter((one) => one[0] === asked[0])
          .map((one) => ({ one, edits: edits(asked, one), count: counts.get(one) ?? 0 }))
          .filter((one) => one.edits <= allowed)
          .sort((a, b) => a.edits - b.edits || b.count - a.count);
        fc.pre(asked.length > 3 && near.length > 0 && !held.includes(asked));
        expect(speller(counts)(asked)).toBe(near[0]?.one);
      }),
    );
  });

  it.each([
    ['swapped letters', 'cybercrmie', 'cybercrime'],
    ['a letter left out', 'governnce', 'governance'],
    ['another first letter', 'zovernance', 'governance'],
  ])('is repaired with %s', (_what, asked, found) => {
    const spell = speller(new Map(['cybercrime', 'governance', 'resilience'].map((one) => [one, 1])));
    expect(spell(asked)).toBe(found);
  });

  it.each([
    ['known already', 'resilience'],
    ['of three letters', 'res'],
    ['with a figure in it', 'resilienc3'],
    ['near to none', 'xylophone'],
    ['longer than any word', `resilience${'e'.repeat(40)}`],
  ])('is left alone when it is %s', (_what, asked) => {
    expect(speller(new Map([['resilience', 1]]))(asked)).toBeNull();
  });
});
