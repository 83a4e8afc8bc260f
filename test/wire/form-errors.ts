/** How Discord says that a body is wrong: a tree of `_errors`, shaped like the body. */

/** Where in a body a fault lies. */
export type Path = readonly (string | number)[];

/** One fault of one field. */
export interface FormIssue {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Discord's `errors`: keys of the body, down to `_errors` lists. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** An answer that refuses a request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly issues: readonly FormIssue[] = [],
  ) {
    super(message);
  }

  /** The body Discord would answer with. */
  toJSON(): { code: number; message: string; errors?: ErrorTree } {
    const body = { code: this.code, message: this.message };
    return this.issues.length === 0 ? body : { ...body, errors: errorTree(this.issues) };
  }
}

/** 400, code 50035. */
export const invalidForm = (issues: readonly FormIssue[]): Refusal =>
  new Refusal(400, 50035, 'Invalid Form Body', issues);

/** 404, with one of Discord's "Unknown …" codes. */
export const unknown = (code: number, what: string): Refusal => new Refusal(404, code, `Unknown ${what}`);

/** One fault, with its code and words. */
export const issue = (path: Path, code: string, message: string): FormIssue => ({ path, code, message });

/** A field that is missing, or holds nothing but white space. */
export const required = (path: Path): FormIssue => issue(path, 'BASE_TYPE_REQUIRED', 'This field is required');

/** Text or a list that is too long. */
export const tooLong = (path: Path, max: number): FormIssue =>
  issue(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);

/** Text or a list whose length is outside its bounds. */
export const badLength = (path: Path, min: number, max: number): FormIssue =>
  issue(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);

/** A `type` that may not stand in this place. */
export const wrongType = (path: Path, types: readonly unknown[]): FormIssue =>
  issue(
    path,
    'UNION_TYPE_CHOICES',
    `Value of field "type" must be one of (${types.join(', ')}${types.length === 1 ? ',' : ''}).`,
  );

/** A value that is none of those allowed. */
export const wrongChoice = (path: Path, values: readonly unknown[]): FormIssue =>
  issue(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);

/** An address whose scheme is not allowed. */
export const wrongScheme = (path: Path, scheme: string, allowed: readonly string[]): FormIssue =>
  issue(
    path,
    'URL_TYPE_INVALID_SCHEME',
    `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed.map((name) => `'${name}'`).join(', ')}).`,
  );

/** The faults as Discord's `errors` tree. */
export function errorTree(issues: readonly FormIssue[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = tree;
    for (const key of path) {
      const child = node[key] ?? {};
      if (Array.isArray(child)) break;
      node[key] = child;
      node = child;
    }
    const errors = node._errors;
    if (Array.isArray(errors)) errors.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return tree;
}
