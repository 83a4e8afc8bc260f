/** What a person does with components and modals, made into the data of an interaction. */

import {
  type APIInteractionDataResolved,
  type APIMessageComponentInteractionData,
  type APIModalSubmission,
  type APIModalSubmissionComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
  ComponentType,
  type ModalSubmitComponent,
} from 'discord-api-types/v10';
import type { ModalBody } from './bodies.js';
import { type Component, placed } from './component-limits.js';
import type { SeenMessage } from './messages.js';
import { memberOf } from './payloads.js';
import type { World } from './world.js';

/** A button or select, named by its custom id or by what stands on it. */
export type Target = string | { readonly label: string };

/** Finds a button or select that a person can use now; throws when there is none. */
export function findComponent(message: SeenMessage, target: Target): Component & { custom_id: string } {
  const usable = [...placed(message.data.components ?? [])].flatMap(({ component }) =>
    'custom_id' in component && component.custom_id ? [{ ...component, custom_id: component.custom_id }] : [],
  );
  const found = usable.find((component) => isMeant(component, target));
  const name = typeof target === 'string' ? `custom id "${target}"` : `label "${target.label}"`;
  if (!found) throw new Error(`the message has no button or select with the ${name}`);
  if ('disabled' in found && found.disabled) throw new Error(`the component with the ${name} is disabled`);
  return found;
}

/** Whether a message has such a button or select. */
export function hasComponent(message: SeenMessage, target: Target): boolean {
  return [...placed(message.data.components ?? [])].some(({ component }) => isMeant(component, target));
}

function isMeant(component: Component, target: Target): boolean {
  if (typeof target === 'string') return 'custom_id' in component && component.custom_id === target;
  return component.type === ComponentType.Button && 'label' in component && component.label === target.label;
}

/** The data of a press. */
export function pressData(message: SeenMessage, target: Target): APIMessageComponentInteractionData {
  const component = findComponent(message, target);
  if (component.type !== ComponentType.Button) throw new Error(`"${component.custom_id}" is not a button`);
  return numbered(component, { component_type: component.type, custom_id: component.custom_id });
}

/** The data of a choice in a select. */
export function selectData(
  world: World,
  message: SeenMessage,
  target: Target,
  values: string[],
): APIMessageComponentInteractionData {
  const component = findComponent(message, target);
  if (!isSelect(component)) throw new Error(`"${component.custom_id}" is not a select`);
  checkChosen(component, values);
  const { custom_id } = component;
  if (component.type === ComponentType.StringSelect) {
    return numbered(component, { component_type: component.type, custom_id, values });
  }
  const { users = {}, members = {}, roles = {}, channels = {} } = resolve(world, values);
  switch (component.type) {
    case ComponentType.UserSelect:
      return numbered(component, { component_type: component.type, custom_id, values, resolved: { users, members } });
    case ComponentType.RoleSelect:
      return numbered(component, { component_type: component.type, custom_id, values, resolved: { roles } });
    case ComponentType.MentionableSelect: {
      const resolved = { users, members, roles };
      return numbered(component, { component_type: component.type, custom_id, values, resolved });
    }
    case ComponentType.ChannelSelect:
      return numbered(component, { component_type: component.type, custom_id, values, resolved: { channels } });
  }
}

/** Discord repeats the number of the component, which its type does not say. */
function numbered<T extends object>({ id }: { id?: number | undefined }, data: T): T {
  return id === undefined ? data : { ...data, id };
}

function isSelect(component: Component): component is APISelectMenuComponent {
  return (
    component.type === ComponentType.StringSelect ||
    component.type === ComponentType.UserSelect ||
    component.type === ComponentType.RoleSelect ||
    component.type === ComponentType.MentionableSelect ||
    component.type === ComponentType.ChannelSelect
  );
}

function checkChosen(component: APISelectMenuComponent, values: readonly string[]): void {
  const { min_values: min = 1, max_values: max = 1, custom_id } = component;
  if (values.length < min || values.length > max) throw new Error(`"${custom_id}" takes ${min} to ${max} values`);
  if (component.type !== ComponentType.StringSelect) return;
  const strange = values.find((value) => !component.options.some((option) => option.value === value));
  if (strange !== undefined) throw new Error(`"${custom_id}" has no option "${strange}"`);
}

function resolve(world: World, ids: readonly string[]): APIInteractionDataResolved {
  const resolved: APIInteractionDataResolved = { users: {}, members: {}, roles: {}, channels: {} };
  for (const id of ids) {
    const person = world.people.get(id);
    const role = world.guild.roles.find((one) => one.id === id);
    const { channel } = world.guild;
    if (person) {
      const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberOf(person);
      Object.assign(resolved.users ?? {}, { [id]: person.user });
      Object.assign(resolved.members ?? {}, { [id]: member });
    } else if (role) Object.assign(resolved.roles ?? {}, { [id]: role });
    else if (channel.id === id) Object.assign(resolved.channels ?? {}, { [id]: { ...channel, permissions: '0' } });
    else throw new Error(`nobody and nothing has the id ${id}`);
  }
  return resolved;
}

/** What a person fills into a modal, by custom id. */
export type Filled = Readonly<Record<string, string | string[]>>;

/** The data of a filled-in modal; throws where Discord's own client would not let it be sent. */
export function modalData(modal: ModalBody, filled: Filled): APIModalSubmission {
  const used = new Set<string>();
  let last = 0;
  const number = ({ id }: { id?: number | undefined }): number => {
    last += 1;
    return id || last;
  };
  const components = modal.components.map((component): APIModalSubmissionComponent => {
    const id = number(component);
    switch (component.type) {
      case ComponentType.ActionRow:
        return {
          type: component.type,
          id,
          components: component.components.map((input) => fillText(input, id, filled, used)),
        };
      case ComponentType.Label:
        return { type: component.type, id, component: fillComponent(component.component, number({}), filled, used) };
      default:
        return { type: ComponentType.TextDisplay, id };
    }
  });
  const strange = Object.keys(filled).find((customId) => !used.has(customId));
  if (strange !== undefined) throw new Error(`the modal has no field "${strange}"`);
  return { custom_id: modal.custom_id, components };
}

function fillComponent(component: Component, id: number, filled: Filled, used: Set<string>): ModalSubmitComponent {
  if (component.type === ComponentType.TextInput) return fillText(component, id, filled, used);
  if (component.type !== ComponentType.StringSelect) {
    throw new Error(`the loopback cannot fill in a component of type ${component.type}`);
  }
  const { custom_id, type } = component;
  used.add(custom_id);
  const values = [filled[custom_id] ?? []].flat();
  const optional = 'required' in component && component.required === false;
  if (!(optional && values.length === 0)) checkChosen(component, values);
  return { type, id, custom_id, values };
}

function fillText(input: APITextInputComponent, id: number, filled: Filled, used: Set<string>) {
  const { custom_id, type, required = true, min_length: min = 0, max_length: max = 4000 } = input;
  used.add(custom_id);
  const value = filled[custom_id] ?? input.value ?? '';
  if (typeof value !== 'string') throw new Error(`the field "${custom_id}" takes text`);
  if (required && value === '') throw new Error(`the field "${custom_id}" is required`);
  if (value !== '' && (value.length < min || value.length > max)) {
    throw new Error(`the field "${custom_id}" takes ${min} to ${max} characters`);
  }
  return { type, id, custom_id, value };
}
