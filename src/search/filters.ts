import { type Corpus, everyDialogue, yearsOf } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import type { IndexedPassage } from './index/indexed-passage.js';

/** What narrows a search; an absent filter lets everything through. */
export interface Filters {
  readonly dialogue?: Dialogue | undefined;
  readonly voice?: string | undefined;
  readonly language?: string | undefined;
  /** Years of the dialogues, both ends included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Some filters over a corpus, asked of what it holds. */
export interface Sieve {
  readonly keepsDialogue: (dialogue: Dialogue) => boolean;
  /** Whether a document may have passages that pass. */
  readonly mayKeep: (document: Document) => boolean;
  readonly keeps: (one: IndexedPassage) => boolean;
}

/** The one place where filters are applied. */
export function sieveOf(filters: Filters, corpus: Corpus): Sieve {
  const { voice, language } = filters;
  const keepsDialogue = (dialogue: Dialogue) =>
    (filters.dialogue === undefined || dialogue.id === filters.dialogue.id) && inYears(dialogue, filters);
  const dialogues = new Set(
    everyDialogue(corpus)
      .filter(keepsDialogue)
      .map((dialogue) => dialogue.id),
  );
  const keepsDocument = (document: Document) =>
    dialogues.has(document.dialogue) && (language === undefined || document.language === language);
  return {
    keepsDialogue,
    mayKeep: (document) =>
      keepsDocument(document) &&
      (voice === undefined || [document.voice, ...document.speakers.map((speaker) => speaker.voice)].includes(voice)),
    keeps: (one) => keepsDocument(one.document) && (voice === undefined || one.hasVoice(voice)),
  };
}

function inYears(dialogue: Dialogue, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  return yearsOf(dialogue).some((year) => year >= (from ?? 0) && year <= (to ?? 9999));
}
