/** A record of this test's own making: long passages, many passages, many documents, many dialogues. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '../../src/record.js';
import type { TheRecord } from '../../src/search/find.js';

const DIALOGUES = 60;
const ITEMS = 300;

/** Forty sentences, 6,000 characters in all, Markdown among them. */
export const FORTY_SENTENCES = Array.from(
  { length: 40 },
  (_, at) =>
    `The ${at + 1} article of the harbour rules says that every pilot keeps a *clear* look-out, notes it in the log_book, and hands the log over to the next_one`,
)
  .map((sentence, at) => `${sentence.padEnd(148, at % 2 === 0 ? ' at all times' : ' without delay').slice(0, 148)}.`)
  .join(' ');

/** One sentence of more than 5,000 characters. */
export const ONE_SENTENCE = `The lighthouse keeper lists ${Array.from({ length: 620 }, (_, at) => `lamp ${at}`).join(', ')} and nothing else.`;

/** A text without any space. */
export const ONE_WORD = `Xyloph${'ébène🙂'.repeat(800)}one.`;

/** A text without spaces, in sentences. */
export const NO_SPACES = '港湾の規則は水先人に適用される。'.repeat(300);

const MEETINGS = Array.from(
  { length: DIALOGUES },
  (_, at) => `    - number: ${at + 1}
      held: [${1960 + at}-05-17]
      city: { en: Port Selene, fr: Port-Sélène }
      coChairs:
        - { name: The Harbour Master, office: "Ministry of Ports, Vessaria" }
      basis:
        coChairs: "the harbour almanac of that year"
`,
).join('');

const REGISTER = `harbour-talks:
  name: { en: Harbour Talks, fr: Dialogue portuaire }
  parties:
    - id: vessaria
      name: { en: Vessaria, fr: Vessarie }
  meetings:
${MEETINGS}`;

const TOPICS = `topics:
  - id: harbours
    label: { en: Harbours, fr: Ports }
    aliases: { en: [harbour, harbour rules], fr: [port] }
  - id: lights
    label: { en: Lighthouses, fr: Phares }
    aliases: { en: [lighthouse, lamps], fr: [phare] }
`;

function documentOf(dialogue: number, title: string, paragraphs: readonly string[]): string {
  return `---
title: ${title}
dialogue: harbour-talks/${dialogue}
voice: joint
kind: joint-statement
publisher: Ministry of Ports
published: ${1960 + dialogue - 1}-05-18
url: https://ports.example.org/${dialogue}
language: en
rights: Invented for tests; free to reuse
---

${paragraphs.join('\n\n')}
`;
}

/** The Markdown of a corpus file says `*` for itself by a backslash. */
const written = (text: string) => text.replace(/([*_])/gu, '\\$1');

function documents(): ReadonlyMap<string, string> {
  const items = Array.from({ length: ITEMS }, (_, at) => `The ferry timetable number ${at + 1} names the ferry.`);
  const many = Array.from({ length: DIALOGUES - 2 }, (_, at): [string, string] => [
    `year-${at + 3}`,
    documentOf(at + 3, `Harbour statement of year ${at + 3}`, [`In year ${at + 3} the harbour rules were read again.`]),
  ]);
  return new Map([
    ['long', documentOf(1, 'Long statement', [FORTY_SENTENCES, ONE_SENTENCE, ONE_WORD, NO_SPACES].map(written))],
    ['ferries', documentOf(2, 'Ferry timetables', items)],
    ...many,
  ]);
}

/** Writes the corpus, reads it, and takes it away again. */
export async function largeRecord(): Promise<TheRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-large-'));
  try {
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'dialogues.yaml'), REGISTER);
    writeFileSync(join(folder, 'topics.yaml'), TOPICS);
    for (const [id, text] of documents()) writeFileSync(join(folder, 'documents', `${id}.md`), text);
    return await openRecord(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
