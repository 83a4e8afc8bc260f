import { describe, expect, it } from 'vitest';
import { everyDialogue } from '../../src/corpus/corpus.js';
import { everyText } from '../../src/corpus/localised.js';
import { readDialogue } from '../../src/options/dialogue.js';
import { readDocument } from '../../src/options/document.js';
import { exampleDialogue, exampleQuestions, exampleTopic } from '../../src/options/examples.js';
import { readFilters } from '../../src/options/narrowing.js';
import { readPassage } from '../../src/options/passage.js';
import { readTopics, topicLabel } from '../../src/options/topic.js';
import { answer, cyber, passagesOf, RECORDS, river } from '../reply/every-reply.js';

describe('the option dialogue', () => {
  const numberOf = (typed: string, locale = 'en-US') => {
    const read = readDialogue(typed, locale, cyber);
    return read.ok ? read.dialogue?.number : read.sentence;
  };

  it.each([
    '6',
    '6th',
    '6e',
    'sixth',
    'Sixth',
    'the 6th dialogue',
    'the sixth dialogue',
    'sixième',
    'le sixième dialogue',
    'SIXIEME',
    'eu-us-cyber/6',
    'EU-US-Cyber/6',
    '2019',
    '2019-05-24',
    'May 24, 2019',
    '6th · Washington · May 24, 2019',
  ])('takes “%s” for the sixth', (typed) => {
    expect(numberOf(typed)).toBe(6);
  });

  it.each([
    ['premier', 1],
    ['1er', 1],
    ['inaugural', 1],
    ['2014', 1],
    ['5 décembre 2014', 1],
    ['2017-11-15', 4],
    ['6–7 décembre 2023', 9],
  ])('takes « %s » from a reader of French for dialogue %i', (typed, number) => {
    expect(numberOf(typed, 'fr')).toBe(number);
  });

  it('takes a city of several dialogues for the newest of them', () => {
    const inWashington = everyDialogue(cyber.corpus).filter((one) => one.city?.en === 'Washington');
    expect(inWashington.map((one) => one.number)).toEqual([2, 4, 6, 8]);
    expect(numberOf('Washington')).toBe(8);
    expect(numberOf('washington')).toBe(8);
    expect(numberOf('Bruxelles')).toBe(9);
    expect(numberOf('brussels', 'fr')).toBe(9);
  });

  it.each(['0', '10', '99th', '2016', 'Paris', 'tomorrow', 'eu-us-cyber/10'])('does not take “%s”', (typed) => {
    expect(numberOf(typed)).toBe(
      `There is no dialogue “${typed}” in the register; it has 9, so type a number, a year or a city, for example dialogue:9.`,
    );
  });

  it('says in /dialogue how its own option is called', () => {
    expect(answer('dialogue', { number: 'dialogue:10' }).notice).toBe(
      'There is no dialogue “dialogue:10” in the register; it has 9, so type a number, a year or a city, for example number:9.',
    );
    expect(answer('dialogue', { number: '10' }, 'fr').notice).toMatch(/par exemple numéro:9\.$/u);
  });

  it('reads the id, the number and the choice of each dialogue of both records', () => {
    for (const [, record] of RECORDS) {
      for (const dialogue of everyDialogue(record.corpus)) {
        for (const typed of [dialogue.id, String(dialogue.number), dialogue.id.toUpperCase()])
          expect(readDialogue(typed, 'fr', record)).toEqual({ ok: true, dialogue });
      }
    }
  });

  it('that is absent means every dialogue', () => {
    expect(readDialogue(undefined, 'en', cyber)).toEqual({ ok: true, dialogue: undefined });
  });
});

describe('the option topic', () => {
  it('reads the id, each label and each alias of each topic, whatever their case', () => {
    for (const [, record] of RECORDS) {
      for (const topic of record.tree.topics.values()) {
        expect(readTopics(topic.id, 'en', record), topic.id).toEqual([topic.id]);
        for (const { text } of everyText(topic.label)) {
          expect(readTopics(text, 'en', record), text).toEqual([topic.id]);
          expect(readTopics(text.toUpperCase(), 'fr', record), text).toEqual([topic.id]);
        }
        for (const { text } of everyText(topic.aliases))
          expect(readTopics(text, 'en', record).length, text).toBeGreaterThan(0);
      }
    }
  });

  it('reads a label without its accents', () => {
    expect(readTopics('cybercriminalite', 'fr', cyber)).toEqual(['cybercrime']);
    expect(readTopics('gouvernance de l internet', 'fr', cyber)).toEqual(['internet-governance']);
    expect(readTopics('peche', 'fr', river)).toEqual(['fisheries']);
  });

  it.each([
    ['cyber-crime', ['cybercrime']],
    ['the Budapest Convention', ['budapest-convention']],
    ['cybercrme', ['cybercrime']],
    ['the Budapest Convention and human rights', ['budapest-convention', 'human-rights']],
  ])('reads “%s” in the reader’s own words', (typed, topics) => {
    expect(readTopics(typed, 'en-US', cyber)).toEqual(topics);
  });

  it.each(['zebra crossing', '😀', '**', 'how do the two sides plan to feed their horses', 'the'])(
    'reads no topic in “%s”',
    (typed) => {
      expect(readTopics(typed, 'en-US', cyber)).toEqual([]);
    },
  );

  it('is labelled in the reader’s language', () => {
    expect(topicLabel('cybercrime', 'en-US', cyber)).toBe('Cybercrime');
    expect(topicLabel('cybercrime', 'fr-CA', cyber)).toBe('Cybercriminalité');
  });
});

