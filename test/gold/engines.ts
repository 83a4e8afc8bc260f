import MiniSearch from 'minisearch';
import { everyDialogue } from '../../src/corpus/corpus.js';
import { type Filters, sieveOf } from '../../src/search/filters.js';
import { find, type TheRecord } from '../../src/search/find.js';
import type { Answer } from './measures.js';
import type { GoldQuestion } from './questions.js';

/** Something that answers questions over a record. */
export interface Engine {
  readonly name: string;
  answer(question: GoldQuestion): Answer;
}

/** The finding under test. */
export function rapporteur(record: TheRecord): Engine {
  return {
    name: 'Rapporteur',
    answer: (question) => {
      const found = find(question.question, filtersOf(question, record), localeOf(question), record);
      if (found.kind === 'silence') return { ranked: [], silent: true, closest: false };
      const hits = found.hits.map((hit) => [hit.id, ...hit.alsoIn]);
      const facts = found.kind === 'facts' ? found.facts.filter((fact) => fact.established) : [];
      const register = facts.map((fact) => `register:${fact.dialogue.number}`);
      return {
        ranked: register.length > 0 ? [[...register, ...(hits[0] ?? [])], ...hits.slice(1)] : hits,
        silent: found.kind === 'facts' && register.length === 0,
        closest: found.kind === 'closest',
      };
    },
  };
}

/** MiniSearch as it comes, over the same passages' text. */
export function plainMiniSearch(record: TheRecord): Engine {
  const passages = [...record.index.passages];
  const engine = new MiniSearch({ fields: ['text'], idField: 'id' });
  engine.addAll(passages.map(({ passage }) => ({ id: passage.id, text: passage.text })));
  return {
    name: 'MiniSearch',
    answer: (question) => {
      const sieve = sieveOf(filtersOf(question, record), record.corpus);
      const ranked = engine.search(question.question).flatMap((result): readonly (readonly string[])[] => {
        const one = record.index.passages.get(String(result.id));
        const kept = one !== undefined && sieve.keeps(one);
        return kept ? [[one.passage.id]] : [];
      });
      return { ranked, silent: ranked.length === 0, closest: false };
    },
  };
}

function filtersOf({ options }: GoldQuestion, record: TheRecord): Filters {
  const dialogue = everyDialogue(record.corpus).find((one) => String(one.number) === options.dialogue);
  return { dialogue, voice: options.voice, language: options.language, from: options.from, to: options.to };
}

/** The reader's language is the question's own for French questions, as it would be for their readers. */
function localeOf(question: GoldQuestion): string {
  return question.kind === 'french' ? 'fr' : 'en';
}
