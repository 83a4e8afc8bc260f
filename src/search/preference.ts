import { type Corpus, documentsOf, everyDialogue } from '../corpus/corpus.js';
import type { Dialogue } from '../corpus/register.js';
import { type Filters, sieveOf } from './filters.js';
import type { TheRecord } from './find.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import type { References } from './question/references.js';
import type { Preference, Searched } from './ranking/rank.js';

/** What of a record is searched. */
export function searchedIn({ index, tree, tuning }: TheRecord): Searched {
  return { index, narrower: tree.below, tuning };
}

/** Which passages are looked at, and which of them are rather meant: by the filters, and by what a question says of dialogues. */
export function preferenceOf(filters: Filters, references: References, language: string, corpus: Corpus): Preference {
  const sieve = sieveOf(filters, corpus);
  const named = new Set(references.named.map((dialogue) => dialogue.id));
  const isMeant = (one: IndexedPassage) =>
    named.size === 0 || named.has(one.document.dialogue) || references.namedYears.some((year) => one.has(String(year)));
  return {
    keeps: (one) => sieve.keeps(one) && (filters.dialogue !== undefined || isMeant(one)),
    dialogues: new Set(
      [...references.hinted, ...(references.next ? newestWithText(corpus) : [])].map((dialogue) => dialogue.id),
    ),
    voices: references.voices,
    language: filters.language ?? language,
    all: 'no',
  };
}

/** What is to come is said last by the newest text. */
function newestWithText(corpus: Corpus): readonly Dialogue[] {
  return everyDialogue(corpus)
    .filter((dialogue) => documentsOf(corpus, dialogue).length > 0)
    .slice(-1);
}
