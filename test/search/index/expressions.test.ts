import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/options/matching.js';
import { passagesOf, RECORDS } from '../../reply/every-reply.js';

describe.each(RECORDS)('the expressions of %s', (_, record) => {
  const headings = new Set(passagesOf(record).flatMap((passage) => passage.headings));
  const texts = record.index
    .expressions()
    .flatMap((one) => one.texts.map((text) => ({ text, language: one.language })));
  const passagesIn = (language: string) =>
    record.corpus.documents.filter((document) => document.language === language).flatMap(({ passages }) => passages);

  it('are its headings, each language’s before its phrases, and none twice', () => {
    for (const { language, texts: own } of record.index.expressions()) {
      const kinds = own.map((text) => headings.has(text));
      expect(kinds.lastIndexOf(true), language).toBeLessThan(kinds.includes(false) ? kinds.indexOf(false) : own.length);
      expect(new Set(own.map((text) => text.toLowerCase())).size).toBe(own.length);
    }
    const named = new Set(texts.map(({ text }) => text.toLowerCase()));
    for (const heading of headings) expect(named).toContain(heading.toLowerCase());
  });

  it('beside headings are several words that stand to the letter in a passage, and as words in another', () => {
    const phrases = texts.filter(({ text }) => !headings.has(text));
    expect(phrases.length).toBeGreaterThan(10);
    for (const { text, language } of phrases) {
      expect(text).toMatch(/[\s-]/u);
      expect(text).not.toMatch(/[,;:()“”]/u);
      const having = passagesIn(language);
      expect(
        having.some((passage) => passage.text.includes(text)),
        text,
      ).toBe(true);
      const last = plain(text).split(' ').at(-1) ?? '';
      expect(having.filter((passage) => plain(passage.text).includes(last.slice(0, 4))).length, text).toBeGreaterThan(
        1,
      );
    }
  });
});
