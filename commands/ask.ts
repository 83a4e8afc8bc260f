import { completeDialogue, dialogueOption } from '../src/options/dialogue.js';
import { exampleQuestions } from '../src/options/examples.js';
import { completeLanguage, languageOption, privateOption, readFilters, skipOption } from '../src/options/narrowing.js';
import { completeQuestion } from '../src/options/subject.js';
import { findingReply } from '../src/reply/finding.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';
import { askedAgain } from '../src/routing/defined.js';
import { find } from '../src/search/find.js';

const declaration = {
  name: 'ask',
  name_localizations: { fr: 'demander' },
  description: 'Ask in plain words; the passages that answer are quoted',
  description_localizations: { fr: 'Demander avec vos mots ; les passages qui répondent sont cités' },
  options: [
    {
      name: 'question',
      name_localizations: { fr: 'question' },
      description: 'Your question, in English or French',
      description_localizations: { fr: 'Votre question, en français ou en anglais' },
      type: OptionType.string,
      required: true,
      max_length: 4000,
      autocomplete: true,
    },
    dialogueOption,
    languageOption,
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/ask`: the passages that answer a question in plain words, a fact of the register, or silence with its reason. */
export const ask = defineCommand({
  declaration,
  complete: { question: completeQuestion, dialogue: completeDialogue, language: completeLanguage },
  example: (record, locale) => ({ question: exampleQuestions(record, locale)[0] ?? '' }),
  run: ({ options, locale }, record) => {
    const words = wordsFor(locale);
    const read = readFilters(options, locale, record);
    if (!read.ok) return invalidReply('ask', locale, read.sentence);
    return findingReply(
      find(options.question, read.filters, locale, record),
      {
        command: 'ask',
        options: askedAgain(options),
        title: words.askTitle(options.question),
        locale,
        closest: words.closest,
        skip: options.skip ?? 0,
      },
      record,
    );
  },
});
