import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/problem.js';
import { openRecord } from '../../src/record.js';
import { SAVED_NAME } from '../../src/saved/file.js';
import type { TheRecord } from '../../src/search/find.js';
import { readQuestions } from '../gold/questions.js';
import { answer } from '../reply/every-reply.js';

const folders: string[] = [];

/** A corpus of this test's own, without a saved record. */
function copyOf(corpus: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-saved-'));
  folders.push(folder);
  cpSync(corpus, folder, { recursive: true, filter: (from) => !from.includes(SAVED_NAME) });
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What was told while a folder was opened. */
async function opened(folder: string): Promise<{ readonly record: TheRecord; readonly told: readonly string[] }> {
  const told: string[] = [];
  const record = await openRecord(folder, {
    builtAnew: (reason) => told.push(`anew: ${reason}`),
    notSaved: (reason) => told.push(`not saved: ${reason}`),
    built: () => told.push('built'),
  });
  return { record, told };
}

const RIVER = 'test/corpora/vessaria-ormund';
const savedIn = (folder: string) => join(folder, SAVED_NAME);

describe('a saved record', () => {
  it('is made at the first start and used at the next; nothing else is left in the folder', async () => {
    const folder = copyOf(RIVER);
    const before = readdirSync(folder);
    expect((await opened(folder)).told).toEqual(['built']);
    expect((await opened(folder)).told).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...before, SAVED_NAME].sort());
  });

  it.each([
    [
      'a text that was changed',
      (folder: string) => appendFileSync(join(folder, 'documents', 'vo-2021-en.md'), '\nMore.\n'),
    ],
    ['a document that was taken away', (folder: string) => rmSync(join(folder, 'documents', 'vo-2021-fr.md'))],
    ['a topic that was added', (folder: string) => appendFileSync(join(folder, 'topics.yaml'), '\n# one more\n')],
  ])('gives way to %s', async (_what, change) => {
    const folder = copyOf(RIVER);
    await opened(folder);
    change(folder);
    const { told, record } = await opened(folder);
    expect(told).toEqual(['anew: the corpus has changed', 'built']);
    expect(record.index.passages.size).toBeGreaterThan(30);
    expect((await opened(folder)).told).toEqual([]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'damaged',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 5_000), Buffer.from([0x55]), bytes.subarray(5_001)]),
    ],
  ])('that is %s is made again', async (_what, spoil) => {
    const folder = copyOf(RIVER);
    await opened(folder);
    writeFileSync(savedIn(folder), spoil(readFileSync(savedIn(folder))));
    expect((await opened(folder)).told).toEqual(['anew: it is damaged', 'built']);
    expect((await opened(folder)).told).toEqual([]);
  });

  it('that cannot be written is no error', async () => {
    const folder = copyOf(RIVER);
    mkdirSync(join(savedIn(folder), 'in the way'), { recursive: true });
    const { told, record } = await opened(folder);
    expect(told).toEqual(['anew: it cannot be read (EISDIR)', 'built', expect.stringMatching(/^not saved: E/u)]);
    expect(record.index.passages.size).toBeGreaterThan(30);
    expect(readdirSync(folder).filter((name) => name.startsWith(SAVED_NAME))).toEqual([SAVED_NAME]);
  });

  it('is whole for each of several who start at once', async () => {
    const folder = copyOf(RIVER);
    const records = await Promise.all(Array.from({ length: 4 }, () => opened(folder)));
    expect(new Set(records.map(({ record }) => record.index.passages.size)).size).toBe(1);
    expect((await opened(folder)).told).toEqual([]);
    expect(statSync(savedIn(folder)).size).toBeGreaterThan(10_000);
  });

  it('hides no fault of the corpus: all of them are told, and none is saved', async () => {
    const folder = copyOf(RIVER);
    await opened(folder);
    const path = join(folder, 'documents', 'vo-2021-en.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('voice: ', 'voice: nobody-').replace('rights: ', 'wrongs: '),
    );
    const failure = await openRecord(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CorpusError);
    expect(failure instanceof CorpusError ? failure.problems.length : 0).toBeGreaterThan(1);
    expect(await openRecord(folder).catch((error: unknown) => error)).toBeInstanceOf(CorpusError);
  });
});

describe('a record that was saved', () => {
  it('answers every golden question, and every command, as the one that was built', async () => {
    const folder = copyOf('corpus');
    const { record: built, told } = await opened(folder);
    const { record: loaded, told: again } = await opened(folder);
    expect([told, again]).toEqual([['built'], []]);
    const { questions } = readQuestions('test/gold/eu-us-cyber.jsonl', built);
    expect(questions.length).toBeGreaterThan(200);
    const [topic = '', other = ''] = built.topicsByWeight;
    const [passage] = built.corpus.documents.flatMap((document) => document.passages);
    const asked = [
      ...questions.map(({ question }) => ({ command: 'ask', options: { question } })),
      { command: 'position', options: { topic } },
      { command: 'search', options: { words: other } },
      { command: 'timeline', options: { topic } },
      { command: 'compare', options: { topic: other } },
      { command: 'verify', options: { quote: passage?.text ?? '' } },
      { command: 'passage', options: { id: passage?.id ?? '' } },
      { command: 'cite', options: { passage: passage?.id ?? '' } },
      { command: 'documents', options: {} },
      { command: 'dialogue', options: { number: '1' } },
      { command: 'help', options: {} },
    ];
    for (const { command, options } of asked)
      expect(answer(command, options, 'en', loaded), JSON.stringify(options)).toEqual(
        answer(command, options, 'en', built),
      );
  }, 120_000);
});
