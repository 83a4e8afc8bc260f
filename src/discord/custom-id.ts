import type { Action, OptionValues } from '../reply/model.js';
import { LIMITS } from './limits.js';

/** What pressing a button does with an action. */
export type PressKind =
  /** Answers the one who presses, privately. */
  | 'open'
  /** Turns the page where it stands, for the one who asked; a private copy for others. */
  | 'turn'
  /** Answers for everyone, said to be shared by the one who presses. */
  | 'share';

/** A button of ours: an action and what pressing does with it, or the wish to have the reply taken away. */
export type Press = { readonly kind: PressKind; readonly action: Omit<Action, 'label'> } | { readonly kind: 'dismiss' };

const KIND_LETTERS = { open: 'o', turn: 't', share: 's' } as const;
const DISMISS = 'x';
/** Marks ids of this shape; an id of another shape is not ours, or older than we can read. */
const MARK = '~';

/**
 * Packs a press into a `custom_id`; null when 100 characters do not hold it.
 *
 * The shape: a running letter or two (ids must differ within a message), `~`, the kind, the command, then the options, each
 * as `|name=value`. Values keep their characters; `|`, `=` and `%` in them are percent-encoded.
 *
 * @param place the button's place in its message, from 0
 */
export function packPress(press: Press, place: number): string | null {
  const head = `${place.toString(36)}${MARK}`;
  if (press.kind === 'dismiss') return `${head}${DISMISS}`;
  let packed = `${head}${KIND_LETTERS[press.kind]}${press.action.command}`;
  for (const [name, value] of Object.entries(press.action.options)) {
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    packed += `|${name}=${typeMark(value)}${encode(String(value))}`;
  }
  return packed.length <= LIMITS.customId ? packed : null;
}

/** Reads a `custom_id` back; null when it is not ours. */
export function unpackPress(customId: string): Press | null {
  const match = /^[0-9a-z]{1,3}~([a-z])([^|]*)((?:\|[^|]*)*)$/su.exec(customId);
  if (match === null) return null;
  const [, letter, command = '', rest = ''] = match;
  if (letter === DISMISS) return { kind: 'dismiss' };
  const kind = (['open', 'turn', 'share'] as const).find((one) => KIND_LETTERS[one] === letter);
  if (kind === undefined || command === '') return null;
  const options = rest
    .split('|')
    .slice(1)
    .map((pair): readonly [string, ReturnType<typeof decodeValue>] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, Math.max(0, at)), at < 1 ? null : decodeValue(pair.slice(at + 1))];
    });
  const known = options.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return known.length < options.length ? null : { kind, action: { command, options: Object.fromEntries(known) } };
}

function typeMark(value: OptionValues[string]): string {
  return typeof value === 'number' ? '#' : typeof value === 'boolean' ? '?' : '';
}

function encode(text: string): string {
  return text.replace(/[|=%]|^[#?]/gu, (found) => `%${found.charCodeAt(0).toString(16)}`);
}

function decodeValue(text: string): string | number | boolean | null {
  const plain = (part: string) =>
    part.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  if (text.startsWith('?')) return text === '?true';
  if (!text.startsWith('#')) return plain(text);
  const number = Number(text.slice(1));
  return Number.isFinite(number) ? number : null;
}
