import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { TheRecord } from '../../src/search/find.js';
import { hasDialogue, passagesMeant } from './relevant.js';

/** A question with what answers it. */
export interface GoldQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly options: {
    readonly dialogue?: string | undefined;
    readonly voice?: string | undefined;
    readonly language?: string | undefined;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  };
  /** Groups of ids; any one of a group answers, and a group counts once. None when the record has no answer. */
  readonly right: readonly (readonly string[])[];
}

const text = (name: string) => v.pipe(v.string(`"${name}" must be a text`), v.nonEmpty(`"${name}" must not be empty`));
const optionalText = (name: string) => v.optional(v.string(`"options.${name}" must be a text`));
const optionalYear = (name: string) => v.optional(v.number(`"options.${name}" must be a year, as a number`));

const line = v.strictObject(
  {
    id: text('id'),
    question: text('question'),
    kind: v.optional(text('kind'), 'question'),
    options: v.optional(
      v.strictObject(
        {
          dialogue: optionalText('dialogue'),
          voice: optionalText('voice'),
          language: optionalText('language'),
          from: optionalYear('from'),
          to: optionalYear('to'),
        },
        (issue) => `"options" ${shapeFault(issue)}`,
      ),
      {},
    ),
    relevant: v.optional(
      v.array(
        v.union(
          [text('relevant'), v.strictObject({ phrase: text('phrase') })],
          '"relevant" must list ids of passages or documents, or { "phrase": "…" }',
        ),
        '"relevant" must be a list',
      ),
      [],
    ),
    reason: v.optional(v.string('"reason" must be a text')),
  },
  shapeFault,
);

/** What is wrong with the keys of an object, by what was expected and what was there. */
function shapeFault({ expected, received }: { readonly expected: string | null; readonly received: string }): string {
  if (expected === 'never') return `may not have ${received}`;
  return expected === 'Object' ? 'must be an object' : `lacks ${expected}`;
}

export interface QuestionFile {
  readonly questions: readonly GoldQuestion[];
  /** What is wrong with a line, after the file and the line's number. */
  readonly faults: readonly string[];
}

/**
 * Reads a question file, one JSON object a line; a bad line is named and left out.
 *
 * @param record what the questions are asked of: an id or a phrase that it does not have is a fault
 * @throws Error of the file system when the file cannot be read
 */
export function readQuestions(file: string, record: TheRecord): QuestionFile {
  return questionsOf(readFileSync(file, 'utf8'), file, record);
}

/** The questions of a text in JSON lines; `file` stands in the faults. */
export function questionsOf(source: string, file: string, record: TheRecord): QuestionFile {
  const questions = new Map<string, GoldQuestion>();
  const faults: string[] = [];
  source.split('\n').forEach((raw, at) => {
    if (raw.trim() === '') return;
    const read = questionOf(raw, record);
    if (typeof read === 'string') faults.push(`${file}:${at + 1}: ${read}`);
    else if (questions.has(read.id)) faults.push(`${file}:${at + 1}: the id ${read.id} is taken by a line above`);
    else questions.set(read.id, read);
  });
  return { questions: [...questions.values()], faults };
}

/** The question of a line, or what is wrong with it. */
function questionOf(raw: string, record: TheRecord): GoldQuestion | string {
  const parsed = json(raw);
  if (parsed.kind === 'fault') return 'is no JSON';
  const read = v.safeParse(line, parsed.value);
  if (!read.success) return read.issues[0].message;
  const { id, kind, question, options, relevant } = read.output;
  if (options.dialogue !== undefined && !hasDialogue(record, options.dialogue)) {
    return `"options.dialogue": the register has no dialogue ${options.dialogue}`;
  }
  const found = relevant.map((one) => passagesMeant(one, record));
  const unknown = found.find((one) => one.kind === 'fault');
  if (unknown !== undefined) return unknown.fault;
  const right = found.flatMap((one) => (one.kind === 'passages' ? [one.ids] : []));
  return { id, kind, question, options, right: [...new Set(right)] };
}

function json(raw: string): { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault' } {
  try {
    return { kind: 'value', value: JSON.parse(raw) };
  } catch {
    return { kind: 'fault' };
  }
}
