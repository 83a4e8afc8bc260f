import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Words } from '../reply/words.js';
import { english } from '../reply/words-english.js';
import { french } from '../reply/words-french.js';
import { ApplicationCommandType } from './discord-js.js';

/** A command in the menu of a message: the message's text is an option of a slash command. */
export interface Menu {
  readonly declaration: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly command: string;
  readonly option: string;
  /** What is said of a message without words. */
  readonly withoutWords: (words: Words) => string;
}

/** The commands in the menu of a message. */
export const MENUS: readonly Menu[] = [
  {
    declaration: declared((words) => words.messageMenu),
    command: 'ask',
    option: 'question',
    withoutWords: (words) => words.noText,
  },
  {
    declaration: declared((words) => words.comparing.verifyMenu),
    command: 'verify',
    option: 'quote',
    withoutWords: (words) => words.comparing.noQuotation,
  },
];

function declared(name: (words: Words) => string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: name(english),
    name_localizations: { fr: name(french) },
  };
}
