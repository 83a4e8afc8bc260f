import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../src/reply/model.js';
import { answer, cyber, RECORDS } from '../reply/every-reply.js';

const search = (options: Parameters<typeof answer>[1], locale = 'en-US', record = cyber) =>
  answer('search', options, locale, record);
const passagesFor = (...asked: Parameters<typeof search>) =>
  quotationsOf(search(...asked)).flatMap(({ source, alsoIn }) => [source.passage, ...alsoIn.map((one) => one.passage)]);

describe('/search', () => {
  it('finds a phrase in quotation marks only where it stands so', () => {
    expect(passagesFor({ words: '"no new legal instrument"' })).toEqual(['eeas-2019:5']);
    expect(search({ words: '"no new legal instrument"' }).notice).toBe('1 passage found.');
    expect(passagesFor({ words: '"legal new no instrument"' })).not.toContain('eeas-2019:5');
  });

  it('takes French quotation marks as well', () => {
    expect(passagesFor({ words: '« normes de comportement responsable »' }, 'fr')).toContain('useu-2014-fr:2');
  });

  it('leaves out passages with a word after a minus', () => {
    const all = passagesFor({ words: 'cybercrime' });
    const without = passagesFor({ words: 'cybercrime -Budapest' });
    expect(all).toContain('eeas-2019:5');
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(all.length);
    for (const id of without) expect(cyber.index.passages.get(id)?.passage.text).not.toContain('Budapest');
  });

  it('keeps to the years of the dialogues, both ends included', () => {
    const numbers = (options: Parameters<typeof answer>[1]) =>
      [...new Set(quotationsOf(search({ words: 'cyber', ...options })).map((one) => one.dialogue.number))].sort();
    expect(numbers({})).toEqual([1, 2, 6]);
    expect(numbers({ from: 2015 })).toEqual([2, 6]);
    expect(numbers({ to: 2015 })).toEqual([1, 2]);
    expect(numbers({ from: 2015, to: 2015 })).toEqual([2]);
    expect(search({ words: 'cyber', from: 2016, to: 2018 }).outcome).toBe('not-on-record');
  });

  it('sorts by the day of the dialogue when asked to', () => {
    const days = (sort: string) =>
      quotationsOf(search({ words: 'cyber', sort })).map((one) => one.dialogue.held[0] ?? '');
    expect(days('newest')).toEqual([...days('newest')].sort().reverse());
    expect(days('oldest')).toEqual([...days('oldest')].sort());
    expect([...days('relevance')].sort()).toEqual(days('oldest'));
    expect(days('newest')[0]).toBe('2019-05-24');
    expect(days('oldest')[0]).toBe('2014-12-05');
  });

  it('keeps to a voice, a dialogue and a language', () => {
    for (const { source } of quotationsOf(search({ words: 'cyber', voice: 'press' })))
      expect(source.voice).toBe('press');
    for (const { dialogue } of quotationsOf(search({ words: 'cyber', dialogue: '2' }))) expect(dialogue.number).toBe(2);
    const french = quotationsOf(search({ words: 'cyberespace', language: 'fr' }, 'fr'));
    expect(french.length).toBeGreaterThan(0);
    for (const { source, alsoIn } of french)
      expect([source, ...alsoIn].every((one) => one.language === 'fr')).toBe(true);
  });

  it('finds the words that the press quotes of a side under that side’s voice', () => {
    const quotations = quotationsOf(search({ words: '"not some lawless"', voice: 'us' }));
    expect(quotations.map(({ source, voice }) => [source.passage, voice])).toEqual([['thehill-2015:8', 'us']]);
  });

  it('says how many passages were found', () => {
    const reply = search({ words: 'cybercrime' });
    expect(reply.notice).toMatch(new RegExp(`^${quotationsOf(reply).length} passages found\\.`, 'u'));
    expect(search({ words: 'cybercriminalité' }, 'fr').notice).toMatch(/^\d+ passages trouvés\./u);
  });

  it('searches for a topic by its label when its id is chosen', () => {
    for (const [, record] of RECORDS)
      for (const topic of record.tree.topics.values())
        expect(search({ words: topic.id }, 'en-US', record).title).toBe(`Search: ${topic.label.en}`);
  });

  it('says which words are not there when no passage has them all', () => {
    const reply = search({ words: 'Budapest giraffe' });
    expect(reply.outcome).toBe('closest');
    expect(reply.notice).toBe(
      'No passage has all these words. The closest ones are shown. Not in the record: “giraffe”.',
    );
  });
});
