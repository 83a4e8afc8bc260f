import { heldPassage } from '../src/corpus/corpus.js';
import { privateOption, skipOption } from '../src/options/narrowing.js';
import { readPassages } from '../src/options/passage.js';
import { completePassage } from '../src/options/passage-completion.js';
import { passageReply, passagesReply } from '../src/reply/passage.js';
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
      description: 'The document and the number of the paragraph; several are parted by a comma',
      description_localizations: { fr: 'Le document et le numéro du paragraphe ; plusieurs, séparés par une virgule' },
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
    {
      name: 'from',
      name_localizations: { fr: 'depuis' },
      description: 'Read on from this character of the passage',
      description_localizations: { fr: 'Lire la suite à partir de ce caractère du passage' },
      type: OptionType.integer,
      min_value: 0,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/passage`: one passage with its neighbours, its other languages and versions; or several passages by their ids. */
export const passage = defineCommand({
  declaration,
  complete: { id: completePassage },
  example: (record) => ({ id: record.corpus.documents.at(0)?.passages.at(0)?.id ?? '' }),
  run: ({ options, locale }, record) => {
    const read = readPassages(options.id, locale, record);
    if (!read.ok) {
      return invalidReply('passage', locale, read.sentence, [
        { label: '/documents', command: 'documents', options: {} },
      ]);
    }
    const [only, ...others] = read.passages;
    if (only === undefined || others.length > 0) {
      return passagesReply(
        options.id,
        read.passages.map((one) => one.id),
        options.skip ?? 0,
        locale,
        record,
      );
    }
    const from = options.from ?? 0;
    // Who reads on has seen the neighbours.
    const view = { context: options.context ?? (from > 0 ? 0 : 1), from, skip: options.skip ?? 0 };
    return passageReply(heldPassage(record.corpus, only.id), view, locale, record);
  },
});
