import type { heldPassage } from '../corpus/corpus.js';
import type { Passage } from '../corpus/document.js';
import type { TheRecord } from '../search/find.js';
import type { Action, Block, Reply } from './model.js';
import { dialogueLine, quote } from './quotation.js';
import { wordsFor } from './words.js';

/** A passage among its neighbours: headings, lead-in, what stands before and after, and its parallels. */
export function passageReply(
  held: ReturnType<typeof heldPassage>,
  context: number,
  locale: string,
  record: TheRecord,
): Reply {
  const words = wordsFor(locale);
  const { passage, document, dialogue } = held;
  const before = document.passages.slice(Math.max(0, passage.number - 1 - context), passage.number - 1);
  const after = document.passages.slice(passage.number, passage.number + context);
  const parallels = record.corpus.parallels.get(passage.id) ?? [];
  const shown = (one: Passage, alsoIn: readonly string[] = []): Block => ({
    kind: 'quotation',
    // A passage asked for by its id is quoted whole: every sentence weighs the same, and the room is its own length.
    quotation: quote(one.id, alsoIn, () => 1, locale, record, one.text.length),
  });
  const part = (heading: string, passages: readonly Passage[]): readonly Block[] =>
    passages.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...passages.map((one) => shown(one))];
  const leadIn = passage.leadIn !== null && !before.some((one) => one.text === passage.leadIn) ? passage.leadIn : null;
  return {
    command: 'passage',
    outcome: 'answered',
    locale,
    title: `${dialogueLine(dialogue, locale, record)} · ${words.passageTitle(passage.id)}`,
    notice: passage.headings.length === 0 ? null : words.underHeadings(passage.headings),
    blocks: [
      { kind: 'heading', text: words.thisPassage },
      shown(passage, parallels),
      ...(leadIn === null ? [] : [{ kind: 'paragraph' as const, text: `${words.leadIn} ${words.quoted(leadIn)}` }]),
      ...part(words.before, before),
      ...part(words.after, after),
    ],
    actions: neighbours(held, context, locale),
    continuation: null,
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
