/** What Discord accepts as the first answer to an interaction, and what it reads out of it. */

import * as spec from 'discord-api-spec/zod';
import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Choice, MessageBody, ModalBody, Upload } from './bodies.js';
import { choiceIssues } from './command-limits.js';
import { type Component, duplicates, placed } from './component-limits.js';
import { badLength, type FormIssue, invalidForm, issue, required, tooLong, wrongChoice } from './form-errors.js';
import { type Before, checkMessage, unheededFlag } from './message-limits.js';
import { accept, isRecord } from './schemas.js';

/** A first answer, read. */
export type Answer =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource; readonly message: MessageBody }
  | { readonly type: InteractionResponseType.DeferredChannelMessageWithSource; readonly ephemeral: boolean }
  | { readonly type: InteractionResponseType.DeferredMessageUpdate }
  | { readonly type: InteractionResponseType.UpdateMessage; readonly message: MessageBody }
  | { readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult; readonly choices: Choice[] }
  | { readonly type: InteractionResponseType.Modal; readonly modal: ModalBody };

/** The interaction that is answered. */
export interface Asked {
  readonly type: InteractionType;
  /** The type of the option being typed, for an autocompletion. */
  readonly focus?: ApplicationCommandOptionType;
  /** The message whose component was used. */
  readonly before?: Before;
  readonly uploads: readonly Upload[];
  readonly maxUpload: number;
}

const Type = InteractionResponseType;
const DATA = ['data'];
const MOST_MODAL_COMPONENTS = 5;

/**
 * Reads a first answer and holds it against schemas and limits. Throws the refusal Discord would answer with; returns
 * the answer and what of it Discord would not heed.
 */
export function readCallback(sent: unknown, asked: Asked): { answer: Answer; unheeded: FormIssue[] } {
  const body = isRecord(sent) ? sent : {};
  const allowed = allowedTypes(asked);
  const type = allowed.find((candidate) => candidate === body.type);
  if (type === undefined) throw invalidForm([wrongChoice(['type'], allowed)]);
  const others = Object.keys(body).filter((key) => key !== 'type' && key !== 'data');
  const stray = others.map((key) => issue([key], 'UNHEEDED_FIELD', 'Discord does not know this field here'));
  const { answer, unheeded } = readData(type, body.data, asked);
  return { answer, unheeded: [...stray, ...unheeded] };
}

function allowedTypes({ type, before }: Asked): Answer['type'][] {
  const message = [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource] as const;
  const update = [Type.DeferredMessageUpdate, Type.UpdateMessage] as const;
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Type.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...message, ...update, Type.Modal];
    case InteractionType.ModalSubmit:
      return before ? [...message, ...update] : [...message];
    default:
      return [...message, Type.Modal];
  }
}

function readData(type: Answer['type'], data: unknown, asked: Asked): { answer: Answer; unheeded: FormIssue[] } {
  switch (type) {
    case Type.ChannelMessageWithSource: {
      const { body, unheeded } = accept(spec.IncomingWebhookInteractionRequestSchema, data ?? {}, DATA);
      const { uploads, maxUpload } = asked;
      unheeded.push(...checkMessage(body, { by: 'webhook', uploads, maxUpload, within: DATA }));
      return { answer: { type, message: body }, unheeded };
    }
    case Type.DeferredChannelMessageWithSource:
      return readDefer(type, data);
    case Type.DeferredMessageUpdate: {
      const stray = isRecord(data) ? [issue(DATA, 'UNHEEDED_FIELD', 'A deferred update takes no data')] : [];
      return { answer: { type }, unheeded: stray };
    }
    case Type.UpdateMessage: {
      const schema = spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
      const { body, unheeded } = accept(schema, data ?? {}, DATA);
      unheeded.push(...checkMessage(body, { by: 'webhook', ...asked, within: DATA }));
      return { answer: { type, message: body }, unheeded };
    }
    case Type.ApplicationCommandAutocompleteResult:
      return { answer: { type, choices: readChoices(data, asked.focus) }, unheeded: [] };
    case Type.Modal: {
      const { body, unheeded } = accept(spec.ModalInteractionCallbackRequestDataSchema, data, DATA);
      const issues = modalIssues(body).map((found) => ({ ...found, path: [...DATA, ...found.path] }));
      if (issues.length > 0) throw invalidForm(issues);
      return { answer: { type, modal: body }, unheeded };
    }
  }
}

/** Discord reads the ephemeral flag of a deferred answer and nothing else. */
function readDefer(type: InteractionResponseType.DeferredChannelMessageWithSource, data: unknown) {
  const { body, unheeded } = accept(spec.IncomingWebhookInteractionRequestSchema, data ?? {}, DATA);
  const flags = body.flags ?? 0;
  const others = flags & ~MessageFlags.Ephemeral;
  const within = (found: FormIssue): FormIssue => ({ ...found, path: [...DATA, ...found.path] });
  if (others !== 0) unheeded.push(within(unheededFlag(`A deferred answer takes no flag but ephemeral: ${others}`)));
  for (const field of Object.keys(body).filter((key) => key !== 'flags' && key !== 'tts')) {
    unheeded.push(issue([...DATA, field], 'UNHEEDED_FIELD', 'A deferred answer shows nothing yet'));
  }
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
  return { answer: { type, ephemeral }, unheeded };
}

function readChoices(data: unknown, focus: ApplicationCommandOptionType | undefined): Choice[] {
  const schema =
    focus === ApplicationCommandOptionType.Integer
      ? spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema
      : focus === ApplicationCommandOptionType.Number
        ? spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema
        : spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
  const { body } = accept(schema, data, DATA);
  const choices = (body.choices ?? []).filter((choice) => choice !== null);
  const issues = choiceIssues(choices, [...DATA, 'choices'], true);
  if (issues.length > 0) throw invalidForm(issues);
  return choices;
}

function modalIssues(modal: ModalBody): FormIssue[] {
  const components: readonly Component[] = modal.components;
  const all = [...placed(components)];
  const issues = duplicates(all);
  if (components.length > MOST_MODAL_COMPONENTS) issues.push(badLength(['components'], 1, MOST_MODAL_COMPONENTS));
  for (const { component, path } of all) {
    if (component.type !== ComponentType.TextInput) continue;
    const { min_length: min, max_length: max, value, label } = component;
    const inLabel = path.at(-1) === 'component';
    if (!inLabel && !label) issues.push(required([...path, 'label']));
    if (inLabel && label) {
      const message = 'A text input inside a label takes no label of its own';
      issues.push(issue([...path, 'label'], 'TEXT_INPUT_LABEL_NOT_ALLOWED', message));
    }
    if (min && max && min > max) issues.push(badLength([...path, 'min_length'], 0, max));
    if (max && value && value.length > max) issues.push(tooLong([...path, 'value'], max));
  }
  return issues;
}
