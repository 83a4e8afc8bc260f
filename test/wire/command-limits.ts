/** What Discord refuses of commands beyond what its schemas say. */

import { AvailableLocalesEnumSchema } from 'discord-api-spec/zod';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import type { Choice, CommandBody } from './bodies.js';
import {
  badLength,
  type FormIssue,
  invalidForm,
  issue,
  type Path,
  Refusal,
  required,
  wrongChoice,
} from './form-errors.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_CHARACTERS = 8000;
const MOST_CHOICE_VALUE = 100;

/** How many commands of each type one place may hold. */
const MOST_COMMANDS = new Map<ApplicationCommandType, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

/** Holds one command against the limits. Throws the refusal Discord would answer with. */
export function checkCommand(command: CommandBody): void {
  const issues = commandIssues(command, []);
  if (issues.length > 0) throw invalidForm(issues);
}

/** Holds a whole list of commands against the limits. Throws the refusal Discord would answer with. */
export function checkCommands(commands: readonly CommandBody[]): void {
  const seen = new Set<string>();
  const issues = commands.flatMap((command, at) => {
    const repeated = seen.size === seen.add(`${typeOf(command)} ${command.name}`).size;
    const message = 'Application command names must be unique';
    return [
      ...(repeated ? [issue([at], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)] : []),
      ...commandIssues(command, [at]),
    ];
  });
  if (issues.length > 0) throw invalidForm(issues);
  checkNumber(commands);
}

/** Refuses more commands of one type than Discord holds. */
export function checkNumber(commands: readonly Pick<CommandBody, 'type'>[]): void {
  for (const [type, most] of MOST_COMMANDS) {
    if (commands.filter((command) => typeOf(command) === type).length > most) {
      throw new Refusal(400, 30032, `Maximum number of application commands reached (${most}).`);
    }
  }
}

const typeOf = (command: Pick<CommandBody, 'type'>): ApplicationCommandType =>
  command.type ?? ApplicationCommandType.ChatInput;

function commandIssues(command: CommandBody, path: Path): FormIssue[] {
  const issues = [
    ...localeIssues(command.name_localizations, [...path, 'name_localizations']),
    ...localeIssues(command.description_localizations, [...path, 'description_localizations']),
  ];
  if (typeOf(command) === ApplicationCommandType.ChatInput) {
    issues.push(...nameIssues(command, path));
    if (!command.description) issues.push(required([...path, 'description']));
    issues.push(...optionListIssues(command.options ?? [], [...path, 'options']));
  } else {
    if (command.name.trim() !== command.name) issues.push(invalidName([...path, 'name']));
    if (command.description) issues.push(badLength([...path, 'description'], 0, 0));
    if (command.options?.length) issues.push(badLength([...path, 'options'], 0, 0));
  }
  if (charactersOf(command) > MOST_CHARACTERS) {
    issues.push(issue(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_CHARACTERS})`));
  }
  return issues;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
}

function nameIssues({ name, name_localizations: localised }: Named, path: Path): FormIssue[] {
  const names: [Path, string][] = [[[...path, 'name'], name]];
  for (const [locale, text] of Object.entries(localised ?? {})) {
    if (typeof text === 'string') names.push([[...path, 'name_localizations', locale], text]);
  }
  return names.flatMap(([at, text]) => (NAME.test(text) && text === text.toLowerCase() ? [] : [invalidName(at)]));
}

const invalidName = (path: Path): FormIssue =>
  issue(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');

function localeIssues(localised: LocalizationMap | null | undefined, path: Path): FormIssue[] {
  return Object.keys(localised ?? {}).flatMap((locale) =>
    AvailableLocalesEnumSchema.safeParse(locale).success ? [] : [wrongChoice([...path, locale], ['Discord locales'])],
  );
}

const isSubcommand = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

function optionListIssues(options: readonly APIApplicationCommandOption[], path: Path): FormIssue[] {
  const issues: FormIssue[] = [];
  let optional = false;
  for (const [at, option] of options.entries()) {
    if (option.required && optional) {
      const message = 'Required options must be placed before non-required options';
      issues.push(issue([...path, at], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
    }
    optional ||= !option.required;
    issues.push(...optionIssues(option, [...path, at]));
  }
  if (options.some(isSubcommand) && !options.every(isSubcommand)) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    issues.push(issue(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message));
  }
  return [...issues, ...sameNames(options, path)];
}

/** Options that carry the same name in one language, their own name where they have none in it. */
function sameNames(options: readonly APIApplicationCommandOption[], path: Path): FormIssue[] {
  const locales = new Set(options.flatMap((option) => Object.keys(option.name_localizations ?? {})));
  const repeated = new Set<number>();
  for (const locale of ['', ...locales]) {
    const seen = new Set<string>();
    for (const [at, option] of options.entries()) {
      const localised: Record<string, string | null | undefined> = option.name_localizations ?? {};
      if (seen.size === seen.add(localised[locale] ?? option.name).size) repeated.add(at);
    }
  }
  const message = 'Option names must be unique';
  return [...repeated].map((at) => issue([...path, at], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message));
}

function optionIssues(option: APIApplicationCommandOption, path: Path): FormIssue[] {
  const issues = [
    ...nameIssues(option, path),
    ...localeIssues(option.name_localizations, [...path, 'name_localizations']),
    ...localeIssues(option.description_localizations, [...path, 'description_localizations']),
  ];
  if ('options' in option) issues.push(...optionListIssues(option.options ?? [], [...path, 'options']));
  if ('choices' in option && option.choices) {
    issues.push(...choiceIssues(option.choices, [...path, 'choices']));
    if ('autocomplete' in option && option.autocomplete && option.choices.length > 0) {
      const message = 'Options with choices cannot autocomplete';
      issues.push(issue([...path, 'autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', message));
    }
  }
  return issues;
}

/** The faults of choices that the schemas let pass: values over 100 characters, names that stand twice. */
export function choiceIssues(choices: readonly Choice[], path: Path, namesMayRepeat = false): FormIssue[] {
  const seen = new Set<string>();
  return choices.flatMap(({ name, value }, at) => {
    const issues: FormIssue[] = [];
    if (seen.size === seen.add(name).size && !namesMayRepeat) {
      const message = 'Option choice names must be unique';
      issues.push(issue([...path, at], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', message));
    }
    if (typeof value === 'string' && (value.length < 1 || value.length > MOST_CHOICE_VALUE)) {
      issues.push(badLength([...path, at, 'value'], 1, MOST_CHOICE_VALUE));
    }
    return issues;
  });
}

interface Counted extends Named {
  readonly description?: string | null | undefined;
  readonly description_localizations?: LocalizationMap | null | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | null | undefined;
  readonly choices?: readonly Choice[] | null | undefined;
}

/**
 * The characters Discord counts for a command: names, descriptions and choice values, of a text in several languages
 * the longest.
 */
export function charactersOf(command: Counted): number {
  const longest = (text: string | null | undefined, localised: LocalizationMap | null | undefined): number =>
    Math.max(...[text, ...Object.values(localised ?? {})].map((version) => version?.length ?? 0));
  const own =
    longest(command.name, command.name_localizations) + longest(command.description, command.description_localizations);
  const choices = (command.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  const options = (command.options ?? []).map((option) => charactersOf(option));
  return [own, ...choices, ...options].reduce((sum, count) => sum + count, 0);
}
