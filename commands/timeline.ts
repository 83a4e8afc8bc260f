import { exampleTopic } from '../src/options/examples.js';
import { privateOption, skipOption } from '../src/options/narrowing.js';
import { completeTopic, readTopics, topicLabel, topicOption } from '../src/options/topic.js';
import { noTopicReply } from '../src/reply/finding.js';
import { timelineReply } from '../src/reply/timeline.js';
import { topicMapReply } from '../src/reply/topic-map.js';
import { wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'timeline',
  name_localizations: { fr: 'chronologie' },
  description: 'A topic through all dialogues: first said, said again, changed, not mentioned',
  description_localizations: { fr: 'Un thème à travers tous les dialogues : dit d’abord, redit, changé, absent' },
  options: [
    topicOption,
    {
      name: 'picture',
      name_localizations: { fr: 'image' },
      description: 'The same as a picture',
      description_localizations: { fr: 'La même chose en image' },
      type: OptionType.boolean,
    },
    {
      name: 'dark',
      name_localizations: { fr: 'sombre' },
      description: 'The picture on a dark ground',
      description_localizations: { fr: 'L’image sur fond sombre' },
      type: OptionType.boolean,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/timeline`: a row a dialogue in order of date; without a topic, all topics against all dialogues. */
export const timeline = defineCommand({
  declaration,
  complete: { topic: completeTopic },
  example: (record, locale) => ({ topic: exampleTopic(record, locale) }),
  run: ({ options, locale }, record) => {
    const words = wordsFor(locale);
    const [picture, dark, skip] = [options.picture ?? false, options.dark ?? false, options.skip ?? 0];
    if (options.topic === undefined) return topicMapReply({ picture, dark, skip, locale }, record);
    const topics = readTopics(options.topic, locale, record);
    const [only, more] = topics;
    if (only === undefined) return noTopicReply('timeline', options.topic, locale, record);
    const label = words.list(topics.map((topic) => topicLabel(topic, locale, record)));
    const typed = more === undefined ? only : options.topic;
    return timelineReply({ topics, label, typed, picture, dark, skip, locale }, record);
  },
});
