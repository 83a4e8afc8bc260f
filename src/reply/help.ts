import { closest } from 'fastest-levenshtein';
import { headOf } from '../routing/clean.js';
import { type Command, OptionType } from '../routing/command.js';
import { nameIn, typedIn } from '../routing/names.js';
import type { TheRecord } from '../search/find.js';
import type { Action, OptionValues, Reply, Row } from './model.js';
import { invalidReply } from './plain-reply.js';
import { replyLanguage, wordsFor } from './words.js';

/** All commands, a row each, with an example that can be pressed. */
export function helpReply(commands: readonly Command[], locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  return {
    command: 'help',
    outcome: 'answered',
    locale,
    title: words.helpTitle,
    notice: words.helpIntro,
    blocks: [
      {
        kind: 'list',
        rows: commands
          .filter((command) => command.declaration.name !== 'help')
          .map((command) => row(command, locale, record)),
      },
    ],
    actions: [],
    continuation: null,
  };
}

function row(command: Command, locale: string, record: TheRecord): Row {
  const { name } = command.declaration;
  const options = command.example(record, locale);
  return {
    text: wordsFor(locale).labelled(`/${nameIn(command.declaration, locale)}`, described(command.declaration, locale)),
    action: { label: typedIn(command, options, locale), command: name, options },
  };
}

/** One command with its options. */
export function commandHelpReply(
  typed: string,
  commands: readonly Command[],
  locale: string,
  record: TheRecord,
): Reply {
  const words = wordsFor(locale);
  const wanted = typed.replace(/^\//u, '').toLowerCase();
  const command = commands.find(
    ({ declaration }) =>
      declaration.name === wanted || Object.values(declaration.name_localizations ?? {}).includes(wanted),
  );
  if (command === undefined) {
    const near = closest(
      headOf(wanted, 40),
      commands.map((one) => nameIn(one.declaration, locale)),
    );
    return invalidReply(
      'help',
      locale,
      words.unknownCommand(headOf(typed, 40), near),
      helpActions(commands, near, locale),
    );
  }
  const options = command.declaration.options ?? [];
  const example = command.example(record, locale);
  return {
    command: 'help',
    outcome: 'answered',
    locale,
    title: `/${nameIn(command.declaration, locale)}`,
    notice: described(command.declaration, locale),
    blocks: [
      { kind: 'paragraph', text: words.helpOptions },
      {
        kind: 'list',
        rows: options.map((option) => ({
          text: words.labelled(
            `${nameIn(option, locale)}${'required' in option && option.required === true ? ` (${words.helpRequired})` : ''}`,
            `${described(option, locale)}${choicesOf(option)}`,
          ),
        })),
      },
    ],
    actions: [
      { label: typedIn(command, example, locale), command: command.declaration.name, options: example },
      ...helpActions(commands, undefined, locale),
    ],
    continuation: null,
  };
}

/** The action that opens `/help`, of one command or of all. */
function helpActions(commands: readonly Command[], of: string | undefined, locale: string): readonly Action[] {
  const options: OptionValues = of === undefined ? {} : { command: of };
  return commands
    .filter((command) => command.declaration.name === 'help')
    .map((help) => ({ label: typedIn(help, options, locale), command: 'help', options }));
}

function described(
  entry: {
    readonly description: string;
    readonly description_localizations?:
      | Readonly<Partial<Record<string, string | null | undefined>>>
      | null
      | undefined;
  },
  locale: string,
): string {
  return entry.description_localizations?.[replyLanguage(locale)] ?? entry.description;
}

function choicesOf(option: NonNullable<Command['declaration']['options']>[number]): string {
  if (option.type !== OptionType.string || !('choices' in option) || option.choices === undefined) return '';
  return ` (${option.choices.map((choice) => choice.value).join(', ')})`;
}
