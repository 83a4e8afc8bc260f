import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import { kept } from '../kept.js';
import type { Action, Block, Row } from '../reply/model.js';
import { blockDrawing, type DrawBlock, type DrawnRow, drawRow } from './containers.js';
import { type PressKind, packPress } from './custom-id.js';
import { ButtonStyle, ComponentType } from './discord-js.js';
import { buttonLabel } from './limits.js';

/** Makes the button of an action; none where its id cannot hold the action. */
export type MakeButton = (action: Action, kind: PressKind | 'dismiss') => readonly APIButtonComponent[];

/** What draws one message: its buttons differ in their ids, and a block that it has drawn stays drawn. */
export interface Pen {
  readonly button: MakeButton;
  readonly block: DrawBlock;
}

/** A pen for a message in a reader's language. */
export function penFor(locale: string): Pen {
  const button = buttonMaker();
  return { button, block: drawnOnce(locale, (action) => button(action, 'open')) };
}

function buttonMaker(): MakeButton {
  let place = 0;
  return (action, kind) => {
    const customId = packPress(kind === 'dismiss' ? { kind } : { kind, action }, place);
    if (customId === null) return [];
    place += 1;
    const style = kind === 'turn' ? ButtonStyle.Primary : ButtonStyle.Secondary;
    return [{ type: ComponentType.Button, style, label: buttonLabel(action.label), custom_id: customId }];
  };
}

/** While a page is cut, its blocks are asked for again and again; a block has the same above it however far the page goes. */
function drawnOnce(locale: string, button: (action: Action) => readonly APIButtonComponent[]): DrawBlock {
  const rows = new Map<Row, DrawnRow>();
  const row = (one: Row) => kept(rows, one, () => drawRow(one, locale, button));
  const draw = blockDrawing(locale, button, row);
  const blocks = new Map<Block, readonly APIComponentInContainer[]>();
  // The rows of a list are one block, which grows with the page.
  return (block, head) => (block.kind === 'list' ? draw(block, head) : kept(blocks, block, () => draw(block, head)));
}
