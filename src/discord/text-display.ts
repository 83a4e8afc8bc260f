import type { APITextDisplayComponent } from 'discord-api-types/v10';
import { ComponentType } from './discord-js.js';

/** A text of a message, as Markdown. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
