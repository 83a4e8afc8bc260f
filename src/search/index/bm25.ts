/** Saturation of a word's frequency and weight of a passage's length in BM25 (Robertson and Zaragoza, 2009). */
export const K1 = 1.2;
const B = 0.75;

/** What a word's frequency is set against in a passage: `K1` in one of average length, more in a longer one. */
export function lengthNorm(length: number, average: number): number {
  return K1 * (1 - B + (B * length) / average);
}
