import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { median, quantile } from '../figures.js';

/** How long something takes, in ms. By the clock, but where it is said to be by the processor. */
const spread = v.object({
  /** How many inputs it was done with, and how many it would have been, had there been time. */
  count: v.number(),
  wanted: v.number(),
  p50: v.number(),
  p95: v.number(),
  /** Null when it was not done often enough to say. */
  p99: v.nullable(v.number()),
  /** What the processor worked for it, collecting of memory included: the same however busy the machine is. */
  worked95: v.number(),
});
export type Spread = v.InferOutput<typeof spread>;

/** Memory in MiB: what the system has given the process, and what of that holds something. */
const memory = v.object({ resident: v.number(), live: v.number() });
export type Memory = v.InferOutput<typeof memory>;

/** What a process that measures one engine writes as its last line. */
export const measurement = v.object({
  /** The engine, with what it ran on where that depends on the machine. */
  name: v.string(),
  /** Until it could be asked, in ms. */
  readyMs: v.number(),
  /** Memory that was added by then. */
  added: memory,
  /** How long each thing took that it can do, by the name of the thing. */
  spreads: v.record(v.string(), spread),
  /** The share of the questions made from a passage that have it among their first ten; null where none was asked. */
  found: v.nullable(v.number()),
});
export type Measurement = v.InferOutput<typeof measurement>;

/** With fewer, the slowest hundredth is a handful. */
const ENOUGH_FOR_P99 = 500;
const WARM_UP = { times: 100, ms: 3000 } as const;
/** So often everything is asked, and of each the middle time counts: what else the machine does falls away. */
const ROUNDS = 3;
/** A slow engine is not asked everything: this many at least, and no more once so much time has gone by. */
const MEASURED = { least: 60, ms: 15_000 } as const;

/** Of one time that it was done, in ms. */
interface Time {
  readonly clock: number;
  readonly worked: number;
}

/**
 * Does something with one input after another, the first ones to warm up, and says how long the others took. All are
 * gone through before any comes again, so that the second time is as little prepared for as the first. At least one input.
 */
export async function spreadOf<Input>(inputs: readonly Input[], work: (input: Input) => unknown): Promise<Spread> {
  const begun = performance.now();
  const warmUp = Math.min(WARM_UP.times, Math.floor(inputs.length / 3));
  for (const input of inputs.slice(0, warmUp)) {
    await work(input);
    if (performance.now() - begun > WARM_UP.ms) break;
  }
  const counted = inputs.slice(warmUp).map((input) => ({ input, times: [] as Time[] }));
  const measuring = performance.now();
  for (const [before, { input, times }] of Array.from({ length: ROUNDS }, () => counted)
    .flat()
    .entries()) {
    if (before >= MEASURED.least && performance.now() - measuring > MEASURED.ms) break;
    const cpu = process.cpuUsage();
    const started = performance.now();
    await work(input);
    const clock = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    times.push({ clock, worked: (user + system) / 1000 });
  }
  const done = counted.filter(({ times }) => times.length > 0);
  const middles = done.map(({ times }) => median(times.map(({ clock }) => clock)));
  const worked = done.map(({ times }) => median(times.map((time) => time.worked)));
  return {
    count: middles.length,
    wanted: counted.length,
    p50: quantile(middles, 0.5),
    p95: quantile(middles, 0.95),
    p99: middles.length >= ENOUGH_FOR_P99 ? quantile(middles, 0.99) : null,
    worked95: quantile(worked, 0.95),
  };
}

/**
 * The memory of this process once all that can be freed is: resident, and in V8's heap and outside it what is still
 * referred to. The first is what a machine must have, and swings by some MiB; the second hardly does.
 *
 * @throws Error when Node was not started with `--expose-gc`
 */
export async function memoryHeld(): Promise<Memory> {
  if (globalThis.gc === undefined) throw new Error('Start Node with --expose-gc to measure memory.');
  // What finalizers free, and what V8 gives back to the system only on the next round. The last resort alone leaves the
  // bytes of buffers that nobody refers to any more.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await pause(100);
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await pause(100);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 2 ** 20, live: (heapUsed + external) / 2 ** 20 };
}
