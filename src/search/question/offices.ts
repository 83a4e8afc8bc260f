import type { Corpus } from '../../corpus/corpus.js';
import { lastName } from '../../language/last-name.js';
import { rulesFor } from '../../language/rules.js';
import type { Question } from './question.js';

/**
 * What somebody is of whom a question asks it ("Painter's job at the time"), in the words of the documents that quote him:
 * where they stand beside his name, the question is answered. Null when nobody's office is asked for, or none is known.
 */
export function officeAsked({ tokens, language }: Question, corpus: Corpus): string | null {
  const { officeWords } = rulesFor(language);
  if (!tokens.some(({ folded }) => officeWords.has(folded))) return null;
  const names = new Set(tokens.map(({ folded }) => folded));
  const speakers = corpus.documents.flatMap((document) => document.speakers);
  return speakers.find(({ name, role }) => role !== undefined && names.has(lastName(name)))?.role ?? null;
}

/** A question with the words of an office in the place of those that ask for it. */
export function withOffice(question: Question, office: Question): Question {
  const { officeWords } = rulesFor(question.language);
  const others = question.units.filter((unit) => !unit.tokens.every(({ folded }) => officeWords.has(folded)));
  return { ...question, units: [...others, ...office.units] };
}
