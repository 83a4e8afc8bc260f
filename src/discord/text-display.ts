import { type APITextDisplayComponent, ComponentType } from 'discord-api-types/v10';

/** A text of a message, as Markdown. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
