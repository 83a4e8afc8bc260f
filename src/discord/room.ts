import { kept } from '../kept.js';
import type { Block, Reply } from '../reply/model.js';
import { drawContainer, type Group, groupsOf } from './containers.js';
import { isWithinLimits, type Size, sizeOf, sumOf } from './limits.js';
import { drawMessage, type MessageStyle } from './message.js';
import type { Pen } from './pen.js';

/**
 * Whether a message has room for the first so many blocks of a reply beside all else that it shows.
 *
 * @param reply what stands beside the blocks; its own blocks do not count
 * @param pen draws the blocks, each of them once however often it is asked for
 */
export function roomBeside(reply: Reply, style: MessageStyle, pen: Pen): (blocks: readonly Block[]) => boolean {
  const beside = sizeOf(drawMessage({ ...reply, blocks: [] }, style));
  // A page is grown by a block at a time, and only the last container grows with it. Blocks come in one order, so that the
  // last block of a container tells which others are in it.
  const sizes = new Map<Block, Size>();
  const weigh = (group: Group) => sizeOf([drawContainer(group, reply.outcome, pen.block)]);
  const size = (group: Group) => {
    const last = group.blocks.at(-1);
    return last === undefined ? weigh(group) : kept(sizes, last, () => weigh(group));
  };
  return (blocks) =>
    isWithinLimits(
      groupsOf({ ...reply, blocks })
        .map(size)
        .reduce(sumOf, beside),
    );
}
