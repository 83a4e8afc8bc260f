import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { type Document, REPORTING_VOICES } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import type { TheRecord } from '../search/find.js';

/** What is put on one side of a comparison. */
export type Side =
  | { readonly kind: 'dialogue'; readonly dialogue: Dialogue }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'voice'; readonly voice: string };

/** Why two sides cannot be compared. */
export type Obstacle =
  | { readonly kind: 'same-side' }
  | { readonly kind: 'no-text' | 'no-official-text'; readonly dialogue: Dialogue }
  | { readonly kind: 'no-document'; readonly voice: string }
  /** Word by word, every sentence of one language is another than one of the other. */
  | { readonly kind: 'languages'; readonly first: Document; readonly second: Document };

export type Sides =
  | { readonly ok: true; readonly first: Document; readonly second: Document }
  | { readonly ok: false; readonly obstacle: Obstacle };

/** The two texts that two sides mean: for a dialogue its official text, for a voice the text that the other side has too. */
export function textsOf(first: Side, second: Side, language: string, record: TheRecord): Sides {
  const voices = first.kind === 'voice' && second.kind === 'voice' ? versions(first.voice, second.voice, record) : null;
  if (voices !== null && first.kind === 'voice' && second.kind === 'voice' && first.voice !== second.voice)
    return { ok: true, ...voices };
  const one = textOf(first, second, language, record);
  const other = textOf(second, first, language, record);
  if ('obstacle' in one) return { ok: false, obstacle: one.obstacle };
  if ('obstacle' in other) return { ok: false, obstacle: other.obstacle };
  const texts = { first: one.document, second: other.document };
  if (texts.first === texts.second) return { ok: false, obstacle: { kind: 'same-side' } };
  return texts.first.language === texts.second.language
    ? { ok: true, ...texts }
    : { ok: false, obstacle: { kind: 'languages', ...texts } };
}

/** Two versions of one text by two voices, the newest there are. */
function versions(one: string, other: string, record: TheRecord): { first: Document; second: Document } | null {
  const pairs = record.corpus.documents.flatMap((first) =>
    record.corpus.documents.flatMap((second) =>
      first.voice === one && second.voice === other && areVersions(first, second) ? [{ first, second }] : [],
    ),
  );
  return newestFirst(pairs, (pair) => pair.first, record)[0] ?? null;
}

function areVersions(one: Document, other: Document): boolean {
  return one !== other && one.dialogue === other.dialogue && one.kind === other.kind && one.language === other.language;
}

type Text = { readonly document: Document } | { readonly obstacle: Obstacle };

function textOf(side: Side, other: Side, language: string, record: TheRecord): Text {
  if (side.kind === 'document') return { document: side.document };
  if (side.kind === 'voice') {
    const own = record.corpus.documents.filter((document) => document.voice === side.voice);
    const dialogue = dialogueOf(other);
    const there = own.filter((document) => dialogue === null || document.dialogue === dialogue);
    const [found] = newestFirst(there.length > 0 ? there : own, (document) => document, record);
    return found === undefined ? { obstacle: { kind: 'no-document', voice: side.voice } } : { document: found };
  }
  return officialText(side.dialogue, other, language, record);
}

function dialogueOf(side: Side): string | null {
  if (side.kind === 'dialogue') return side.dialogue.id;
  return side.kind === 'document' ? side.document.dialogue : null;
}

/** The text that speaks for all, else that of one side; in the reader's language where there is one. */
function officialText(dialogue: Dialogue, other: Side, language: string, record: TheRecord): Text {
  const held = documentsOf(record.corpus, dialogue);
  if (held.length === 0) return { obstacle: { kind: 'no-text', dialogue } };
  const official = held.filter((document) => !REPORTING_VOICES.has(document.voice));
  const theirs = other.kind === 'document' ? other.document : null;
  const wanted = theirs?.language ?? language;
  const [best] = [...official].sort(
    (a, b) =>
      Number(b.language === wanted) - Number(a.language === wanted) ||
      Number(a === theirs) - Number(b === theirs) ||
      Number(b.voice === 'joint') - Number(a.voice === 'joint'),
  );
  return best === undefined ? { obstacle: { kind: 'no-official-text', dialogue } } : { document: best };
}

function newestFirst<T>(items: readonly T[], documentIn: (item: T) => Document, record: TheRecord): readonly T[] {
  const order = everyDialogue(record.corpus).map((dialogue) => dialogue.id);
  const place = (item: T) => order.indexOf(documentIn(item).dialogue);
  return [...items].sort((a, b) => place(b) - place(a));
}

/** Two versions of one text, the newest there are: what is worth comparing when nothing is named. */
export function newestVersions(record: TheRecord): { readonly first: Document; readonly second: Document } | null {
  const { documents } = record.corpus;
  const pairs = documents.flatMap((first, at) =>
    documents
      .slice(at + 1)
      .flatMap((second) =>
        areVersions(first, second) && first.voice !== second.voice && !REPORTING_VOICES.has(first.voice)
          ? [{ first, second }]
          : [],
      ),
  );
  return newestFirst(pairs, (pair) => pair.first, record)[0] ?? null;
}
