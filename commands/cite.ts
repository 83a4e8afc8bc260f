import { heldPassage } from '../src/corpus/corpus.js';
import { privateOption } from '../src/options/narrowing.js';
import { readPassage } from '../src/options/passage.js';
import { completePassage } from '../src/options/passage-completion.js';
import { citeReply } from '../src/reply/cite.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'cite',
  name_localizations: { fr: 'citer' },
  description: 'A passage with its citation, ready to paste',
  description_localizations: { fr: 'Un passage avec sa référence, prêt à coller' },
  options: [
    {
      name: 'passage',
      name_localizations: { fr: 'passage' },
      description: 'The document and the number of the paragraph',
      description_localizations: { fr: 'Le document et le numéro du paragraphe' },
      type: OptionType.string,
      required: true,
      autocomplete: true,
    },
    {
      name: 'style',
      name_localizations: { fr: 'style' },
      description: 'How it is written',
      description_localizations: { fr: 'La forme de la référence' },
      type: OptionType.string,
      choices: [
        { name: 'Plain', name_localizations: { fr: 'Simple' }, value: 'plain' },
        { name: 'Markdown', name_localizations: { fr: 'Markdown' }, value: 'markdown' },
      ],
    },
    privateOption,
  ],
} as const satisfies Declaration;

/** `/cite`: the words of a passage and what lets a reader find them again, as one text to copy. */
export const cite = defineCommand({
  declaration,
  complete: { passage: completePassage },
  example: (record) => ({ passage: record.corpus.documents.at(0)?.passages.at(0)?.id ?? '' }),
  run: ({ options, locale }, record) => {
    const read = readPassage(options.passage, locale, record);
    if (!read.ok) return invalidReply('cite', locale, read.sentence);
    return citeReply(
      heldPassage(record.corpus, read.passage.id).passage.id,
      options.style === 'markdown' ? 'markdown' : 'plain',
      locale,
      record,
    );
  },
});
