import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { OptionValues, Reply } from '../reply/model.js';
import type { TheRecord } from '../search/find.js';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The JSON that Discord is sent for a command, as a constant. */
export type Declaration = DeepReadonly<RESTPostAPIChatInputApplicationCommandsJSONBody>;

/** Discord's numbers for the kinds of options that commands here take. */
export const OptionType = { string: 3, integer: 4, boolean: 5 } as const;

interface OptionShape {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
}

type ValueOf<O extends OptionShape> = O['type'] extends 3
  ? string
  : O['type'] extends 4
    ? number
    : O['type'] extends 5
      ? boolean
      : never;

type OptionsList<D> = D extends { readonly options: readonly (infer O)[] } ? Extract<O, OptionShape> : never;

/** The options of a declaration, by name, with the types that it declares. */
export type OptionsOf<D> = {
  readonly [O in OptionsList<D> as O extends { readonly required: true } ? O['name'] : never]: ValueOf<O>;
} & {
  readonly [O in OptionsList<D> as O extends { readonly required: true } ? never : O['name']]?: ValueOf<O> | undefined;
};

/** A value that may complete what is being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What a reader asks, options checked against the declaration. */
export interface Asked<Options> {
  readonly options: Options;
  /** The reader's locale, as Discord names it: `en-US`, `fr`. */
  readonly locale: string;
}

/** Completes an option from what is typed so far; the first list for an empty text. At most 25 are shown. */
export type Completer = (typed: string, locale: string, record: TheRecord) => readonly Choice[];

/** What a user can type. It knows no surface. */
export interface Command {
  readonly declaration: Declaration;
  /** Completers, by the option's name. */
  readonly complete: Readonly<Record<string, Completer>>;
  /** What is done with an option's text as typed, before its lines are folded; by the option's name. */
  readonly prepare: Readonly<Record<string, (typed: string) => string>>;
  /** An example that works on any corpus, by the record at hand: what to type, without the slash. */
  readonly example: (record: TheRecord, locale: string) => OptionValues;
  /** Runs with options that the declaration allows. */
  readonly run: (asked: Asked<OptionValues>, record: TheRecord) => Reply;
}

/** A command whose option types come from its declaration. */
export function defineCommand<const D extends Declaration>(command: {
  readonly declaration: D;
  readonly complete?: Readonly<Record<string, Completer>>;
  readonly prepare?: Readonly<Record<string, (typed: string) => string>>;
  readonly example: (record: TheRecord, locale: string) => OptionValues;
  readonly run: (asked: Asked<OptionsOf<D>>, record: TheRecord) => Reply;
}): Command {
  const { declaration, complete = {}, prepare = {}, example, run } = command;
  return {
    declaration,
    complete,
    prepare,
    example,
    run: ({ options, locale }, record) => {
      if (!allowedBy(declaration, options))
        throw new Error(`/${declaration.name} was run with options it does not declare`);
      return run({ options, locale }, record);
    },
  };
}

const TYPE_NAMES = new Map<number, 'string' | 'number' | 'boolean'>([
  [OptionType.string, 'string'],
  [OptionType.integer, 'number'],
  [OptionType.boolean, 'boolean'],
]);

/** Whether values have the names and types that a declaration gives them, none missing that it requires. */
function allowedBy<D extends Declaration>(declaration: D, values: OptionValues): values is OptionValues & OptionsOf<D> {
  const declared = declaration.options ?? [];
  const known = Object.entries(values).every(([name, value]) =>
    declared.some((option) => option.name === name && TYPE_NAMES.get(option.type) === typeof value),
  );
  return (
    known && declared.every((option) => !('required' in option && option.required === true) || option.name in values)
  );
}
