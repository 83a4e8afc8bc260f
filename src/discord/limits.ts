import type { ComponentType as APIComponentType, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentType } from './discord-js.js';

/** Discord's limits on a message of components, as measured; the schemas do not hold all of them. */
export const LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters over all text displays. */
  text: 4000,
  /** UTF-8 bytes over all text displays, and 12 for each display. */
  bytes: 10_170,
  bytesPerDisplay: 12,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** What a phone shows of a label. */
  buttonLabelSeen: 34,
  link: 512,
  customId: 100,
  /** Characters of a plain message. */
  content: 2000,
} as const;

/** What counts of a message, or of a part of it. */
export interface Size {
  readonly components: number;
  readonly text: number;
  readonly bytes: number;
}

/** Whether Discord takes a message of these components, by their number and by their text. */
export function fitsMessage(components: readonly APIMessageTopLevelComponent[]): boolean {
  return isWithinLimits(sizeOf(components));
}

/** Whether Discord takes a message of this size. */
export function isWithinLimits(size: Size): boolean {
  return size.components <= LIMITS.components && size.text <= LIMITS.text && size.bytes <= LIMITS.bytes;
}

type Component = APIMessageTopLevelComponent | { readonly type: APIComponentType };

/** The size of components, with all that is nested in them. */
export function sizeOf(components: readonly Component[]): Size {
  let size: Size = { components: components.length, text: 0, bytes: 0 };
  for (const component of components) {
    if ('components' in component) size = sumOf(size, sizeOf(component.components));
    if (component.type === ComponentType.TextDisplay && 'content' in component)
      size = sumOf(size, sizeOfText(component.content));
  }
  return size;
}

/** The size of two parts of a message together. */
export function sumOf(one: Size, other: Size): Size {
  return {
    components: one.components + other.components,
    text: one.text + other.text,
    bytes: one.bytes + other.bytes,
  };
}

function sizeOfText(content: string): Size {
  return { components: 0, text: content.length, bytes: Buffer.byteLength(content) + LIMITS.bytesPerDisplay };
}

/** A label that a phone shows whole: cut at a word, which is said by its dots. A label is a hint, never a quotation. */
export function buttonLabel(text: string): string {
  if (text.length <= LIMITS.buttonLabelSeen) return text;
  const cut = text.slice(0, LIMITS.buttonLabelSeen - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > LIMITS.buttonLabelSeen / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`;
}
