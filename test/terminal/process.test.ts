import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

type Environment = Readonly<Record<string, string>>;

const SETTINGS =
  'CORPUS_DIR DEFAULT_LANGUAGE LOG_LEVEL LOG_QUESTIONS DISCORD_TOKEN DISCORD_GUILD_ID DISCORD_PUBLIC_KEY HTTP_PORT HEALTH_PORT MENTIONS'.split(
    ' ',
  );

/** Runs a built program with an input, as a shell does. */
function run(program: string, input: string, environment: Environment = {}) {
  // A setting left empty counts as absent, so none of whoever runs these tests gets in.
  const blank = Object.fromEntries(SETTINGS.map((name) => [name, '']));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--enable-source-maps', `dist/src/${program}`], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...blank, ...environment },
  });
  return { status, stdout, stderr };
}

const chat = (input: string, environment?: Environment) => run('main.js', input, environment);

/** What JSON lines answers, each line read. */
function jsonl(input: string, environment?: Environment): readonly Readonly<Record<string, unknown>>[] {
  const { status, stdout, stderr } = run('terminal/jsonl.js', input, environment);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
}

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RIVER = 'test/corpora/vessaria-ormund';
const STACK = /\bat .+[:(].+:\d+:\d+|node:internal|Error:/u;

describe('the terminal, as a process', () => {
  it('answers a piped /position topic:cybercrime and ends with exit code 0, without colours or prompt', () => {
    const { status, stdout, stderr } = chat('/position topic:cybercrime\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
    expect(stdout).not.toContain('›');
    expect(stdout).toContain('On the record: Cybercrime');
    expect(stdout).toContain('no new legal instrument was necessary for addressing global cybercrime');
    for (const words of [
      'Global Alliance Against Child Sexual Abuse Online',
      'most recent signatories in 2014',
      'proactively work with Internet organisations',
    ])
      expect(stdout.split(words)).toHaveLength(2);
    expect(stdout).toContain('6th EU-US Cyber Dialogue · Washington · held 24 May 2019');
    expect(stdout).toContain('published 21 June 2019, paragraph 5');
    expect(stdout).toContain('https://www.eeas.europa.eu/node/64495_en#:~:text=');
    expect(stdout).not.toMatch(/Personal account|The Hill/u);
  });

  it('answers a line without an end of line, and an input without a line', () => {
    expect(chat('/dialogue 3').stdout).toContain('date not established');
    expect(chat('')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('ends with exit code 0 whatever is typed, each wrong line with a sentence', () => {
    const wrong = [
      '/nobody',
      '/position',
      '/search words:',
      '/position topic:cybercrime voice:x',
      '\u0000\u001b[31m',
      '😀',
      '/dialogue 99',
    ];
    const { status, stdout, stderr } = chat(`${wrong.join('\n')}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(STACK);
    for (const said of [
      'There is no command “nobody”',
      '/position needs topic',
      'There are no words in words',
      '“x” is no voice',
      'There is no dialogue “99”',
    ])
      expect(stdout).toContain(said);
  });

  it('speaks the default language that is set', () => {
    expect(chat('/dialogue 6\n', { DEFAULT_LANGUAGE: 'fr' }).stdout).toContain('Tenu : 24 mai 2019');
  });

  it('answers from another corpus by its folder alone', () => {
    const { status, stdout } = chat('/position topic:drinking water\nWhen was the first dialogue?\n', {
      CORPUS_DIR: RIVER,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('access to safe drinking water is a human right');
    expect(stdout).toContain('1st Vessaria–Ormund River Dialogue · Port Selene · held 11 March 2021');
    expect(stdout).toContain('was held on 11 March 2021');
  });

  it('writes the same days in every time zone', () => {
    const lines = '/position topic:cybercrime\n/dialogue\n/documents\n/dialogue 9\n';
    const here = chat(lines, { TZ: 'UTC' }).stdout;
    expect(here).toContain('24 May 2019');
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kolkata'])
      expect(chat(lines, { TZ }).stdout).toBe(here);
  });
});

describe('JSON lines, as a process', () => {
  it('answers with the shape that the README gives', () => {
    const [reply] = jsonl(
      '{"id":"1","command":"position","options":{"topic":"cybercrime","dialogue":"6"},"locale":"en-US"}\n',
    );
    expect(reply).toMatchObject({
      id: '1',
      command: 'position',
      outcome: 'answered',
      notice: null,
      text: expect.stringContaining('On the record: Cybercrime'),
      actions: expect.arrayContaining([
        { label: 'Context', command: 'passage', options: { id: 'eeas-2019:5' } },
        { label: 'Every mention', command: 'search', options: { words: 'cybercrime' } },
      ]),
    });
    expect(reply).toHaveProperty('quotes.0');
    expect(reply?.quotes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          text: expect.stringContaining('no new legal instrument was necessary'),
          elided: false,
          passage: 'eeas-2019:5',
          document: 'eeas-2019',
          voice: 'joint',
          language: 'en',
          dialogue: { id: 'eu-us-cyber/6', number: 6, held: ['2019-05-24'], city: 'Washington' },
          published: '2019-06-21',
          url: 'https://www.eeas.europa.eu/node/64495_en',
          alsoIn: [],
        }),
      ]),
    );
  });

  it('keeps the order, echoes ids of any kind and leaves them out where there are none', () => {
    const replies = jsonl(
      [
        '{"id":7,"command":"dialogue"}',
        '',
        '{"command":"help"}',
        '{"id":{"a":[1]},"command":"documents"}',
        '{"id":null,"command":"help"}',
      ].join('\n'),
    );
    expect(replies.map((reply) => reply.command)).toEqual(['dialogue', 'help', 'documents', 'help']);
    expect(replies.map((reply) => reply.id)).toEqual([7, undefined, { a: [1] }, null]);
    expect(replies[1]).not.toHaveProperty('id');
  });

  it('names the line of what is no request, and goes on', () => {
    const lines = [
      '{"id":1,"command":"help"}',
      '{"id":2,',
      '[]',
      '"help"',
      '{"id":5}',
      '{"id":6,"command":3}',
      '{"id":7,"command":"help","options":[1]}',
      '{"id":8,"command":"help"}',
    ];
    const replies = jsonl(`${lines.join('\r\n')}\r\n`);
    expect(replies).toHaveLength(lines.length);
    expect([replies[0]?.outcome, replies[7]?.outcome]).toEqual(['answered', 'answered']);
    for (const at of [1, 2, 3, 4, 5]) {
      expect(replies[at]).toMatchObject({ outcome: 'invalid', quotes: [], actions: [] });
      expect(replies[at]?.notice).toMatch(new RegExp(`^Line ${at + 1} is no JSON object with a “command”`, 'u'));
    }
    expect(replies[6]?.outcome).toBe('invalid');
    expect([replies[4]?.id, replies[5]?.id]).toEqual([5, 6]);
  });

  it('answers wrong requests with a notice and no quotes', () => {
    const replies = jsonl(
      [
        '{"command":"nobody"}',
        '{"command":"position"}',
        '{"command":"position","options":{"topic":"cybercrime","private":{"toString":null,"valueOf":null}}}',
        '{"command":"ask","options":{"question":"\\ud800"}}',
      ].join('\n'),
    );
    for (const reply of replies) {
      expect(reply).toMatchObject({ outcome: 'invalid', quotes: [] });
      expect(reply.notice).toMatch(/^\S.*[.?]$/u);
    }
  });

  it('speaks the language of each line, and the default for a locale that is none', () => {
    const lines = ['fr', 'en-US', 'fr-CA', 'not a locale', ''].map((locale) =>
      JSON.stringify({ command: 'documents', locale }),
    );
    const replies = jsonl(lines.join('\n'), { DEFAULT_LANGUAGE: 'fr' });
    expect(replies.map((reply) => String(reply.notice).includes('détenus'))).toEqual([true, false, true, true, true]);
  });

  it('pages long answers, each page reached by the action of the one before', () => {
    const first = jsonl('{"command":"search","options":{"words":"cyber"}}\n')[0];
    expect(first).toMatchObject({ skipped: 0, total: expect.any(Number) });
    expect(first?.quotes).toHaveLength(10);
    expect(first?.actions).toContainEqual({
      label: 'Next page',
      command: 'search',
      options: { words: 'cyber', skip: 10 },
    });
    expect(jsonl('{"command":"search","options":{"words":"cyber","skip":10}}\n')[0]).toMatchObject({ skipped: 10 });
  });

  it('answers from another corpus by its folder alone', () => {
    const [reply] = jsonl('{"command":"position","options":{"topic":"eau potable"},"locale":"fr"}\n', {
      CORPUS_DIR: RIVER,
    });
    expect(reply).toMatchObject({
      outcome: 'answered',
      quotes: [{ document: 'vo-2021-fr', alsoIn: ['vo-2021-en:9'] }],
    });
  });
});

describe.each(['main.js', 'terminal/jsonl.js'])('%s, when it cannot start', (program) => {
  it('names every wrong setting at once, with exit code 1 and no stack', () => {
    const { status, stdout, stderr } = run(program, '', { DEFAULT_LANGUAGE: 'de', LOG_LEVEL: 'loud' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^These settings cannot be used:\nDEFAULT_LANGUAGE: write en or fr, not “de”/u);
    expect(stderr).toMatch(/\nLOG_LEVEL: write one of fatal, error, warn, .*, not “loud”/u);
    expect(stderr).not.toMatch(STACK);
  });

  it('says that the folder of the corpus is not there, with exit code 1 and no stack', () => {
    const missing = join(folder, 'nowhere');
    const { status, stdout, stderr } = run(program, '', { CORPUS_DIR: missing });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(missing);
    expect(stderr).not.toMatch(STACK);
  });

  it('names every problem of a corpus with file and line, with exit code 1 and no stack', () => {
    const broken = join(folder, `broken-${program.replace('/', '-')}`);
    cpSync(RIVER, broken, { recursive: true });
    writeFileSync(join(broken, 'documents', 'no-front-matter.md'), 'Just words.\n');
    writeFileSync(
      join(broken, 'documents', 'bad-date.md'),
      '---\ntitle: A\ndialogue: vessaria-ormund-river/77\nvoice: joint\nkind: news\npublisher: B\npublished: 2019-02-30\nurl: https://example.org/\nlanguage: en\nrights: none\ncolour: red\n---\n\nWords.\n',
    );
    const { status, stdout, stderr } = run(program, '/help\n', { CORPUS_DIR: broken });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/documents\/no-front-matter\.md:\d+: /u);
    expect(stderr).toMatch(/documents\/bad-date\.md:3: /u);
    expect(stderr).toMatch(/documents\/bad-date\.md:7: /u);
    expect(stderr).toMatch(/documents\/bad-date\.md:11: /u);
    expect(stderr).not.toMatch(STACK);
  });
});
