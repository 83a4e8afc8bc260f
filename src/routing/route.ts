import { randomUUID } from 'node:crypto';
import { closest } from 'fastest-levenshtein';
import type { Action, OptionValues, Reply } from '../reply/model.js';
import { invalidReply, plainReply } from '../reply/plain-reply.js';
import { wordsFor } from '../reply/words.js';
import type { TheRecord } from '../search/find.js';
import { checkOptions } from './check-options.js';
import { cleanText, headOf } from './clean.js';
import type { Choice, Command } from './command.js';
import { nameIn, typedIn } from './names.js';

/** What arrives from a surface: a command and its options, as typed, not yet checked. */
export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The reader's locale: `en-US`, `fr`. */
  readonly locale: string;
}

/** Where bugs are reported to; the reader gets only the reference. */
export type ReportBug = (reference: string, error: unknown, command: string) => void;

/** Answers requests from any surface with the commands of one list. */
export interface Router {
  answer(request: Request, record: TheRecord): Reply;
  /** What may complete an option that is being typed; never fails, at most 25. */
  complete(request: Request, option: string, typed: string, record: TheRecord): readonly Choice[];
  /** The command of a name, in English or in the reader's language. */
  commandOf(name: string): Command | undefined;
  /** Runs work; an error in it is reported with a reference, and the reference is given to `otherwise`. */
  guarded<T>(command: string, work: () => T, otherwise: (reference: string) => T): T;
}

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** The one router. */
export function routerOf(commands: readonly Command[], reportBug: ReportBug): Router {
  const commandOf = (name: string) =>
    commands.find((command) => {
      const { declaration } = command;
      return declaration.name === name || Object.values(declaration.name_localizations ?? {}).includes(name);
    });
  const guarded = <T>(command: string, work: () => T, otherwise: (reference: string) => T): T => {
    try {
      return work();
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      reportBug(reference, error, command);
      return otherwise(reference);
    }
  };
  return {
    commandOf,
    guarded,
    answer: (request, record) =>
      guarded(
        request.command,
        () => answer(request, record, commands, commandOf),
        (reference) => plainReply(request.command, 'error', request.locale, wordsFor(request.locale).bug(reference)),
      ),
    complete: (request, option, typed, record) =>
      guarded(
        request.command,
        () => {
          const completer = commandOf(request.command)?.complete[option];
          if (completer === undefined) return [];
          return completer(cleanText(typed), request.locale, record).filter(fitsDiscord).slice(0, MOST_CHOICES);
        },
        () => [],
      ),
  };
}

function fitsDiscord(choice: Choice): boolean {
  return [choice.name, choice.value].every((text) => text.length >= 1 && text.length <= LONGEST_CHOICE);
}

function answer(
  request: Request,
  record: TheRecord,
  commands: readonly Command[],
  commandOf: (name: string) => Command | undefined,
): Reply {
  const words = wordsFor(request.locale);
  const command = commandOf(request.command) ?? commandOf(cleanText(request.command));
  if (command === undefined) {
    const shown = headOf(cleanText(request.command), 40);
    const nearest = closest(
      shown.toLowerCase(),
      commands.map((one) => nameIn(one.declaration, request.locale)),
    );
    const help = commandOf('help');
    return invalidReply(
      shown,
      request.locale,
      words.unknownCommand(shown, nearest),
      help === undefined ? [] : [exampleAction(help, {}, request.locale)],
    );
  }
  const { name } = command.declaration;
  const example = () => command.example(record, request.locale);
  const typedExample = () => typedIn(command, example(), request.locale);
  const checked = checkOptions(command, request.options, typedExample, request.locale);
  if (!checked.ok)
    return invalidReply(name, request.locale, checked.sentence, [exampleAction(command, example(), request.locale)]);
  return command.run({ options: checked.options, locale: request.locale }, record);
}

function exampleAction(command: Command, options: OptionValues, locale: string): Action {
  return { label: typedIn(command, options, locale), command: command.declaration.name, options };
}
