import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dialogueOf, heldPassage } from '../../src/corpus/corpus.js';
import { type Quotation, quotationsOf, type Source } from '../../src/reply/model.js';
import type { TheRecord } from '../../src/search/find.js';
import { BAR, drawReply, PLAIN, type Style } from '../../src/terminal/draw.js';
import { legalExcerpts } from '../quoting/legal-excerpts.js';
import { answer, cyber, everyQuotingReply, LOCALES, passagesOf, RECORDS, written } from './every-reply.js';
import { quotationsDrawn, readAloud } from './undrawn.js';

type Entry = ReturnType<typeof everyQuotingReply>[number];

const all: Entry[] = [];
const quoting: Entry[] = [];
const legal = new Map<string, ReadonlySet<string>>();
beforeAll(() => {
  all.push(...everyQuotingReply());
  quoting.push(...all.filter(({ reply }) => quotationsOf(reply).length > 0));
  for (const [, record] of RECORDS)
    for (const passage of passagesOf(record)) legal.set(passage.id, legalExcerpts(passage));
}, 120_000);

const anyStyle: fc.Arbitrary<Style> = fc.record({
  width: fc.integer({ min: 20, max: 200 }),
  colour: fc.boolean(),
  numbered: fc.boolean(),
});

function expectUndrawn({ reply }: Entry, style: Style): void {
  const drawn = quotationsDrawn(drawReply(reply, style));
  const quotations = quotationsOf(reply);
  expect(drawn).toEqual(quotations.map((quotation) => quotation.text));
  for (const [at, text] of drawn.entries())
    expect(legal.get(quotations[at]?.source.passage ?? '')?.has(text), text).toBe(true);
}

/** A quotation with all that dates and attributes it, in the order in which a reader meets it. */
function attributed(quotation: Quotation): string {
  const source = (one: Source) => `${one.line} ${one.link}`;
  return [
    quotation.dialogueLine,
    quotation.text,
    ...(quotation.attribution === null ? [] : [quotation.attribution]),
    source(quotation.source),
  ].join(' ');
}

/** The passages that a reply shows, cites or names as saying the same. */
function passagesIn({ reply, asked }: Entry): readonly string[] {
  if (reply.command === 'cite') return [String(asked.options.passage)];
  return quotationsOf(reply).flatMap((one) => [one.source.passage, ...one.alsoIn.map((other) => other.passage)]);
}

const SAID = {
  'en-US': { ordinal: /^(\d+)(?:st|nd|rd|th) /u, paragraph: ', paragraph ', unstated: 'day of publication not stated' },
  fr: { ordinal: /^(\d+)(?:er|e) /u, paragraph: ', paragraphe ', unstated: 'jour de publication non indiqué' },
} as const;

function expectDialogue({ dialogue, dialogueLine }: Quotation, locale: string, record: TheRecord): void {
  const [own, language] = locale === 'fr' ? (['fr', 'fr'] as const) : (['en-US', 'en'] as const);
  const held = dialogueOf(record.corpus, dialogue.id);
  const series = record.corpus.series.find((one) => one.id === held?.series);
  expect(SAID[own].ordinal.exec(dialogueLine)?.[1]).toBe(String(dialogue.number));
  expect(dialogueLine).toContain(String(series?.name[language]));
  expect(dialogueLine).toContain(String(held?.city?.[language]));
  expect(dialogue.held).toEqual(held?.held);
  const [day = '', ...more] = dialogue.held;
  if (more.length === 0) expect(dialogueLine).toContain(written(day, own));
  else for (const one of dialogue.held) expect(dialogueLine).toMatch(new RegExp(`\\b${Number(one.slice(8))}\\b`, 'u'));
}

function expectSource(source: Source, locale: string, record: TheRecord): void {
  const own = locale === 'fr' ? 'fr' : 'en-US';
  const { document, passage } = heldPassage(record.corpus, source.passage);
  expect(source).toMatchObject({
    document: document.id,
    paragraph: passage.number,
    title: document.title,
    publisher: document.publisher,
    voice: document.voice,
    language: document.language,
    published: document.published,
    url: document.url,
  });
  expect(source.line).toContain(`${document.title}, ${document.publisher}`);
  expect(source.line.endsWith(`${SAID[own].paragraph}${passage.number}`)).toBe(true);
  expect(source.line).toContain(document.published === null ? SAID[own].unstated : written(document.published, own));
}

describe('the replies of these tests', () => {
  it.each(['passage', 'cite', 'search', 'ask'])('hold every passage of both records by /%s', (command) => {
    const told = new Set(all.filter(({ asked }) => asked.command === command).flatMap(passagesIn));
    for (const [, record] of RECORDS) for (const { id } of passagesOf(record)) expect(told.has(id), id).toBe(true);
  });

  it('hold quotations of every command that quotes, in both languages, some of them with words left out', () => {
    for (const command of ['passage', 'position', 'search', 'ask'])
      for (const locale of LOCALES)
        expect(quoting.some(({ reply }) => reply.command === command && reply.locale === locale)).toBe(true);
    expect(quoting.some(({ reply }) => quotationsOf(reply).some((quotation) => quotation.elided))).toBe(true);
  });
});

