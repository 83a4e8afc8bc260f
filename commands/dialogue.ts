import { completeDialogue, readDialogue } from '../src/options/dialogue.js';
import { exampleDialogue } from '../src/options/examples.js';
import { privateOption, skipOption } from '../src/options/narrowing.js';
import { invalidReply } from '../src/reply/plain-reply.js';
import { dialogueReply, registerReply } from '../src/reply/register.js';
import { type Declaration, defineCommand, OptionType } from '../src/routing/command.js';

const declaration = {
  name: 'dialogue',
  name_localizations: { fr: 'dialogue' },
  description: 'What the register knows of a dialogue, or of all of them',
  description_localizations: { fr: 'Ce que le registre sait d’un dialogue, ou de tous' },
  options: [
    {
      name: 'number',
      name_localizations: { fr: 'numéro' },
      description: 'Its number, year or city; leave it out for the whole register',
      description_localizations: { fr: 'Son numéro, son année ou sa ville ; rien pour tout le registre' },
      type: OptionType.string,
      autocomplete: true,
    },
    skipOption,
    privateOption,
  ],
} as const satisfies Declaration;

/** `/dialogue`: the register; date, city, co-chairs, and where the text of a dialogue was published. */
export const dialogue = defineCommand({
  declaration,
  complete: { number: completeDialogue },
  example: (record) => ({ number: String(exampleDialogue(record)) }),
  run: ({ options, locale }, record) => {
    const read = readDialogue(options.number, locale, record, declaration.options[0]);
    if (!read.ok)
      return invalidReply('dialogue', locale, read.sentence, [
        { label: '/dialogue', command: 'dialogue', options: {} },
      ]);
    return read.dialogue === undefined
      ? registerReply(options.skip ?? 0, locale, record)
      : dialogueReply(read.dialogue, locale, record);
  },
});
