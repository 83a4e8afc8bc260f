import { describe, expect, it } from 'vitest';
import { type Quotation, quotationsOf } from '../../src/reply/model.js';
import { answer, cyber, LOCALES, RECORDS, river, router } from '../reply/every-reply.js';

const sourcesOf = (quotation: Quotation | undefined) => [
  quotation?.source.passage,
  ...(quotation?.alsoIn.map((other) => other.passage) ?? []),
];
const placesOf = (...asked: Parameters<typeof answer>) => quotationsOf(answer(...asked)).map(sourcesOf);

describe('/position topic:cybercrime', () => {
  const reply = answer('position', { topic: 'cybercrime' });
  const quotations = quotationsOf(reply);
  const at = (passage: string) => quotations.findIndex((quotation) => sourcesOf(quotation).includes(passage));

  it('answers', () => {
    expect(reply).toMatchObject({ outcome: 'answered', title: 'On the record: Cybercrime' });
  });

  it.each([
    ['on child sexual abuse', 'eeas-2014:12', 'state-2014:11', 'Global Alliance Against Child Sexual Abuse Online'],
    ['on the Budapest Convention', 'eeas-2014:13', 'state-2014:12', 'Budapest Convention as the reference framework'],
    ['on Internet organisations', 'eeas-2014:14', 'state-2014:13', 'ICANN and the Regional Internet Registries'],
  ])('shows the passage of 2014 %s once, with its EU and its US source', (_what, eu, us, words) => {
    const found = quotations.filter((quotation) => quotation.text.includes(words));
    expect(found).toHaveLength(1);
    expect(sourcesOf(found[0]).sort()).toEqual([eu, us].sort());
    expect(found[0]?.dialogue).toMatchObject({ number: 1, held: ['2014-12-05'], city: 'Brussels' });
  });

  it('shows the Budapest Convention passage of 2019 first, with “no new legal instrument was necessary” unbroken', () => {
    expect(quotations[0]?.source.passage).toBe('eeas-2019:5');
    expect(quotations[0]?.text).toContain('no new legal instrument was necessary for addressing global cybercrime');
    expect(quotations[0]?.dialogue).toMatchObject({ number: 6, held: ['2019-05-24'], city: 'Washington' });
    expect(quotations[0]?.source.published).toBe('2019-06-21');
  });

  it('shows nothing of the personal account or of the press as a position', () => {
    const voices = quotations
      .flatMap((quotation) => [quotation.source, ...quotation.alsoIn])
      .map((source) => source.voice);
    expect(new Set(voices)).toEqual(new Set(['joint', 'eu', 'us']));
  });

  it('has the Working Group on Cybersecurity and Cybercrime, which it only names, below what takes a position', () => {
    const named = at('eeas-2014:8');
    for (const id of ['eeas-2014:12', 'eeas-2014:13', 'eeas-2014:14']) {
      expect(at(id)).toBeGreaterThanOrEqual(0);
      if (named >= 0) expect(at(id)).toBeLessThan(named);
    }
  });

  it('has the newest dialogue first, each under a heading of its own', () => {
    expect(quotations.map((quotation) => quotation.dialogue.number)).toEqual(
      [...quotations].map((quotation) => quotation.dialogue.number).sort((a, b) => b - a),
    );
    const headings = reply.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      '6th EU-US Cyber Dialogue · Washington · held May 24, 2019',
      '1st EU-US Cyber Dialogue · Brussels · held December 5, 2014',
    ]);
  });

  it('says of which dialogues nothing can be shown, and why', () => {
    expect(reply.notice).toBe(
      'Only press or personal accounts held: 2nd. No text held: 3rd, 4th, 5th, 7th, 8th, and 9th.',
    );
  });

  it('names some of many such dialogues, and how many others there are', () => {
    const [series] = cyber.corpus.series;
    const model = series?.dialogues.find((dialogue) => dialogue.number === 7);
    if (series === undefined || model === undefined) throw new Error('no dialogue to model others on');
    const later = Array.from({ length: 40 }, (_, at) => ({ ...model, id: `eu-us-cyber/${10 + at}`, number: 10 + at }));
    const long = { ...series, dialogues: [...series.dialogues, ...later] };
    const record = { ...cyber, corpus: { ...cyber.corpus, series: [long] } };
    const { notice } = router.answer({ command: 'position', options: { topic: 'cybercrime' }, locale: 'en' }, record);
    expect(notice).toContain(
      'No text held: 3rd, 4th, 5th, 7th, 8th, 9th, 10th, 11th, 12th, 13th, 14th, 15th, and 34 others.',
    );
  });

  it('offers every mention, and context, citation and the other version under a quotation', () => {
    expect(reply.actions).toEqual([{ label: 'Every mention', command: 'search', options: { words: 'cybercrime' } }]);
    expect(quotations[at('eeas-2014:13')]?.actions).toEqual([
      { label: 'Context', command: 'passage', options: { id: 'eeas-2014:13' } },
      { label: 'Cite', command: 'cite', options: { passage: 'eeas-2014:13' } },
      { label: 'United States version', command: 'passage', options: { id: 'state-2014:12' } },
    ]);
  });

  it('is the same by label, alias, other case and French', () => {
    const expected = placesOf('position', { topic: 'cybercrime' });
    for (const topic of [
      'Cybercrime',
      'CYBERCRIME',
      'cyber-crime',
      'Cybercriminalité',
      'cybercriminalite',
      'computer crime',
    ])
      expect(placesOf('position', { topic }), topic).toEqual(expected);
  });
});

