import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, chanceOf } from './chance.js';
import type { Collection } from './collection.js';
import { wordOfRank } from './lexicon.js';
import { type Writer, writerOf } from './prose.js';

/** What to make. */
export interface Wish {
  /** As many passages as this, to the one. */
  readonly passages: number;
  readonly seed: number;
}

const TOPICS = 300;
/** One dialogue in eight has no text. */
const DOCUMENTS_PER_DIALOGUE = 4;
const PASSAGES = { least: 30, most: 100 } as const;

const SERIES = 'harbour-talks';
/** The kinds of documents that a dialogue leaves behind, by turns. */
const KINDS = [
  { voice: 'joint', kind: 'joint-statement', publisher: 'Secretariat of the Harbour Talks' },
  { voice: 'alderland', kind: 'press-release', publisher: 'Ministry of Ports of Alderland' },
  { voice: 'birchmark', kind: 'press-release', publisher: 'Ministry of Ports of Birchmark' },
  { voice: 'press', kind: 'news', publisher: 'The Estuary Post' },
] as const;

interface Topic {
  readonly id: string;
  readonly label: string;
  readonly alias: string;
  readonly broader: string | null;
}

/**
 * Writes a corpus folder that is made up, the same for the same wish, and says what stands in it.
 *
 * @param folder is there and empty
 */
export function generate(folder: string, wish: Wish): Collection {
  const chance = chanceOf(wish.seed);
  const topics = topicsBy(chance);
  const sizes = sizesOf(wish.passages, chance);
  const writer = writerOf(
    chance,
    topics.map(({ label }) => label.toLowerCase()),
  );
  mkdirSync(join(folder, 'documents'));
  const dialogues = Math.ceil(sizes.length / DOCUMENTS_PER_DIALOGUE);
  writeFileSync(join(folder, 'dialogues.yaml'), register(Math.ceil((dialogues * 8) / 7), chance));
  writeFileSync(join(folder, 'topics.yaml'), topicsFile(topics));
  const documents = sizes.map((size, at) => {
    const document = documentOf(at, size, topics, writer, chance);
    writeFileSync(join(folder, 'documents', `${document.id}.md`), document.file);
    return document;
  });
  return {
    language: 'en',
    documents: documents.length,
    words: writer.written(),
    passages: documents.flatMap(({ id, passages }) =>
      passages.map((text, number) => ({ id: `${id}:${number + 1}`, text })),
    ),
    topics: topics.map(({ label }) => label),
    headings: documents.flatMap(({ headings }) => headings),
  };
}

function sizesOf(passages: number, chance: Chance): readonly number[] {
  const sizes: number[] = [];
  for (let left = passages; left > 0; ) {
    const size = chance.between(PASSAGES.least, PASSAGES.most);
    // The last document takes what would be too little for one of its own.
    const taken = left - size < PASSAGES.least ? left : size;
    sizes.push(taken);
    left -= taken;
  }
  return sizes;
}

function topicsBy(chance: Chance): readonly Topic[] {
  const phrase = () => [0, 1].map(() => wordOfRank(chance.between(500, 6000)).toLowerCase()).join(' ');
  const phrases = new Set<string>();
  while (phrases.size < TOPICS * 2) phrases.add(phrase());
  const all = [...phrases];
  const idOf = (at: number) => `topic-${at + 1}`;
  return Array.from({ length: TOPICS }, (_, at) => ({
    id: idOf(at),
    label: capital(all[at * 2] ?? ''),
    alias: all[at * 2 + 1] ?? '',
    // The first thirty are wide; half of the others belong to one of them.
    broader: at >= 30 && chance.share() < 0.5 ? idOf(at % 30) : null,
  }));
}

/** A few topics of a document, the first ones of the list in more documents than the last (Zipf). */
function about(topics: readonly Topic[], chance: Chance): readonly string[] {
  return Array.from({ length: 8 }, () => {
    const topic = topics[Math.floor(topics.length ** chance.share()) - 1];
    const name = chance.share() < 0.3 ? topic?.alias : topic?.label;
    return (name ?? '').toLowerCase();
  });
}

