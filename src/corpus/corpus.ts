import { kept } from '../kept.js';
import { yearOf } from './dates.js';
import type { Document, Passage, Voice } from './document.js';
import { groupedBy } from './grouped.js';
import type { Parallels } from './parallels.js';
import type { Dialogue, Series } from './register.js';
import type { Vocabulary } from './topics.js';

/** A corpus folder, read and checked; it never changes. */
export interface Corpus {
  readonly folder: string;
  readonly series: readonly Series[];
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly parallels: Parallels;
}

interface ById {
  readonly documents: ReadonlyMap<string, Document>;
  readonly documentsAbout: ReadonlyMap<string, readonly Document[]>;
  readonly dialogues: ReadonlyMap<string, Dialogue>;
  readonly everyDialogue: readonly Dialogue[];
}

const made = new WeakMap<Corpus, ById>();

/** Every reply looks things up by their ids many times; a corpus never changes. */
function byId(corpus: Corpus): ById {
  return kept(made, corpus, () => {
    const everyDialogue = corpus.series.flatMap((series) => series.dialogues);
    return {
      documents: new Map(corpus.documents.map((document) => [document.id, document])),
      documentsAbout: groupedBy(corpus.documents, (document) => document.dialogue),
      dialogues: new Map(everyDialogue.map((dialogue) => [dialogue.id, dialogue])),
      everyDialogue,
    };
  });
}

/** The document of an id. */
export function documentOf(corpus: Corpus, id: string): Document | undefined {
  return byId(corpus).documents.get(id);
}

/** The passage of an id such as `eeas-2019:5`. */
export function passageOf(corpus: Corpus, id: string): Passage | undefined {
  const [document, number] = partsOf(id);
  return documentOf(corpus, document)?.passages[number - 1];
}

/** A document's id has no colon. */
function partsOf(id: string): readonly [document: string, number: number] {
  const colon = id.indexOf(':');
  return colon < 0 ? [id, Number.NaN] : [id.slice(0, colon), Number(id.slice(colon + 1))];
}

/** The passage of an id that the corpus itself gave out. */
export function heldPassage(corpus: Corpus, id: string): { passage: Passage; document: Document; dialogue: Dialogue } {
  const [name, number] = partsOf(id);
  const document = documentOf(corpus, name);
  const passage = document?.passages[number - 1];
  const dialogue = document === undefined ? undefined : dialogueOf(corpus, document.dialogue);
  if (document === undefined || passage === undefined || dialogue === undefined) throw new Error(`no passage ${id}`);
  return { passage, document, dialogue };
}

/** The dialogue of an id such as `eu-us-cyber/6`. */
export function dialogueOf(corpus: Corpus, id: string): Dialogue | undefined {
  return byId(corpus).dialogues.get(id);
}

/** All dialogues of the register, series by series, in order of their numbers. */
export function everyDialogue(corpus: Corpus): readonly Dialogue[] {
  return byId(corpus).everyDialogue;
}

/** The documents about a dialogue. */
export function documentsOf(corpus: Corpus, dialogue: Dialogue): readonly Document[] {
  return byId(corpus).documentsAbout.get(dialogue.id) ?? [];
}

/** The years in which a dialogue was held; none when that is not established. */
export function yearsOf(dialogue: Dialogue): readonly number[] {
  return [...new Set(dialogue.held.map(yearOf))];
}

/** The voices that occur in the corpus, in the order of the documents. */
export function voicesOf(corpus: Corpus): readonly Voice[] {
  return [
    ...new Set(corpus.documents.flatMap((document) => [document.voice, ...document.speakers.map((one) => one.voice)])),
  ];
}

/** The languages of the documents. */
export function languagesOf(corpus: Corpus): readonly string[] {
  return [...new Set(corpus.documents.map((document) => document.language))];
}
