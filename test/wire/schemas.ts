/** Bodies held against Discord's own schemas, and their faults in Discord's words. */

import type * as z from 'zod/mini';
import {
  type FormIssue,
  invalidForm,
  issue,
  type Path,
  required,
  tooLong,
  wrongChoice,
  wrongType,
} from './form-errors.js';

type ZodIssue = z.core.$ZodIssue;

/** A body that its schema accepted, and the fields of it that Discord does not know. */
export interface Accepted<T> {
  readonly body: T;
  /** Fields that Discord would read over: misspelt ones, or ones of another route. */
  readonly unheeded: FormIssue[];
}

/**
 * Holds a body against a schema. Throws the refusal Discord would answer with.
 *
 * @param within where the body stands in the request, so that errors point there
 */
export function accept<T>(schema: z.ZodMiniType<T>, body: unknown, within: Path = []): Accepted<T> {
  const result = schema.safeParse(body);
  if (!result.success) {
    throw invalidForm(result.error.issues.flatMap((found) => translate(found, body, within)));
  }
  return { body: result.data, unheeded: unknownFields(body, result.data, within) };
}

/** A schema's issue in Discord's words; those of a union come from the member that was meant. */
function translate(found: ZodIssue, body: unknown, within: Path): FormIssue[] {
  const own = found.path.filter((key) => typeof key !== 'symbol');
  const path = [...within, ...own];
  const value = valueAt(body, own);
  switch (found.code) {
    case 'invalid_union':
      return ofUnion(found.errors, value, path);
    case 'invalid_type':
      return [value === undefined ? required(path) : wrongKind(path, found.expected, value)];
    case 'invalid_value':
      return [value === undefined ? required(path) : wrongChoice(path, found.values)];
    case 'too_big':
      return [
        found.origin === 'string' || found.origin === 'array'
          ? tooLong(path, Number(found.maximum))
          : issue(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${found.maximum}.`),
      ];
    case 'too_small':
      return [tooSmall(path, found.origin, Number(found.minimum))];
    case 'invalid_format':
      return [wrongFormat(path, found.format, value)];
    default:
      return [issue(path, 'BASE_TYPE_INVALID', found.message)];
  }
}

function ofUnion(members: readonly (readonly ZodIssue[])[], value: unknown, path: Path): FormIssue[] {
  const meant = members.find((issues) => !issues.some((found) => found.path.length === 0 || found.path[0] === 'type'));
  if (meant) return meant.flatMap((found) => translate(found, value, path));
  const types = members.flatMap((issues) =>
    issues.flatMap((found) => (found.code === 'invalid_value' && found.path[0] === 'type' ? found.values : [])),
  );
  if (types.length > 0) return [wrongType(path, types)];
  return (members[0] ?? []).flatMap((found) => translate(found, value, path));
}

function wrongKind(path: Path, expected: string, value: unknown): FormIssue {
  switch (expected) {
    case 'string':
      return issue(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
    case 'number':
    case 'int':
      return issue(path, 'NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not ${expected}.`);
    case 'boolean':
      return issue(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    case 'array':
      return issue(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    default:
      return issue(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  }
}

function tooSmall(path: Path, origin: string, min: number): FormIssue {
  if (origin === 'string' || origin === 'array') {
    return issue(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  }
  return issue(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
}

function wrongFormat(path: Path, format: string, value: unknown): FormIssue {
  if (format === 'url') return issue(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (format === 'datetime') {
    return issue(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`);
  }
  return issue(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
}

/** Fields of the body that the schema dropped. Empty ones are left out: clients send them as a matter of course. */
function unknownFields(sent: unknown, known: unknown, path: Path): FormIssue[] {
  if (Array.isArray(sent) && Array.isArray(known)) {
    return sent.flatMap((item, index) => unknownFields(item, known[index], [...path, index]));
  }
  if (!isRecord(sent) || !isRecord(known)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    if (key in known) return unknownFields(value, known[key], [...path, key]);
    const empty = value === null || value === undefined || value === false;
    return empty ? [] : [issue([...path, key], 'UNHEEDED_FIELD', 'Discord does not know this field here')];
  });
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isRecord(value) ? value[key] : undefined;
  }, body);
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
