import type { DifferencePiece } from '../comparing/difference.js';
import type { DifferenceMarks } from './model.js';

/** How the words of a difference are marked in plain text, after wdiff. */
export const MARKS: DifferenceMarks = { removed: '[-…-]', added: '{+…+}', omitted: '(-…-)' };

/** A piece of a difference, ready to be shown: its marks in it. */
export interface MarkedPiece {
  readonly kind: DifferencePiece['kind'];
  readonly text: string;
}

/** Words at either side of a change that are shown of a long run without one. */
const AROUND = 8;

/**
 * A difference with marks around what differs. Long runs that are the same are shortened to the words next to a change;
 * what does not fit is counted in `left`.
 *
 * @param room `most`: characters that there is room for; `whole`: long runs are not shortened
 */
export function markedDifference(
  difference: readonly DifferencePiece[],
  { most = Number.POSITIVE_INFINITY, whole = false }: { readonly most?: number; readonly whole?: boolean } = {},
): { readonly pieces: readonly MarkedPiece[]; readonly left: number } {
  const all = difference.map((piece, at): MarkedPiece => {
    const text =
      piece.kind === 'same' && !whole
        ? shortened(piece.text, at === 0, at === difference.length - 1)
        : markedText(piece);
    return { kind: piece.kind, text };
  });
  const pieces: MarkedPiece[] = [];
  let room = most;
  for (const piece of all) {
    room -= piece.text.length + 1;
    if (room < 0) break;
    pieces.push(piece);
  }
  const left = all.slice(pieces.length).filter((piece) => piece.kind !== 'same').length;
  return { pieces, left };
}

function markedText(piece: DifferencePiece): string {
  if (piece.kind === 'same') return piece.text;
  if (piece.kind === 'respelt') return `[-${piece.text}-]{+${piece.as}+}`;
  const mark = piece.kind === 'added' ? MARKS.added : piece.kind === 'omitted' ? MARKS.omitted : MARKS.removed;
  return mark.replace('…', () => piece.text);
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (words.length <= head + tail + 4) return text;
  return [...words.slice(0, head), '…', ...(tail === 0 ? [] : words.slice(-tail))].join(' ');
}
