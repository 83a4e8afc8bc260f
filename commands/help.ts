import { privateOption } from '../src/options/narrowing.js';
import { commandHelpReply, helpReply } from '../src/reply/help.js';
import { type Command, type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'help',
  name_localizations: { fr: 'aide' },
  description: 'What can be asked, with examples to press',
  description_localizations: { fr: 'Ce qu’on peut demander, avec des exemples à essayer' },
  options: [
    {
      name: 'command',
      name_localizations: { fr: 'commande' },
      description: 'One command, with its options',
      description_localizations: { fr: 'Une commande, avec ses options' },
      type: OptionType.string,
      autocomplete: true,
    },
    privateOption,
  ],
} as const satisfies Declaration;

/** `/help` over the one list of commands, itself included. */
export function helpOver(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    declaration,
    complete: {
      command: (typed) =>
        [...others, help]
          .map((command) => command.declaration.name)
          .filter((name) => name.includes(typed.replace(/^\//u, '').toLowerCase()))
          .map((name) => ({ name: `/${name}`, value: name })),
    },
    example: () => ({}),
    run: ({ options, locale }, record) => {
      const commands = [...others, help];
      return options.command === undefined
        ? helpReply(commands, locale, record)
        : commandHelpReply(options.command, commands, locale, record);
    },
  });
  return help;
}
