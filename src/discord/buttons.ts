import type { APIActionRowComponent, APIButtonComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Source } from '../reply/model.js';
import { ButtonStyle, ComponentType } from './discord-js.js';
import { LIMITS } from './limits.js';

/** Buttons in rows, as many in each as Discord takes. */
export function rowsOf(
  buttons: readonly APIButtonComponent[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return rows;
}

/** A button that opens the page of a source, at the very words where the address can say so. */
export function linkButton({ link, url: page }: Source, label: string): APIButtonComponent {
  const url = link.length <= LIMITS.link ? link : page;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}
