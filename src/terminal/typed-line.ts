import type { Command } from '../routing/command.js';
import { nameIn } from '../routing/names.js';
import type { Request, Router } from '../routing/route.js';

/** A line as typed, read: what is asked, and which part of it is still being typed. */
export interface TypedLine {
  readonly request: Request;
  /** The option whose value the line ends in. */
  readonly option: string | null;
  /** The end of the line that belongs to it. */
  readonly value: string;
}

/**
 * Reads `/position topic:child protection dialogue:6`. A value goes on to the next option of the command, so it may hold
 * spaces; a value without a name is that of the first option. A line without a slash is a question.
 */
export function readLine(line: string, locale: string, router: Router): TypedLine {
  const text = line.trim();
  if (!text.startsWith('/'))
    return { request: { command: 'ask', options: { question: text }, locale }, option: null, value: text };
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/su.exec(text) ?? [];
  const command = router.commandOf(name.toLowerCase());
  if (command === undefined) return { request: { command: name, options: {}, locale }, option: null, value: rest };
  const pieces = piecesOf(rest, command);
  const last = pieces.at(-1);
  return {
    request: {
      command: command.declaration.name,
      options: Object.fromEntries(pieces.map((piece) => [piece.option, piece.value])),
      locale,
    },
    option: last?.option ?? null,
    value: last?.value ?? '',
  };
}

interface Piece {
  readonly option: string;
  readonly value: string;
}

function piecesOf(rest: string, command: Command): readonly Piece[] {
  const options = command.declaration.options ?? [];
  const nameOf = (typed: string) =>
    options.find((option) =>
      [option.name, ...Object.values(option.name_localizations ?? {})].includes(typed.toLowerCase()),
    )?.name;
  const starts = [...rest.matchAll(/(?:^|(?<=\s))([\p{L}_-]+):/gu)].flatMap((match) => {
    const option = nameOf(match[1] ?? '');
    // At the very start a name that the command does not have is a mistake to be told, not a value.
    const unknown = match.index === 0 && /^[\p{L}_-]{1,32}:\S/u.test(rest) && !rest.startsWith('http');
    return option !== undefined || unknown
      ? [{ option: option ?? match[1] ?? '', at: match.index, from: match.index + match[0].length }]
      : [];
  });
  const [first] = options;
  const head = rest.slice(0, starts[0]?.at ?? rest.length).trim();
  const unnamed = head !== '' && first !== undefined ? [{ option: first.name, value: head }] : [];
  const named = starts.map((start, at) => ({
    option: start.option,
    value: rest.slice(start.from, starts[at + 1]?.at ?? rest.length).trim(),
  }));
  return [...unnamed, ...named];
}

/** What completes a line: whole lines, each with what was typed so far at its head. */
export function completionsOf(
  line: string,
  router: Router,
  commands: readonly Command[],
  complete: (typed: TypedLine) => readonly string[],
  locale: string,
): readonly string[] {
  const [, name, space = ''] = /^\/(\S*)(\s*)/u.exec(line) ?? [];
  if (name === undefined)
    return line === '' ? commands.map((command) => `/${nameIn(command.declaration, locale)} `) : [];
  const command = router.commandOf(name.toLowerCase());
  if (command === undefined || space === '') return commandsFor(name, commands, locale);
  return [...valuesFor(line, readLine(line, locale, router), complete), ...optionsFor(line, command, router, locale)];
}

/** The commands that begin so, in the reader's language or else in English. */
function commandsFor(name: string, commands: readonly Command[], locale: string): readonly string[] {
  const begins = (names: readonly string[]) => names.filter((one) => one.startsWith(name.toLowerCase()));
  const own = begins(commands.map((command) => nameIn(command.declaration, locale)));
  const names = own.length > 0 ? own : begins(commands.map((command) => command.declaration.name));
  return names.map((one) => `/${one} `);
}

/** The line with the value that it ends in completed; a first value without its option's name as well. */
function valuesFor(
  line: string,
  typed: TypedLine,
  complete: (typed: TypedLine) => readonly string[],
): readonly string[] {
  if (typed.option === null || !line.trimEnd().endsWith(typed.value)) return [];
  const head = line.slice(0, line.trimEnd().length - typed.value.length);
  return complete(typed).map((value) => `${head}${value}`);
}

/** The line with the name of an option that it does not have yet. */
function optionsFor(line: string, command: Command, router: Router, locale: string): readonly string[] {
  const lastWord = /(\S*)$/u.exec(line)?.[1] ?? '';
  if (lastWord.includes(':')) return [];
  const before = line.slice(0, line.length - lastWord.length);
  const given = readLine(before, locale, router).request.options;
  return (command.declaration.options ?? [])
    .filter((option) => !(option.name in given))
    .map((option) => nameIn(option, locale))
    .filter((name) => name.startsWith(lastWord.toLowerCase()))
    .map((name) => `${before}${name}:`);
}
