import type { APIMessage, APIMessageComponentInteraction } from 'discord-api-types/v10';
import { wordsFor } from '../reply/words.js';
import { unpackPress } from './custom-id.js';
import { InteractionResponseType, MessageFlags } from './discord-js.js';
import { ALONE, type Answer, answerTo, type Means, privateSentence, type Showing } from './reply-answer.js';

/** Answers a pressed button, of whatever age: what it asks for is written on it. */
export function pressAnswer(interaction: APIMessageComponentInteraction, means: Means): Answer {
  const words = wordsFor(means.locale);
  const press = unpackPress(interaction.data.custom_id);
  if (press === null) return privateSentence(words.oldButton, 'button', means.locale);
  const presser = interaction.member?.user.id ?? interaction.user?.id;
  const isAsker = askerOf(interaction) === presser;
  switch (press.kind) {
    case 'dismiss':
      return isAsker ? DISMISSAL : privateSentence(words.dismissNotYours, 'dismiss', means.locale);
    case 'share':
      return answerTo(press.action, { audience: 'everyone', footer: words.sharedBy(`<@${presser ?? ''}>`) }, means);
    case 'turn':
      return answerTo(press.action, isAsker ? redrawing(interaction.message) : { audience: 'private' }, means);
    case 'open':
      return answerTo(press.action, { audience: 'private' }, means);
  }
}

const DISMISSAL: Answer = {
  ...ALONE,
  callback: { type: InteractionResponseType.DeferredMessageUpdate },
  deletesMessage: true,
  command: 'dismiss',
  outcome: 'answered',
};

/** Who asked for the message of a button. In direct messages with the bot there is nobody else. */
function askerOf({ message, guild_id: guild, user }: APIMessageComponentInteraction): string | undefined {
  const asker = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return asker ?? (guild === undefined ? user?.id : undefined);
}

/** A page turns where it stands; not on a message that is no message of components, which cannot become one. */
function redrawing(message: APIMessage): Showing {
  const flags: number = message.flags ?? 0;
  if ((flags & MessageFlags.IsComponentsV2) === 0) return { audience: 'private' };
  return { audience: (flags & MessageFlags.Ephemeral) !== 0 ? 'private' : 'everyone', inPlace: true };
}
