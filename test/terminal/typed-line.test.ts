import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { completionsOf, readLine } from '../../src/terminal/typed-line.js';
import { cyber, router } from '../reply/every-reply.js';

const read = (line: string, locale = 'en') => {
  const { command, options } = readLine(line, locale, router).request;
  return [command, options];
};

describe('a line without a slash', () => {
  it('is a question', () => {
    expect(read('When was the sixth dialogue?')).toEqual(['ask', { question: 'When was the sixth dialogue?' }]);
    expect(read('  what about dialogue: 6?  ')).toEqual(['ask', { question: 'what about dialogue: 6?' }]);
  });
});

describe('a line with a slash', () => {
  it.each([
    ['/position topic:cybercrime', 'position', { topic: 'cybercrime' }],
    ['/position topic:child protection dialogue:6', 'position', { topic: 'child protection', dialogue: '6' }],
    ['/position child protection dialogue:6', 'position', { topic: 'child protection', dialogue: '6' }],
    [
      '/position dialogue:the sixth one topic:child protection',
      'position',
      { topic: 'child protection', dialogue: 'the sixth one' },
    ],
    ['/position cybercrime', 'position', { topic: 'cybercrime' }],
    ['/POSITION Topic:Cybercrime', 'position', { topic: 'Cybercrime' }],
    ['/position topic: cybercrime ', 'position', { topic: 'cybercrime' }],
    ['/position   topic:a   voice:eu', 'position', { topic: 'a', voice: 'eu' }],
    ['/dialogue 6', 'dialogue', { number: '6' }],
    ['/dialogue', 'dialogue', {}],
    ['/passage eeas-2019:5', 'passage', { id: 'eeas-2019:5' }],
    ['/passage id:eeas-2019:5 context:3', 'passage', { id: 'eeas-2019:5', context: '3' }],
    [
      '/search "no new legal" -treaty from:2014 to:2019',
      'search',
      { words: '"no new legal" -treaty', from: '2014', to: '2019' },
    ],
    ['/ask what does https://example.org/a:b say?', 'ask', { question: 'what does https://example.org/a:b say?' }],
    ['/ask https://example.org', 'ask', { question: 'https://example.org' }],
    ['/ask http://example.org/x', 'ask', { question: 'http://example.org/x' }],
    ['/ask Note: what was said?', 'ask', { question: 'Note: what was said?' }],
    ['/ask was it said: yes or no?', 'ask', { question: 'was it said: yes or no?' }],
  ])('%s is read', (line, command, options) => {
    expect(read(line)).toEqual([command, options]);
  });

  it.each([
    ['/position thème:cybercriminalité voix:presse', 'position', { topic: 'cybercriminalité', voice: 'presse' }],
    [
      '/chercher mots:cybercrime de:2014 à:2019 tri:newest',
      'search',
      { words: 'cybercrime', from: '2014', to: '2019', sort: 'newest' },
    ],
    ['/demander Quand ?', 'ask', { question: 'Quand ?' }],
    ['/aide commande:citer', 'help', { command: 'citer' }],
    ['/citer eeas-2019:5 style:markdown', 'cite', { passage: 'eeas-2019:5', style: 'markdown' }],
  ])('%s is read in French', (line, command, options) => {
    expect(read(line, 'fr')).toEqual([command, options]);
  });

  it('with a command that there is not keeps its name, to be told', () => {
    expect(read('/positon topic:x')).toEqual(['positon', {}]);
    expect(read('/')).toEqual(['', {}]);
  });

  it('with an option at its head that the command does not have keeps the option’s name, to be told', () => {
    expect(read('/position colour:red')).toEqual(['position', { colour: 'red' }]);
    expect(router.answer(readLine('/position colour:red', 'en', router).request, cyber).notice).toContain('“colour”');
  });
});

describe('Tab', () => {
  const complete = (line: string, locale = 'en') =>
    completionsOf(
      line,
      router,
      commands,
      ({ option, value, request }) =>
        option === null ? [] : router.complete(request, option, value, cyber).map((choice) => choice.value),
      locale,
    );

  it('on an empty line gives all commands', () => {
    expect(complete('')).toEqual(commands.map((command) => `/${command.declaration.name} `));
  });

  it('completes a command in the reader’s language, or in English', () => {
    expect(complete('/po')).toEqual(['/position ']);
    expect(complete('/d')).toEqual(['/dialogue ', '/documents ']);
    expect(complete('/DIA')).toEqual(['/dialogue ']);
    expect(complete('/de', 'fr')).toEqual(['/demander ']);
    expect(complete('/ask', 'fr')).toEqual(['/ask ']);
    expect(complete('/zz')).toEqual([]);
  });

  it('completes the names of options that are not given yet', () => {
    expect(complete('/position topic:cybercrime ')).toEqual(
      expect.arrayContaining(['/position topic:cybercrime dialogue:', '/position topic:cybercrime voice:']),
    );
    expect(complete('/position topic:cybercrime dial')).toContain('/position topic:cybercrime dialogue:');
    expect(complete('/position topic:cybercrime ')).not.toContain('/position topic:cybercrime topic:');
    expect(complete('/position thème:cybercriminalité voi', 'fr')).toContain('/position thème:cybercriminalité voix:');
  });

  it('completes values, also of an option named in French and of the first one without its name', () => {
    expect(complete('/position topic:cybercr')[0]).toBe('/position topic:cybercrime');
    expect(complete('/position thème:cybercr', 'fr')[0]).toBe('/position thème:cybercrime');
    expect(complete('/position cybercr')[0]).toBe('/position cybercrime');
    expect(complete('/position topic:cybercrime dialogue:')).toContain(
      '/position topic:cybercrime dialogue:eu-us-cyber/9',
    );
    expect(complete('/dialogue number:2019')).toEqual(['/dialogue number:eu-us-cyber/6']);
    expect(complete('/passage id:eeas-2019:')).toHaveLength(9);
  });

  it('gives whole lines that begin as the line does, up to the value that is completed', () => {
    for (const line of ['/position topic:', '/position topic:child', '/search words:a dialogue:', '/help '])
      for (const completed of complete(line)) expect(completed.startsWith(line.replace(/[^\s:]*$/u, ''))).toBe(true);
  });

  it('leaves a question alone', () => {
    expect(complete('When was')).toEqual([]);
  });
});
