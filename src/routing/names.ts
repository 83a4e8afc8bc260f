import type { OptionValues } from '../reply/model.js';
import { replyLanguage } from '../reply/words.js';
import type { Command } from './command.js';

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null | undefined>>> | null | undefined;
}

/** The name of a command or of an option as a reader types it in the own language. */
export function nameIn(named: Named, locale: string): string {
  return named.name_localizations?.[replyLanguage(locale)] ?? named.name;
}

/** A command with its options as a reader types it in the own language: `/position thème:cybercriminalité`. */
export function typedIn(command: Command, options: OptionValues, locale: string): string {
  const { declaration } = command;
  const pieces = Object.entries(options).map(([name, value]) => {
    const option = declaration.options?.find((one) => one.name === name);
    return `${option === undefined ? name : nameIn(option, locale)}:${value}`;
  });
  return [`/${nameIn(declaration, locale)}`, ...pieces].join(' ');
}
