/** A figure with the interval it lies in. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often a sample is drawn again. */
const RESAMPLES = 1_000;
/** How many of the samples lie on each side of a 95 % interval. */
const OUTSIDE = 25;
/** The same draws in every run, so that a run can be repeated. */
const SEED = 20_260;

/**
 * A statistic of a sample with its 95 % percentile bootstrap interval (Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13): the statistic of 1,000 samples as large, drawn from it with replacement.
 *
 * @param size how many there are in the sample; of none, all figures are 0
 * @param statistic of some members of the sample, by their places in it
 */
export function estimate(size: number, statistic: (places: Iterable<number>) => number): Estimate {
  if (size === 0) return { value: 0, low: 0, high: 0 };
  const value = statistic(Array.from({ length: size }, (_, at) => at));
  const random = generator(SEED);
  const drawn = new Uint32Array(size);
  const again = Float64Array.from({ length: RESAMPLES }, () => {
    for (let at = 0; at < size; at += 1) drawn[at] = Math.floor(random() * size);
    return statistic(drawn);
  }).sort();
  return { value, low: again[OUTSIDE - 1] ?? value, high: again[RESAMPLES - OUTSIDE] ?? value };
}

/** The mean with its interval. */
export function estimateOfMean(values: readonly number[]): Estimate {
  return estimate(values.length, (places) => {
    let sum = 0;
    for (const place of places) sum += values[place] ?? 0;
    return sum / values.length;
  });
}

/**
 * The mean difference of two measurements of the same questions, with its interval. Questions are drawn, each with both
 * of its measurements, so that what is hard for both does not blur the difference.
 *
 * @throws RangeError when the lists differ in length
 */
export function estimateOfDifference(ours: readonly number[], theirs: readonly number[]): Estimate {
  if (ours.length !== theirs.length) throw new RangeError('The two measurements are not of the same questions.');
  return estimateOfMean(ours.map((value, at) => value - (theirs[at] ?? 0)));
}

/** Evenly spread numbers from 0 to 1: Marsaglia's xorshift with shifts 13, 17 and 5 (Xorshift RNGs, 2003). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
