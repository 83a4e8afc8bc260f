import * as v from 'valibot';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.js';

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
  | { readonly ok: true; readonly value: T; readonly lineOf: Locate }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads YAML and checks it against a schema; every fault gets its line.
 *
 * @param fix what to write instead, by the path of the key ("published", "held")
 */
export function readYaml<Schema extends v.GenericSchema>(
  source: YamlSource,
  schema: Schema,
  fix: (path: string) => string,
): Checked<v.InferOutput<Schema>> {
  const counter = new LineCounter();
  // The failsafe-like "core" schema without timestamps: dates stay the texts they are.
  const document = parseDocument(source.text, { lineCounter: counter, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => source.firstLine - 1 + counter.linePos(offset).line;
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file: source.file,
        line: lineAt(error.pos[0]),
        message: `this is no YAML: ${error.message.replace(/\.$/u, '')}`,
        fix: 'Put a text that holds a colon, a quotation mark or a # between quotation marks.',
        kind: 'fault',
      })),
    };
  }
  const lineOf: Locate = (path) => lineAt(offsetOf(document.contents, path));
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { ok: true, value: result.output, lineOf };
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key)));
      const name = path.join('.');
      return {
        file: source.file,
        line: lineOf(path),
        message: describeIssue(issue, name),
        fix: fix(name),
        kind: 'fault',
      };
    }),
  };
}

function describeIssue(issue: v.BaseIssue<unknown>, name: string): string {
  const label = name === '' ? 'the file' : `“${name}”`;
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown key ${label}`;
  if (issue.received === 'undefined') return `${label} is missing`;
  if (issue.type === 'string' && issue.received !== 'undefined' && !issue.message.startsWith('Invalid')) {
    return `${label} ${issue.message}`;
  }
  return issue.message.startsWith('Invalid')
    ? `${label} is ${issue.received ?? 'wrong'}, where ${issue.expected ?? 'something else'} is needed`
    : `${label} ${issue.message}`;
}

/** The deepest node on the path that exists: a missing key is placed at its parent. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isMap(node)) {
      const next: unknown =
        node !== null && 'items' in node && Array.isArray(node.items) ? node.items[Number(key)] : null;
      node = isNode(next) ? next : null;
    } else {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = isNode(pair.value) ? pair.value : null;
      continue;
    }
    offset = node?.range?.[0] ?? offset;
  }
  return offset;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
