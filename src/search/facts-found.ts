import { type Corpus, everyDialogue } from '../corpus/corpus.js';
import type { Dialogue } from '../corpus/register.js';
import { type Fact, rulesFor } from '../language/rules.js';
import { findFacts } from './facts.js';
import type { Filters } from './filters.js';
import type { Finding, TheRecord } from './find.js';
import { preferenceOf, searchedIn } from './preference.js';
import { type Question, readQuestion } from './question/question.js';
import type { References } from './question/references.js';
import { type Hit, rank } from './ranking/rank.js';

type FactsFinding = Extract<Finding, { kind: 'facts' }>;

/**
 * The facts that a question asks for, with the passages that state them; null when the texts may know what the register does
 * not: what was to follow a meeting.
 *
 * @param ranked the passages for a question, the best first
 */
export function factsFound(
  facts: readonly Fact[],
  asked: Question,
  references: References,
  filters: Filters,
  ranked: (question: Question) => readonly Hit[],
  record: TheRecord,
): FactsFinding | null {
  // "The statement published after the sixth dialogue" is its own.
  const follows = references.after && !facts.includes('published');
  const named = follows ? followingOf(references.named, record.corpus) : references.named;
  const nearest = () => ranked(follows ? nextMeetingIn(asked.language, record) : asked);
  const found = factFinding(facts, { ...references, named, after: follows }, filters, nearest, record);
  if (found.facts.some((fact) => fact.established)) return found;
  if (follows) return null;
  const isAnnounced = facts.some((fact) => fact === 'held' || fact === 'city');
  return { ...found, hits: isAnnounced ? announcing(found, asked.language, references, filters, record) : [] };
}

function factFinding(
  facts: readonly Fact[],
  references: References,
  filters: Filters,
  ranked: () => readonly Hit[],
  record: TheRecord,
): FactsFinding {
  const named = filters.dialogue !== undefined && !references.after ? [filters.dialogue] : references.named;
  const found = findFacts(facts, { ...references, named }, record.corpus);
  const stated = [...new Set(found.flatMap((one) => one.evidence))];
  const groups = new Set<readonly string[]>();
  const evidence = stated.flatMap((id): readonly Hit[] => {
    const group = record.index.groupOf.get(id) ?? [id];
    if (groups.has(group)) return [];
    groups.add(group);
    return [{ id, alsoIn: group.filter((other) => other !== id), score: 1, coverage: 1, matched: [] }];
  });
  // What was announced comes before what was stated later.
  if (references.after) return { kind: 'facts', facts: found, hits: [...ranked().slice(0, 1), ...evidence] };
  // Only the register states it: the passage of that dialogue nearest to the question is still worth seeing.
  const isOfRegister = evidence.length === 0 && found.some((one) => one.established && one.fact !== 'published');
  const nearest = named.length > 0 && isOfRegister ? ranked().slice(0, 1) : [];
  return { kind: 'facts', facts: found, hits: [...evidence, ...nearest] };
}

/** A passage that has so much of the words for the next meeting announces one. */
const ANNOUNCED = 0.55;

/** What the texts of the dialogues before those asked about say of the next one. */
function announcing(
  { facts }: FactsFinding,
  language: string,
  references: References,
  filters: Filters,
  record: TheRecord,
): readonly Hit[] {
  const named = everyDialogue(record.corpus).filter((one) => facts.some(({ dialogue }) => isNextAfter(one, dialogue)));
  if (named.length === 0) return [];
  const { dialogue: _, ...others } = filters;
  const preference = preferenceOf(others, { ...references, named, namedYears: [] }, language, record.corpus);
  return rank(nextMeetingIn(language, record), searchedIn(record), preference)
    .slice(0, 1)
    .filter(({ coverage }) => coverage >= ANNOUNCED);
}

/** What followed a meeting is what its own texts say of the next one. */
export function nextMeetingIn(language: string, { index }: TheRecord): Question {
  return readQuestion(rulesFor(language).nextMeeting, language, index);
}

/** The dialogues that came after some, each in its series. */
function followingOf(named: readonly Dialogue[], corpus: Corpus): readonly Dialogue[] {
  return everyDialogue(corpus).filter((next) => named.some((one) => isNextAfter(one, next)));
}

function isNextAfter(one: Dialogue, next: Dialogue): boolean {
  return one.series === next.series && one.number + 1 === next.number;
}
