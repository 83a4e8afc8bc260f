import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { everyText } from '../../src/corpus/localised.js';
import type { Reply } from '../../src/reply/model.js';
import type { TheRecord } from '../../src/search/find.js';
import { drawReply } from '../../src/terminal/draw.js';
import { type Asked, answer, RECORDS, router } from './every-reply.js';
import { readAloud } from './undrawn.js';

/** A reply of every kind there is, and a wrong request of every kind. */
function everyKind(record: TheRecord): readonly Asked[] {
  const [topic = ''] = record.topicsByWeight;
  const id = record.corpus.documents[0]?.passages[4]?.id ?? '';
  const documents = record.corpus.documents.map((one) => ({ command: 'documents', options: { id: one.id } }));
  const dialogues = record.corpus.series.flatMap((series) =>
    series.dialogues.map((one) => ({ command: 'dialogue', options: { number: one.id } })),
  );
  return [
    { command: 'help', options: {} },
    ...commands.map(({ declaration }) => ({ command: 'help', options: { command: declaration.name } })),
    { command: 'help', options: { command: 'xyz' } },
    { command: 'documents', options: {} },
    ...documents,
    { command: 'documents', options: { id: 'xyz' } },
    { command: 'dialogue', options: {} },
    ...dialogues,
    { command: 'dialogue', options: { number: '999' } },
    { command: 'position', options: { topic } },
    { command: 'position', options: { topic, skip: 1 } },
    { command: 'position', options: { topic, skip: 500 } },
    { command: 'position', options: { topic: 'zzzz' } },
    { command: 'position', options: { topic, dialogue: '4' } },
    { command: 'position', options: { topic, voice: 'personal' } },
    { command: 'position', options: { topic, voice: 'xyz' } },
    { command: 'position', options: { topic, language: 'xx' } },
    { command: 'position', options: {} },
    { command: 'search', options: { words: 'zzzz yyyy xxxx' } },
    { command: 'search', options: { words: topic } },
    { command: 'search', options: { words: topic, from: 3000 } },
    { command: 'search', options: { words: topic, sort: 'xyz' } },
    { command: 'ask', options: { question: 'zzzz' } },
    { command: 'ask', options: { question: 'When was the 4th dialogue?' } },
    { command: 'ask', options: { question: 'Where was the 3rd dialogue?' } },
    { command: 'ask', options: { question: 'Who co-chaired it?' } },
    { command: 'ask', options: { question: 'What was said at the 4th dialogue?' } },
    { command: 'ask', options: { question: 'What was said at the 40th dialogue?' } },
    { command: 'ask', options: { question: '…' } },
    { command: 'passage', options: { id } },
    { command: 'passage', options: { id: 'xyz' } },
    { command: 'passage', options: { id, context: 99 } },
    { command: 'passage', options: { id, context: 'xyz' } },
    { command: 'passage', options: { id, private: 'xyz' } },
    { command: 'passage', options: { id, xyz: 'xyz' } },
    { command: 'cite', options: { passage: id } },
    { command: 'xyz', options: {} },
  ];
}

/** Texts that come from the record, in whatever language it has them, and what a reader types. */
function dataOf(record: TheRecord): readonly string[] {
  const { documents, series } = record.corpus;
  const ofDocuments = documents.flatMap((one) => [
    one.title,
    one.publisher,
    one.rights,
    ...[one.publishedBasis, one.urlBasis, one.author, one.translator, one.reprintedBy].flatMap((text) => text ?? []),
    ...one.speakers.map((speaker) => speaker.name),
    ...one.passages.flatMap((passage) => [passage.text, passage.leadIn ?? '', ...passage.headings]),
  ]);
  const ofDialogues = series.flatMap((one) =>
    one.dialogues.flatMap((dialogue) => [
      ...Object.values(dialogue.basis),
      ...dialogue.coChairs.flatMap((chair) => [chair.name, chair.office ?? '']),
      ...dialogue.published.map((publication) => publication.title ?? ''),
    ]),
  );
  const others = series.flatMap((one) => one.notInSeries.flatMap((list) => everyText(list).map(({ text }) => text)));
  return [...ofDocuments, ...ofDialogues, ...others].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/** What Rapporteur itself says in a reply: everything but the record's own texts, the excerpts, ids and addresses. */
function ownWords(reply: Reply, asked: Asked, record: TheRecord): string {
  const typed = Object.values(asked.options).map(String);
  const quoted = reply.blocks.flatMap((block) => (block.kind === 'quotation' ? [block.quotation.text] : []));
  const drawn = readAloud(drawReply(reply, { width: null, colour: false, numbered: true }));
  return [...quoted, ...dataOf(record), ...typed]
    .reduce((text, data) => text.replaceAll(data, '#'), drawn)
    .replace(/https?:\S+/gu, '#');
}

const ENGLISH =
  /(?<![\p{L}’'/:])(?:the|of|and|is|are|not|was|were|this|that|these|which|with|from|by|it|in|held|found|there|published|paragraph|no|none|takes|needs|search|searched|source|showing|date|day|city|chairs|host|context|next|page|only|version|quoted|to)(?![\p{L}’'-])/iu;
const FRENCH =
  /(?<![\p{L}’'/:])(?:le|la|les|des|du|un|une|et|est|sont|dans|pour|avec|sur|aucun|ce|ne|pas|il|tenu|publié|paragraphe|contexte|citer|dossier|texte|détenu)(?![\p{L}’'])/iu;
/** Words of one language that are also words of the other, as they are used here. */
const BOTH = /\b(?:source|date|page|version|context|dialogue)\b/giu;

describe.each(RECORDS)('every kind of reply from %s', (_name, record) => {
  it('is in French for a reader of French, but for the record’s own texts', () => {
    for (const asked of everyKind(record)) {
      const reply = answer(asked.command, asked.options, 'fr', record);
      const own = ownWords(reply, asked, record).replace(BOTH, '#');
      expect(ENGLISH.exec(own), `${JSON.stringify(asked)}\n${own}`).toBeNull();
    }
  });

  it('is in English for everybody else, but for the record’s own texts', () => {
    for (const locale of ['en-US', 'de']) {
      for (const asked of everyKind(record)) {
        const reply = answer(asked.command, asked.options, locale, record);
        const own = ownWords(reply, asked, record).replace(BOTH, '#');
        expect(FRENCH.exec(own), `${JSON.stringify(asked)}\n${own}`).toBeNull();
      }
    }
  });

  it('names commands and options to a reader of French as the own language has them', () => {
    const missing = router.answer({ command: 'position', options: {}, locale: 'fr' }, record);
    expect(missing.notice).toMatch(/^\/position demande thème ; tapez par exemple \/position thème:/u);
    expect(answer('search', {}, 'fr', record).notice).toMatch(/^\/chercher demande mots/u);
    expect(answer('help', { command: 'search' }, 'fr', record).title).toBe('/chercher');
  });
});

describe('French', () => {
  it('puts a space before a colon that it adds itself', () => {
    for (const [, record] of RECORDS) {
      for (const asked of everyKind(record)) {
        const reply = answer(asked.command, asked.options, 'fr', record);
        // Between letters without a space a colon belongs to an id or to what is typed: `thème:cyber`, `eeas-2019:5`.
        expect(ownWords(reply, asked, record), JSON.stringify(asked)).not.toMatch(/[\p{L})]: /u);
      }
    }
  });
});
