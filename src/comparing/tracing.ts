import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { type Document, REPORTING_VOICES } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import type { TheRecord } from '../search/find.js';
import type { Line } from './align.js';
import { linesInPassage } from './lines.js';
import { SaidBefore } from './said-before.js';

/** What a dialogue did with a topic. */
export type Mention =
  | 'first-said'
  | 'said-again'
  | 'other-words'
  /** An official text is held and is silent. */
  | 'not-mentioned'
  /** Only press or personal accounts are held. */
  | 'press-only'
  | 'no-text-held';

/** One dialogue on a topic. */
export interface Moment {
  readonly dialogue: Dialogue;
  readonly mention: Mention;
  /** Passages that speak of the topic: official ones, or where only others are held, those. */
  readonly passages: readonly string[];
  /** Sentences that speak of it. */
  readonly sentences: number;
}

/**
 * A topic through all dialogues, in order of date: who said it first, who again in the same words, who in others.
 *
 * @param language of the texts that are read, where a dialogue's are held in several
 */
export function traceTopics(topics: readonly string[], language: string, record: TheRecord): readonly Moment[] {
  const wanted = new Set(topics.flatMap((id) => [id, ...record.tree.below(id)]));
  const earlier = new SaidBefore();
  return inOrderOfDate(record).map((dialogue) => {
    const { documents, official } = textsOf(dialogue, language, record);
    const found = documents.map((document) => ({
      document,
      lines: document.passages.flatMap((passage) => linesInPassage(passage, wanted, record)),
    }));
    const lines = found.flatMap((one) => one.lines);
    const mention = mentionOf(documents, official, lines, earlier);
    if (official) for (const line of lines) earlier.add(line);
    return {
      dialogue,
      mention,
      passages: [...new Set(lines.map((line) => line.passage))],
      sentences: Math.max(0, ...found.map((one) => one.lines.length)),
    };
  });
}

function mentionOf(
  documents: readonly Document[],
  official: boolean,
  lines: readonly Line[],
  earlier: SaidBefore,
): Mention {
  if (documents.length === 0) return 'no-text-held';
  if (!official) return 'press-only';
  if (lines.length === 0) return 'not-mentioned';
  if (earlier.size === 0) return 'first-said';
  return lines.some((line) => earlier.has(line)) ? 'said-again' : 'other-words';
}

/** The texts of a dialogue that count: official ones where there are any, in one language where they are in that. */
function textsOf(
  dialogue: Dialogue,
  language: string,
  record: TheRecord,
): { readonly documents: readonly Document[]; readonly official: boolean } {
  const held = documentsOf(record.corpus, dialogue);
  const official = held.filter((document) => !REPORTING_VOICES.has(document.voice));
  const texts = official.length > 0 ? official : held;
  const own = texts.filter((document) => document.language === language);
  return { documents: own.length > 0 ? own : texts, official: official.length > 0 };
}

/**
 * All dialogues by the day they were held. One whose day is not established stands where its number puts it in its series.
 */
export function inOrderOfDate(record: TheRecord): readonly Dialogue[] {
  let last = '';
  const series = new Map<string, string>();
  const dated = everyDialogue(record.corpus).map((dialogue, at) => {
    last = dialogue.held[0] ?? series.get(dialogue.series) ?? '';
    series.set(dialogue.series, last);
    return { dialogue, day: last, at };
  });
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at)).map(({ dialogue }) => dialogue);
}
