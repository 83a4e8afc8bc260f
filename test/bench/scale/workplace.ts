import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { loadCorpus } from '../../../src/corpus/load.js';
import { UsageError } from '../usage-error.js';
import { type Collection, collectionOf } from './collection.js';
import { generate } from './generated.js';
import { keyStrokes, questionsOver } from './questions.js';
import { figure } from './report.js';

/** The parts of a corpus folder that are the corpus; whatever else stands there was made from it. */
const PARTS = ['documents', 'dialogues.yaml', 'topics.yaml'];

const QUESTIONS = 600;
const LABELS_TYPED = 50;
const SEED = 20_190_524;

const passages = v.array(v.object({ id: v.string(), text: v.string() }));
const asked = v.object({
  language: v.string(),
  questions: v.array(v.object({ text: v.string(), passage: v.nullable(v.string()) })),
  topics: v.array(v.string()),
  headings: v.array(v.string()),
  strokes: v.array(v.string()),
});
export type Asked = v.InferOutput<typeof asked>;

/** A folder with all that the engines of one table are given: each reads it in a process of its own. */
export interface Workplace {
  readonly folder: string;
  /** What the corpus is, in a line. */
  readonly title: string;
  readonly passages: number;
}

/** Makes a corpus up, of so many passages, and what it is asked. */
export function generatedWorkplace(folder: string, count: number): Workplace {
  mkdirSync(corpusIn(folder));
  return laidOut(folder, generate(corpusIn(folder), { passages: count, seed: SEED }));
}

/**
 * Takes a corpus that is there, without what was saved beside it.
 *
 * @throws CorpusError with all faults of the corpus
 * @throws UsageError when it holds nothing
 */
export function givenWorkplace(folder: string, given: string): Workplace {
  const collection = collectionOf(loadCorpus(given));
  if (collection.passages.length === 0)
    throw new UsageError(`${given} holds no document, so there is nothing to find; name another folder.`);
  mkdirSync(corpusIn(folder));
  for (const part of PARTS) cpSync(join(given, part), join(corpusIn(folder), part), { recursive: true });
  return laidOut(folder, collection);
}

function laidOut(folder: string, collection: Collection): Workplace {
  const ask: Asked = {
    language: collection.language,
    questions: [...questionsOver(collection, QUESTIONS, SEED)],
    topics: [...collection.topics],
    headings: [...new Set(collection.headings)],
    strokes: [...keyStrokes(collection, LABELS_TYPED, SEED)],
  };
  writeFileSync(join(folder, 'passages.json'), JSON.stringify(collection.passages));
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(ask));
  const { passages: all, documents, words } = collection;
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  const number = (value: number) => value.toLocaleString('en');
  return {
    folder,
    title: `${number(all.length)} passages in ${number(documents)} documents: ${number(words)} words, ${figure(characters / 2 ** 20)} MiB of text`,
    passages: all.length,
  };
}

/** The corpus folder of a workplace. */
export function corpusIn(folder: string): string {
  return join(folder, 'corpus');
}

/** Where an engine other than the product keeps its saved index. */
export function savedIn(folder: string): string {
  return join(folder, 'saved.json');
}

export function passagesIn(folder: string): v.InferOutput<typeof passages> {
  return v.parse(passages, JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8')));
}

export function askedIn(folder: string): Asked {
  return v.parse(asked, JSON.parse(readFileSync(join(folder, 'asked.json'), 'utf8')));
}

/** Bytes of what the product has saved beside the corpus; 0 when it has saved nothing. */
export function savedBesideCorpus(folder: string): number {
  return readdirSync(corpusIn(folder))
    .filter((name) => !PARTS.includes(name))
    .reduce((sum, name) => sum + bytesOf(join(corpusIn(folder), name)), 0);
}

/** Bytes of a file, or of all files of a folder; 0 when there is no such thing. */
export function bytesOf(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
