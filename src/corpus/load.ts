import { Buffer, isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Corpus } from './corpus.js';
import { type Document, REPORTING_VOICES } from './document.js';
import { type FrontMatter, frontMatter, frontMatterFix, splitFrontMatter } from './front-matter.js';
import { cutParagraphsIn, furnitureIn } from './furniture.js';
import { findParallels } from './parallels.js';
import { type Cut, passagesOf } from './passages.js';
import { byPlace, CorpusError, type Problem } from './problem.js';
import { type Outline, readRegister } from './register.js';
import { readVocabulary } from './topics.js';
import { type Checked, readYaml, type YamlSource } from './yaml-source.js';

/** How far the work is: documents read, and how many there are. */
export type Progress = (done: number, all: number) => void;

/** What came of reading a corpus folder: its problems, and the corpus when none of them is a fault. */
export interface Reading {
  readonly corpus: Corpus | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a corpus folder.
 *
 * @throws CorpusError with all faults at once
 */
export function loadCorpus(folder: string, progress?: Progress): Corpus {
  const { corpus, problems } = readCorpus(folder, progress);
  if (corpus === null)
    throw new CorpusError(
      folder,
      problems.filter((problem) => problem.kind === 'fault'),
    );
  return corpus;
}

/** Reads and checks a corpus folder; every problem is found in one go. */
export function readCorpus(folder: string, progress: Progress = () => {}): Reading {
  const problems: Problem[] = [];
  const register = readPart(folder, 'dialogues.yaml', problems, readRegister);
  const topics = readPart(folder, 'topics.yaml', problems, readVocabulary);
  const files = documentFiles(folder, problems);
  const documents = files.flatMap((name, at) => {
    progress(at, files.length);
    return readDocument(folder, name, register?.outline ?? null, problems);
  });
  problems.push(...doubles(files, documents));
  const faults = problems.some((problem) => problem.kind === 'fault');
  const series = register?.series ?? null;
  const vocabulary = topics?.vocabulary ?? null;
  return {
    corpus:
      faults || series === null || vocabulary === null
        ? null
        : { folder, series, documents, vocabulary, parallels: findParallels(documents) },
    problems: [...problems].sort(byPlace),
  };
}

function readPart<Part extends { readonly problems: readonly Problem[] }>(
  folder: string,
  file: string,
  problems: Problem[],
  read: (source: YamlSource) => Part,
): Part | null {
  const text = textOf(folder, file, problems);
  if (text === null) return null;
  const part = read({ file, text, firstLine: 1 });
  problems.push(...part.problems);
  return part;
}

const FOLDER_FIX = 'A corpus folder holds documents/, dialogues.yaml and topics.yaml; check CORPUS_DIR.';

function textOf(folder: string, file: string, problems: Problem[]): string | null {
  const fault = (line: number, message: string, fix: string) => {
    problems.push({ file, line, message, fix, kind: 'fault' });
    return null;
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return fault(1, 'there is no such file', FOLDER_FIX);
    if (code === 'EISDIR') return fault(1, 'this is a folder, where a file is needed', 'Move or rename it.');
    return fault(1, `the file cannot be read (${code})`, 'Allow the user who runs Rapporteur to read it.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault(firstBadLine(bytes), 'this line is not UTF-8 text', 'Save the file again with the encoding UTF-8.');
  }
}

/** The first line, from 1, that is not UTF-8; a byte 10 is never part of a longer character. */
function firstBadLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  return Math.max(bad, 0) + 1;
}

function documentFiles(folder: string, problems: Problem[]): readonly string[] {
  try {
    const names = readdirSync(join(folder, 'documents'))
      .filter((name) => !name.startsWith('.'))
      .sort();
    for (const name of names.filter((one) => !one.toLowerCase().endsWith('.md'))) {
      problems.push({
        file: join('documents', name),
        line: 1,
        message: 'this is no document of the corpus',
        fix: 'Documents are Markdown files whose names end in .md; move it elsewhere.',
        kind: 'doubt',
      });
    }
    const documents = names.filter((name) => name.toLowerCase().endsWith('.md'));
    if (documents.length === 0) {
      problems.push({
        file: 'documents',
        line: 1,
        message: 'the folder holds no document',
        fix: 'Put each text into it as a Markdown file of its own.',
        kind: 'doubt',
      });
    }
    return documents;
  } catch {
    problems.push({
      file: 'documents',
      line: 1,
      message: 'there is no such folder',
      fix: FOLDER_FIX,
      kind: 'fault',
    });
    return [];
  }
}

function readDocument(folder: string, name: string, outline: Outline | null, problems: Problem[]): readonly Document[] {
  const file = `documents/${name}`;
  const id = name.replace(/\.md$/iu, '');
  const source = textOf(folder, file, problems);
  if (source === null) return [];
  const split = splitFrontMatter(source);
  if (split === null) {
    problems.push({
      file,
      line: 1,
      message: 'the document has no front matter',
      fix: 'Begin the file with a line ---, the keys (title:, dialogue:, voice: …) and a second line ---.',
      kind: 'fault',
    });
    return [];
  }
  const head = readYaml({ file, text: split.yaml, firstLine: 2 }, frontMatter, frontMatterFix);
  const cut = passagesOf({
    document: id,
    language: head.ok ? head.value.language : 'en',
    speakers: head.ok ? head.value.speakers : [],
    markdown: split.markdown,
    firstLine: split.markdownLine,
  });
  const document = head.ok
    ? [{ id, ...head.value, published: head.value.published ?? null, passages: cut.passages }]
    : [];
  problems.push(
    ...(head.ok ? [] : head.problems),
    ...referenceProblems(file, head, outline),
    ...idProblems(file, id),
    ...textProblems(file, cut, split.markdownLine),
  );
  return document;
}

function idProblems(file: string, id: string): readonly Problem[] {
  return /^[a-z0-9][a-z0-9-]*$/u.test(id)
    ? []
    : [
        {
          file,
          line: 1,
          message: `“${id}” cannot be the id of a document`,
          fix: 'Name the file in lower case letters, figures and hyphens, as ministry-2019.md.',
          kind: 'fault',
        },
      ];
}

/** What refers to the register, read even from front matter with faults, so that all is checked at once. */
const references = v.fallback(
  v.object({
    dialogue: v.fallback(v.string(), ''),
    voice: v.fallback(v.string(), ''),
    speakers: v.fallback(v.array(v.fallback(v.object({ voice: v.fallback(v.string(), '') }), { voice: '' })), []),
  }),
  { dialogue: '', voice: '', speakers: [] },
);

function referenceProblems(file: string, head: Checked<FrontMatter>, outline: Outline | null): readonly Problem[] {
  if (outline === null) return [];
  const { dialogue, voice, speakers } = v.parse(references, head.raw);
  const parties = outline.parties.get(dialogue.split('/')[0] ?? '');
  const voices = ['joint', ...REPORTING_VOICES, ...(parties ?? [])];
  const problems: Problem[] = [];
  if (dialogue !== '' && !outline.dialogues.includes(dialogue)) {
    problems.push({
      file,
      line: head.lineOf(['dialogue']),
      message: `dialogue “${dialogue}” is not in the register`,
      fix: `Write one of ${outline.dialogues.join(', ') || 'the dialogues of dialogues.yaml'}, or add it to dialogues.yaml.`,
      kind: 'fault',
    });
  }
  const checkVoice = (value: string, path: readonly (string | number)[]) => {
    // Of a series that is not known, neither are the parties.
    if (value === '' || parties === undefined || voices.includes(value)) return;
    problems.push({
      file,
      line: head.lineOf(path),
      message: `voice “${value}” is not known`,
      fix: `Write one of ${voices.join(', ')}.`,
      kind: 'fault',
    });
  };
  checkVoice(voice, ['voice']);
  speakers.forEach((speaker, at) => {
    checkVoice(speaker.voice, ['speakers', at, 'voice']);
  });
  return problems;
}

function textProblems(file: string, { passages, unreadable, itemStarts }: Cut, firstLine: number): readonly Problem[] {
  const empty: readonly Problem[] =
    passages.length > 0
      ? []
      : [
          {
            file,
            line: firstLine,
            message: 'the document has no passages',
            fix: 'Put its text below the front matter, paragraphs apart by an empty line.',
            kind: 'fault',
          },
        ];
  return [
    ...empty,
    ...unreadable.map(
      (node): Problem => ({
        file,
        line: node.line,
        message: `${node.what}, so its words would stand in no passage`,
        fix: node.fix,
        kind: 'fault',
      }),
    ),
    ...furnitureIn(passages).map(
      ({ passage, what }): Problem => ({
        file,
        line: passage.line,
        message: `“${beginning(passage.text, 60)}” looks like ${what}, not like text`,
        fix: 'Remove it when it is furniture of the page; its facts belong in the front matter.',
        kind: 'doubt',
      }),
    ),
    ...cutParagraphsIn(passages, itemStarts).map(
      ([first, second]): Problem => ({
        file,
        line: second.line,
        message: `“${ending(first.text, 30)}” and “${beginning(second.text, 30)}” look like one paragraph cut in two`,
        fix: 'Join them when the source has one paragraph; a page turn often cuts one.',
        kind: 'doubt',
      }),
    ),
  ];
}

/** Whole words from the beginning of a text. */
function beginning(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s\S*$/u, '')} …`;
}

/** Whole words from the end of a text. */
function ending(text: string, length: number): string {
  return text.length <= length ? text : `… ${text.slice(-length).replace(/^\S*\s/u, '')}`;
}

/** Two files that give one id (`A.md`, `a.MD`), and two documents with the same words. */
function doubles(files: readonly string[], documents: readonly Document[]): readonly Problem[] {
  const idOf = (name: string) => name.replace(/\.md$/iu, '').toLowerCase();
  const firstOf = new Map(files.toReversed().map((name) => [idOf(name), name]));
  const sameId = files.flatMap((name): readonly Problem[] => {
    const other = firstOf.get(idOf(name));
    return other === name
      ? []
      : [
          {
            file: `documents/${name}`,
            line: 1,
            message: `documents/${other} has the same id, “${idOf(name)}”`,
            fix: 'Give each document a name of its own.',
            kind: 'fault',
          },
        ];
  });
  const wordsOf = (document: Document) => document.passages.map((passage) => passage.text).join('\n');
  const firstWith = new Map(documents.toReversed().map((document) => [wordsOf(document), document]));
  const sameText = documents.flatMap((document): readonly Problem[] => {
    const other = firstWith.get(wordsOf(document));
    return other === document || document.passages.length === 0
      ? []
      : [
          {
            file: `documents/${document.id}.md`,
            line: 1,
            message: `it holds the same text as documents/${other?.id}.md`,
            fix: 'Remove one of them.',
            kind: 'doubt',
          },
        ];
  });
  return [...sameId, ...sameText];
}
