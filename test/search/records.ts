import { everyDialogue } from '../../src/corpus/corpus.js';
import type { Dialogue } from '../../src/corpus/register.js';
import { openRecord } from '../../src/record.js';
import type { Filters } from '../../src/search/filters.js';
import { type Finding, find, type TheRecord } from '../../src/search/find.js';

/** The corpus that the project ships. */
export const cyber = await openRecord('corpus');
/** An invented series of other parties on another subject, which no code knows. */
export const river = await openRecord('test/corpora/vessaria-ormund');

/** What a reader of English finds. */
export function ask(question: string, filters: Filters = {}, record: TheRecord = cyber): Finding {
  return find(question, filters, 'en', record);
}

/** The passages found, best first, each with its parallels. */
export function passagesOf(finding: Finding): readonly (readonly string[])[] {
  return finding.kind === 'silence' ? [] : finding.hits.map((hit) => [hit.id, ...hit.alsoIn]);
}

/** The first passage found, with its parallels. */
export function firstOf(finding: Finding): readonly string[] {
  return passagesOf(finding)[0] ?? [];
}

/** The dialogue of a number. */
export function dialogue(number: number, record: TheRecord = cyber): Dialogue {
  const found = everyDialogue(record.corpus).find((one) => one.number === number);
  if (found === undefined) throw new Error(`no dialogue ${number}`);
  return found;
}
