import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Corpus, documentOf, passageOf } from '../../src/corpus/corpus.js';
import type { Document } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { findParallels } from '../../src/corpus/parallels.js';
import { passagesOf } from '../../src/corpus/passages.js';

const cyber = loadCorpus(resolve('corpus'));
const river = loadCorpus(resolve('test/corpora/vessaria-ormund'));

/** The parallels of every passage of a document, in order. */
function parallelsOf(corpus: Corpus, id: string): readonly (readonly [string, readonly string[]])[] {
  const passages = documentOf(corpus, id)?.passages ?? [];
  return passages.map((passage) => [passage.id, corpus.parallels.get(passage.id) ?? []] as const);
}

describe('the EU and US versions of the 2014 text', () => {
  /** EU passage, US passage, what both speak of; read off the two texts by hand. */
  const PAIRS: readonly (readonly [number, number, string])[] = [
    [1, 1, 'inaugural meeting'],
    [2, 2, 'Group of Governmental Experts'],
    [3, 3, 'no single entity'],
    // EU 4, "As such, the EU and US representatives:", is the end of US 3, "As such we:".
    [5, 4, 'Internet Governance Forum'],
    [6, 5, 'NETmundial'],
    [7, 6, 'ICANN'],
    [8, 7, 'Working Group on Cybersecurity and Cybercrime'],
    [9, 8, 'public-private partnerships'],
    [10, 9, 'awareness raising'],
    [11, 10, 'incident management'],
    [12, 11, 'Global Alliance Against Child Sexual Abuse Online'],
    [13, 12, 'Budapest Convention'],
    [14, 13, 'Regional Internet Registries'],
    [15, 14, 'World Summit on the Information Society'],
    [16, 15, 'Mongolia'],
    [17, 16, 'International Covenant on Civil and Political Rights'],
    [18, 17, 'digital divide'],
    [19, 18, 'approximately one year’s time'],
  ];

  it('are aligned passage by passage, from the EU version', () => {
    const us = new Map(PAIRS.map(([eu, other]) => [eu, [`state-2014:${other}`]]));
    expect(parallelsOf(cyber, 'eeas-2014')).toEqual(
      Array.from({ length: 19 }, (_, at) => [`eeas-2014:${at + 1}`, us.get(at + 1) ?? []]),
    );
  });

  it('are aligned passage by passage, from the US version', () => {
    const eu = new Map(PAIRS.map(([other, us]) => [us, [`eeas-2014:${other}`]]));
    expect(parallelsOf(cyber, 'state-2014')).toEqual(
      Array.from({ length: 18 }, (_, at) => [`state-2014:${at + 1}`, eu.get(at + 1)]),
    );
  });

  it.each(PAIRS)('EU %i and US %i both name “%s”', (eu, us, words) => {
    expect(passageOf(cyber, `eeas-2014:${eu}`)?.text).toContain(words);
    expect(passageOf(cyber, `state-2014:${us}`)?.text).toContain(words);
  });

  it('pair the child abuse passage, under no heading of its own in the US version, with one under Cybercrime', () => {
    const [parallel] = cyber.parallels.get('state-2014:11') ?? [];
    expect(passageOf(cyber, 'state-2014:11')?.headings).toEqual(['U.S.-EU Cyber Related Work Streams']);
    expect(passageOf(cyber, parallel ?? '')?.headings).toEqual(['US-EU Cyber Related Work Streams', 'Cybercrime']);
  });
});

describe('translations', () => {
  it('of the personal account are aligned passage by passage', () => {
    expect(parallelsOf(cyber, 'useu-2014-en')).toEqual(
      [1, 2, 3, 4].map((number) => [`useu-2014-en:${number}`, [`useu-2014-fr:${number}`]]),
    );
  });

  it('of the joint statement of the second corpus are aligned passage by passage', () => {
    expect(parallelsOf(river, 'vo-2021-en')).toEqual(
      Array.from({ length: 14 }, (_, at) => [`vo-2021-en:${at + 1}`, [`vo-2021-fr:${at + 1}`]]),
    );
  });
});

