import * as v from 'valibot';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './problem.js';
import { quickYaml } from './quick-yaml.js';

/** A piece of YAML and where it stands: the whole of a file, or the front matter of a document. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which `text` begins, from 1. */
  readonly firstLine: number;
}

/** Where in the YAML a key path stands, as a line of the file. */
export type Locate = (path: readonly (string | number)[]) => number;

export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly raw: unknown; readonly lineOf: Locate }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What the YAML says, unchecked, so that more can be checked at once; undefined when it says nothing. */
      readonly raw: unknown;
      readonly lineOf: Locate;
    };

/**
 * Reads YAML and checks it against a schema; every fault gets its line.
 *
 * @param fix what to write instead, by the path of the key ("published", "speakers.voice"); places in a list are left out
 */
export function readYaml<Schema extends v.GenericSchema>(
  source: YamlSource,
  schema: Schema,
  fix: (path: string) => string,
): Checked<v.InferOutput<Schema>> {
  const raw = quickYaml(source.text);
  const quick = isKeyed(raw) ? v.safeParse(schema, raw) : null;
  if (quick?.success !== true) return readCarefully(source, schema, fix);
  return { ok: true, value: quick.output, raw, lineOf: (path) => readCarefully(source, schema, fix).lineOf(path) };
}

function isKeyed(raw: unknown): boolean {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw);
}

/** Reads YAML with the place of everything in it. */
function readCarefully<Schema extends v.GenericSchema>(
  source: YamlSource,
  schema: Schema,
  fix: (path: string) => string,
): Checked<v.InferOutput<Schema>> {
  const counter = new LineCounter();
  // The failsafe-like "core" schema without timestamps: dates stay the texts they are.
  const document = parseDocument(source.text, { lineCounter: counter, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => source.firstLine - 1 + counter.linePos(offset).line;
  const lineOf: Locate = (path) => lineAt(offsetOf(document.contents, path));
  const fault = (line: number, message: string, remedy: string): Problem => ({
    file: source.file,
    line,
    message,
    fix: remedy,
    kind: 'fault',
  });
  const slips = slipsOf(document);
  if (slips.length > 0) {
    const problems = slips.map((slip) => fault(lineAt(slip.offset), slip.message, slip.fix));
    // What else is wrong with a line follows from its first slip.
    const causes = problems.filter(({ line }, at) => problems.findIndex((one) => one.line === line) === at);
    return { ok: false, problems: causes, raw: undefined, lineOf };
  }
  const raw: unknown = document.toJS();
  if (!isKeyed(raw)) {
    const problem = fault(source.firstLine, 'no key is written here', `Begin with ${keysOf(schema)}.`);
    return { ok: false, problems: [problem], raw: undefined, lineOf };
  }
  const result = check(schema, raw);
  if (result.ok) return { ok: true, value: result.value, raw, lineOf };
  const problems = result.issues.map((issue) => {
    const path = pathOf(issue);
    const name = path.filter((step) => typeof step === 'string').join('.');
    return fault(lineOf(path), describeIssue(issue, name), fix(name));
  });
  return { ok: false, problems, raw, lineOf };
}

interface Slip {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/** What is no YAML, and what is YAML that nobody meant: `*` and `&` at the head of a text would be references. */
function slipsOf(document: Document.Parsed): readonly Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Node(_key, node) {
      const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor !== undefined ? '&' : null;
      if (sign === null) return;
      slips.push({
        offset: node.range?.[0] ?? 0,
        message: `this is no YAML: a text begins with ${sign}`,
        fix: `Put the text that begins with ${sign} between quotation marks.`,
      });
    },
  });
  for (const error of [...document.errors, ...document.warnings]) {
    slips.push({
      offset: error.pos[0],
      message: `this is no YAML: ${error.message.split('\n')[0]?.replace(/[.:]$/u, '')}`,
      fix: SLIP_FIXES[error.code] ?? 'Put a text that holds a colon, a quotation mark or a # between quotation marks.',
    });
  }
  return slips;
}

const SLIP_FIXES: Readonly<Partial<Record<string, string>>> = {
  DUPLICATE_KEY: 'Keep one of the lines that begin with the same key, and remove the other.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  TAG_RESOLVE_FAILED: 'Put a text that begins with ! between quotation marks.',
};

/** Checks against a schema, with all unknown keys: Valibot names only the first of an object. */
function check<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
):
  | { readonly ok: true; readonly value: v.InferOutput<Schema> }
  | { readonly ok: false; readonly issues: readonly v.BaseIssue<unknown>[] } {
  const rest = structuredClone(raw);
  const unknown: v.BaseIssue<unknown>[] = [];
  for (;;) {
    const result = v.safeParse(schema, rest, { abortPipeEarly: true });
    if (result.success) {
      return unknown.length === 0 ? { ok: true, value: result.output } : { ok: false, issues: unknown };
    }
    const found = result.issues.filter(isUnknownKey);
    if (found.length === 0) return { ok: false, issues: [...unknown, ...result.issues] };
    unknown.push(...found);
    for (const issue of found) {
      const step = issue.path?.at(-1);
      if (step !== undefined) Reflect.deleteProperty(step.input as object, String(step.key));
    }
  }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function pathOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key)));
}

function keysOf(schema: v.GenericSchema): string {
  const keys = 'entries' in schema ? Object.keys(schema.entries as object) : [];
  return keys.length === 0 ? 'a name and a colon' : `the keys, as ${keys[0]}:`;
}

const KINDS: Readonly<Partial<Record<string, string>>> = {
  Array: 'a list',
  Object: 'keys with values',
  string: 'a text',
  number: 'a number',
  null: 'nothing',
};

function describeIssue(issue: v.BaseIssue<unknown>, name: string): string {
  const label = name === '' ? 'the file' : `“${name}”`;
  if (isUnknownKey(issue)) return `unknown key ${label}`;
  if (issue.received === 'undefined') return `${label} is missing`;
  if (issue.received === 'null' || issue.type === 'non_empty') return `${label} is empty`;
  const received = KINDS[issue.received] ?? quoted(issue.received);
  if (issue.message.startsWith('Invalid')) {
    const expected = KINDS[issue.expected ?? ''] ?? issue.expected ?? 'something else';
    return `${label} is ${received}, where ${expected} is needed`;
  }
  return `${label} ${issue.message}, not ${received}`;
}

function quoted(received: string): string {
  const text = received.replace(/^"(.*)"$/su, '$1').replace(/\s+/gu, ' ');
  return `“${text.length > 60 ? `${text.slice(0, 60)} …` : text}”`;
}

/** The deepest node on the path that exists: a missing key is placed at its parent. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let place: Place = { node: root, offset: root?.range?.[0] ?? 0 };
  for (const key of path) {
    const next = placeIn(place.node, key);
    if (next === null) break;
    place = next;
  }
  return place.offset;
}

interface Place {
  readonly node: Node | null;
  readonly offset: number;
}

/** A key of a map, or an item of a list. */
function placeIn(node: Node | null, key: string | number): Place | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return offset === undefined ? null : { node: isNode(pair?.value) ? pair.value : null, offset };
  }
  const item = isSeq(node) ? node.items[Number(key)] : null;
  const offset = isNode(item) ? item.range?.[0] : undefined;
  return isNode(item) && offset !== undefined ? { node: item, offset } : null;
}
