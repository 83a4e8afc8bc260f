import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus.js';
import { type Document, REPORTING_VOICES } from './document.js';
import { type FrontMatter, frontMatter, frontMatterFix, splitFrontMatter } from './front-matter.js';
import { cutParagraphsIn, furnitureIn } from './furniture.js';
import { findParallels } from './parallels.js';
import { passagesOf, type Unreadable } from './passages.js';
import { byPlace, CorpusError, type Problem } from './problem.js';
import { readRegister, type Series } from './register.js';
import { readVocabulary } from './topics.js';
import { type Checked, readYaml } from './yaml-source.js';

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
export function loadCorpus(folder: string): Corpus {
  const { corpus, problems } = readCorpus(folder);
  if (corpus === null)
    throw new CorpusError(
      folder,
      problems.filter((problem) => problem.kind === 'fault'),
    );
  return corpus;
}

/** Reads and checks a corpus folder; every problem is found in one go. */
export function readCorpus(folder: string): Reading {
  const problems: Problem[] = [];
  const series = readPart(folder, 'dialogues.yaml', problems, (source) => {
    const read = readRegister(source);
    return read.ok ? { ok: true as const, value: read.series } : read;
  });
  const vocabulary = readPart(folder, 'topics.yaml', problems, (source) => {
    const read = readVocabulary(source);
    return read.ok ? { ok: true as const, value: read.vocabulary } : read;
  });
  const files = documentFiles(folder, problems);
  const documents = files.flatMap((name) => readDocument(folder, name, series, problems));
  problems.push(...doubles(files, documents));
  const faults = problems.some((problem) => problem.kind === 'fault');
  return {
    corpus:
      faults || series === null || vocabulary === null
        ? null
        : { folder, series, documents, vocabulary, parallels: findParallels(documents) },
    problems: [...problems].sort(byPlace),
  };
}

type Part<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

function readPart<T>(
  folder: string,
  file: string,
  problems: Problem[],
  read: (source: { file: string; text: string; firstLine: number }) => Part<T>,
): T | null {
  const text = textOf(folder, file, problems);
  if (text === null) return null;
  const part = read({ file, text, firstLine: 1 });
  if (part.ok) return part.value;
  problems.push(...part.problems);
  return null;
}

function textOf(folder: string, file: string, problems: Problem[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    problems.push({
      file,
      line: 1,
      message: missing ? 'there is no such file' : 'the file cannot be read as UTF-8 text',
      fix: missing
        ? 'A corpus folder holds documents/, dialogues.yaml and topics.yaml; check CORPUS_DIR.'
        : 'Save it again as UTF-8.',
      kind: 'fault',
    });
    return null;
  }
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
    return names.filter((name) => name.toLowerCase().endsWith('.md'));
  } catch {
    problems.push({
      file: 'documents',
      line: 1,
      message: 'there is no such folder',
      fix: 'A corpus folder holds documents/, dialogues.yaml and topics.yaml; check CORPUS_DIR.',
      kind: 'fault',
    });
    return [];
  }
}

function readDocument(
  folder: string,
  name: string,
  series: readonly Series[] | null,
  problems: Problem[],
): readonly Document[] {
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
    ...(head.ok ? referenceProblems(file, head, series) : head.problems),
    ...idProblems(file, id),
    ...textProblems(file, cut.passages, cut.unreadable, split.markdownLine),
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
          fix: 'Name the file in lower case letters, figures and hyphens, as eeas-2019.md.',
          kind: 'fault',
        },
      ];
}

function referenceProblems(
  file: string,
  head: Extract<Checked<FrontMatter>, { ok: true }>,
  series: readonly Series[] | null,
): readonly Problem[] {
  if (series === null) return [];
  const { dialogue, voice, speakers } = head.value;
  const known = series.flatMap((one) => one.dialogues.map((entry) => entry.id));
  const parties = series.filter((one) => dialogue.startsWith(`${one.id}/`)).flatMap((one) => one.parties);
  const voices = ['joint', ...REPORTING_VOICES, ...parties.map((party) => party.id)];
  const problems: Problem[] = [];
  if (!known.includes(dialogue)) {
    problems.push({
      file,
      line: head.lineOf(['dialogue']),
      message: `dialogue “${dialogue}” is not in the register`,
      fix: `Write one of ${known.join(', ')}, or add it to dialogues.yaml.`,
      kind: 'fault',
    });
  }
  const checkVoice = (value: string, path: readonly (string | number)[]) => {
    if (parties.length === 0 || voices.includes(value)) return;
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

function textProblems(
  file: string,
  passages: readonly Document['passages'][number][],
  unreadable: readonly Unreadable[],
  firstLine: number,
): readonly Problem[] {
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
        message: `a ${node.type} holds words that no passage would show`,
        fix: 'Write them as a paragraph, a list or a heading; a line that begins with four spaces is taken for code.',
        kind: 'fault',
      }),
    ),
    ...furnitureIn(passages).map(
      ({ passage, what }): Problem => ({
        file,
        line: passage.line,
        message: `“${passage.text.slice(0, 60)}” looks like ${what}, not like text`,
        fix: 'Remove it when it is furniture of the page; its facts belong in the front matter.',
        kind: 'doubt',
      }),
    ),
    ...cutParagraphsIn(passages).map(
      ([first, second]): Problem => ({
        file,
        line: second.line,
        message: `“… ${first.text.slice(-30)}” and “${second.text.slice(0, 30)} …” look like one paragraph cut in two`,
        fix: 'Join them when the source has one paragraph; a page turn often cuts one.',
        kind: 'doubt',
      }),
    ),
  ];
}

/** Two files that give one id (`A.md`, `a.MD`), and two documents with the same words. */
function doubles(files: readonly string[], documents: readonly Document[]): readonly Problem[] {
  const idOf = (name: string) => name.replace(/\.md$/iu, '').toLowerCase();
  const sameId = files.flatMap((name, at): readonly Problem[] => {
    const other = files.findIndex((one) => idOf(one) === idOf(name));
    return other === at
      ? []
      : [
          {
            file: `documents/${name}`,
            line: 1,
            message: `documents/${files[other]} has the same id, “${idOf(name)}”`,
            fix: 'Give each document a name of its own.',
            kind: 'fault',
          },
        ];
  });
  const wordsOf = (document: Document) => document.passages.map((passage) => passage.text).join('\n');
  const sameText = documents.flatMap((document, at): readonly Problem[] => {
    const other = documents.findIndex((one) => wordsOf(one) === wordsOf(document));
    return other === at || document.passages.length === 0
      ? []
      : [
          {
            file: `documents/${document.id}.md`,
            line: 1,
            message: `it holds the same text as documents/${documents[other]?.id}.md`,
            fix: 'Remove one of them.',
            kind: 'doubt',
          },
        ];
  });
  return [...sameId, ...sameText];
}
