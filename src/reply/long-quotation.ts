import { OMISSION } from '../quoting/excerpt.js';
import type { Block, Quotation, Reply } from './model.js';
import { wordsFor } from './words.js';

/** Where a quotation may be parted. */
interface Place {
  /** End of what is shown, in the quotation's text. */
  readonly end: number;
  /** Where the passage is taken up again, in the passage's text. */
  readonly from: number;
}

/**
 * A reply whose first quotation is too long for a surface, with as much of it as fits: whole sentences as far as they go,
 * whole words of a sentence that alone is too long. What is left is said, and can be read on by an action. The reply as it
 * is when no part of the quotation fits, or all of it does.
 */
export function withPartOfQuotation(reply: Reply, fits: (blocks: readonly Block[]) => boolean): Reply {
  const at = reply.blocks.findIndex((block) => block.kind === 'quotation');
  const block = reply.blocks[at];
  if (block?.kind !== 'quotation' || fits(reply.blocks)) return reply;
  const parted = (place: Place) => [...reply.blocks.slice(0, at), ...blocksOf(block.quotation, place, reply.locale)];
  for (const places of [afterSentences, afterWords, afterCharacters]) {
    const place = lastThat(places(block.quotation), (one) => fits(parted(one)));
    if (place !== null) return { ...reply, blocks: parted(place) };
  }
  return reply;
}

/** The part of a quotation up to a place, and what is said of the rest. */
function blocksOf(quotation: Quotation, { end, from }: Place, locale: string): readonly Block[] {
  const words = wordsFor(locale);
  const rest = { label: words.readOn, command: 'passage', options: { id: quotation.source.passage, from } };
  const part: Quotation = {
    ...quotation,
    text: `${quotation.text.slice(0, end)} ${OMISSION}`,
    elided: true,
    pieces: quotation.pieces.filter((piece) => piece.from < from),
    actions: [rest, ...quotation.actions],
  };
  const remaining = quotation.text.slice(end).trim().length;
  return [
    { kind: 'quotation', quotation: part },
    { kind: 'paragraph', text: words.quotationGoesOn(remaining) },
  ];
}

function afterSentences({ text, pieces }: Quotation): readonly Place[] {
  let end = 0;
  return pieces.slice(1).map((next, at): Place => {
    const before = pieces[at]?.text ?? '';
    end = text.indexOf(before, end) + before.length;
    return { end, from: next.from };
  });
}

function afterWords(quotation: Quotation): readonly Place[] {
  const gaps = [...(quotation.pieces[0]?.text ?? '').matchAll(/ +/gu)];
  return gaps.flatMap(({ index, 0: gap }) => placeInFirst(quotation, index, index + gap.length));
}

/** For a text without spaces; an accent stays with its letter. */
function afterCharacters(quotation: Quotation): readonly Place[] {
  const characters = [...new Intl.Segmenter().segment(quotation.pieces[0]?.text ?? '')].slice(1);
  return characters.flatMap(({ index }) => placeInFirst(quotation, index, index));
}

/** A place in the first sentence: so far it is shown, from there it is taken up. */
function placeInFirst({ text, pieces }: Quotation, shown: number, taken: number): readonly Place[] {
  return pieces.slice(0, 1).map((first) => ({ end: text.indexOf(first.text) + shown, from: first.from + taken }));
}

/** The last of some places that fits; the further on, the less fits. */
function lastThat(places: readonly Place[], fits: (place: Place) => boolean): Place | null {
  let [low, high] = [-1, places.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const place = places[middle];
    if (place !== undefined && fits(place)) low = middle;
    else high = middle - 1;
  }
  return places[low] ?? null;
}
