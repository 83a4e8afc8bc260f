import { heldPassage } from '../src/corpus/corpus.js';
import { privateOption } from '../src/options/narrowing.js';
import { completePassage, readPassage } from '../src/options/passage.js';
import { passageReply } from '../src/reply/passage.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'passage',
  name_localizations: { fr: 'passage' },
  description: 'One passage among its neighbours, with its other languages and versions',
  description_localizations: { fr: 'Un passage parmi ses voisins, avec ses autres langues et versions' },
  options: [
    {
      name: 'id',
      name_localizations: { fr: 'id' },
      description: 'The document and the number of the paragraph',
      description_localizations: { fr: 'Le document et le numéro du paragraphe' },
      type: OptionType.string,
      required: true,
      autocomplete: true,
    },
    {
      name: 'context',
      name_localizations: { fr: 'contexte' },
      description: 'How many passages to show before and after it',
      description_localizations: { fr: 'Combien de passages montrer avant et après' },
      type: OptionType.integer,
      min_value: 0,
      max_value: 10,
    },
    privateOption,
  ],
} as const satisfies Declaration;

/** `/passage`: one passage with its neighbours, its other languages and versions. */
export const passage = defineCommand({
  declaration,
  complete: { id: completePassage },
  example: (record) => ({ id: record.corpus.documents.at(0)?.passages.at(0)?.id ?? '' }),
  run: ({ options, locale }, record) => {
    const read = readPassage(options.id, locale, record);
    if (!read.ok)
      return invalidReply('passage', locale, read.sentence, [
        { label: '/documents', command: 'documents', options: {} },
      ]);
    return passageReply(heldPassage(record.corpus, read.passage.id), options.context ?? 1, locale, record);
  },
});
