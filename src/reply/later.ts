import type { Block, Quotation } from './model.js';

/** A quotation that is put together when it is first looked at: a page shows a few of what may be thousands. */
export function quotationBlock(make: () => Quotation): Block {
  let made: Quotation | null = null;
  return {
    kind: 'quotation',
    get quotation() {
      made ??= make();
      return made;
    },
  };
}

/** A heading that is written when it is first looked at. */
export function headingBlock(make: () => string): Block {
  let made: string | null = null;
  return {
    kind: 'heading',
    get text() {
      made ??= make();
      return made;
    },
  };
}
