import { type Corpus, documentsOf, everyDialogue } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import { everyText } from '../corpus/localised.js';
import type { Dialogue } from '../corpus/register.js';
import { analyse, type Token } from '../language/analysis.js';
import { fold } from '../language/fold.js';
import { lastName } from '../language/last-name.js';
import { type Fact, rulesFor } from '../language/rules.js';
import type { TheRecord } from './find.js';
import { dialoguesByChair } from './question/dialogue-keys.js';
import type { References } from './question/references.js';

/** A fact that a question asks for, of one dialogue. */
export interface FactFound {
  readonly dialogue: Dialogue;
  readonly fact: Fact;
  /** The register has it. */
  readonly established: boolean;
  /** Passages that state it, best first; none when only the register does. */
  readonly evidence: readonly string[];
}

/** The facts asked for, of the dialogues named, else of those that somebody named chaired, else of all, the newest first. */
export function findFacts(facts: readonly Fact[], references: References, corpus: Corpus): readonly FactFound[] {
  const all = everyDialogue(corpus);
  const newest = [...all].reverse().filter((dialogue) => dialogue.held.length > 0);
  const asked = [references.named, references.hinted, references.chaired].find((some) => some.length > 0) ?? [];
  const dialogues = asked.length > 0 ? asked : references.latest ? newest.slice(0, 1) : newest;
  const found = dialogues.flatMap((dialogue) =>
    facts.map((fact) => {
      const established = isEstablished(dialogue, fact, corpus);
      return { dialogue, fact, established, evidence: established ? evidenceFor(dialogue, fact, corpus) : [] };
    }),
  );
  if (asked.length > 0 || references.latest) return found;
  // No dialogue is named: what texts state comes before what only the register knows, and what nobody knows is left out.
  const stated = found.filter((one) => one.evidence.length > 0);
  return [...stated, ...found.filter((one) => one.established && !stated.includes(one))];
}

/** The dialogues chaired by somebody whom a question names and no passage does, the newest first. */
export function chairsNamed(tokens: readonly Token[], record: TheRecord): readonly FactFound[] {
  const { frequency, languages } = record.index;
  const byChair = dialoguesByChair(record.corpus);
  const isInTexts = (name: string) => languages.some((one) => frequency(rulesFor(one).stem(name)) > 0);
  const chaired = tokens
    .filter(({ nameLike, folded }) => nameLike && !isInTexts(folded))
    .flatMap(({ folded }) => byChair.get(folded) ?? []);
  if (chaired.length === 0) return [];
  const newest = [...everyDialogue(record.corpus)].reverse().filter((dialogue) => chaired.includes(dialogue));
  return newest.map((dialogue) => ({ dialogue, fact: 'coChairs', established: true, evidence: [] }));
}

function isEstablished(dialogue: Dialogue, fact: Fact, corpus: Corpus): boolean {
  if (fact === 'held') return dialogue.held.length > 0;
  if (fact === 'city') return dialogue.city !== null;
  if (fact === 'coChairs') return dialogue.coChairs.length > 0;
  return documentsOf(corpus, dialogue).length > 0 || dialogue.published.some(({ title, url }) => title ?? url);
}

/** Passages of the dialogue's own documents that say the fact: official ones first, then in order. */
function evidenceFor(dialogue: Dialogue, fact: Fact, corpus: Corpus): readonly string[] {
  const found = documentsOf(corpus, dialogue).flatMap((document) => {
    const states = statesOf(dialogue, fact, document.language);
    const passage = document.passages.find(({ text }) => states(text));
    return passage === undefined ? [] : [{ id: passage.id, official: !REPORTING_VOICES.has(document.voice) }];
  });
  return found.sort((a, b) => Number(b.official) - Number(a.official)).map((one) => one.id);
}

/** Whether a text of a language states a fact; made once for all texts of a document. */
function statesOf(dialogue: Dialogue, fact: Fact, language: string): (text: string) => boolean {
  if (fact === 'held') {
    const days = dialogue.held.map((day) => ({
      figure: String(Number(day.slice(8))),
      forms: writtenForms(day, language),
    }));
    // Folding changes no figure, and most texts have none of the day's.
    return (text) => days.some(({ figure, forms }) => text.includes(figure) && anyIn(fold(text), forms));
  }
  if (fact === 'city') {
    const cities = everyText(dialogue.city ?? {}).map((city) => wholeWord(fold(city.text)));
    return (text) => anyIn(fold(text), cities);
  }
  if (fact === 'published') {
    const { factWords, textWords } = rulesFor(language);
    // "The following statement was released by …"
    return (text) => {
      const folded = new Set(analyse(text, language).map((token) => token.folded));
      return anyOf(factWords.published, folded) && anyOf(textWords, folded);
    };
  }
  const chairs = dialogue.coChairs.map((chair) => wholeWord(lastName(chair.name)));
  const { coChairs } = rulesFor(language).factWords;
  return (text) => {
    const folded = fold(text);
    // A passage that names one of two does not say who chaired.
    return (
      chairs.every((chair) => chair.test(folded)) &&
      analyse(folded, language).some((token) => coChairs.has(token.folded))
    );
  };
}

function anyIn(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function anyOf(some: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return [...some].some((word) => words.has(word));
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N} -]/gu, '.')}(?!\\p{L})`, 'u');
}

/** A day as texts write it, folded: "24 may", "may 24", "le 5 decembre", with or without the year. */
function writtenForms(day: string, language: string): readonly RegExp[] {
  const date = new Date(`${day}T00:00:00Z`);
  const month = fold(new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date));
  const number = date.getUTCDate();
  return [
    new RegExp(`(?<!\\d)${number}(?:st|nd|rd|th|er)? (?:of )?${month}`, 'u'),
    new RegExp(`${month} ${number}(?!\\d)`, 'u'),
  ];
}
