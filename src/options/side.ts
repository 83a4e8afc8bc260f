import type { Side } from '../comparing/sides.js';
import { voicesOf } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import { perRecord } from '../per-record.js';
import { partyName, voiceName } from '../reply/quotation.js';
import { type Choice, OptionType } from '../routing/command.js';
import type { TheRecord } from '../search/find.js';
import { dialogueShelf, readDialogue } from './dialogue.js';
import { documentShelf, readDocument } from './document.js';
import { candidate, exactly } from './matching.js';
import { complete, shelfOf } from './shelf.js';

const sideOption = {
  type: OptionType.string,
  autocomplete: true,
} as const;

/** The option that names the earlier of two texts. */
export const firstOption = {
  name: 'first',
  name_localizations: { fr: 'premier' },
  description: 'A dialogue, a document, or whose version',
  description_localizations: { fr: 'Un dialogue, un document, ou la version de qui' },
  ...sideOption,
} as const;

/** The option that names the later of two texts. */
export const secondOption = {
  name: 'second',
  name_localizations: { fr: 'second' },
  description: 'What it is compared with',
  description_localizations: { fr: 'Ce à quoi on le compare' },
  ...sideOption,
} as const;

export type SideRead = { readonly ok: true; readonly side: Side } | { readonly ok: false; readonly sentence: string };

/** Reads one side of a comparison: a document by id or title, a voice, or a dialogue. */
export function readSide(
  typed: string,
  option: Parameters<typeof readDialogue>[3],
  locale: string,
  record: TheRecord,
): SideRead {
  const document = readDocument(typed, locale, record);
  if (document.ok) return { ok: true, side: { kind: 'document', document: document.document } };
  const voice = exactly(typed, voices(record, locale))?.choice.value;
  if (voice !== undefined) return { ok: true, side: { kind: 'voice', voice } };
  const read = readDialogue(typed, locale, record, option);
  if (!read.ok) return read;
  return read.dialogue === undefined
    ? { ok: false, sentence: '' }
    : { ok: true, side: { kind: 'dialogue', dialogue: read.dialogue } };
}

/** Dialogues, then whose versions there are, then documents. */
export function completeSide(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [dialogueShelf(record, locale), voiceShelf(record, locale), documentShelf(record, locale)]);
}

const voices = perRecord((record, locale) =>
  voicesOf(record.corpus)
    .filter((voice) => !REPORTING_VOICES.has(voice))
    .map((voice) =>
      candidate({ name: voiceName(voice, locale, record), value: voice }, [partyName(voice, locale, record)]),
    ),
);

const voiceShelf = perRecord((record, locale) => shelfOf(voices(record, locale)));
