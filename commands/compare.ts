import { newestVersions, type Obstacle, type Side, textsOf } from '../src/comparing/sides.js';
import { documentsOf } from '../src/corpus/corpus.js';
import type { Document } from '../src/corpus/document.js';
import { privateOption, skipOption } from '../src/options/narrowing.js';
import { completeSide, firstOption, readSide, secondOption } from '../src/options/side.js';
import { completeTopic, readTopics, topicLabel, topicOption } from '../src/options/topic.js';
import { compareReply } from '../src/reply/compare.js';
import { noTopicReply } from '../src/reply/finding.js';
import type { Action, Reply } from '../src/reply/model.js';
import { invalidReply, plainReply } from '../src/reply/plain-reply.js';
import { publishedBlocks } from '../src/reply/published.js';
import { dialogueLine, voiceName } from '../src/reply/quotation.js';
import { replyLanguage, wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';
import type { TheRecord } from '../src/search/find.js';
import { positionsOn } from '../src/search/positions.js';

const declaration = {
  name: 'compare',
  name_localizations: { fr: 'comparer' },
  description: 'The wording of two dialogues, or of two versions of one text, sentence by sentence',
  description_localizations: { fr: 'Les mots de deux dialogues, ou de deux versions d’un texte, phrase par phrase' },
  options: [
    topicOption,
    firstOption,
    secondOption,
    {
      name: 'spelling',
      name_localizations: { fr: 'orthographe' },
      description: 'Show another spelling of a word as a change',
      description_localizations: { fr: 'Montrer une autre orthographe d’un mot comme un changement' },
      type: OptionType.boolean,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/compare`: what was kept, changed, dropped and new between two texts, whole or on a topic. */
export const compare = defineCommand({
  declaration,
  complete: { topic: completeTopic, first: completeSide, second: completeSide },
  example: (record) => exampleOf(record),
  run: ({ options, locale }, record) => {
    const topics = options.topic === undefined ? [] : readTopics(options.topic, locale, record);
    if (options.topic !== undefined && topics.length === 0) {
      return noTopicReply('compare', options.topic, locale, record);
    }
    const sides = sidesFrom(options.first, options.second, topics, locale, record);
    if (typeof sides === 'string') return invalidReply('compare', locale, sides, exampleActions(locale, record));
    const texts = textsOf(sides.first, sides.second, replyLanguage(locale), record);
    if (!texts.ok) return obstacleReply(texts.obstacle, sides.first, locale, record);
    const label = wordsFor(locale).list(topics.map((topic) => topicLabel(topic, locale, record)));
    return compareReply(
      {
        first: texts.first,
        second: texts.second,
        topic: options.topic === undefined ? null : { ids: topics, label, typed: options.topic },
        spelling: options.spelling ?? false,
        skip: options.skip ?? 0,
        locale,
      },
      record,
    );
  },
});

/** The two sides as typed, or as they are usual; a sentence where one cannot be read. */
function sidesFrom(
  first: string | undefined,
  second: string | undefined,
  topics: readonly string[],
  locale: string,
  record: TheRecord,
): { readonly first: Side; readonly second: Side } | string {
  const usual = first === undefined && second === undefined ? usualSides(topics, locale, record) : null;
  if (usual !== null) return usual;
  if (first === undefined || second === undefined) return wordsFor(locale).comparing.nameTwo(exampleText(record));
  const one = readSide(first, firstOption, locale, record);
  const other = readSide(second, secondOption, locale, record);
  if (!one.ok) return one.sentence;
  return other.ok ? { first: one.side, second: other.side } : other.sentence;
}

/** Nothing named: on a topic the first and the last dialogue that speak of it, else the newest text in two versions. */
function usualSides(topics: readonly string[], locale: string, record: TheRecord) {
  if (topics.length === 0) {
    const versions = newestVersions(record);
    return versions === null
      ? null
      : {
          first: { kind: 'document' as const, document: versions.first },
          second: { kind: 'document' as const, document: versions.second },
        };
  }
  const spoken = positionsOn(topics, {}, replyLanguage(locale), record).filter((one) => one.passages.length > 0);
  const [last, first] = [spoken[0], spoken.at(-1)];
  return first === undefined || last === undefined || first === last
    ? null
    : {
        first: { kind: 'dialogue' as const, dialogue: first.dialogue },
        second: { kind: 'dialogue' as const, dialogue: last.dialogue },
      };
}

function obstacleReply(obstacle: Obstacle, first: Side, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const { comparing } = words;
  switch (obstacle.kind) {
    case 'same-side':
      return invalidReply('compare', locale, comparing.sameSide(nameOf(first, locale, record)), [
        ...versionsAction(first, locale, record),
        ...exampleActions(locale, record),
      ]);
    case 'no-document':
      return invalidReply('compare', locale, comparing.noDocumentOf(voiceName(obstacle.voice, locale, record)));
    case 'languages': {
      const named = ({ title, language }: Document) =>
        comparing.inLanguage(title, words.languageName[language] ?? language);
      const [passage] = obstacle.first.passages;
      const sentence = comparing.otherLanguage(named(obstacle.first), named(obstacle.second), passage?.id ?? '');
      return invalidReply('compare', locale, sentence, exampleActions(locale, record));
    }
    case 'no-text':
    case 'no-official-text': {
      const line = dialogueLine(obstacle.dialogue, locale, record);
      const sentence = obstacle.kind === 'no-text' ? words.silentNoText([line]) : comparing.noOfficialText(line);
      const reply = plainReply('compare', 'not-on-record', locale, sentence, exampleActions(locale, record));
      return { ...reply, title: words.silentTitle, blocks: publishedBlocks(obstacle.dialogue, locale, record) };
    }
  }
}

function nameOf(side: Side, locale: string, record: TheRecord): string {
  if (side.kind === 'document') return side.document.title;
  return side.kind === 'voice' ? voiceName(side.voice, locale, record) : dialogueLine(side.dialogue, locale, record);
}

/** A dialogue beside itself: perhaps its versions are meant. */
function versionsAction(side: Side, locale: string, record: TheRecord): readonly Action[] {
  if (side.kind !== 'dialogue') return [];
  const [first, second] = documentsOf(record.corpus, side.dialogue).filter((document, _, all) =>
    all.some((other) => other !== document && other.kind === document.kind && other.voice !== document.voice),
  );
  return first === undefined || second === undefined
    ? []
    : [
        {
          label: wordsFor(locale).comparing.compareVersions,
          command: 'compare',
          options: { first: first.id, second: second.id },
        },
      ];
}

function exampleOf(record: TheRecord): Readonly<Record<string, string>> {
  const versions = newestVersions(record);
  if (versions !== null) return { first: versions.first.id, second: versions.second.id };
  const [first, second] = record.corpus.documents;
  return { first: first?.id ?? '', second: second?.id ?? '' };
}

function exampleText(record: TheRecord): string {
  const { first, second } = exampleOf(record);
  return `first:${first} second:${second}`;
}

function exampleActions(locale: string, record: TheRecord): readonly Action[] {
  return [{ label: wordsFor(locale).comparing.compareVersions, command: 'compare', options: exampleOf(record) }];
}
