import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { type ParseResult, parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { everyText } from '../src/corpus/localised.js';
import { cyber, RECORDS } from './reply/every-reply.js';
import { literalsOf } from './reply/literals.js';

/** What a file imports: the file's path in the repository or the package's name, and whether only types. */
interface Import {
  readonly from: string;
  readonly what: string;
  readonly typesOnly: boolean;
}

function importsOf(file: string, source: string): readonly Import[] {
  const { module } = parseSync(file, source);
  const found = (specifier: string, typesOnly: boolean): Import => ({
    from: file,
    what: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replace(/\.js$/u, '.ts') : specifier,
    typesOnly,
  });
  const isType = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length > 0 && entries.every((entry) => entry.isType);
  return [
    ...module.staticImports.map((one) => found(one.moduleRequest.value, isType(one.entries))),
    ...module.staticExports.flatMap((one) => reexports(one).map((specifier) => found(specifier, isType(one.entries)))),
    // The text between the brackets; one that is computed stays as written and is seen as a package's name.
    ...module.dynamicImports.map((one) =>
      found(source.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/gu, ''), false),
    ),
  ];
}

function reexports(one: ParseResult['module']['staticExports'][number]): readonly string[] {
  return one.entries.flatMap((entry) =>
    entry.moduleRequest === null || entry.moduleRequest === undefined ? [] : [entry.moduleRequest.value],
  );
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

/** Packages that talk to Discord. */
const DISCORD =
  /^(?:discord(?:\.js|-interactions|-hybrid-sharding)?|@discordjs\/.*|discord-api-types(?:\/.*)?|discord\.js\/.*)$/u;

/** What the top level holds beside dot files and what git leaves out. */
const TOP =
  'src corpus commands test package.json package-lock.json tsconfig.json tsconfig.build.json biome.json knip.json vitest.config.ts Dockerfile LICENSE README.md'.split(
    ' ',
  );

describe('the top level', () => {
  it('holds the rooms, the first files to read and what tools insist on, and nothing else', () => {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    const seen = readdirSync('.').filter((name) => !name.startsWith('.') && !ignored.includes(name));
    expect(seen.filter((name) => !name.endsWith('.log')).sort()).toEqual([...TOP].sort());
  });
});

/** A direction of the house: whoever is in one of the folders imports nothing of what is forbidden. */
interface Rule {
  readonly title: string;
  readonly inside: readonly string[];
  readonly forbidden: (one: Import) => boolean;
}

const within =
  (...folders: readonly string[]) =>
  ({ what }: { readonly what: string }) =>
    folders.some((folder) => what.startsWith(`${folder}/`));

const BELOW_THE_SURFACES = [
  'corpus',
  'search',
  'quoting',
  'reply',
  'intake',
  'language',
  'options',
  'routing',
  'saved',
].map((name) => `src/${name}`);

const RULES: readonly Rule[] = [
  {
    title: 'commands and everything below the surfaces import nothing of a surface',
    inside: ['commands', ...BELOW_THE_SURFACES],
    forbidden: within('src/discord', 'src/terminal'),
  },
  {
    title:
      'commands and everything below the surfaces import no package that talks to Discord, types of its API excepted',
    inside: ['commands', ...BELOW_THE_SURFACES],
    forbidden: ({ what, typesOnly }) => DISCORD.test(what) && !(typesOnly && what.startsWith('discord-api-types/')),
  },
  {
    title:
      'the terminal imports nothing of the Discord surface, nor the other way round but the terminal’s plain drawing',
    inside: ['src/terminal'],
    forbidden: ({ what }) => what.startsWith('src/discord/') || DISCORD.test(what),
  },
  {
    title: 'the corpus imports nothing of finding, quoting, replies, options, routing or commands',
    inside: ['src/corpus'],
    forbidden: within('src/search', 'src/quoting', 'src/reply', 'src/options', 'src/routing', 'commands'),
  },
  {
    title: 'the corpus imports no settings, its check excepted',
    inside: ['src/corpus'],
    forbidden: ({ from, what }) => what === 'src/config.ts' && from !== 'src/corpus/check.ts',
  },
  {
    title: 'languages import nothing but languages',
    inside: ['src/language'],
    forbidden: ({ what }) => /^(?:src|commands)\//u.test(what) && !what.startsWith('src/language/'),
  },
  {
    title: 'finding imports nothing of quoting, replies, options, routing or commands',
    inside: ['src/search'],
    forbidden: within('src/quoting', 'src/reply', 'src/options', 'src/routing', 'commands'),
  },
  {
    title: 'quoting imports nothing of replies, options, routing or commands',
    inside: ['src/quoting'],
    forbidden: within('src/reply', 'src/options', 'src/routing', 'commands'),
  },
  {
    title: 'replies import nothing of the commands',
    inside: ['src/reply'],
    forbidden: within('commands'),
  },
];

/** Who breaks a rule, as “file → import”. */
function violations(rule: Rule, among: readonly Import[]): readonly string[] {
  return among
    .filter((one) => rule.inside.some((folder) => one.from.startsWith(`${folder}/`)) && rule.forbidden(one))
    .map((one) => `${one.from} → ${one.what}`);
}

describe('the house', () => {
  it('is read whole: every file parses, and imports between its folders are seen', () => {
    expect(files.length).toBeGreaterThan(80);
    for (const [file, source] of sources) expect(parseSync(file, source).errors, file).toEqual([]);
    expect(imports).toContainEqual({
      from: 'src/reply/quotation.ts',
      what: 'src/quoting/excerpt.ts',
      typesOnly: false,
    });
    for (const { what } of imports.filter(
      (one) => /^(?:src|commands)\//u.test(one.what) && !one.what.endsWith('.d.ts'),
    ))
      expect(sources.has(what), what).toBe(true);
  });

  it.each(RULES.map((rule) => [rule.title, rule] as const))('%s', (_title, rule) => {
    expect(rule.inside.some((folder) => files.some((file) => file.startsWith(`${folder}/`)))).toBe(true);
    expect(violations(rule, imports)).toEqual([]);
  });

  it.each([
    ['src/search/made-up.ts', "import { quote } from '../reply/quotation.js';", 'src/reply/quotation.ts'],
    ['src/search/made-up.ts', "export { quote } from '../reply/quotation.js';", 'src/reply/quotation.ts'],
    ['src/search/made-up.ts', "const all = await import('../quoting/link.js');", 'src/quoting/link.ts'],
    ['src/corpus/made-up.ts', "import type { Hit } from '../search/ranking/rank.js';", 'src/search/ranking/rank.ts'],
    ['src/corpus/made-up.ts', "import { readConfig } from '../config.js';", 'src/config.ts'],
    ['src/quoting/made-up.ts', "import '../reply/model.js';", 'src/reply/model.ts'],
    ['src/language/made-up.ts', "import { x } from '../corpus/dates.js';", 'src/corpus/dates.ts'],
    ['src/reply/made-up.ts', "import { drawReply } from '../terminal/draw.js';", 'src/terminal/draw.ts'],
    ['src/reply/made-up.ts', "import { commands } from '../../commands/index.js';", 'commands/index.ts'],
    ['commands/made-up.ts', "import { Client } from 'discord.js';", 'discord.js'],
    ['commands/made-up.ts', "import { REST } from '@discordjs/rest';", '@discordjs/rest'],
    ['commands/made-up.ts', "import { Routes } from 'discord-api-types/v10';", 'discord-api-types/v10'],
    ['commands/made-up.ts', "import { x } from '../src/discord/draw.js';", 'src/discord/draw.ts'],
  ])('sees a made-up violation in %s: %s', (file, source, what) => {
    const made = importsOf(file, source);
    expect(RULES.flatMap((rule) => violations(rule, made))).toEqual([`${file} → ${what}`]);
  });

  it('takes types of Discord’s API for no violation', () => {
    for (const source of [
      "import type { APIMessage } from 'discord-api-types/v10';",
      "import { type APIMessage } from 'discord-api-types/v10';",
    ])
      expect(RULES.flatMap((rule) => violations(rule, importsOf('commands/made-up.ts', source)))).toEqual([]);
  });
});

/** Words of the languages, whatever a corpus is about; a topic may have the name of one of them. */
const GENERAL = new Set(['thesaurus', 'equivalent'].map((name) => `src/language/${name}-words.ts`));

/** The string literals of a source, comments left out. */
const literalsIn = (file: string, source: string) => literalsOf(parseSync(file, source).program);

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A name as whole words, whatever its case and accents. */
function naming(names: readonly string[]): RegExp {
  const escaped = [...new Set(names.map(folded))].map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** Names that only one corpus has: its series, documents, publishers, parties, cities and people. */
function ownNames({ corpus: { documents, series } }: typeof cyber): readonly string[] {
  return [
    ...documents.flatMap((one) => [one.id, one.title, one.publisher, ...one.speakers.map((speaker) => speaker.name)]),
    ...series.flatMap((one) => [
      one.id,
      ...everyText(one.name).map(({ text }) => text),
      ...one.parties.flatMap((party) => everyText(party.name).map(({ text }) => text)),
      ...one.dialogues.flatMap((dialogue) => [
        ...dialogue.coChairs.flatMap((chair) => [chair.name, chair.name.split(' ').at(-1) ?? '']),
        ...everyText(dialogue.city ?? {}).map(({ text }) => text),
      ]),
    ]),
  ].filter((name) => name.length > 3);
}

/** The topics of a corpus that have a name of more than one word; “privacy” is a word of the language like any other. */
function topicNames({ tree }: typeof cyber): readonly string[] {
  return [...tree.topics.values()]
    .flatMap((topic) => [topic.id, ...everyText(topic.label).map(({ text }) => text)])
    .filter((text) => /[\s-]/u.test(text));
}

/** Where a name stands in the literals of the code, as “file: name”. */
function placesOf(names: readonly string[], among: readonly { readonly file: string; readonly text: string }[]) {
  const own = naming(names);
  return among.flatMap(({ file, text }) => {
    const found = own.exec(folded(text));
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
}

describe('the code', () => {
  const written = [...sources].flatMap(([file, source]) => literalsIn(file, source).map((text) => ({ file, text })));

  it.each(RECORDS)('names no party, document, city or person of %s', (_name, record) => {
    expect(placesOf(ownNames(record), written)).toEqual([]);
  });

  it.each(RECORDS)('names no topic of %s outside the general thesaurus of its languages', (_name, record) => {
    const outside = written.filter(({ file }) => !GENERAL.has(file));
    expect(outside.length).toBeLessThan(written.length);
    expect(placesOf(topicNames(record), outside)).toEqual([]);
  });

  it('names nothing that only the first corpus is about', () => {
    const names = 'Budapest Painter Strayer EEAS ICANN NETmundial EU-US UE-États-Unis transatlantic'.split(' ');
    expect(placesOf([...names, 'European Union', 'United States'], written)).toEqual([]);
  });

  it('would be seen to name one, in a string or a template, but not in a comment', () => {
    const names = [...ownNames(cyber), ...topicNames(cyber)];
    const sees = (source: string) =>
      placesOf(
        names,
        literalsIn('made-up.ts', source).map((text) => ({ file: 'made-up.ts', text })),
      ).length > 0;
    expect(sees("const a = 'eeas-2019';")).toBe(true);
    expect(sees("const a = 'the series eu-us-cyber/6';")).toBe(true);
    expect(sees(['const a = `Mr $', '{b} of the European External Action Service`;'].join(''))).toBe(true);
    expect(sees("const a = { topic: 'budapest-convention' };")).toBe(true);
    expect(sees("const a = 'DROIT INTERNATIONAL DANS LE CYBERESPACE';")).toBe(true);
    expect(sees('const a = /the eeas-2019/u;')).toBe(true);
    expect(sees('// An id such as `eeas-2019:5`.\nconst a = 1;')).toBe(false);
    expect(sees("const a = 'dialogue';")).toBe(false);
  });
});
