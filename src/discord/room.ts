import type { Block, Reply } from '../reply/model.js';
import { drawContainers } from './containers.js';
import { isWithinLimits, sizeOf, sumOf } from './limits.js';
import { drawMessage, type MessageStyle } from './message.js';
import type { Pen } from './pen.js';

/**
 * Whether a message has room for blocks beside all else that a reply shows.
 *
 * @param reply what stands beside the blocks; its own blocks do not count
 * @param pen draws the blocks, each of them once however often it is asked for
 */
export function roomBeside(reply: Reply, style: MessageStyle, pen: Pen): (blocks: readonly Block[]) => boolean {
  const beside = sizeOf(drawMessage({ ...reply, blocks: [] }, style));
  return (blocks) => isWithinLimits(sumOf(beside, sizeOf(drawContainers({ ...reply, blocks }, pen.block))));
}
