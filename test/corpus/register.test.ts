import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialogueOf, everyDialogue } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load.js';

const corpus = loadCorpus(resolve('corpus'));

const PAINTER_AND_JENNY = ['Christopher Painter', 'Joëlle Jenny'];

/** Number, held, city, co-chairs, addresses of the texts: what the published pages say. */
const FACTS: readonly (readonly [
  number,
  readonly string[],
  string | null,
  readonly string[],
  readonly (string | undefined)[],
])[] = [
  [1, ['2014-12-05'], 'Brussels', PAINTER_AND_JENNY, ['https://www.eeas.europa.eu/node/6800_en']],
  [2, ['2015-12-07'], 'Washington', PAINTER_AND_JENNY, [undefined]],
  [3, [], null, [], []],
  [
    4,
    ['2017-11-14', '2017-11-15'],
    'Washington',
    [],
    ['https://2017-2021.state.gov/joint-elements-from-the-4th-eu-u-s-cyber-dialogue/'],
  ],
  [5, ['2018-09-10'], 'Brussels', [], [undefined]],
  [6, ['2019-05-24'], 'Washington', ['Robert Strayer', 'Rory Domm'], ['https://www.eeas.europa.eu/node/64495_en']],
  [7, [], null, [], []],
  [
    8,
    ['2022-12-15', '2022-12-16'],
    'Washington',
    ['Jennifer Bachus', 'Liesyl Franz', 'Joanneke Balfoort', 'Lorena Boix Alonso'],
    ['https://www.state.gov/the-2022-u-s-eu-cyber-dialogue/'],
  ],
  [
    9,
    ['2023-12-06', '2023-12-07'],
    'Brussels',
    [],
    ['https://www.state.gov/joint-statement-on-the-united-states-european-union-9th-cyber-dialogue-in-brussels/'],
  ],
];

describe('the register', () => {
  it('lists nine dialogues in order', () => {
    expect(everyDialogue(corpus).map((dialogue) => dialogue.id)).toEqual(FACTS.map(([n]) => `eu-us-cyber/${n}`));
  });

  it.each(FACTS)('of dialogue %i has held, city, co-chairs and addresses', (number, held, city, coChairs, urls) => {
    const dialogue = dialogueOf(corpus, `eu-us-cyber/${number}`);
    expect(dialogue?.held).toEqual(held);
    expect(dialogue?.city?.en ?? null).toBe(city);
    expect(dialogue?.coChairs.map((chair) => chair.name)).toEqual(coChairs);
    expect(dialogue?.published.map((one) => one.url)).toEqual(urls);
  });

  it.each([3, 7])('says of dialogue %i nothing but its number', (number) => {
    expect(dialogueOf(corpus, `eu-us-cyber/${number}`)).toEqual({
      id: `eu-us-cyber/${number}`,
      series: 'eu-us-cyber',
      number,
      held: [],
      city: null,
      cityAlsoCalled: {},
      hosts: [],
      coChairs: [],
      basis: {},
      published: [],
    });
  });

  it('says of dialogue 2 when its joint elements were published, and that their address is not established', () => {
    expect(dialogueOf(corpus, 'eu-us-cyber/2')?.published).toMatchObject([
      { date: '2015-12-08', note: 'official address not established' },
    ]);
  });

  it('says how the number of dialogue 8 is known', () => {
    expect(dialogueOf(corpus, 'eu-us-cyber/8')?.basis.number).toBe('inferred; the next dialogue is called the 9th');
  });

  it('says how every date is known that no joint text held states', () => {
    const joint = new Set(
      corpus.documents.filter((one) => one.kind === 'joint-statement').map((document) => document.dialogue),
    );
    const others = everyDialogue(corpus).filter((one) => one.held.length > 0 && !joint.has(one.id));
    expect(others.map((one) => one.number)).toEqual([2, 4, 5, 8, 9]);
    expect(others.filter((one) => one.basis.held === undefined)).toEqual([]);
  });

  it('names the look-alikes that are not in the series', () => {
    const names = corpus.series.flatMap((series) => series.notInSeries.flatMap((list) => list.en ?? []));
    expect(names).toEqual(
      expect.arrayContaining([
        'Information Society Dialogue',
        '2010 Working Group on Cybersecurity and Cybercrime',
        'Trade and Technology Council',
      ]),
    );
  });
});
