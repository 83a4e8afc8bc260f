import type { APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { LANGUAGES } from '../language/rules.js';
import { languageOfQuestion } from '../search/question/question-language.js';
import { MessageFlags, MessageType } from './discord-js.js';
import { drawForDiscord } from './draw.js';
import { NO_PINGS } from './reply-answer.js';
import type { Surroundings } from './surroundings.js';

/** A message as the gateway sends it. */
export type ReceivedMessage = APIMessage & { readonly guild_id?: string };

/** What a message to the bot is answered with, for the log as well. */
export interface MessageAnswer {
  readonly body: RESTPostAPIChannelMessageJSONBody;
  readonly command: string;
  readonly outcome: string;
  readonly question: string;
}

/**
 * Answers a message to the bot as `/ask`, in the language of the question; one without words as `/help`. Null for a message
 * that is not to the bot.
 */
export function messageAnswer(message: ReceivedMessage, botId: string, around: Surroundings): MessageAnswer | null {
  const question = questionIn(message, botId);
  if (question === null) return null;
  const { defaultLanguage, router } = around;
  const locale = question === '' ? defaultLanguage : languageOfQuestion(question, LANGUAGES, defaultLanguage);
  const typed = question === '' ? { command: 'help', options: {} } : { command: 'ask', options: { question } };
  const reply = router.answer({ ...typed, locale }, around.record());
  const drawing = drawForDiscord(reply, { audience: 'everyone', again: null, footer: null });
  if (drawing.kind === 'copy') return null;
  return {
    command: reply.command,
    outcome: reply.outcome,
    question,
    body: {
      components: [...drawing.components],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { ...NO_PINGS, replied_user: false },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    },
  };
}

/**
 * The question of a message to the bot: a direct message, or one that names it. A reply to a message of the bot does not:
 * Discord counts it as a mention, but it may be a word of thanks. Null for all others, and for what bots and webhooks say.
 */
function questionIn(message: ReceivedMessage, botId: string): string | null {
  const byPerson = message.author?.bot !== true && message.webhook_id === undefined;
  const said = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (!byPerson || !said) return null;
  const name = new RegExp(`<@!?${botId}>`, 'gu');
  if (message.guild_id !== undefined && !name.test(message.content)) return null;
  return message.content.replace(name, ' ').trim();
}