describe('what stands behind the bar, un-drawn', () => {
  it('is a run of whole sentences of its passage with omissions marked, in every reply', () => {
    for (const entry of quoting) {
      expectUndrawn(entry, { width: null, colour: false, numbered: false });
      expectUndrawn(entry, { width: 20, colour: true, numbered: true });
      expectUndrawn(entry, { width: 80, colour: false, numbered: true });
    }
  });

  it('is so at any width from 20 to 200, with and without colours and numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...quoting), anyStyle, (entry, style) => expectUndrawn(entry, style)),
      { numRuns: 800 },
    );
  });

  it('has no colour or emphasis inside', () => {
    fc.assert(
      fc.property(fc.constantFrom(...quoting), anyStyle, ({ reply }, style) => {
        const behind = drawReply(reply, { ...style, colour: true })
          .split('\n')
          .filter((line) => stripVTControlCharacters(line).startsWith(BAR));
        expect(behind.length).toBeGreaterThan(0);
        const bar = styleText('cyan', BAR, { validateStream: false });
        expect(stripVTControlCharacters(bar)).not.toBe(bar);
        for (const line of behind) {
          expect(line.startsWith(bar)).toBe(true);
          expect(stripVTControlCharacters(line.slice(bar.length))).toBe(line.slice(bar.length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps letters as they were published, also where their accents stand apart', () => {
    const reply = answer('passage', { id: 'eeas-2019:9', context: 0 });
    const apart = 'Le député a été élu là-bas.'.normalize('NFD');
    const blocks = reply.blocks.map((block) =>
      block.kind === 'quotation' ? { ...block, quotation: { ...block.quotation, text: apart } } : block,
    );
    for (const width of [20, 60, null])
      expect(quotationsDrawn(drawReply({ ...reply, blocks }, { ...PLAIN, width }))).toEqual([apart]);
  });
});

describe('each quotation', () => {
  it('is drawn with its dialogue above it and its voice, document, paragraph, date and link below it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...quoting), anyStyle, ({ reply }, style) => {
        const read = readAloud(drawReply(reply, { ...style, numbered: false }));
        let from = 0;
        for (const quotation of quotationsOf(reply)) {
          const at = read.indexOf(attributed(quotation), from);
          expect(at, attributed(quotation)).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names the ordinal, the series, the city and the day the dialogue was held, written out', () => {
    for (const { reply, record } of quoting)
      for (const quotation of quotationsOf(reply)) expectDialogue(quotation, reply.locale, record);
  });

  it('names title, publisher, paragraph and the day of publication in the reader’s language, in each of its sources', () => {
    for (const { reply, record } of quoting)
      for (const quotation of quotationsOf(reply))
        for (const source of [quotation.source, ...quotation.alsoIn]) expectSource(source, reply.locale, record);
  });

  it('begins its source with whose words the document carries', () => {
    const voiceOf = (id: string, locale: string) => {
      const [first] = quotationsOf(answer('passage', { id, context: 0 }, locale));
      return first?.source.line.split(/ ?:/u)[0];
    };
    const VOICES = [
      ['eeas-2019:5', 'Joint text', 'Texte commun'],
      ['eeas-2014:13', 'European Union version', 'Version Union européenne'],
      ['state-2014:12', 'United States version', 'Version États-Unis'],
      ['thehill-2015:1', 'Press', 'Presse'],
      ['useu-2014-en:1', 'Personal account', 'Récit personnel'],
    ] as const;
    for (const [id, english, french] of VOICES) {
      expect(voiceOf(id, 'en-US')).toBe(english);
      expect(voiceOf(id, 'fr')).toBe(french);
    }
  });

  it('of somebody whom the press quotes says whose words they are', () => {
    const [quotation] = quotationsOf(answer('passage', { id: 'thehill-2015:8', context: 0 }));
    expect(quotation).toMatchObject({
      voice: 'us',
      speaker: 'Christopher Painter',
      attribution: 'Christopher Painter (United States), quoted in the press',
    });
    const [inFrench] = quotationsOf(answer('passage', { id: 'thehill-2015:8', context: 0 }, 'fr'));
    expect(inFrench?.attribution).toBe('Christopher Painter (États-Unis), cité dans la presse');
  });

  it('of the press in its own words is attributed to nobody', () => {
    const [quotation] = quotationsOf(answer('passage', { id: 'thehill-2015:1', context: 0 }));
    expect(quotation).toMatchObject({ voice: 'press', speaker: null, attribution: null });
  });
});

describe('/cite', () => {
  it.each(LOCALES)('gives each passage whole, with its dialogue, source and address, to a reader of %s', (locale) => {
    for (const [, record] of RECORDS) {
      for (const passage of passagesOf(record)) {
        const reply = answer('cite', { passage: passage.id }, locale, record);
        const [quotation] = quotationsOf(answer('passage', { id: passage.id, context: 0 }, locale, record));
        const drawn = drawReply(reply, { width: 40, colour: true, numbered: false });
        expect(drawn).toContain(`“${passage.text}”\n${quotation?.dialogueLine}`);
        expect(drawn).toContain(`${quotation?.source.line}. ${quotation?.source.url}`);
        if (quotation?.attribution !== null) expect(drawn).toContain(String(quotation?.attribution));
      }
    }
  });

  it('gives the same words in both styles', () => {
    const plain = drawReply(answer('cite', { passage: 'eeas-2019:9' }), PLAIN);
    const markdown = drawReply(answer('cite', { passage: 'eeas-2019:9', style: 'markdown' }), PLAIN);
    const text = cyber.index.passages.get('eeas-2019:9')?.passage.text;
    expect(plain).toContain(`“${text}”`);
    expect(markdown).toContain(`> ${text}`);
  });
});
