import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../../src/pictures/raster.js';
import { actionsOf, type Picture, quotationsOf, type Reply } from '../../src/reply/model.js';
import { answer, cyber, LOCALES, RECORDS, router } from '../reply/every-reply.js';

const row = v.object({
  dialogue: v.object({ id: v.string(), number: v.number(), held: v.array(v.string()), city: v.nullable(v.string()) }),
  status: v.string(),
  passages: v.array(v.string()),
  quote: v.nullable(v.object({ text: v.string(), passage: v.string() })),
});
const rowsOf = (reply: Reply) => v.parse(v.object({ rows: v.array(row) }), reply.data).rows;
const pictureOf = (reply: Reply): Picture | undefined =>
  reply.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))[0];

describe('/timeline topic:"confidence building measures"', () => {
  const reply = answer('timeline', { topic: 'confidence building measures' });
  const rows = rowsOf(reply);

  it('has a row for each dialogue of the register, in order of date', () => {
    expect(rows.map((one) => one.dialogue.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const days = rows.flatMap((one) => one.dialogue.held[0] ?? []);
    expect(days).toEqual([...days].sort());
  });

  it('has 2014 and 2019 with quotations, 2015 as press only, and no text held of the others', () => {
    const status = Object.fromEntries(rows.map((one) => [one.dialogue.number, one.status]));
    expect(status).toEqual({
      1: 'first-said',
      2: 'press-only',
      3: 'no-text-held',
      4: 'no-text-held',
      5: 'no-text-held',
      6: 'other-words',
      7: 'no-text-held',
      8: 'no-text-held',
      9: 'no-text-held',
    });
    expect(rows.flatMap((one) => (one.quote === null ? [] : [one.dialogue.number]))).toEqual([1, 6]);
    expect(quotationsOf(reply).map((one) => one.source.passage)).toEqual(['eeas-2014:2', 'eeas-2019:7']);
  });

  it('opens the quotation of a row by its button', () => {
    const press = actionsOf(reply).find((action) => action.label === '6th dialogue');
    const opened = router.answer(
      { command: press?.command ?? '', options: press?.options ?? {}, locale: 'en-US' },
      cyber,
    );
    expect(quotationsOf(opened)[0]?.source.passage).toBe('eeas-2019:7');
  });
});

describe('a topic', () => {
  it('that a text held does not speak of is not mentioned there', () => {
    const rows = rowsOf(answer('timeline', { topic: 'NETmundial' }));
    expect(rows.find((one) => one.dialogue.number === 6)?.status).toBe('not-mentioned');
  });

  it('that nobody has is told in one sentence, with topics to go on with', () => {
    const reply = answer('timeline', { topic: 'zebras' });
    expect(reply).toMatchObject({ outcome: 'not-on-record', notice: 'No text held speaks of zebras.' });
    expect(reply.actions.length).toBeGreaterThan(0);
  });

  const traced = RECORDS.flatMap(([, record]) =>
    LOCALES.flatMap((locale) =>
      [...record.tree.topics.keys()].map((topic) => ({
        topic,
        record,
        rows: rowsOf(answer('timeline', { topic }, locale, record)),
      })),
    ),
  );

  it('has a row for each dialogue, on every record and in every language', () => {
    for (const { record, rows } of traced)
      expect(rows.length).toBe(record.corpus.series.flatMap((series) => series.dialogues).length);
  });

  it('is quoted where it is spoken of, and nowhere else', () => {
    const SAID = ['first-said', 'said-again', 'other-words'];
    const rows = traced.flatMap((one) => one.rows);
    expect(rows.filter((one) => SAID.includes(one.status) && one.quote === null)).toEqual([]);
    expect(rows.filter((one) => ['not-mentioned', 'no-text-held'].includes(one.status) && one.quote !== null)).toEqual(
      [],
    );
  });

  it('is first said once', () => {
    for (const { topic, rows } of traced)
      expect(rows.filter((one) => one.status === 'first-said').length, topic).toBeLessThanOrEqual(1);
  });
});

describe('/timeline without a topic', () => {
  it('sets all topics that are spoken of against the dialogues', () => {
    const map = v.object({
      rows: v.array(v.object({ topic: v.string(), said: v.array(v.string()), reported: v.array(v.string()) })),
    });
    const { rows } = v.parse(map, answer('timeline', {}).data);
    const crime = rows.find((one) => one.topic === 'cybercrime');
    expect(crime?.said).toEqual(['eu-us-cyber/1', 'eu-us-cyber/6']);
    for (const one of rows) expect(one.said.filter((id) => one.reported.includes(id))).toEqual([]);
  });
});

describe('the pictures', () => {
  const asked = [{ topic: 'cybercrime', picture: true }, { picture: true }];
  const replies = RECORDS.flatMap(([, record]) =>
    LOCALES.flatMap((locale) =>
      asked
        .map((options) =>
          'topic' in options ? { ...options, topic: [...record.tree.topics.keys()][0] ?? '' } : options,
        )
        .map((options) => ({ reply: answer('timeline', options, locale, record), record })),
    ),
  );

  it('say in words what they show', () => {
    for (const { reply } of replies) {
      const picture = pictureOf(reply);
      expect(picture?.alt.length).toBeGreaterThan(40);
      expect(reply.data).toMatchObject({ picture: { alt: picture?.alt, svg: picture?.light } });
    }
    const alt = pictureOf(answer('timeline', { topic: 'cybercrime', picture: true }))?.alt;
    expect(alt).toContain('first said: 1st (December 5, 2014)');
    expect(alt).toContain('no text held: 3rd, 4th (November 14–15, 2017)');
  });

  it('are SVG that can be made into PNG files no larger than a megabyte, light and dark', () => {
    for (const { reply } of replies.slice(0, 4)) {
      const picture = pictureOf(reply);
      for (const svg of [picture?.light ?? '', picture?.dark ?? '']) {
        const png = pngOf(svg);
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect(png.length).toBeGreaterThan(20_000);
        expect(png.length).toBeLessThan(1_000_000);
      }
    }
  });

  it('have no letters smaller than eight pixels when they are 400 pixels wide', () => {
    for (const { reply } of replies) {
      const svg = pictureOf(reply)?.light ?? '';
      const width = Number(/width="(\d+)"/u.exec(svg)?.[1]);
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
      expect(sizes.length).toBeGreaterThan(5);
      for (const size of sizes) expect((size * 400) / width).toBeGreaterThanOrEqual(8);
    }
  });

  it('keep every letter inside, and every mark at its day', () => {
    const svg = pictureOf(answer('timeline', { topic: 'cybercrime', picture: true }))?.light ?? '';
    const places = [
      ...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+"[^>]*text-anchor="middle">(\d+(?:st|nd|rd|th))</gu),
    ].map(([, x, ordinal]) => [ordinal, Number(x)] as const);
    const at = Object.fromEntries(places);
    const day = (date: string) => Date.parse(date);
    const scale = ((at['6th'] ?? 0) - (at['1st'] ?? 0)) / (day('2019-05-24') - day('2014-12-05'));
    for (const [ordinal, date] of [
      ['2nd', '2015-12-07'],
      ['5th', '2018-09-10'],
      ['9th', '2023-12-06'],
    ] as const)
      expect(at[ordinal]).toBeCloseTo((at['1st'] ?? 0) + scale * (day(date) - day('2014-12-05')), 0);
    for (const [, x] of places) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(780);
    }
  });
});
