import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { withPartOfQuotation } from '../reply/long-quotation.js';
import type { Action, Reply } from '../reply/model.js';
import { firstPage, joined, rowByRow } from '../reply/paging.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import { splitForCopy } from './copy.js';
import { fitsMessage, LIMITS } from './limits.js';
import { drawMessage, type MessageStyle } from './message.js';
import { type Pen, penFor } from './pen.js';
import { partsByIds } from './rest-by-ids.js';
import { roomBeside } from './room.js';

/** A reply as Discord shows it: a message of components, or plain texts to be copied. */
export type Drawing =
  | { readonly kind: 'components'; readonly components: readonly APIMessageTopLevelComponent[] }
  | { readonly kind: 'copy'; readonly texts: readonly string[] };

/** How a reply is drawn. */
export type DrawStyle = Omit<MessageStyle, 'moves'>;

/** Draws a reply within all of Discord's limits; what does not fit is on its next page. */
export function drawForDiscord(reply: Reply, style: DrawStyle): Drawing {
  const verbatim = reply.blocks.flatMap((block) => (block.kind === 'verbatim' ? [block.text] : []));
  if (verbatim.length > 0)
    return { kind: 'copy', texts: verbatim.flatMap((text) => splitForCopy(text, LIMITS.content)) };
  const draw = (one: Reply, pen?: Pen) => {
    const moves = one.actions.filter((action) => !reply.actions.includes(action));
    return drawMessage(one, { ...style, moves }, pen);
  };
  const pen = penFor(reply.locale);
  const room = roomBeside(withPlacePrinted(reply), { ...style, moves: [] }, pen);
  const page = withRest(firstPage(reply, room).reply, reply);
  const drawn = draw(page, pen);
  if (fitsMessage(drawn)) return { kind: 'components', components: drawn };
  const parted = withPartOfQuotation(page, (blocks) => fitsMessage(draw({ ...page, blocks })));
  return { kind: 'components', components: draw(withoutOverflow(parted, (one) => fitsMessage(draw(one)))) };
}

/** The page's own line and buttons need room as well: they are counted while the page is being cut. */
function withPlacePrinted(reply: Reply): Reply {
  const { continuation } = reply;
  if (continuation === null) return reply;
  const words = wordsFor(reply.locale);
  const { command, options, total } = continuation;
  const again: Action = { label: words.nextPage, command, options: { ...options, skip: total } };
  // Were no quotation on this page, all would be left: no page has more to say of its rest.
  const parts = partsByIds({ ...reply, blocks: [] }, reply);
  const place = words.pagePlace(total, total, total);
  return {
    ...reply,
    notice: [reply.notice ?? '', place, ...(parts === null ? [] : [words.notByButton(total)])].join(' '),
    actions: [...(parts === null ? [again, again] : parts.actions), ...reply.actions],
  };
}

/**
 * A question too long for a button cannot be asked again by one: its next pages are asked for by the ids of the passages
 * that are left. What no button leads to is said.
 */
function withRest(page: Reply, whole: Reply): Reply {
  const parts = partsByIds(page, whole);
  if (parts === null) return page;
  const words = wordsFor(page.locale);
  const kept = page.actions.filter((action) => whole.actions.includes(action));
  const notice = parts.beyond === 0 ? [] : [words.notByButton(parts.beyond)];
  return {
    ...page,
    notice: [...(page.notice === null ? [] : [page.notice]), ...notice].join(' '),
    actions: [...parts.actions, ...kept],
  };
}

/** The longest sentence of ours that is shown whole. */
const LONGEST_NOTICE = 1000;

/** The last resort, for lists that are no pages: lines are left out until the message is one that Discord takes, and that is said. */
function withoutOverflow(reply: Reply, fits: (reply: Reply) => boolean): Reply {
  if (fits(reply)) return reply;
  const lines = reply.blocks.flatMap(rowByRow);
  const notice = reply.notice === null ? [] : [headOf(reply.notice, LONGEST_NOTICE)];
  const less = (kept: number): Reply => ({
    ...reply,
    notice: [...notice, wordsFor(reply.locale).notShown(lines.length - kept)].join(' '),
    blocks: joined(lines.slice(0, kept)),
  });
  let kept = lines.length - 1;
  while (kept > 0 && !fits(less(kept))) kept -= 1;
  return less(Math.max(0, kept));
}
