import type { Action, Block, Reply } from './model.js';
import { wordsFor } from './words.js';

/** A part of a reply that a surface has room for. */
export interface Page {
  readonly reply: Reply;
  /** Quotations, or rows of lists, that come after this page. */
  readonly remaining: number;
}

/**
 * The first part of a reply that fits; what is left can be reached by an action, and the notice says how much it is.
 * A heading never ends a page. At least one quotation or row is shown, whatever the room.
 *
 * @param fits whether a surface can draw these blocks together
 */
export function firstPage(reply: Reply, fits: (blocks: readonly Block[]) => boolean): Page {
  const { continuation } = reply;
  if (continuation === null) return { reply, remaining: 0 };
  const blocks = continuation.of === 'list' ? reply.blocks.flatMap(rowByRow) : reply.blocks;
  const entriesIn = (some: readonly Block[]) => some.filter((block) => block.kind === continuation.of).length;
  const count = blocksThatFit(blocks, continuation.of, (some) => fits(joined(some)));
  const shown = blocks.slice(0, count);
  const remaining = entriesIn(blocks.slice(count));
  if (remaining === 0 && continuation.skipped === 0) return { reply, remaining: 0 };
  const words = wordsFor(reply.locale);
  const skipNow = continuation.skipped + entriesIn(shown);
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
      blocks: joined(shown),
      actions: [...moves, ...reply.actions],
    },
    remaining,
  };
}

function blocksThatFit(
  blocks: readonly Block[],
  entry: Block['kind'],
  fits: (blocks: readonly Block[]) => boolean,
): number {
  const least = blocks.findIndex((block) => block.kind === entry) + 1;
  let count = least;
  // Grown from the front: what does not fit stays out however long the rest is.
  while (count < blocks.length && fits(blocks.slice(0, count + 1))) count += 1;
  while (count > least && count < blocks.length && blocks[count - 1]?.kind === 'heading') count -= 1;
  return count;
}

/** A list as one list for each of its rows. */
export function rowByRow(block: Block): readonly Block[] {
  return block.kind === 'list' ? block.rows.map((row) => ({ kind: 'list', rows: [row] })) : [block];
}

/** Rows that follow each other as one list again. */
export function joined(blocks: readonly Block[]): readonly Block[] {
  const lists: Block[] = [];
  for (const block of blocks) {
    const last = lists.at(-1);
    if (block.kind === 'list' && last?.kind === 'list') {
      lists[lists.length - 1] = { kind: 'list', rows: [...last.rows, ...block.rows] };
    } else lists.push(block);
  }
  return lists;
}
