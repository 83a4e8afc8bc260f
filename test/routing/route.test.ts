import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { logTo, reportBugTo } from '../../src/log.js';
import { checkOptions, LONGEST_TEXT } from '../../src/routing/check-options.js';
import { cleanText, hasWords, headOf } from '../../src/routing/clean.js';
import { defineCommand, OptionType } from '../../src/routing/command.js';
import { askedAgain } from '../../src/routing/defined.js';
import { routerOf } from '../../src/routing/route.js';
import { cyber, router } from '../reply/every-reply.js';

const ask = (command: string, options: Readonly<Record<string, unknown>>, locale = 'en-US') =>
  router.answer({ command, options, locale }, cyber);

describe('a command that there is not', () => {
  it.each([
    ['positon', 'position'],
    ['serch', 'search'],
    ['POSITION', 'position'],
    ['hlep', 'help'],
    ['dialog', 'dialogue'],
    ['document', 'documents'],
  ])('“%s” is answered with the nearest there is, /%s', (typed, nearest) => {
    const reply = ask(typed, {});
    expect(reply.outcome).toBe('invalid');
    expect(reply.notice).toBe(`There is no command “${typed}”; did you mean /${nearest}?`);
    expect(reply.actions).toEqual([{ label: '/help', command: 'help', options: {} }]);
  });

  it('is looked for among the French names for a reader of French', () => {
    expect(ask('chercer', {}, 'fr').notice).toBe(
      'Il n’y a pas de commande « chercer » ; vouliez-vous dire /chercher ?',
    );
  });

  it('is shown in part when it is long, and without what cannot be seen', () => {
    expect(ask(`x\u0000\u202e${'y'.repeat(6000)}`, {}).notice).toMatch(
      /^There is no command “x y{37}…”; did you mean \/\w+\?$/u,
    );
  });

  it('may be written in either language for what there is', () => {
    expect(ask('aide', {}).command).toBe('help');
    expect(ask('chercher', { mots: 'cybercrime' }).command).toBe('search');
  });
});

describe('an option that is wrong', () => {
  it('by its name is answered with the names there are', () => {
    const reply = ask('cite', { passage: 'eeas-2019:5', colour: 'red' });
    expect(reply.notice).toBe('/cite has no option “colour”; it takes passage, style, private.');
    expect(reply.outcome).toBe('invalid');
  });

  it('by its absence is answered with an example that can be pressed', () => {
    const reply = ask('cite', {});
    expect(reply.notice).toBe('/cite needs passage; type for example /cite passage:eeas-2014:1.');
    expect(reply.actions).toEqual([
      { label: '/cite passage:eeas-2014:1', command: 'cite', options: { passage: 'eeas-2014:1' } },
    ]);
    const [example] = reply.actions;
    expect(ask('cite', example?.options ?? {}).outcome).toBe('answered');
  });

  it.each([
    ['passage', { id: 'eeas-2019:5', context: 'many' }, 'The option context takes a whole number.'],
    ['passage', { id: 'eeas-2019:5', context: 1.5 }, 'The option context takes a whole number.'],
    ['passage', { id: 'eeas-2019:5', context: Number.NaN }, 'The option context takes a whole number.'],
    ['passage', { id: 'eeas-2019:5', context: ['5'] }, 'The option context takes a whole number.'],
    ['passage', { id: 'eeas-2019:5', context: 11 }, 'The option context takes a number from 0 to 10.'],
    ['passage', { id: 'eeas-2019:5', context: '-1' }, 'The option context takes a number from 0 to 10.'],
    ['position', { topic: 'cybercrime', skip: -1 }, 'The option skip takes a number from 0 on.'],
    ['search', { words: 'cyber', from: 1800 }, 'The option from takes a number from 1900 to 2999.'],
    ['position', { topic: 'cybercrime', private: 'maybe' }, 'The option private takes true or false.'],
    ['position', { topic: 'cybercrime', private: 'constructor' }, 'The option private takes true or false.'],
    ['position', { topic: 'cybercrime', private: 1 }, 'The option private takes true or false.'],
    ['position', { topic: true }, 'The option topic takes a text.'],
    ['position', { topic: { toString: null, valueOf: null } }, 'The option topic takes a text.'],
    ['cite', { passage: 'eeas-2019:5', style: 'bibtex' }, '“bibtex” is no style; type one of plain, markdown.'],
    ['search', { words: 'cyber', sort: 'best' }, '“best” is no sort; type one of relevance, newest, oldest.'],
    [
      'position',
      { topic: 'cybercrime', voice: 'china' },
      '“china” is no voice; type one of eu, joint, us, press, personal.',
    ],
    ['position', { topic: 'cybercrime', language: 'de' }, '“de” is no language; type one of en, fr.'],
  ])('by its value in /%s %j is answered with what it takes', (command, options, sentence) => {
    expect(ask(command, options)).toMatchObject({ outcome: 'invalid', notice: sentence });
  });

  it.each(['', '   ', '…', '?!', '😀🎉', '\u202e', '\u0000', '\ud800'])(
    'by having no words (%j) is answered with an example',
    (question) => {
      expect(ask('ask', { question })).toMatchObject({
        outcome: 'invalid',
        notice: 'There are no words in question; type for example /ask question:When was the 6th dialogue?.',
      });
    },
  );

  it('by its length is answered with the length that can be read', () => {
    expect(ask('ask', { question: 'x'.repeat(6000) }).notice).toBe(
      'The option question has 6000 characters; up to 4000 can be read, so ask with fewer words.',
    );
    const longest = 'zebra giraffe lion '.repeat(300).slice(0, LONGEST_TEXT - 1);
    expect(ask('ask', { question: `${longest}s` })).toMatchObject({
      outcome: 'not-on-record',
      title: 'Not on the record',
    });
  });

  it('is said of the first only, so that it stays one sentence', () => {
    expect(ask('passage', { context: 'many', skip: 'few' }).notice).toBe('The option context takes a whole number.');
  });
});