interface Made {
  readonly id: string;
  readonly file: string;
  readonly passages: readonly string[];
  readonly headings: readonly string[];
}

function documentOf(at: number, size: number, topics: readonly Topic[], writer: Writer, chance: Chance): Made {
  const id = `text-${String(at + 1).padStart(4, '0')}`;
  const number = dialogueOf(at);
  const kind = KINDS[at % KINDS.length] ?? KINDS[0];
  writer.newDocument(about(topics, chance));
  const { blocks, passages, headings } = body(size, topics, writer, chance);
  const head = [
    '---',
    `title: "${writer.heading(chance.between(3, 7))}"`,
    `dialogue: ${SERIES}/${number}`,
    `voice: ${kind.voice}`,
    `kind: ${kind.kind}`,
    `publisher: ${kind.publisher}`,
    `published: ${dayOf(number, 2)}`,
    `url: https://ports.example.org/${id}`,
    'language: en',
    'rights: Made up for measuring; free to reuse',
    '---',
  ];
  return { id, file: `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`, passages, headings };
}

function body(size: number, topics: readonly Topic[], writer: Writer, chance: Chance) {
  const blocks: string[] = [];
  const passages: string[] = [];
  const headings: string[] = [];
  for (let untilHeading = chance.between(1, 3); passages.length < size; untilHeading -= 1) {
    if (untilHeading === 0) {
      const heading = chance.share() < 0.4 ? chance.pick(topics).label : writer.heading(chance.between(2, 6));
      headings.push(heading);
      blocks.push(`${chance.share() < 0.25 ? '###' : '##'} ${heading}`);
      untilHeading = chance.between(4, 9);
    }
    const items = chance.share() < 0.04 ? Math.min(chance.between(3, 7), size - passages.length - 1) : 0;
    if (items < 2) {
      const text = writer.paragraph(chance.between(55, 140));
      blocks.push(text);
      passages.push(text);
      continue;
    }
    const lead = `${writer.paragraph(chance.between(4, 12)).slice(0, -1)}, and to:`;
    const list = Array.from({ length: items }, (_, item) => {
      const text = writer.item(chance.between(6, 24)).replace(/,$/u, '');
      return `${text}${item === items - 1 ? '.' : ';'}`;
    });
    blocks.push(lead, list.map((text) => `- ${text}`).join('\n'));
    passages.push(lead, ...list);
  }
  return { blocks, passages, headings };
}

/** The number of the dialogue that a document is about; of each eighth dialogue no text is held. */
function dialogueOf(at: number): number {
  const held = Math.floor(at / DOCUMENTS_PER_DIALOGUE);
  return held + Math.floor(held / 7) + 1;
}

/** A dialogue every four weeks. */
function dayOf(dialogue: number, after = 0): string {
  const FIRST = Date.UTC(1985, 0, 14);
  return new Date(FIRST + (dialogue * 28 + after) * 86_400_000).toISOString().slice(0, 10);
}

const CITIES = ['Alder', 'Port Selene', 'Quillhaven', 'Norrby', 'Vessary', 'Tamberg'];

function register(dialogues: number, chance: Chance): string {
  const meetings = Array.from({ length: dialogues }, (_, at) => {
    const city = chance.pick(CITIES);
    return `    - number: ${at + 1}
      held: [${dayOf(at + 1)}]
      city: { en: ${city}, fr: ${city} }
      hosts: [${chance.pick(['alderland', 'birchmark'])}]
`;
  });
  return `${SERIES}:
  name: { en: Harbour Talks, fr: Pourparlers portuaires }
  parties:
    - id: alderland
      name: { en: Alderland, fr: Alderlande }
    - id: birchmark
      name: { en: Birchmark, fr: Marche des Bouleaux }
  meetings:
${meetings.join('')}`;
}

function topicsFile(topics: readonly Topic[]): string {
  const entries = topics.map(
    ({ id, label, alias, broader }) => `  - id: ${id}
    label: { en: ${label} }
    aliases: { en: [${alias}] }
${broader === null ? '' : `    broader: ${broader}\n`}`,
  );
  return `topics:\n${entries.join('')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
