import { ApplicationCommandType } from 'discord-api-types/v10';
import { english } from '../reply/words-english.js';
import { french } from '../reply/words-french.js';

/** The message menu "Find the source": the message's text is the question. */
export const FIND_SOURCE = {
  type: ApplicationCommandType.Message,
  name: english.messageMenu,
  name_localizations: { fr: french.messageMenu },
} as const;