describe('the option passage', () => {
  it.each([
    'eeas-2019:5',
    'EEAS-2019:5',
    'eeas-2019 5',
    'eeas-2019#5',
    'eeas-2019 #5',
    'eeas-2019, 5',
    'eeas-2019 ¶ 5',
    'eeas-2019 § 5',
    ' eeas-2019:05 ',
  ])('reads “%s”', (typed) => {
    const read = readPassage(typed, 'en', cyber);
    expect(read.ok ? read.passage.id : read.sentence).toBe('eeas-2019:5');
  });

  it('reads a document alone as its first passage, by id or title', () => {
    for (const typed of ['eeas-2019', 'Joint Elements Statement on the Sixth EU-U.S. Cyber Dialogue']) {
      const read = readPassage(typed, 'en', cyber);
      expect(read.ok ? read.passage.id : read.sentence).toBe('eeas-2019:1');
    }
  });

  it('reads every id of both records', () => {
    for (const [, record] of RECORDS)
      for (const passage of passagesOf(record))
        expect(readPassage(passage.id, 'en', record)).toEqual({ ok: true, passage });
  });

  it.each(['eeas-2019:0', 'eeas-2019:10', 'eeas-2020:1', 'nobody', '5', ':', 'eeas-2019:5:5'])(
    'does not read “%s”',
    (typed) => {
      expect(readPassage(typed, 'en', cyber)).toEqual({
        ok: false,
        sentence: `There is no passage “${typed}” in the record; an id looks like eeas-2014:1, and /search finds passages by their words.`,
      });
    },
  );
});

describe('the option document', () => {
  it('reads every id and title of both records', () => {
    for (const [, record] of RECORDS) {
      for (const document of record.corpus.documents) {
        expect(readDocument(document.id.toUpperCase(), 'en', record)).toEqual({ ok: true, document });
        const byTitle = readDocument(document.title.toLowerCase(), 'en', record);
        expect(byTitle.ok ? byTitle.document.title : byTitle.sentence).toBe(document.title);
      }
    }
  });

  it('says which one is nearest to what was typed', () => {
    expect(readDocument('eeas-2018', 'en', cyber)).toEqual({
      ok: false,
      sentence: 'There is no document “eeas-2018”; did you mean eeas-2014?',
    });
    expect(answer('documents', { id: 'thehil-2015' }, 'fr').notice).toBe(
      'Il n’y a pas de document « thehil-2015 » ; vouliez-vous dire thehill-2015 ?',
    );
  });
});

describe('the options voice and language', () => {
  const filtersOf = (typed: Parameters<typeof readFilters>[0], locale = 'en-US', record = cyber) => {
    const read = readFilters(typed, locale, record);
    return read.ok ? read.filters : read.sentence;
  };

  it.each([
    ['eu', 'eu'],
    ['EU', 'eu'],
    ['European Union', 'eu'],
    ['European Union version', 'eu'],
    ['united states', 'us'],
    ['joint', 'joint'],
    ['Joint text', 'joint'],
    ['press', 'press'],
    ['personal account', 'personal'],
  ])('read “%s” as the voice %s', (typed, voice) => {
    expect(filtersOf({ voice: typed })).toMatchObject({ voice });
  });

  it.each([
    ['Union européenne', 'eu'],
    ['etats unis', 'us'],
    ['presse', 'press'],
    ['récit personnel', 'personal'],
    ['texte commun', 'joint'],
  ])('read « %s » from a reader of French as the voice %s', (typed, voice) => {
    expect(filtersOf({ voice: typed }, 'fr')).toMatchObject({ voice });
  });

  it.each([
    ['fr', 'fr'],
    ['French', 'fr'],
    ['francais', 'fr'],
    ['Français', 'fr'],
    ['anglais', 'en'],
  ])('read “%s” as the language %s', (typed, language) => {
    expect(filtersOf({ language: typed })).toMatchObject({ language });
  });

  it('know the parties of the record at hand', () => {
    expect(filtersOf({ voice: 'Vessarie' }, 'fr', river)).toMatchObject({ voice: 'vessaria' });
    expect(filtersOf({ voice: 'eu' }, 'en', river)).toBe(
      '“eu” is no voice; type one of press, ormund, vessaria, joint.',
    );
  });

  it('say the first of several that name nothing', () => {
    expect(filtersOf({ dialogue: 'Paris', voice: 'x', language: 'y' })).toMatch(/^There is no dialogue “Paris”/u);
    expect(filtersOf({ voice: 'x', language: 'y' })).toMatch(/^“x” is no voice/u);
  });
});

describe('examples', () => {
  it('are answered by the record they are made for', () => {
    for (const [, record] of RECORDS) {
      for (const locale of ['en-US', 'fr']) {
        for (const question of exampleQuestions(record, locale))
          expect(answer('ask', { question }, locale, record).outcome, question).toBe('answered');
        expect(answer('position', { topic: exampleTopic(record, locale) }, locale, record).outcome).toBe('answered');
      }
      const number = String(exampleDialogue(record));
      expect(JSON.stringify(answer('dialogue', { number }, 'en', record))).toContain('Texts held');
    }
  });
});
