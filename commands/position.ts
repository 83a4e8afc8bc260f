import { completeDialogue, dialogueOption } from '../src/options/dialogue.js';
import { exampleTopic } from '../src/options/examples.js';
import {
  completeLanguage,
  completeVoice,
  languageOption,
  privateOption,
  readFilters,
  skipOption,
  voiceOption,
} from '../src/options/narrowing.js';
import { completeSubject } from '../src/options/subject.js';
import { readTopics, topicLabel, topicOption } from '../src/options/topic.js';
import type { Occasion } from '../src/reply/finding.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { positionReply, wordsPositionReply } from '../src/reply/position.js';
import { wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand } from '../src/routing/command.js';
import { askedAgain } from '../src/routing/defined.js';
import { find } from '../src/search/find.js';
import { positionsOn } from '../src/search/positions.js';

const declaration = {
  name: 'position',
  name_localizations: { fr: 'position' },
  description: 'What the record says on a topic, dialogue by dialogue, the newest first',
  description_localizations: {
    fr: 'Ce que dit le dossier sur un thème, dialogue par dialogue, le plus récent d’abord',
  },
  options: [{ ...topicOption, required: true }, dialogueOption, voiceOption, languageOption, skipOption, privateOption],
} as const satisfies Declaration;

/** `/position`: per dialogue, newest first, the quotations that take a position on a topic. */
export const position = defineCommand({
  declaration,
  complete: { topic: completeSubject, dialogue: completeDialogue, voice: completeVoice, language: completeLanguage },
  example: (record, locale) => ({ topic: exampleTopic(record, locale) }),
  run: ({ options, locale }, record) => {
    const words = wordsFor(locale);
    const read = readFilters(options, locale, record);
    if (!read.ok) return invalidReply('position', locale, read.sentence);
    const topics = readTopics(options.topic, locale, record);
    const title =
      topics.length === 0 ? options.topic : words.list(topics.map((topic) => topicLabel(topic, locale, record)));
    const occasion: Occasion = {
      command: 'position',
      options: askedAgain(options),
      title: words.positionTitle(title),
      locale,
      closest: words.closest,
      skip: options.skip ?? 0,
    };
    if (topics.length === 0) {
      const found = find(options.topic, read.filters, locale, record);
      return wordsPositionReply(found, { words: options.topic, filters: read.filters }, occasion, record);
    }
    const positions = positionsOn(topics, read.filters, read.filters.language ?? locale, record);
    return positionReply({ topics, label: title, positions, filters: read.filters }, occasion, record);
  },
});
