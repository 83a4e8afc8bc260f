import { completeDocument, readDocument } from '../src/options/document.js';
import { privateOption, skipOption } from '../src/options/narrowing.js';
import { documentReply, documentsReply } from '../src/reply/documents.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'documents',
  name_localizations: { fr: 'documents' },
  description: 'The texts held, and those that are not',
  description_localizations: { fr: 'Les textes détenus, et ceux qui ne le sont pas' },
  options: [
    {
      name: 'id',
      name_localizations: { fr: 'id' },
      description: 'One document, by its id or title',
      description_localizations: { fr: 'Un document, par son identifiant ou son titre' },
      type: OptionType.string,
      autocomplete: true,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/documents`: what is held and what is not, with counts and links. */
export const documents = defineCommand({
  declaration,
  complete: { id: completeDocument },
  example: () => ({}),
  run: ({ options, locale }, record) => {
    if (options.id === undefined) return documentsReply(options.skip ?? 0, locale, record);
    const read = readDocument(options.id, locale, record);
    if (!read.ok)
      return invalidReply('documents', locale, read.sentence, [
        { label: '/documents', command: 'documents', options: {} },
      ]);
    return documentReply(read.document, locale, record);
  },
});
