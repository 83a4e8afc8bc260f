import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chat } from '../../src/terminal/chat.js';
import { cyber, river, router } from '../reply/every-reply.js';

interface Setting {
  readonly interactive?: boolean;
  readonly locale?: string;
  readonly width?: number | null;
  readonly record?: typeof cyber;
}

/** What a chat writes for some lines. */
async function said(lines: readonly string[], setting: Setting = {}): Promise<string> {
  const { interactive = false, locale = 'en-GB', width = null, record = cyber } = setting;
  const input = new PassThrough();
  const output = new PassThrough();
  const written: string[] = [];
  output.on('data', (chunk) => written.push(String(chunk)));
  const place = { input, output, interactive, width: () => width, colour: false, hears: () => {} };
  const over = chat(place, locale, router, () => record);
  for (const line of lines) input.write(`${line}\n`);
  input.end();
  await over;
  return stripVTControlCharacters(written.join(''));
}

describe('a chat', () => {
  it('answers each line in turn until the input ends', async () => {
    const text = await said(['/dialogue 3', '', 'When was the sixth dialogue?']);
    expect(text.indexOf('3rd EU-US Cyber Dialogue')).toBe(0);
    expect(text).toContain('held on 24 May 2019');
  });

  it('presses an action by its number', async () => {
    const pressed = await said(['/position topic:cybercrime dialogue:6', '1']);
    const direct = await said(['/passage id:eeas-2019:5']);
    expect(pressed.endsWith(direct)).toBe(true);
  });

  it('goes to the next page by its number, and every quotation is shown once', async () => {
    const first = await said(['/position topic:cybercrime']);
    const number = /\[(\d+)\] Next page/u.exec(first)?.[1];
    expect(number).toBeDefined();
    const both = await said(['/position topic:cybercrime', String(number)]);
    expect(both).toContain('Showing 1–5 of 6.');
    expect(both).toContain('Showing 6 of 6.');
    for (const words of ['Global Alliance Against Child', 'no new legal instrument', 'existing US-EU Working Group'])
      expect(both.split(words).length, words).toBe(2);
  });

  it('takes a number that no action has for a question, and does not fail', async () => {
    expect(await said(['999'])).toContain('Not on the record');
  });

  it('says to a person what it hears between two lines, and answers from the record of the moment', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const written: string[] = [];
    output.on('data', (chunk) => written.push(String(chunk)));
    let record = river;
    const heard: ((sentence: string) => void)[] = [];
    const place = {
      input,
      output,
      interactive: true,
      width: () => 80,
      colour: false,
      hears: (say: (sentence: string) => void) => void heard.push(say),
    };
    const over = chat(place, 'en', router, () => record);
    record = cyber;
    for (const say of heard) say('Something has changed.');
    input.end('/dialogue 6\n');
    await over;
    const text = stripVTControlCharacters(written.join(''));
    expect(text).toContain('Something has changed.\n› ');
    expect(text).toContain('6th EU-US Cyber Dialogue');
  });

  it.each(['/quit', '/exit', '/quitter'])('ends at %s', async (leave) => {
    expect(await said([leave, '/dialogue 3'])).toBe('');
  });

  it('greets a person in three lines that hold an example and a question, and a pipe not at all', async () => {
    const [first, second, third, fourth] = (await said(['/quit'], { interactive: true })).split('\n');
    expect(first).toMatch(/\/position topic:\S/u);
    expect(second).toMatch(/When was the 6th dialogue\?/u);
    expect(third).toMatch(/Tab.*\/help.*\/quit/u);
    expect(fourth).toBe('');
    expect(await said(['/quit'])).toBe('');
  });

  it('greets in French a reader of French, with the names that are typed in French', async () => {
    const greeting = await said(['/quitter'], { interactive: true, locale: 'fr' });
    expect(greeting).toMatch(/\/position thème:/u);
    expect(greeting).toContain('/aide');
  });

  it('offers nothing of the first corpus from the second', async () => {
    const greeting = await said(['/help'], { interactive: true, record: river });
    expect(greeting).not.toMatch(/cyber|eeas|eu-us/iu);
  });

  it('gives every wrong line one sentence and goes on', async () => {
    const wrong = [
      '/nobody',
      '/position',
      '/position topic:',
      '/position colour:red',
      '/dialogue 99',
      '/passage x:1',
      `/ask ${'x '.repeat(3000)}`,
      '/ask 😀',
      '/help zzz',
      '/',
    ];
    const text = await said([...wrong, '/dialogue 3']);
    expect(text).not.toMatch(/Something went wrong|\bat .+:\d+:\d+/u);
    const blocks = text.split(/\n{2,}/u).filter((block) => block.trim() !== '' && !/^\s*\[\d+\]/u.test(block));
    for (const block of blocks.slice(0, wrong.length)) expect(block.trim().split('\n')).toHaveLength(1);
    expect(text).toContain('3rd EU-US Cyber Dialogue');
  });
});
