import {
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandBody } from './bodies.js';
import { startDiscord } from './bot.js';
import { charactersOf } from './command-limits.js';
import type { Discord } from './discord.js';
import { reasons, send } from './raw.js';
import { hello, many, option, x } from './samples.js';

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
});

const put = (...commands: CommandBody[]) =>
  send(discord, 'PUT', `/applications/${discord.world.applicationId}/commands`, commands);

const options = (...list: APIApplicationCommandOption[]): CommandBody => ({ ...hello, options: list });
const named = (name: string): CommandBody => ({ ...hello, name });
const choices = (count: number, value = (at: number): string => `v${at}`) =>
  option('topic', { choices: many(count, (at) => ({ name: `n${at}`, value: value(at) })) });
const subcommand = (name: string, more: object = {}): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description: name,
  ...more,
});
const menu = (name: string, more: object = {}): CommandBody => ({
  name,
  type: ApplicationCommandType.Message,
  ...more,
});

/** A command of so many characters: `hello`, `Says hello`, and options of at most 132 each. */
function ofSize(size: number): CommandBody {
  const inChoices = (at: number) => ({ name: `${at}`.padEnd(100, 'n'), value: x(100) });
  const list = many(2, (at) => option(`o${at}`, { description: 'd', choices: many(19, inChoices) }));
  const command = options(...list);
  const missing = size - charactersOf(command);
  const last = many(Math.ceil(missing / 100), () => '').map((_, at, all) => {
    const description = at < all.length - 1 ? x(100 - 3) : x(missing - (all.length - 1) * 100 - 3);
    return option(`p${String.fromCharCode(97 + at)}${'z'}`, { description });
  });
  return options(...list, ...last);
}

