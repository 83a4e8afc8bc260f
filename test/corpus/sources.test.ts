import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, passageOf } from '../../src/corpus/corpus.js';
import type { Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { SOURCES, type SourceReading } from './furniture.js';

const CORPUS = resolve('corpus');
const SOURCE_FOLDER = resolve('test/corpus/sources');
const BULLET = /^\s*•\s*/u;

const corpus = loadCorpus(CORPUS);

/** White space folded, in the test's own way: no-break spaces and line ends count as spaces. */
function folded(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

function sourceText(source: SourceReading): string {
  return readFileSync(resolve(SOURCE_FOLDER, source.file), 'utf8');
}

function linesOf(source: SourceReading): readonly string[] {
  return sourceText(source)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

type LineKind = 'fact' | 'furniture' | 'heading' | 'text';

function kindOf(source: SourceReading, line: string): LineKind {
  const words = folded(line);
  if (source.facts.some((fact) => fact.line === words)) return 'fact';
  if (Object.hasOwn(source.furniture, words)) return 'furniture';
  return source.headings.includes(words) ? 'heading' : 'text';
}

/** The text lines with their white space, without the sign of a list and glued furniture. */
function textLines(source: SourceReading): readonly string[] {
  return linesOf(source)
    .filter((line) => kindOf(source, line) === 'text')
    .map((line) => source.glued.reduce((rest, glued) => rest.replace(glued, ''), line.replace(BULLET, '')));
}

function heldDocuments(source: SourceReading): readonly Document[] {
  return source.documents.map((id) => {
    const document = documentOf(corpus, id);
    if (document === undefined) throw new Error(`no document ${id}`);
    return document;
  });
}

function passageTexts(source: SourceReading): readonly string[] {
  return heldDocuments(source).flatMap((document) => document.passages.map((passage) => passage.text));
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

describe('the sources', () => {
  it('give every document of the corpus, each once', () => {
    expect(SOURCES.flatMap((source) => source.documents).toSorted()).toEqual(
      corpus.documents.map((document) => document.id).toSorted(),
    );
  });
});

describe.each(SOURCES)('$file', (source) => {
  it('has its text, one line a passage and page turns joined, in the passages of its documents in order', () => {
    const paragraphs: string[] = [];
    for (const line of textLines(source).map(folded)) {
      const above = paragraphs.pop();
      if (above !== undefined && source.continuations.includes(line)) paragraphs.push(`${above} ${line}`);
      else paragraphs.push(...(above === undefined ? [] : [above]), line);
    }
    expect(passageTexts(source)).toEqual(paragraphs);
  });

  it('holds every passage of its documents, white space folded', () => {
    const whole = folded(sourceText(source));
    for (const text of passageTexts(source)) expect(whole).toContain(text);
  });

  it('has each of its words in one place: a passage, a heading, the front matter or the furniture', () => {
    const left = linesOf(source).filter((line) => kindOf(source, line) !== 'text');
    const signs = linesOf(source).filter((line) => BULLET.test(line)).length;
    const passages = passageTexts(source).reduce((sum, text) => sum + wordCount(text), 0);
    expect(passages + signs + left.reduce((sum, line) => sum + wordCount(line), 0)).toBe(wordCount(sourceText(source)));
  });

  it('has its headings above the passages, in order', () => {
    const above = heldDocuments(source).flatMap((document) =>
      document.passages.flatMap((passage) => [...passage.headings]),
    );
    expect([...new Set(above)]).toEqual(source.headings.map((heading) => heading.replace(/:$/u, '')));
  });

  it('has the facts that are no text in the front matter', () => {
    for (const fact of source.facts) {
      expect(documentOf(corpus, fact.document)?.[fact.key]).toContain(fact.value);
    }
  });

  it('has every line that is named as furniture, heading, fact or continuation', () => {
    const lines = new Set(linesOf(source).map(folded));
    const named = [
      ...source.facts.map((fact) => fact.line),
      ...Object.keys(source.furniture),
      ...source.headings,
      ...source.continuations,
    ];
    expect(named.filter((line) => !lines.has(line))).toEqual([]);
    expect(source.glued.filter((glued) => !sourceText(source).includes(glued))).toEqual([]);
  });

  it('has its text lines in the files of the corpus with their white space, no-break spaces included', () => {
    const files = source.documents.map((id) => readFileSync(resolve(CORPUS, 'documents', `${id}.md`), 'utf8'));
    for (const line of textLines(source)) expect(files.some((file) => file.includes(line))).toBe(true);
  });
});

describe('words that are easily lost or mended', () => {
  it.each([
    ['eeas-2019:5', 'affirmed that no new legal instrument was necessary for addressing global cybercrime'],
    ['eeas-2019:7', 'the Organization for Security Cooperation in Europe'],
    ['state-2014:2', 'the Organization for Security Cooperation in Europe'],
    ['eeas-2014:18', 'social development.They reiterated'],
    ['state-2014:1', 'in Brussels, Belgium on today,'],
    ['thehill-2015:8', 'some lawless ‘Wild West” where'],
    ['useu-2014-en:1', 'will go a long ways toward'],
    ['useu-2014-fr:1', 'sur l‘interopérabilité'],
  ])('%s keeps “%s”', (id, words) => {
    expect(passageOf(corpus, id)?.text).toContain(words);
  });

  it.each([
    ['eeas-2014:12', 'at the EU-US Summit this year'],
    ['state-2014:13', 'to address cybercrime challenges'],
  ])('%s ends, without a full stop, “%s”', (id, words) => {
    expect(passageOf(corpus, id)?.text.endsWith(words)).toBe(true);
  });

  it('no passage holds a placeholder of the page', () => {
    const texts = corpus.documents.flatMap((document) => document.passages.map((passage) => passage.text));
    expect(texts.filter((text) => /[{}]|^•/u.test(text))).toEqual([]);
  });
});
