import type { OptionValues } from '../reply/model.js';

/** The options that were given, to be asked again: without those absent, and without `private`, which is no part of a question. */
export function askedAgain(options: Readonly<Record<string, string | number | boolean | undefined>>): OptionValues {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined || name === 'private' ? [] : [[name, value] as const],
    ),
  );
}
