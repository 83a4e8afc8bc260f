import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** A question with the passages that answer it; none when the record has no answer. */
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
  /** Ids of passages, or `register:N` for what the register says of dialogue N. */
  readonly relevant: readonly string[];
}

const line = v.object({
  id: v.string(),
  kind: v.optional(v.string(), 'question'),
  question: v.pipe(v.string(), v.minLength(1)),
  options: v.optional(
    v.object({
      dialogue: v.optional(v.string()),
      voice: v.optional(v.string()),
      language: v.optional(v.string()),
      from: v.optional(v.number()),
      to: v.optional(v.number()),
    }),
    {},
  ),
  relevant: v.array(v.string()),
});

export interface QuestionFile {
  readonly questions: readonly GoldQuestion[];
  /** What is wrong with a line, with its number. */
  readonly faults: readonly string[];
}

/** Reads a question file, one JSON object a line; a bad line is named and left out. */
export function readQuestions(file: string): QuestionFile {
  return questionsOf(readFileSync(file, 'utf8'), file);
}

/** The questions of a text in JSON lines; `file` stands in the faults. */
export function questionsOf(text: string, file: string): QuestionFile {
  const questions: GoldQuestion[] = [];
  const faults: string[] = [];
  text.split('\n').forEach((raw, at) => {
    if (raw.trim() === '') return;
    const read = parsed(raw);
    if (typeof read === 'string') faults.push(`${file}:${at + 1}: ${read}`);
    else questions.push(read);
  });
  return { questions, faults };
}

function parsed(raw: string): GoldQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return 'no JSON';
  }
  const read = v.safeParse(line, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  return `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`;
}
