import { everyDialogue } from '../../src/corpus/corpus.js';
import { fold, foldSpace } from '../../src/language/fold.js';
import type { TheRecord } from '../../src/search/find.js';

/** What answers a question: a passage, a document, `register:N`, or any passage that holds a phrase. */
export type Relevant = string | { readonly phrase: string };

/** The ids that are meant, any of which answers; or why there are none. */
export type Meant =
  | { readonly kind: 'passages'; readonly ids: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: string };

/** Which passages of a record are meant. A passage brings its parallels, a document all its passages. */
export function passagesMeant(relevant: Relevant, record: TheRecord): Meant {
  if (typeof relevant !== 'string') return passagesWith(relevant.phrase, record);
  const { corpus, index } = record;
  if (index.passages.get(relevant) !== undefined) return passages(index.groupOf.get(relevant) ?? [relevant]);
  const document = corpus.documents.find((one) => one.id === relevant);
  if (document !== undefined) return passages(document.passages.map((passage) => passage.id));
  const [, number] = /^register:(\d+)$/.exec(relevant) ?? [];
  if (number !== undefined && hasDialogue(record, number)) return passages([relevant]);
  return { kind: 'fault', fault: `"relevant": the corpus has no passage and no document ${relevant}` };
}

/** Whether the register has a dialogue of this number. */
export function hasDialogue(record: TheRecord, number: string): boolean {
  return everyDialogue(record.corpus).some((dialogue) => String(dialogue.number) === number);
}

/** Case, accents and runs of white space make no difference. */
function passagesWith(phrase: string, { corpus }: TheRecord): Meant {
  const wanted = compared(phrase);
  const holding = corpus.documents.flatMap((document) =>
    document.passages.filter((passage) => compared(passage.text).includes(wanted)).map((passage) => passage.id),
  );
  if (holding.length > 0) return passages(holding);
  return { kind: 'fault', fault: `"relevant": no passage of the corpus holds "${phrase}"` };
}

function compared(text: string): string {
  return fold(foldSpace(text));
}

function passages(ids: readonly string[]): Meant {
  return { kind: 'passages', ids };
}
