/** What a person would read on a message. */

import { type APIEmbed, type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, placed } from './component-limits.js';
import { SeenMessage } from './messages.js';

/** One thing a person sees on a message. */
export type VisiblePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'button'; readonly label: string; readonly customId: string; readonly disabled: boolean }
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly customId: string;
      readonly options: readonly string[];
    }
  | { readonly kind: 'file'; readonly name: string; readonly url: string }
  | { readonly kind: 'thinking' };

/** Everything a person sees on a message, in order. Texts are as they were sent, Markdown undrawn. */
export function visibleParts(message: SeenMessage | APIMessage): VisiblePart[] {
  const data = message instanceof SeenMessage ? message.data : message;
  if (message instanceof SeenMessage && message.deleted) return [];
  if (message instanceof SeenMessage && message.thinking) return [{ kind: 'thinking' }];
  const components = [...placed(data.components ?? [])].map(({ component }) => component);
  const shown = JSON.stringify(components);
  const files = data.attachments.filter(({ url }) => !shown.includes(url));
  return [
    ...(data.content === '' ? [] : [{ kind: 'text', text: data.content } as const]),
    ...data.embeds.flatMap(embedParts),
    ...files.map(({ filename, url }) => ({ kind: 'file', name: filename, url }) as const),
    ...components.flatMap(componentPart),
  ];
}

/**
 * What a person sees on a message, as text: one part after another, `[label](address)` for a link button,
 * `[label](custom id)` for any other, `{placeholder}(custom id)` for a select, `<name>` for a file.
 */
export function visibleText(message: SeenMessage | APIMessage): string {
  return visibleParts(message).map(written).join('\n');
}

function written(part: VisiblePart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return `[${part.label}](${part.url})`;
    case 'button':
      return `[${part.label}](${part.customId})${part.disabled ? ' (disabled)' : ''}`;
    case 'select':
      return [`{${part.placeholder}}(${part.customId})`, ...part.options.map((option) => `- ${option}`)].join('\n');
    case 'file':
      return `<${part.name}>`;
    case 'thinking':
      return 'thinking…';
  }
}

function componentPart(component: Component): VisiblePart[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [{ kind: 'text', text: component.content }];
    case ComponentType.Button: {
      if (component.style === ButtonStyle.Premium) return [];
      const label = [component.emoji?.name, component.label].filter(Boolean).join(' ');
      if (component.style === ButtonStyle.Link) return [{ kind: 'link', label, url: component.url }];
      return [{ kind: 'button', label, customId: component.custom_id, disabled: component.disabled ?? false }];
    }
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect: {
      const options = component.type === ComponentType.StringSelect ? component.options.map(({ label }) => label) : [];
      return [{ kind: 'select', placeholder: component.placeholder ?? '', customId: component.custom_id, options }];
    }
    case ComponentType.File: {
      const name = decodeURIComponent(component.file.url.split('/').at(-1) ?? '');
      return [{ kind: 'file', name, url: component.file.url }];
    }
    case ComponentType.Thumbnail:
      return [{ kind: 'file', name: component.description ?? '', url: component.media.url }];
    case ComponentType.MediaGallery:
      return component.items.map(({ media, description }) => ({
        kind: 'file',
        name: description ?? '',
        url: media.url,
      }));
    default:
      return [];
  }
}

function embedParts({ author, title, description, fields, footer }: APIEmbed): VisiblePart[] {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [author?.name, title, description, ...inFields, footer?.text];
  return texts.flatMap((text) => (text ? [{ kind: 'text', text } as const] : []));
}
