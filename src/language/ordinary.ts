import { commonness, hasCommonWords } from './common-words.js';
import { DESCRIBING_WORDS } from './describing-words.js';
import { fold } from './fold.js';
import { rulesFor } from './rules.js';
import { words } from './word-lists.js';

/** Ranks between which a word goes from telling nothing to telling all it can; measured on questions, see test/gold. */
const COMMONEST = 150;
const RAREST = 12_000;
const LEAST = 0.12;
/** A word that reference works use more than speech does names a subject, however common it is. */
const SUBJECT = { least: 0.4, more: 0.15 } as const;

/**
 * How much a word tells by itself, whatever the record: from 0.12 for the commonest words of every day to 1 for a rare
 * one. It grows with the logarithm of its rank, as information does where frequency falls with rank (Zipf).
 */
export function subjectness(folded: string, language: string): number {
  const known = isCommon(folded, language);
  if (known === null) return 1;
  const scaled = Math.log(known.rank / COMMONEST) / Math.log(RAREST / COMMONEST);
  const own = Math.min(1, Math.max(LEAST, scaled));
  return known.everyday ? own : Math.min(1, Math.max(SUBJECT.least, own) + SUBJECT.more);
}

/** Whether a word, in this or another of its forms, is one of the language; unknown languages know every word. */
export function isWordOf(folded: string, language: string): boolean {
  return !hasCommonWords(language) || isCommon(folded, language) !== null;
}

function isCommon(folded: string, language: string) {
  const whole = commonness(folded, language);
  if (whole !== null) return whole;
  const { endings, bases } = rulesFor(language).inflection;
  for (const ending of endings) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) continue;
    const root = folded.slice(0, folded.length - ending.length);
    for (const base of bases) {
      const form = commonness(root + base, language);
      if (form !== null) return form;
    }
  }
  return null;
}

const describing = new Map<string, ReadonlySet<string>>();

/** Whether a word, by its stem, is a verb, an adjective or an adverb of every day. */
export function isDescribing(stem: string, language: string): boolean {
  const code = language.split('-')[0] ?? '';
  let known = describing.get(code);
  if (known === undefined) {
    const rules = rulesFor(code);
    known = new Set([...words(DESCRIBING_WORDS[code] ?? '')].map((word) => rules.stem(rules.spelling(fold(word)))));
    describing.set(code, known);
  }
  return known.has(stem);
}
