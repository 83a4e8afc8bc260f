import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf, type Reply } from '../../src/reply/model.js';
import { firstPage } from '../../src/reply/paging.js';
import { BAR, drawReply, PLAIN } from '../../src/terminal/draw.js';
import { answer, LOCALES, RECORDS } from '../reply/every-reply.js';

const replies: readonly Reply[] = RECORDS.flatMap(([, record]) =>
  LOCALES.flatMap((locale) => {
    const [topic = ''] = record.topicsByWeight;
    const asked = [
      ['position', { topic }],
      ['position', { topic: 'zzzz' }],
      ['search', { words: topic }],
      ['ask', { question: 'Who co-chaired it?' }],
      ['passage', { id: record.corpus.documents[0]?.passages[5]?.id ?? '', context: 3 }],
      ['documents', {}],
      ['dialogue', {}],
      ['dialogue', { number: '4' }],
      ['help', {}],
      ['help', { command: 'search' }],
      ['nobody', {}],
    ] as const;
    return asked.map(([command, options]) => answer(command, options, locale, record));
  }),
);
const cite = answer('cite', { passage: 'eeas-2014:13' });

const anyReply = fc.constantFrom(...replies);
const anyWidth = fc.integer({ min: 20, max: 200 });

/** A line without its bullet, bar or indent: what may be too long for the width only when it is one word. */
const content = (line: string) => line.replace(/^(?:│ |• |\s+)/u, '');

describe('a drawn reply', () => {
  it('has no escape codes when colours are off', () => {
    fc.assert(
      fc.property(anyReply, anyWidth, fc.boolean(), (reply, width, numbered) => {
        const drawn = drawReply(reply, { width, colour: false, numbered });
        expect(stripVTControlCharacters(drawn)).toBe(drawn);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in colours as without', () => {
    fc.assert(
      fc.property(anyReply, anyWidth, (reply, width) => {
        const style = { width, numbered: true };
        const coloured = drawReply(reply, { ...style, colour: true });
        expect(stripVTControlCharacters(coloured)).toBe(drawReply(reply, { ...style, colour: false }));
      }),
      { numRuns: 200 },
    );
    expect(drawReply(cite, { width: 80, colour: true, numbered: true })).toContain('\u001b[');
  });

  it('keeps to the width but for a single word that is longer', () => {
    fc.assert(
      fc.property(anyReply, anyWidth, fc.boolean(), (reply, width, colour) => {
        for (const line of stripVTControlCharacters(drawReply(reply, { width, colour, numbered: true })).split('\n'))
          if (line.length > Math.min(width, 100)) expect(content(line)).not.toContain(' ');
      }),
      { numRuns: 400 },
    );
  });

  it('loses no word to wrapping', () => {
    const wordsOf = (drawn: string) =>
      drawn
        .split('\n')
        .map((line) => (line.startsWith(BAR) ? line.slice(BAR.length) : line))
        .join(' ')
        .split(/\s+/u)
        .filter((word) => word !== '');
    fc.assert(
      fc.property(anyReply, anyWidth, (reply, width) => {
        expect(wordsOf(drawReply(reply, { ...PLAIN, width }))).toEqual(wordsOf(drawReply(reply, PLAIN)));
      }),
      { numRuns: 200 },
    );
  });

  it('has every line as long as it is when no width is known', () => {
    const reply = answer('passage', { id: 'eeas-2019:4', context: 0 });
    const [quoted] = drawReply(reply, PLAIN)
      .split('\n')
      .filter((line) => line.startsWith(BAR));
    expect(quoted).toMatch(/^│ The United States and the European Union provided updates .* cyberspace\.$/u);
  });

  it('numbers its actions from 1 in the order in which they are pressed', () => {
    for (const reply of replies) {
      const drawn = drawReply(reply, { ...PLAIN, numbered: true });
      const numbers = [...drawn.matchAll(/\[(\d+)\] /gu)].map((match) => Number(match[1]));
      expect(numbers).toEqual(actionsOf(reply).map((_, at) => at + 1));
      for (const [at, action] of actionsOf(reply).entries()) expect(drawn).toContain(`[${at + 1}] ${action.label}`);
    }
  });

  it('shows no actions when there is nobody to press them', () => {
    for (const reply of replies) expect(drawReply(reply, PLAIN)).not.toMatch(/\[\d+\] /u);
  });

  it('has a citation on lines of its own, as they are to be copied, whatever the width', () => {
    const [block] = cite.blocks;
    const verbatim = block?.kind === 'verbatim' ? block.text : 'none';
    for (const width of [20, 60, 200])
      expect(drawReply(cite, { width, colour: true, numbered: false })).toContain(`\n${verbatim}\n`);
  });

  it('names a dialogue once where it is the heading above', () => {
    const { reply } = firstPage(
      answer('position', { topic: 'cybercrime', dialogue: '6' }),
      (blocks) => blocks.length <= 2,
    );
    const line = '6th EU-US Cyber Dialogue · Washington · held May 24, 2019';
    expect(drawReply(reply, PLAIN).split(line)).toHaveLength(2);
  });
});
