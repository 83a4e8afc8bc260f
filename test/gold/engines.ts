import { everyDialogue, languagesOf } from '../../src/corpus/corpus.js';
import type { Passage } from '../../src/corpus/document.js';
import { type Filters, sieveOf } from '../../src/search/filters.js';
import { type Finding, find, type TheRecord } from '../../src/search/find.js';
import { languageOfQuestion } from '../../src/search/question/question-language.js';
import { type Built, type Peer, peerLanguageOf } from '../peers/peer.js';
import type { Answer } from './measures.js';
import type { GoldQuestion } from './questions.js';

/** Something that answers questions over a record. */
export interface Engine {
  readonly name: string;
  answer(question: GoldQuestion): Answer;
  close(): void;
}

/** The finding under test. */
export function rapporteur(record: TheRecord): Engine {
  return {
    name: 'Rapporteur',
    answer: (question) => {
      const found = findingOf(question, record);
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
    close: () => undefined,
  };
}

/** The score by which silence is decided, in log-odds; what is decided without one is surely so. */
export function scoreOfBest(question: GoldQuestion, record: TheRecord): number {
  const found = findingOf(question, record);
  if (found.kind === 'silence') return Number.NEGATIVE_INFINITY;
  if (found.kind === 'facts')
    return found.facts.some((fact) => fact.established) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return found.certainty ?? Number.NEGATIVE_INFINITY;
}

function findingOf(question: GoldQuestion, record: TheRecord): Finding {
  return find(question.question, filtersOf(question, record), localeOf(question, record), record);
}

/** Deep enough for the tables when versions of one passage come one after the other. */
const DEPTH = 50;

/**
 * Another engine over the same passages, each with its headings and its lead-in before it as it
 * is cited. There is an index for each language, the question's own asked first, and versions of one passage count as one.
 */
export async function peerEngine(peer: Peer, record: TheRecord): Promise<Engine> {
  const { corpus, index } = record;
  const languages = languagesOf(corpus);
  const built = new Map<string, Built>();
  for (const language of languages) {
    const documents = corpus.documents.filter((document) => document.language === language);
    const passages = documents.flatMap((document) =>
      document.passages.map((passage) => ({ id: passage.id, text: wholeText(passage) })),
    );
    built.set(language, await peer.build(passages, peerLanguageOf(language)));
  }
  const [any] = built.values();
  return {
    name: any?.name ?? peer.name,
    answer: (question) => {
      const filters = filtersOf(question, record);
      const filtered = Object.values(filters).some((filter) => filter !== undefined);
      const sieve = sieveOf(filters, corpus);
      const own = languageOfQuestion(question.question, languages, localeOf(question, record));
      const inOrder = [...languages].sort((a, b) => Number(b === own) - Number(a === own));
      const ids = inOrder.flatMap((language) => {
        const found = built.get(language)?.search(question.question, filtered ? index.passages.size : DEPTH) ?? [];
        return found.filter((id) => {
          const passage = index.passages.get(id);
          return passage !== undefined && sieve.keeps(passage);
        });
      });
      const ranked = new Map(ids.map((id) => [index.groupOf.get(id) ?? id, index.groupOf.get(id) ?? [id]]));
      return { ranked: [...ranked.values()], silent: ranked.size === 0, closest: false };
    },
    close: () => {
      for (const one of built.values()) one.close();
    },
  };
}

function wholeText({ headings, leadIn, text }: Passage): string {
  return [...headings, leadIn ?? '', text].filter((part) => part !== '').join('\n');
}

function filtersOf({ options }: GoldQuestion, { corpus }: TheRecord): Filters {
  const dialogue = everyDialogue(corpus).find((one) => String(one.number) === options.dialogue);
  return { dialogue, voice: options.voice, language: options.language, from: options.from, to: options.to };
}

/** The reader's language: French for questions said to be French, as it would be for their readers; else the record's. */
function localeOf(question: GoldQuestion, { corpus }: TheRecord): string {
  if (question.kind === 'french') return 'fr';
  const [only, ...others] = languagesOf(corpus);
  return only !== undefined && others.length === 0 ? only : 'en';
}
