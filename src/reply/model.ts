import type { Change } from '../comparing/compare.js';
import type { DifferencePiece } from '../comparing/difference.js';
import type { CalendarDate } from '../corpus/dates.js';
import type { Voice } from '../corpus/document.js';
import type { Piece } from '../quoting/rest.js';

/**
 * How a request ended. `closest`: no passage answers, the nearest are shown and said to be no answer. `not-on-record`:
 * nothing is shown as a quotation. `invalid`: the request is wrong, `notice` says how. `error`: a bug.
 */
export type Outcome = 'answered' | 'closest' | 'not-on-record' | 'invalid' | 'error';

/** Values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** Something a reader can do from a reply: a command that somebody has already typed. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: OptionValues;
}

/** Where a quotation stands: one document's paragraph. */
export interface Source {
  readonly passage: string;
  readonly document: string;
  readonly paragraph: number;
  readonly title: string;
  readonly publisher: string;
  readonly voice: Voice;
  readonly language: string;
  readonly published: CalendarDate | null;
  /** The address of the page. */
  readonly url: string;
  /** The address of the very words. */
  readonly link: string;
  /** The source in one line, in the reader's language. */
  readonly line: string;
}

/** A passage that has a sentence in common with a quotation. */
export interface AlsoSaid {
  readonly passage: string;
  /** Its dialogue and its source in one line, in the reader's language. */
  readonly line: string;
}

/** An excerpt with everything that dates and attributes it. */
export interface Quotation {
  /** The excerpt to the letter; `[…]` where words are left out. */
  readonly text: string;
  readonly elided: boolean;
  /** Its sentences, in order: where it may be parted, and where it is then taken up again. */
  readonly pieces: readonly Piece[];
  readonly source: Source;
  /** Whose words these are; differs from the source's voice where a document quotes somebody. */
  readonly voice: Voice;
  readonly speaker: string | null;
  /** Whose words these are where the document quotes somebody, in the reader's language. */
  readonly attribution: string | null;
  readonly dialogue: {
    readonly id: string;
    readonly number: number;
    readonly held: readonly CalendarDate[];
    readonly city: string | null;
  };
  /** The dialogue in one line, in the reader's language. */
  readonly dialogueLine: string;
  /** Other passages that say the same. */
  readonly alsoIn: readonly Source[];
  /** Where else the same or nearly the same sentence stands: other dialogues, other versions. */
  readonly alsoSaid: readonly AlsoSaid[];
  readonly actions: readonly Action[];
}

/** A row of a list: a text of ours, with what can be opened from it. */
export interface Row {
  readonly text: string;
  readonly link?: string;
  readonly action?: Action;
}

/** A picture, drawn for a light and for a dark ground. */
export interface Picture {
  /** What a file of it is called, without its ending. */
  readonly name: string;
  /** What it says, for those who do not see it. */
  readonly alt: string;
  /** SVG. */
  readonly light: string;
  readonly dark: string;
}

/** How a surface marks the pieces of a difference. */
export interface DifferenceMarks {
  readonly removed: string;
  readonly added: string;
  readonly omitted: string;
}

/** A piece of a reply, before any surface draws it. Texts outside quotations are Rapporteur's own. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | { readonly kind: 'list'; readonly rows: readonly Row[] }
  /** Two wordings word by word; `legend` says what the marks of a surface mean. */
  | {
      readonly kind: 'difference';
      readonly difference: readonly DifferencePiece[];
      readonly legend: (marks: DifferenceMarks) => string;
    }
  /** A sentence beside what stands for it in another text, one of them empty where there is none. */
  | {
      readonly kind: 'comparison';
      readonly change: Change;
      /** What became of it and where both stand, in the reader's language. */
      readonly heading: string;
      readonly first: string;
      readonly second: string;
      readonly difference: readonly DifferencePiece[];
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly dark: boolean }
  /** A text to be copied as it stands: a citation, for example. */
  | { readonly kind: 'verbatim'; readonly text: string };

/** Where a long answer can be taken up again: the same command with `skip`. */
export interface Continuation {
  readonly command: string;
  readonly options: OptionValues;
  /** What is counted: quotations, the rows of lists, or sentences compared. */
  readonly of: 'quotation' | 'list' | 'comparison';
  /** How many are left out before the first block of this reply. */
  readonly skipped: number;
  /** How many there are in the whole answer. */
  readonly total: number;
}

/** What a command answers with. */
export interface Reply {
  readonly command: string;
  readonly outcome: Outcome;
  readonly locale: string;
  readonly title: string;
  /** What the reader must know beside the quotations; null when there is nothing. */
  readonly notice: string | null;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly continuation: Continuation | null;
  /** What the command found beside quotations, for other programs: verdicts, rows, differences. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The quotations of a reply, in order. */
export function quotationsOf(reply: Reply): readonly Quotation[] {
  return reply.blocks.flatMap((block) => (block.kind === 'quotation' ? [block.quotation] : []));
}

/** All actions of a reply, those of its quotations first, in the order in which they are shown. */
export function actionsOf(reply: Reply): readonly Action[] {
  const inBlocks = reply.blocks.flatMap((block): readonly Action[] => {
    if (block.kind === 'quotation') return block.quotation.actions;
    if (block.kind === 'list') return block.rows.flatMap((row) => (row.action === undefined ? [] : [row.action]));
    return [];
  });
  return [...inBlocks, ...reply.actions];
}