describe('the two versions of the joint text of the second corpus', () => {
  it('are aligned passage by passage, the lead-in that only one of them has left alone', () => {
    expect(parallelsOf(river, 'vessaria-2022')).toEqual([
      ['vessaria-2022:1', ['ormund-2022:1']],
      ['vessaria-2022:2', ['ormund-2022:2']],
      ['vessaria-2022:3', ['ormund-2022:3']],
      ['vessaria-2022:4', []],
      ['vessaria-2022:5', ['ormund-2022:4']],
      ['vessaria-2022:6', ['ormund-2022:5']],
      ['vessaria-2022:7', ['ormund-2022:6']],
      ['vessaria-2022:8', ['ormund-2022:7']],
      ['vessaria-2022:9', ['ormund-2022:8']],
      ['vessaria-2022:10', ['ormund-2022:9']],
      ['vessaria-2022:11', ['ormund-2022:10']],
      ['vessaria-2022:12', ['ormund-2022:11']],
      ['vessaria-2022:13', ['ormund-2022:12']],
      ['vessaria-2022:14', ['ormund-2022:13']],
    ]);
  });
});

describe.each([
  ['first', cyber],
  ['second', river],
])('in the %s corpus', (_name, corpus) => {
  it('parallels are symmetric', () => {
    for (const [id, others] of corpus.parallels) {
      for (const other of others) expect(corpus.parallels.get(other)).toContain(id);
    }
  });

  it('no passage is parallel to one of another kind of document, or of another dialogue', () => {
    for (const [id, others] of corpus.parallels) {
      const own = documentOf(corpus, id.split(':')[0] ?? '');
      for (const other of others) {
        const theirs = documentOf(corpus, other.split(':')[0] ?? '');
        expect([theirs?.kind, theirs?.dialogue]).toEqual([own?.kind, own?.dialogue]);
      }
    }
  });
});

describe('no parallel is found', () => {
  it.each(['thehill-2015', 'eeas-2019'])('of %s, the only text of its dialogue', (id) => {
    expect(parallelsOf(cyber, id).flatMap(([, others]) => others)).toEqual([]);
  });

  it('of the account in the joint text of its dialogue', () => {
    const others = parallelsOf(cyber, 'useu-2014-en').flatMap(([, parallels]) => parallels);
    expect(others.filter((id) => !id.startsWith('useu-2014-fr:'))).toEqual([]);
  });

  it('between two texts of one voice in one language', () => {
    const text = 'Both sides agreed to keep the river clean for those who live along it.';
    const [first, second] = [draft('a', {}, [text]), draft('b', {}, [text])];
    expect(findParallels([first, second])).toEqual(new Map());
    expect(findParallels([first, { ...second, voice: 'south' }]).get('a:1')).toEqual(['b:1']);
  });

  it('between passages of two languages that merely stand in the same place', () => {
    const english = draft('a', { language: 'en' }, ['We shall build weirs.', 'They fish.', 'Who knows?', 'So be it.']);
    const french = draft('b', { language: 'fr' }, ['Le ciel est bleu.', 'Il neige.', 'Qui sait ?', 'Au revoir.']);
    expect(findParallels([english, french])).toEqual(new Map());
  });
});

describe('of many texts about one dialogue', () => {
  it('each is found to be parallel to its other version', () => {
    const names = 'abcdefghijklmnopqrst'.split('').map((letter) => `${letter}${letter}orvale${letter}`);
    const texts = names.map((name, at) => [
      `Both sides welcomed the ${name} weir and its keeper number ${at * 37 + 100}.`,
      `The ${name} lock opens when the ${name} gauge stands above ${at * 11 + 200} marks.`,
    ]);
    const documents = texts.flatMap((paragraphs, at) => [
      draft(`north-${at}`, { voice: 'north' }, paragraphs),
      draft(`south-${at}`, { voice: 'south' }, paragraphs),
    ]);
    const found = findParallels(documents);
    for (const at of texts.keys()) {
      expect(found.get(`north-${at}:1`), `text ${at}`).toContain(`south-${at}:1`);
      expect(found.get(`south-${at}:2`), `text ${at}`).toContain(`north-${at}:2`);
    }
  });
});

function draft(id: string, facts: Partial<Document>, paragraphs: readonly string[]): Document {
  const language = facts.language ?? 'en';
  return {
    id,
    title: id,
    dialogue: 'talks/1',
    voice: 'north',
    kind: 'joint-statement',
    publisher: 'The Secretariat',
    published: '2020-01-03',
    url: `https://www.example.org/${id}`,
    language,
    speakers: [],
    rights: 'Invented for tests',
    passages: passagesOf({ document: id, language, speakers: [], markdown: paragraphs.join('\n\n'), firstLine: 1 })
      .passages,
    ...facts,
  };
}