/** Each limit: what it is, commands at it, commands beyond it, and why these are refused. */
const LIMITS: [string, CommandBody[], CommandBody[], string][] = [
  ['name', [named(x(32))], [named(x(33))], '0.name BASE_TYPE_MAX_LENGTH'],
  ['a name, not nothing', [named('x')], [named('')], '0.name BASE_TYPE_MIN_LENGTH'],
  ['a name in lower case', [named('été-1_a')], [named('Été')], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name without spaces', [named("a'b")], [named('a b')], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name without signs', [named('日本語')], [named('a.b')], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a name in lower case in each language',
    [{ ...hello, name_localizations: { fr: 'bonjour' } }],
    [{ ...hello, name_localizations: { fr: 'Bonjour' } }],
    '0.name_localizations.fr APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['the name of a menu, with capitals', [menu('Find the source')], [menu(x(33))], '0.name BASE_TYPE_MAX_LENGTH'],
  ['a menu without space around its name', [menu('a b')], [menu(' a')], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a menu without description',
    [menu('a', { description: '' })],
    [menu('a', { description: 'a' })],
    '0.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'description',
    [{ ...hello, description: x(100) }],
    [{ ...hello, description: x(101) }],
    '0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a description, not nothing',
    [{ ...hello, description: 'x' }],
    [{ ...hello, description: '' }],
    '0.description BASE_TYPE_REQUIRED',
  ],
  ['names that differ', [named('a'), named('b')], [named('a'), named('a')], '1 APPLICATION_COMMANDS_DUPLICATE_NAME'],
  [
    'names that differ within a type',
    [named('a'), menu('a')],
    [menu('a'), menu('a')],
    '1 APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  [
    'options',
    [options(...many(25, (at) => option(`o${at}`)))],
    [options(...many(26, (at) => option(`o${at}`)))],
    '0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option names that differ',
    [options(option('a'), option('b'))],
    [options(option('a'), option('a'))],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'option names that differ in each language',
    [options(option('a', { name_localizations: { fr: 'b' } }), option('c'))],
    [options(option('a', { name_localizations: { fr: 'c' } }), option('c'))],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'an option name in lower case',
    [options(option('a'))],
    [options(option('A'))],
    '0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'option description',
    [options(option('a', { description: x(100) }))],
    [options(option('a', { description: x(101) }))],
    '0.options.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'required options first',
    [options(option('a', { required: true }), option('b'))],
    [options(option('a'), option('b', { required: true }))],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'required options first in a subcommand',
    [options(subcommand('s', { options: [option('a', { required: true }), option('b')] }))],
    [options(subcommand('s', { options: [option('a'), option('b', { required: true })] }))],
    '0.options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'subcommands or options',
    [options(subcommand('a'), subcommand('b'))],
    [options(subcommand('a'), option('b'))],
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['choices', [options(choices(25))], [options(choices(26))], '0.options.0.choices BASE_TYPE_MAX_LENGTH'],
  [
    'choice value',
    [options(choices(1, () => x(100)))],
    [options(choices(1, () => x(101)))],
    '0.options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a choice value, not nothing',
    [options(choices(1, () => 'x'))],
    [options(choices(1, () => ''))],
    '0.options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'choice name',
    [options(option('a', { choices: [{ name: x(100), value: 'a' }] }))],
    [options(option('a', { choices: [{ name: x(101), value: 'a' }] }))],
    '0.options.0.choices.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'choice names that differ',
    [
      options(
        option('a', {
          choices: [
            { name: 'a', value: 'a' },
            { name: 'b', value: 'a' },
          ],
        }),
      ),
    ],
    [
      options(
        option('a', {
          choices: [
            { name: 'a', value: 'a' },
            { name: 'a', value: 'b' },
          ],
        }),
      ),
    ],
    '0.options.0.choices.1 APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  ],
  [
    'choices or autocompletion',
    [options(option('a', { autocomplete: true }))],
    [options(option('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] }))],
    '0.options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
  ],
  [
    'languages that Discord has',
    [{ ...hello, description_localizations: { fr: 'a', 'en-GB': 'b' } }],
    [{ ...hello, description_localizations: { fr: 'a', ...{ en: 'b' } } }],
    '0.description_localizations.en BASE_TYPE_CHOICES',
  ],
  ['characters', [ofSize(8000)], [ofSize(8001)], '0 APPLICATION_COMMAND_TOO_LARGE'],
];

describe('a command', () => {
  test.each(LIMITS)('is accepted at the limit and refused beyond it: %s', async (_, at, over, reason) => {
    expect(await put(...at)).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([]);
    const before = discord.world.commands.list();
    const refused = await put(...over);
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(reasons(refused)).toContain(reason);
    expect(discord.violations).toMatchObject([{ method: 'PUT', refused: true }]);
    expect(discord.world.commands.list()).toEqual(before);
  });

  test('is one of a hundred at most, and of fifteen in the menu of messages', async () => {
    const slash = (count: number) => many(count, (at) => named(`c${at}`));
    const menus = (count: number) => many(count, (at) => menu(`m${at}`));
    expect(await put(...slash(100), ...menus(15))).toMatchObject({ status: 200 });
    expect(await put(...slash(101))).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await put(...menus(16))).toMatchObject({ status: 400, body: { code: 30032 } });
    const path = `/applications/${discord.world.applicationId}/commands`;
    expect(await send(discord, 'POST', path, named('one-more'))).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await send(discord, 'POST', path, named('c0'))).toMatchObject({ status: 200 });
  });

  test('may give permissions as text, and gets them back so', async () => {
    expect(await put({ ...hello, default_member_permissions: '32' })).toMatchObject({
      status: 200,
      body: [{ default_member_permissions: '32' }],
    });
  });

  test('with a field that Discord does not know is accepted, and noted', async () => {
    expect(await put({ ...hello, ...{ localisations: {} } })).toMatchObject({ status: 200 });
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ path: [0, 'localisations'] }] }]);
  });

  test('must be in a list to replace all', async () => {
    const path = `/applications/${discord.world.applicationId}/commands`;
    expect(await send(discord, 'PUT', path, hello)).toMatchObject({ status: 400, body: { code: 50035 } });
  });
});

describe('the characters of a command', () => {
  test('are those of names, descriptions and choice values, the longest language counted', () => {
    const command: CommandBody = {
      name: 'abc',
      name_localizations: { fr: 'abcde' },
      description: x(10),
      description_localizations: { fr: x(4) },
      options: [
        option('ab', { description: 'abc', choices: [{ name: 'a', name_localizations: { fr: 'abc' }, value: 'ab' }] }),
      ],
    };
    expect(charactersOf(command)).toBe(5 + 10 + 2 + 3 + 3 + 2);
  });
});
