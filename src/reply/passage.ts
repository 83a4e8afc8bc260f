import type { heldPassage } from '../corpus/corpus.js';
import type { Passage } from '../corpus/document.js';
import type { TheRecord } from '../search/find.js';
import type { Action, Block, Continuation, Quotation, Reply } from './model.js';
import { dialogueLine, quote, quoteRest } from './quotation.js';
import { wordsFor } from './words.js';

/** How a passage is shown. */
export interface PassageView {
  /** How many passages before and after it; nothing when it is read on from a place in it. */
  readonly context: number;
  /** The character of the passage to begin with. */
  readonly from: number;
  /** Quotations to leave out. */
  readonly skip: number;
}

/** A passage among its neighbours: headings, lead-in, what stands before and after, and its parallels. */
export function passageReply(
  held: ReturnType<typeof heldPassage>,
  { context, from, skip }: PassageView,
  locale: string,
  record: TheRecord,
): Reply {
  const words = wordsFor(locale);
  const { passage, document, dialogue } = held;
  const before = document.passages.slice(Math.max(0, passage.number - 1 - context), passage.number - 1);
  const after = document.passages.slice(passage.number, passage.number + context);
  const parallels = record.corpus.parallels.get(passage.id) ?? [];
  // A passage asked for by its id is quoted whole: every sentence weighs the same, and the room is its own length.
  const shown = (one: Passage): Quotation => quote(one.id, [], () => 1, locale, record, one.text.length);
  const part = (heading: string, quotations: readonly Quotation[]): readonly Block[] =>
    quotations.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          ...quotations.map((quotation) => ({ kind: 'quotation' as const, quotation })),
        ];
  const quotation = quoteRest(passage.id, from, parallels, locale, record);
  const leadIn = passage.leadIn !== null && !before.some((one) => one.text === passage.leadIn) ? passage.leadIn : null;
  return {
    command: 'passage',
    outcome: 'answered',
    locale,
    title: `${dialogueLine(dialogue, locale, record)} · ${words.passageTitle(passage.id)}`,
    notice: passage.headings.length === 0 ? null : words.underHeadings(passage.headings),
    blocks: [
      ...part(words.thisPassage, skip > 0 ? [] : [context > 0 ? withoutContext(quotation) : quotation]),
      ...(leadIn === null || skip > 0
        ? []
        : [{ kind: 'paragraph' as const, text: `${words.leadIn} ${words.quoted(leadIn)}` }]),
      ...part(words.before, before.slice(Math.max(0, skip - 1)).map(shown)),
      ...part(words.after, after.slice(Math.max(0, skip - 1 - before.length)).map(shown)),
    ],
    actions: neighbours(held, context, locale),
    continuation: continuationOf(passage, { context, from, skip }, 1 + before.length + after.length),
  };
}

/** A passage among its neighbours offers no context: it is there. */
function withoutContext(quotation: Quotation): Quotation {
  const { passage } = quotation.source;
  return { ...quotation, actions: quotation.actions.filter((action) => action.options.id !== passage) };
}

function continuationOf(passage: Passage, { context, from, skip }: PassageView, total: number): Continuation {
  return {
    command: 'passage',
    options: { id: passage.id, context, ...(from === 0 ? {} : { from }) },
    of: 'quotation',
    skipped: Math.min(skip, total),
    total,
  };
}

/** Several passages, by their ids, in the order asked for. */
export function passagesReply(
  typed: string,
  ids: readonly string[],
  skip: number,
  locale: string,
  record: TheRecord,
): Reply {
  return {
    command: 'passage',
    outcome: 'answered',
    locale,
    title: wordsFor(locale).passagesTitle(ids.length),
    notice: null,
    blocks: ids.slice(skip).map((id) => ({
      kind: 'quotation',
      quotation: quote(id, record.corpus.parallels.get(id) ?? [], () => 1, locale, record),
    })),
    actions: [],
    continuation: {
      command: 'passage',
      options: { id: typed },
      of: 'quotation',
      skipped: Math.min(skip, ids.length),
      total: ids.length,
    },
  };
}

function neighbours(
  { passage, document }: ReturnType<typeof heldPassage>,
  context: number,
  locale: string,
): readonly Action[] {
  const words = wordsFor(locale);
  const [previous, next] = [document.passages[passage.number - 2], document.passages[passage.number]];
  const wider = Math.min(10, Math.max(1, context) * 3);
  return [
    ...(previous === undefined
      ? []
      : [{ label: words.previousPassage, command: 'passage', options: { id: previous.id } }]),
    ...(next === undefined ? [] : [{ label: words.followingPassage, command: 'passage', options: { id: next.id } }]),
    ...(wider > context
      ? [{ label: words.moreContext, command: 'passage', options: { id: passage.id, context: wider } }]
      : []),
  ];
}
