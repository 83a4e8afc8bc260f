import { closest } from 'fastest-levenshtein';
import { type Command, OptionType } from '../routing/command.js';
import { typedAs } from '../routing/typed-as.js';
import type { TheRecord } from '../search/find.js';
import type { Reply, Row } from './model.js';
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
    text: `/${name}: ${described(command.declaration, locale)}`,
    action: { label: typedAs(name, options), command: name, options },
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
      wanted.slice(0, 40),
      commands.map((one) => one.declaration.name),
    );
    return invalidReply('help', locale, words.unknownCommand(typed.slice(0, 40), near), [
      { label: `/help command:${near}`, command: 'help', options: { command: near } },
    ]);
  }
  const options = command.declaration.options ?? [];
  const example = command.example(record, locale);
  return {
    command: 'help',
    outcome: 'answered',
    locale,
    title: `/${command.declaration.name}`,
    notice: described(command.declaration, locale),
    blocks: [
      { kind: 'paragraph', text: words.helpOptions },
      {
        kind: 'list',
        rows: options.map((option) => ({
          text: `${option.name}${'required' in option && option.required === true ? ` (${words.helpRequired})` : ''}: ${described(option, locale)}${choicesOf(option)}`,
        })),
      },
    ],
    actions: [
      { label: typedAs(command.declaration.name, example), command: command.declaration.name, options: example },
      { label: '/help', command: 'help', options: {} },
    ],
    continuation: null,
  };
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
