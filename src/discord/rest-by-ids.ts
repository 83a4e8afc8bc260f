import { listIds } from '../options/passage.js';
import { type Action, quotationsOf, type Reply } from '../reply/model.js';
import { wordsFor } from '../reply/words.js';
import { packPress } from './custom-id.js';

/** Buttons that share the ids of the passages left; more of them would push the quotations away. */
const MOST_PARTS = 9;

/** No message has as many buttons: the widest place one can have. */
const LAST_PLACE = 99;
/** No answer has as many passages. */
const WIDEST_SKIP = 9999;

/** Where a long answer can be taken up again when its question does not fit a button. */
export interface Parts {
  readonly actions: readonly Action[];
  /** Passages that no button leads to. */
  readonly beyond: number;
}

/** The rest of an answer by the ids of its passages; null where its question can be asked again as it is. */
export function partsByIds(page: Reply, whole: Reply): Parts | null {
  const { continuation } = page;
  if (continuation === null || continuation.of !== 'quotation' || canPack(continuation)) return null;
  const words = wordsFor(page.locale);
  const actions: Action[] = [];
  let at = quotationsOf(page).length;
  const ids = quotationsOf(whole).map((quotation) => quotation.source.passage);
  while (at < ids.length && actions.length < MOST_PARTS) {
    const { action, count } = asManyAsFit(ids.slice(at));
    const place = continuation.skipped + at + 1;
    actions.push({ label: actions.length === 0 ? words.nextPage : words.pageFrom(place), ...action });
    at += count;
  }
  return { actions, beyond: ids.length - at };
}

/** Passages by their ids, as many as a `custom_id` holds. */
export function passagesAction(ids: readonly string[]): Omit<Action, 'label'> {
  return asManyAsFit(ids).action;
}

function asManyAsFit(ids: readonly string[]): { readonly action: Omit<Action, 'label'>; readonly count: number } {
  const action = (count: number) => {
    const id = listIds(ids.slice(0, count));
    // One passage alone would be shown among its neighbours, which are no part of the answer.
    return { command: 'passage', options: count === 1 ? { id, context: 0 } : { id } };
  };
  let count = 1;
  while (count < ids.length && canPack(action(count + 1))) count += 1;
  return { action: action(count), count };
}

function canPack({ command, options }: Omit<Action, 'label'>): boolean {
  const widest = { command, options: { ...options, skip: WIDEST_SKIP } };
  return packPress({ kind: 'turn', action: widest }, LAST_PLACE) !== null;
}
