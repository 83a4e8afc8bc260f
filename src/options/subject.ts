import { perRecord } from '../per-record.js';
import { replyLanguage } from '../reply/words.js';
import type { Choice } from '../routing/command.js';
import type { TheRecord } from '../search/find.js';
import { exampleQuestions } from './examples.js';
import { complete, LONGEST_CHOICE, openingSo, respeltSo, type Shelf, shelfOf, shelfOfTexts } from './shelf.js';
import { topicCandidates, topicShelf } from './topic.js';

/** Topics, then the headings and the phrases of the record: for an option that takes any of them. */
export function completeSubject(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [topicShelf(record, locale), ...saidShelves(record, locale)]);
}

/** The same for words to be searched for; of a longer text the last words are completed. */
export function completeWords(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return completeText(
    typed,
    [topicShelf(record, locale), ...saidShelves(record, locale)],
    writtenShelves(record, locale),
  );
}

/** Example questions, then topics, headings and phrases as they are written; of a question under way the last words. */
export function completeQuestion(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  const written = writtenShelves(record, locale);
  return completeText(typed, [exampleShelf(record, locale), ...written], written);
}

/** Completes a text as a whole, else its end. */
function completeText(typed: string, whole: readonly Shelf[], ends: readonly Shelf[]): readonly Choice[] {
  const found = complete(typed, whole);
  if (found.length > 0) return found;
  const opening = completeEnd(typed, (end) => openingSo(end, ends));
  return opening.length > 0 ? opening : completeEnd(typed, (end) => respeltSo(end, ends));
}

/** So many words at the end of a text may be the beginning of something. */
const LAST_WORDS = 4;
/** Fewer letters may be the beginning of anything. */
const FEWEST_LETTERS = 3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text with its last words completed, as many of them as something begins with. */
function completeEnd(typed: string, completions: (end: string) => readonly Choice[]): readonly Choice[] {
  const starts = [...typed.matchAll(WORD)].map((match) => match.index).slice(1);
  for (const start of starts.slice(-LAST_WORDS)) {
    const [head, end] = [typed.slice(0, start), typed.slice(start)];
    if (end.length < FEWEST_LETTERS) continue;
    const texts = completions(end).map(({ name }) => head + name);
    const fitting = texts.filter((text) => text.length <= LONGEST_CHOICE);
    if (fitting.length > 0) return fitting.map((text) => ({ name: text, value: text }));
  }
  return [];
}

const exampleShelf = perRecord((record, locale) => shelfOfTexts(exampleQuestions(record, locale)));

/** The topics by what they are called, where an id would be no text to send. */
const labelShelf = perRecord((record, locale) =>
  shelfOf(
    topicCandidates(record, locale).map(({ choice: { name }, spellings }) => ({
      choice: { name, value: name },
      spellings,
    })),
  ),
);

const writtenShelves = perRecord((record, locale) => [labelShelf(record, locale), ...saidShelves(record, locale)]);

/** What the texts say in the reader's language, then in the others. */
const saidShelves = perRecord((record, locale): readonly Shelf[] => {
  const own = replyLanguage(locale);
  const expressions = record.index.expressions();
  return [
    ...expressions.filter(({ language }) => language === own),
    ...expressions.filter((one) => one.language !== own),
  ].map(({ language }) => saidShelf(record, language));
});

/** One for all readers, whatever their locale. */
const saidShelf = perRecord((record, language) =>
  shelfOfTexts(record.index.expressions().find((one) => one.language === language)?.texts ?? []),
);
