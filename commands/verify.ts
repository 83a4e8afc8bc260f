import { privateOption, skipOption } from '../src/options/narrowing.js';
import { checkMessage } from '../src/quoting/checking/check.js';
import { quotationsIn, withLinesQuoted } from '../src/quoting/checking/message.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { verifyReply } from '../src/reply/verify.js';
import { replyLanguage, wordsFor } from '../src/reply/words.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';
import type { TheRecord } from '../src/search/find.js';

const declaration = {
  name: 'verify',
  name_localizations: { fr: 'vérifier' },
  description: 'Whether a quotation says what the record says, word for word',
  description_localizations: { fr: 'Si une citation dit ce que dit le dossier, mot pour mot' },
  options: [
    {
      name: 'quote',
      name_localizations: { fr: 'citation' },
      description: 'The quotation, or a message with quotations in it',
      description_localizations: { fr: 'La citation, ou un message qui en contient' },
      type: OptionType.string,
      required: true,
      max_length: 4000,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/verify`: exact, elided, altered, misattributed or absent, for every quotation of a message, with the true passage. */
export const verify = defineCommand({
  declaration,
  prepare: { quote: withLinesQuoted },
  example: (record, locale) => ({ quote: exampleQuotation(firstTextIn(replyLanguage(locale), record)) }),
  run: ({ options, locale }, record) => {
    const count = quotationsIn(options.quote).length;
    if (count > MOST_QUOTATIONS) {
      const { comparing } = wordsFor(locale);
      return invalidReply('verify', locale, comparing.tooManyQuotations(count, MOST_QUOTATIONS));
    }
    const asked = { message: options.quote, skip: options.skip ?? 0, locale };
    return verifyReply(checkMessage(options.quote, record), asked, record);
  },
});

/** Each is compared with the whole record; more at once would keep others waiting. */
const MOST_QUOTATIONS = 20;

/** How the last document of a language begins; of any language where none is in that one. */
function firstTextIn(language: string, { corpus: { documents } }: TheRecord): string {
  const document = documents.filter((one) => one.language === language).at(-1) ?? documents.at(-1);
  return document?.passages.at(0)?.text ?? '';
}

/** The first words of a text, as many as a button holds. */
function exampleQuotation(text: string): string {
  return text.split(' ').slice(0, 8).join(' ');
}
