import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyDialogue } from '../../src/corpus/corpus.js';
import type { Dialogue } from '../../src/corpus/register.js';
import { openRecord } from '../../src/record.js';
import type { Filters } from '../../src/search/filters.js';
import { type Finding, find, type TheRecord } from '../../src/search/find.js';

/** The corpus that the project ships. */
export const cyber = await openRecord('corpus');
/** An invented series of other parties on another subject, which no code knows. */
export const river = await openRecord('test/corpora/vessaria-ormund');

/** The invented series with one more English document of its second dialogue: these paragraphs. */
export async function riverWith(...paragraphs: readonly string[]): Promise<TheRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-search-'));
  const head = [
    'title: Notes on the Second River Dialogue',
    'dialogue: vessaria-ormund-river/2',
    'voice: joint',
    'kind: blog',
    'publisher: The River Secretariat',
    'published: 2022-06-01',
    'url: https://river.example.org/notes',
    'language: en',
    'rights: invented for the tests',
  ];
  try {
    cpSync('test/corpora/vessaria-ormund', folder, { recursive: true });
    writeFileSync(
      join(folder, 'documents', 'notes-2022.md'),
      ['---', ...head, '---', '', paragraphs.join('\n\n'), ''].join('\n'),
    );
    return await openRecord(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
