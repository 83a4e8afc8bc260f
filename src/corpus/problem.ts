/** Something wrong in a corpus folder, with its place and what to do about it. */
export interface Problem {
  /** Path of the file, relative to the corpus folder. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** What is wrong, as one sentence without its full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** A `fault` makes the corpus unfit to serve; a `doubt` is for a person to look at. */
  readonly kind: 'fault' | 'doubt';
}

/** One line a problem: `documents/a.md:3: unknown key "colour". Remove it, or …` */
export function describeProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}. ${problem.fix}`;
}

/** The corpus folder cannot be served; `problems` holds all that is wrong with it. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';

  readonly folder: string;
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    super(`the corpus in ${folder} cannot be read: ${problems.length} problem(s)`);
    this.folder = folder;
    this.problems = problems;
  }
}

export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