describe('an option that is right', () => {
  const [position] = commands;
  const read = (raw: Readonly<Record<string, unknown>>) =>
    position === undefined ? null : checkOptions(position, raw, () => '/example', 'en-US');

  it('may have its name in French', () => {
    expect(read({ thème: 'cybercrime' })).toEqual({ ok: true, options: { topic: 'cybercrime' } });
  });

  it('may be typed as text where a number or a truth is meant', () => {
    expect(read({ topic: 'a', skip: ' 3 ', private: 'True' })).toEqual({
      ok: true,
      options: { topic: 'a', skip: 3, private: true },
    });
  });

  it('may be a number where a text is meant', () => {
    expect(read({ topic: 2014 })).toEqual({ ok: true, options: { topic: '2014' } });
  });

  it('that is null or undefined counts as absent', () => {
    expect(read({ topic: 'a', voice: null, dialogue: undefined })).toEqual({ ok: true, options: { topic: 'a' } });
  });

  it('keeps Markdown, mentions and right-to-left letters, and loses only what cannot be seen', () => {
    expect(read({ topic: '**@everyone** \u202eשלום\u0000' })).toEqual({
      ok: true,
      options: { topic: '**@everyone** שלום' },
    });
  });
});

describe('a text as typed', () => {
  it('has white space folded and what cannot be seen taken away', () => {
    expect(cleanText('  a\u00a0\u0000b\r\n\tc\u202e ')).toBe('a b c');
    expect(cleanText('e\u0301')).toBe('é');
    expect(cleanText('a\ud800b')).toBe('a b');
  });

  it('has words when it has a letter or a figure', () => {
    expect(['a', '5', 'ש', '中'].every(hasWords)).toBe(true);
    expect(['', ' ', '…', '😀', '-'].some(hasWords)).toBe(false);
  });

  it('is shown by its head, never with half a character', () => {
    expect(headOf('short', 10)).toBe('short');
    expect(headOf('0123456789', 10)).toBe('0123456789');
    expect(headOf('0123456789a', 10)).toBe('012345678…');
    expect(headOf(`01234567${'😀'.repeat(5)}`, 10)).toBe('01234567…');
  });
});

describe('an action that repeats a question', () => {
  it('leaves out what was not given, and whether the reply was private', () => {
    expect(askedAgain({ topic: 'a', skip: undefined, private: true, language: 'en' })).toEqual({
      topic: 'a',
      language: 'en',
    });
  });
});

describe('a bug in a command', () => {
  const QUESTION = 'my confidential question';
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const broken = defineCommand({
    declaration: {
      name: 'broken',
      description: 'Breaks',
      options: [{ name: 'question', description: 'Any', type: OptionType.string, required: true, autocomplete: true }],
    },
    complete: {
      question: () => {
        throw new Error('no list');
      },
    },
    example: () => ({ question: 'a' }),
    run: () => {
      throw new TypeError('it broke');
    },
  });
  const breaking = routerOf([broken], reportBugTo(logTo(sink, 'error')));
  const request = { command: 'broken', options: { question: QUESTION } };

  it.each(['en-US', 'fr'])('gives a reader of %s a reference that is in the log, and no stack', (locale) => {
    lines.length = 0;
    const reply = breaking.answer({ ...request, locale }, cyber);
    expect(reply.outcome).toBe('error');
    const reference = /[0-9a-f]{8}/u.exec(reply.notice ?? '')?.[0];
    expect(reference).toBeDefined();
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 50,
      reference,
      command: 'broken',
      err: { message: 'it broke' },
    });
    expect(JSON.stringify(reply)).not.toMatch(/it broke|TypeError|\.ts:\d/u);
    expect(reply.notice).not.toContain('\n');
  });

  it('puts the question neither in the log nor in the reply', () => {
    lines.length = 0;
    const reply = breaking.answer({ ...request, locale: 'en-US' }, cyber);
    expect(lines.join('')).not.toContain(QUESTION);
    expect(JSON.stringify(reply)).not.toContain(QUESTION);
  });

  it('gets a new reference each time', () => {
    const said = Array.from({ length: 20 }, () => breaking.answer({ ...request, locale: 'en-US' }, cyber).notice);
    expect(new Set(said).size).toBe(20);
  });

  it('in completing gives no choices and is logged', () => {
    lines.length = 0;
    expect(breaking.complete({ ...request, locale: 'en-US' }, 'question', 'x', cyber)).toEqual([]);
    expect(lines).toHaveLength(1);
  });
});

describe('a command', () => {
  it('does not run with options that its declaration does not have', () => {
    const [position] = commands;
    expect(() => position?.run({ options: { topic: 'a', colour: 'red' }, locale: 'en' }, cyber)).toThrow(
      /does not declare/u,
    );
    expect(() => position?.run({ options: {}, locale: 'en' }, cyber)).toThrow(/does not declare/u);
    expect(() => position?.run({ options: { topic: 5 }, locale: 'en' }, cyber)).toThrow(/does not declare/u);
  });
});
