import { atFirstUse } from '../at-first-use.js';
import type { Block, Quotation } from './model.js';

/** A quotation that is put together when it is first looked at: a page shows a few of what may be thousands. */
export function quotationBlock(make: () => Quotation): Block {
  const made = atFirstUse(make);
  return {
    kind: 'quotation',
    get quotation() {
      return made();
    },
  };
}

/** A heading that is written when it is first looked at. */
export function headingBlock(make: () => string): Block {
  const made = atFirstUse(make);
  return {
    kind: 'heading',
    get text() {
      return made();
    },
  };
}
