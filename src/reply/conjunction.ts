import { atFirstUse } from '../at-first-use.js';

/** Joins items as a language does: "a, b, and c". What Node.js knows of a language takes some ms to load: at first use. */
export function conjunctionIn(language: string): (items: readonly string[]) => string {
  const format = atFirstUse(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  return (items) => format().format(items);
}
