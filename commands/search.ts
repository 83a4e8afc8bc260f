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
import { completeWords } from '../src/options/subject.js';
import { topicLabel, topicNamed } from '../src/options/topic.js';
import { findingReply } from '../src/reply/finding.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';
import { askedAgain } from '../src/routing/defined.js';
import { search as searchRecord } from '../src/search/find.js';
import { sortHits } from '../src/search/sort.js';

const declaration = {
  name: 'search',
  name_localizations: { fr: 'chercher' },
  description: 'Every passage with some words; "a phrase" and -without work',
  description_localizations: { fr: 'Tous les passages avec certains mots ; "une expression" et -sans sont possibles' },
  options: [
    {
      name: 'words',
      name_localizations: { fr: 'mots' },
      description: 'Words, a "phrase in quotation marks", -words to leave out',
      description_localizations: { fr: 'Des mots, une "expression entre guillemets", des -mots à exclure' },
      type: OptionType.string,
      required: true,
      max_length: 4000,
      autocomplete: true,
    },
    dialogueOption,
    voiceOption,
    languageOption,
    {
      name: 'from',
      name_localizations: { fr: 'de' },
      description: 'Dialogues held in this year or later',
      description_localizations: { fr: 'Dialogues tenus cette année ou après' },
      type: OptionType.integer,
      min_value: 1900,
      max_value: 2999,
    },
    {
      name: 'to',
      name_localizations: { fr: 'à' },
      description: 'Dialogues held in this year or earlier',
      description_localizations: { fr: 'Dialogues tenus cette année ou avant' },
      type: OptionType.integer,
      min_value: 1900,
      max_value: 2999,
    },
    {
      name: 'sort',
      name_localizations: { fr: 'tri' },
      description: 'What comes first',
      description_localizations: { fr: 'Ce qui vient d’abord' },
      type: OptionType.string,
      choices: [
        { name: 'the best match', name_localizations: { fr: 'le plus proche' }, value: 'relevance' },
        { name: 'the newest dialogue', name_localizations: { fr: 'le dialogue le plus récent' }, value: 'newest' },
        { name: 'the oldest dialogue', name_localizations: { fr: 'le dialogue le plus ancien' }, value: 'oldest' },
      ],
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/search`: every hit, with its total; phrases, exclusion, filters. */
export const search = defineCommand({
  declaration,
  complete: { words: completeWords, dialogue: completeDialogue, voice: completeVoice, language: completeLanguage },
  example: (record, locale) => ({ words: exampleTopic(record, locale) }),
  run: ({ options, locale }, record) => {
    const words = wordsFor(locale);
    const read = readFilters(options, locale, record);
    if (!read.ok) return invalidReply('search', locale, read.sentence);
    // A topic chosen from the list arrives as its id: its passages are wanted, whatever words they use.
    const chosen = record.tree.topics.has(options.words);
    const wanted = chosen ? topicLabel(options.words, locale, record) : options.words;
    const literal = searchRecord(wanted, read.filters, locale, record, chosen);
    const named = literal.kind !== 'answered' && topicNamed(wanted, locale, record) !== undefined;
    const finding = named ? searchRecord(wanted, read.filters, locale, record, true) : literal;
    const sorted = sortHits(finding, options.sort ?? 'relevance', record);
    const reply = findingReply(
      sorted,
      {
        command: 'search',
        options: askedAgain(options),
        title: words.searchTitle(wanted),
        locale,
        closest: words.closestSearch,
        skip: options.skip ?? 0,
      },
      record,
    );
    const total = reply.continuation?.total ?? 0;
    return sorted.kind === 'answered'
      ? { ...reply, notice: [words.found(total), reply.notice].filter((text) => text !== null).join(' ') }
      : reply;
  },
});
