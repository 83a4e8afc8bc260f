import { afterEach, describe, expect, it } from 'vitest';
import { writeDate, writeDays } from '../../src/reply/dates.js';
import { answer, cyber, river } from './every-reply.js';

/** East and west of the date line, half hours, and zones that skipped a midnight. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Asia/Kolkata', 'Africa/Cairo', 'UTC'];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a date', () => {
  it.each([
    ['2019-05-24', 'en-GB', '24 May 2019'],
    ['2019-05-24', 'en-US', 'May 24, 2019'],
    ['2019-05-24', 'en', '24 May 2019'],
    ['2019-05-24', 'fr', '24 mai 2019'],
    ['2019-05-24', 'fr-CA', '24 mai 2019'],
    ['2015-12', 'en-GB', 'December 2015'],
    ['2015-12', 'en-US', 'December 2015'],
    ['2015-12', 'fr', 'décembre 2015'],
    ['2015', 'en-GB', '2015'],
    ['2015', 'fr', '2015'],
    ['2019-08-01', 'fr', '1er août 2019'],
    ['2019-08-01', 'en-GB', '1 August 2019'],
    ['2019-08-11', 'fr', '11 août 2019'],
    ['2019-08-21', 'fr', '21 août 2019'],
  ])('%s is written out for %s', (date, locale, expected) => {
    expect(writeDate(date, locale)).toBe(expected);
  });

  it.each(['de', 'ja', 'ar', 'th', 'zh-CN'])(
    'is written in English for a reader of %s, who gets an English reply',
    (locale) => {
      expect(writeDate('2019-05-24', locale)).toBe('24 May 2019');
    },
  );

  it.each(['en-u-ca-buddhist', 'fr-u-nu-arab', 'en-u-ca-hebrew'])('is of the common calendar for %s', (locale) => {
    expect(writeDate('2019-05-24', locale)).toMatch(/^24 ma[yi] 2019$/iu);
  });

  it('is the same day in every time zone', () => {
    for (const TZ of ZONES) {
      process.env.TZ = TZ;
      for (const day of ['2014-12-05', '2019-01-01', '2019-12-31', '2020-02-29'])
        expect(writeDate(day, 'en-GB')).toMatch(new RegExp(`^${Number(day.slice(8))} \\w+ ${day.slice(0, 4)}$`, 'u'));
    }
  });

  it('of every document and dialogue is written alike in every time zone', () => {
    const all = () =>
      [cyber, river].flatMap((record) =>
        ['en-GB', 'en-US', 'fr'].map((locale) => [
          JSON.stringify(answer('documents', {}, locale, record)),
          JSON.stringify(answer('dialogue', {}, locale, record)),
        ]),
      );
    process.env.TZ = 'UTC';
    const there = all();
    for (const TZ of ZONES) {
      process.env.TZ = TZ;
      expect(all()).toEqual(there);
    }
  });
});

describe('the time zones of these tests', () => {
  it('do shift a moment in time, so a date that shifted would be seen', () => {
    const days = ZONES.map((TZ) => {
      process.env.TZ = TZ;
      return new Date('2019-05-24T00:00:00Z').getDate();
    });
    expect(new Set(days)).toEqual(new Set([23, 24]));
  });
});

describe('the days of a dialogue', () => {
  it.each([
    [['2019-05-24'], 'en-GB', '24 May 2019'],
    [['2017-11-14', '2017-11-15'], 'en-GB', '14–15 November 2017'],
    [['2017-11-14', '2017-11-15'], 'en-US', 'November 14–15, 2017'],
    [['2017-11-14', '2017-11-15'], 'fr', '14–15 novembre 2017'],
    [['2020-09-30', '2020-10-01'], 'en-GB', '30 September–1 October 2020'],
    [['2020-09-30', '2020-10-01'], 'fr', '30 septembre–1er octobre 2020'],
    [['2020-09-01', '2020-09-02'], 'fr', '1er–2 septembre 2020'],
    [[], 'fr', ''],
  ])('%j are written as one for %s', (days, locale, expected) => {
    expect(writeDays(days, locale).replaceAll(' – ', '–')).toBe(expected);
  });
});

describe('a French sentence', () => {
  const notice = (number: string, locale: string) =>
    answer('ask', { question: `When was the ${number} dialogue?` }, locale).notice;

  it('says « le » before a day, « les » before two, « en » before a month', () => {
    expect(notice('6th', 'fr')).toContain('s’est tenu le 24 mai 2019');
    expect(notice('9th', 'fr')).toContain('s’est tenu les 6–7 décembre 2023');
    const press = JSON.stringify(answer('passage', { id: 'thehill-2015:1', context: 0 }, 'fr'));
    expect(press).toContain('publié en décembre 2015');
    expect(press).toContain('tenu le 7 décembre 2015');
  });
});
