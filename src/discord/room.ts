import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Block, Reply, Row } from '../reply/model.js';
import { blockDrawing, type DrawBlock, drawContainers, drawRow, type InContainer } from './containers.js';
import { isWithinLimits, sizeOf, sumOf } from './limits.js';
import { drawMessage, type MessageStyle } from './message.js';

/**
 * Whether a message has room for blocks beside all else that a reply shows. It is asked for one block more each time while
 * a page is cut, so each block is drawn once and kept.
 *
 * @param reply what stands beside the blocks; its own blocks do not count
 */
export function roomBeside(reply: Reply, style: MessageStyle): (blocks: readonly Block[]) => boolean {
  const beside = sizeOf(drawMessage({ ...reply, blocks: [] }, style));
  const draw = drawnOnce(reply);
  return (blocks) => isWithinLimits(sumOf(beside, sizeOf(drawContainers({ ...reply, blocks }, draw))));
}

/** Draws each block once, with buttons that only take their room: a block has the same above it however far the page goes. */
function drawnOnce(reply: Reply): DrawBlock {
  const rows = new Map<Row, string>();
  const line = (row: Row) => kept(rows, row, () => drawRow(row, reply.locale));
  const blocks = new Map<Block, readonly InContainer[]>();
  const draw = blockDrawing(reply, () => [ANY_BUTTON], line);
  // The rows of a list are one block, which grows with the page.
  return (block, head) => (block.kind === 'list' ? draw(block, head) : kept(blocks, block, () => draw(block, head)));
}

const ANY_BUTTON: APIButtonComponent = {
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: '',
  custom_id: '',
};

function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = values.get(key);
  if (before !== undefined) return before;
  const made = make();
  values.set(key, made);
  return made;
}
