import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIInteraction,
} from 'discord-api-types/v10';
import { wordsFor } from '../reply/words.js';
import { hasWords } from '../routing/clean.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { ApplicationCommandType, InteractionResponseType, InteractionType } from './discord-js.js';
import { MENUS, type Menu } from './menus.js';
import { pressAnswer } from './press-answer.js';
import { ALONE, type Answer, answerTo, type Means, privateSentence } from './reply-answer.js';

/** Answers an interaction; pure, so that the gateway, HTTP and the tests share it. Null for what cannot be answered. */
export function answerInteraction(interaction: APIInteraction, router: Router, record: TheRecord): Answer | null {
  if (interaction.type === InteractionType.Ping) {
    return { ...ALONE, callback: { type: InteractionResponseType.Pong }, command: 'ping', outcome: 'answered' };
  }
  const means: Means = { router, record, locale: interaction.locale };
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return completion(interaction, means);
    case InteractionType.ApplicationCommand:
      return commandAnswer(interaction, means);
    case InteractionType.MessageComponent:
      return pressAnswer(interaction, means);
    case InteractionType.ModalSubmit:
      // We show no modal: this one is of a version that is gone, or yet to come.
      return privateSentence(wordsFor(means.locale).oldButton, 'modal', means.locale);
    default:
      return null;
  }
}

function completion({ data, locale }: APIApplicationCommandAutocompleteInteraction, { router, record }: Means): Answer {
  const { name, options = [] } = data;
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
  const request = { command: name, options: {}, locale };
  const choices = focused === undefined ? [] : router.complete(request, focused.name, typed, record);
  return {
    ...ALONE,
    callback: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: choices.map(({ name: label, value }) => ({ name: label, value })) },
    },
    command: `${name} (completion)`,
    outcome: 'answered',
  };
}

function commandAnswer({ data }: APIApplicationCommandInteraction, means: Means): Answer {
  const menu = data.type === ApplicationCommandType.Message ? menuOf(data.name) : undefined;
  if (menu !== undefined && 'resolved' in data && data.resolved !== undefined && 'messages' in data.resolved) {
    const [message] = Object.values(data.resolved.messages ?? {});
    return menuAnswer(menu, message?.content ?? '', means);
  }
  const options = 'options' in data ? (data.options ?? []) : [];
  const given = Object.fromEntries(
    options.flatMap((option) => ('value' in option ? [[option.name, option.value] as const] : [])),
  );
  const { private: wish, ...rest } = given;
  return answerTo({ command: data.name, options: rest }, { audience: wish === true ? 'private' : 'everyone' }, means);
}

function menuOf(name: string): Menu | undefined {
  return MENUS.find(({ declaration }) => declaration.name === name);
}

/** What the record says to the words of a message, for the one who asks alone. */
function menuAnswer({ command, option, declaration, withoutWords }: Menu, text: string, means: Means): Answer {
  if (!hasWords(text)) return privateSentence(withoutWords(wordsFor(means.locale)), declaration.name, means.locale);
  return answerTo({ command, options: { [option]: text } }, { audience: 'private' }, means);
}