describe('/position asked again', () => {
  it('has each reader’s own language and dates, whoever asked before', () => {
    const dates = (locale: string) =>
      quotationsOf(answer('position', { topic: 'cybercrime', language: 'en' }, locale))[0]?.dialogueLine;
    for (const _round of [1, 2]) {
      expect(dates('en-US')).toContain('May 24, 2019');
      expect(dates('en-GB')).toContain('24 May 2019');
      expect(dates('fr')).toContain('24 mai 2019');
    }
  });
});

describe('/position narrowed', () => {
  it('to a dialogue shows that one alone', () => {
    const reply = answer('position', { topic: 'cybercrime', dialogue: '6' });
    expect(quotationsOf(reply).length).toBeGreaterThan(0);
    expect(new Set(quotationsOf(reply).map((one) => one.dialogue.number))).toEqual(new Set([6]));
  });

  it('to a dialogue without text says so and quotes nothing', () => {
    const reply = answer('position', { topic: 'cybercrime', dialogue: '9' });
    expect(reply).toMatchObject({ outcome: 'not-on-record', title: 'Not on the record' });
    expect(reply.notice).toContain('No text held: 9th.');
    expect(quotationsOf(reply)).toEqual([]);
  });

  it('to a voice shows that one alone', () => {
    for (const voice of ['eu', 'us', 'joint']) {
      const quotations = quotationsOf(answer('position', { topic: 'cybercrime', voice }));
      expect(quotations.length).toBeGreaterThan(0);
      for (const one of quotations.flatMap(({ source, alsoIn }) => [source, ...alsoIn])) expect(one.voice).toBe(voice);
    }
  });

  it('to the press shows the press, which was asked for by name', () => {
    const quotations = quotationsOf(answer('position', { topic: 'norms', voice: 'press' }));
    expect(quotations.length).toBeGreaterThan(0);
    for (const { source } of quotations) expect(source.voice).toBe('press');
  });

  it('to French shows French texts alone', () => {
    const quotations = quotationsOf(answer('position', { topic: 'drinking-water', language: 'fr' }, 'fr', river));
    expect(quotations.map(({ source }) => source.language)).toEqual(['fr']);
  });

  it('shows a reader of French the French version first, and offers the English one', () => {
    const [quotation] = quotationsOf(answer('position', { topic: 'drinking-water' }, 'fr', river));
    expect(quotation?.source.language).toBe('fr');
    expect(quotation?.alsoIn.map((one) => one.language)).toEqual(['en']);
    expect(quotation?.actions.map((action) => action.label)).toContain('En anglais');
  });
});

describe('a position', () => {
  const WORDS = [
    'trade-secrets',
    'secrets',
    'theft',
    'pledge',
    'vol de secrets',
    'G-20',
    'holidays',
    'Wild West',
    'Treasury',
    'turbines',
    'sabotage',
    'salt',
  ];

  it('is never shown from the press or a personal account as an answer, whatever the topic or the words', () => {
    for (const [, record] of RECORDS) {
      for (const topic of [...record.tree.topics.keys(), ...WORDS]) {
        const reply = answer('position', { topic }, 'en-US', record);
        const voices = quotationsOf(reply)
          .flatMap(({ source, alsoIn }) => [source, ...alsoIn])
          .map((one) => one.voice);
        const reported = voices.some((voice) => voice === 'press' || voice === 'personal');
        if (reported) expect(reply, topic).toMatchObject({ outcome: 'closest' });
        else expect(reply.outcome, topic).not.toBe('error');
      }
    }
  });

  it('that only the press reports is said to be none', () => {
    for (const topic of ['trade-secrets', 'secrets']) {
      const reply = answer('position', { topic });
      expect(reply.outcome).toBe('closest');
      expect(reply.notice).toMatch(/^No official text held takes a position on .*; it is not a position\.$/u);
      expect(quotationsOf(reply)[0]?.source.document).toBe('thehill-2015');
    }
  });

  it.each(LOCALES)('on a topic that is none is not on the record, with the nearest topics to press (%s)', (locale) => {
    const reply = answer('position', { topic: 'zebra crossings' }, locale);
    expect(reply.outcome).toBe('not-on-record');
    expect(quotationsOf(reply)).toEqual([]);
    expect(reply.notice).toContain('zebra');
    expect(reply.actions.length).toBeGreaterThan(2);
    for (const action of reply.actions)
      expect(answer(action.command, action.options, locale).outcome).not.toBe('not-on-record');
  });
});
