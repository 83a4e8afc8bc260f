import type { Action, Block, Reply } from './model.js';
import { wordsFor } from './words.js';

/** A part of a reply that a surface has room for. */
export interface Page {
  readonly reply: Reply;
  /** Quotations that come after this page. */
  readonly remaining: number;
}

/**
 * The first part of a reply that fits; what is left can be reached by an action, and the notice says how much it is.
 * A heading never ends a page. At least one quotation is shown, whatever the room.
 *
 * @param fits whether a surface can draw these blocks together
 */
export function firstPage(reply: Reply, fits: (blocks: readonly Block[]) => boolean): Page {
  const count = blocksThatFit(reply.blocks, fits);
  const shown = reply.blocks.slice(0, count);
  const remaining = quotationsIn(reply.blocks.slice(count));
  const { continuation } = reply;
  if (continuation === null || (remaining === 0 && continuation.skipped === 0)) return { reply, remaining: 0 };
  const words = wordsFor(reply.locale);
  const skipNow = continuation.skipped + quotationsIn(shown);
  const again = (label: string, skip: number): Action => ({
    label,
    command: continuation.command,
    options: skip === 0 ? continuation.options : { ...continuation.options, skip },
  });
  const moves = [
    ...(remaining > 0 ? [again(words.nextPage, skipNow)] : []),
    ...(continuation.skipped > 0 ? [again(words.firstPage, 0)] : []),
  ];
  const place =
    skipNow > continuation.skipped
      ? words.pagePlace(continuation.skipped + 1, skipNow, continuation.total)
      : words.pageBeyond(continuation.total);
  return {
    reply: {
      ...reply,
      notice: reply.notice === null ? place : `${reply.notice} ${place}`,
      blocks: shown,
      actions: [...moves, ...reply.actions],
    },
    remaining,
  };
}

function blocksThatFit(blocks: readonly Block[], fits: (blocks: readonly Block[]) => boolean): number {
  const least = blocks.findIndex((block) => block.kind === 'quotation') + 1;
  let count = least;
  // Grown from the front: what does not fit stays out however long the rest is.
  while (count < blocks.length && fits(blocks.slice(0, count + 1))) count += 1;
  while (count > least && count < blocks.length && blocks[count - 1]?.kind === 'heading') count -= 1;
  return count;
}

function quotationsIn(blocks: readonly Block[]): number {
  return blocks.filter((block) => block.kind === 'quotation').length;
}
