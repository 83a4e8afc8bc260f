import type { OptionValues } from '../reply/model.js';
import type { Command } from '../routing/command.js';
import type { Request, Router } from '../routing/route.js';
import { typedAs } from '../routing/typed-as.js';

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
  if (name === undefined) return line === '' ? commands.map((command) => `/${command.declaration.name} `) : [];
  const command = router.commandOf(name);
  if (command === undefined || space === '') {
    return commands
      .map((one) => `/${one.declaration.name}`)
      .filter((one) => one.startsWith(`/${name}`))
      .map((one) => `${one} `);
  }
  const typed = readLine(line, locale, router);
  const named = typed.option !== null && line.includes(`${typed.option}:`) ? typed.option : null;
  const values =
    named === null
      ? []
      : complete(typed).map((value) => `${line.slice(0, line.lastIndexOf(`${named}:`))}${named}:${value}`);
  const options = (command.declaration.options ?? []).filter((option) => !(option.name in typed.request.options));
  const lastWord = /(\S*)$/u.exec(line)?.[1] ?? '';
  const before = line.slice(0, line.length - lastWord.length);
  const names = lastWord.includes(':')
    ? []
    : options.filter((option) => option.name.startsWith(lastWord)).map((option) => `${before}${option.name}:`);
  return [...values, ...names];
}

/** A request as a line, to be shown and typed again. */
export function lineOf(command: string, options: OptionValues): string {
  return typedAs(command, options);
}
