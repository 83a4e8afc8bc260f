import type { Token } from '../../language/analysis.js';
import { isAsking, rulesFor } from '../../language/rules.js';
import type { Meaning } from '../../language/thesaurus.js';
import { mayBeInitials } from '../index/initialisms.js';
import type { RecordIndex } from '../index/record-index.js';

/** Words that may stand in a passage for a unit of a question. */
export interface Alternative {
  /** All must be there, near to each other. */
  readonly stems: readonly string[];
  /** How far it counts, from 0 to 1. */
  readonly credit: number;
  /** It stands only in passages of this language; null for any. */
  readonly language: string | null;
  readonly by: 'name' | 'form' | 'initials' | 'translation' | 'cognate' | 'thesaurus';
}

const CREDIT = {
  name: 1,
  form: 0.95,
  initials: 0.97,
  translation: 0.8,
  cognate: 0.85,
  thesaurus: 0.3,
  acrossLanguages: 0.3,
  equivalent: 0.8,
} as const;

/** How much surer a word with one meaning is than one with two, and so on. */
const SURENESS = 0.7;

/** What may stand for some words of a question in this record; only what it holds. */
export function alternativesOf(
  content: readonly Token[],
  meanings: readonly Meaning[],
  language: string,
  index: RecordIndex,
): readonly Alternative[] {
  const own = content.map((token) => token.stem).join(' ');
  // A word that only asks is as seldom what a text says in the other language as in its own.
  const asks = content.every((token) => isAsking(token, rulesFor(language)));
  const found = [
    ...(content.length === 1 ? content.flatMap((token) => ofWord(token, language, index)) : []),
    ...meanings.flatMap((meaning) =>
      meaning.synonyms.map((synonym) => ({
        stems: synonym.stems,
        credit: synonym.language === language ? CREDIT.thesaurus : CREDIT.acrossLanguages,
        language: synonym.language,
        by: 'thesaurus' as const,
      })),
    ),
    ...(asks ? [] : meanings).flatMap(({ equivalents, senses }) =>
      equivalents.map((synonym) => ({
        stems: synonym.stems,
        credit: CREDIT.equivalent * SURENESS ** (senses - 1),
        language: synonym.language,
        by: 'translation' as const,
      })),
    ),
  ];
  const held = new Set(index.languages);
  const best = new Map<string, Alternative>();
  for (const one of found) {
    const key = one.stems.join(' ');
    if (one.language !== null && !held.has(one.language)) continue;
    if (key === own || one.stems.some((stem) => index.frequency(stem) === 0)) continue;
    const place = `${one.language} ${key}`;
    if ((best.get(place)?.credit ?? 0) < one.credit) best.set(place, one);
  }
  return [...best.values()];
}

/** In how many passages an alternative may stand: its rarest word's. */
export function present(one: Alternative, index: RecordIndex): number {
  return Math.min(...one.stems.map((stem) => index.frequency(stem)));
}

function ofWord(token: Token, language: string, index: RecordIndex): readonly Alternative[] {
  const initials = token.folded.replace(/s$/u, '');
  const names = mayBeInitials(token)
    ? [...new Set([initials, token.folded])].flatMap((key) => [
        [`initials:${key}`],
        ...(index.phrases.initials.get(key) ?? []),
      ])
    : [];
  // A word that the record has in the question's own language needs no translation, unless it is rare.
  const translated = index.translations(token.stem);
  const alike = index.languages.length > 0 && !token.nameLike ? index.cognates(token.folded, language) : [];
  const forms = index.frequency(token.stem) === 0 && !token.nameLike ? otherForms(token.folded, language) : [];
  // A name is written alike in every language, but each language cuts it in its own way.
  const elsewhere = /^\p{Lu}/u.test(token.written) ? index.languages.filter((one) => one !== language) : [];
  return [
    ...elsewhere.map((one) => ({
      stems: [rulesFor(one).stem(rulesFor(one).spelling(token.folded))],
      credit: CREDIT.name,
      language: one,
      by: 'name' as const,
    })),
    ...forms.map((stem) => ({ stems: [stem], credit: CREDIT.form, language, by: 'form' as const })),
    ...names.map((stems) => ({ stems, credit: CREDIT.initials, language: null, by: 'initials' as const })),
    ...translated.map(({ stem, sureness }) => ({
      stems: [stem],
      credit: CREDIT.translation * (0.6 + 0.4 * sureness),
      language: null,
      by: 'translation' as const,
    })),
    ...alike.map((stem) => ({ stems: [stem], credit: CREDIT.cognate, language: null, by: 'cognate' as const })),
  ];
}

/** Stems of other forms that a word may have, where the stemmer does not see that they are one ("mènent", "mener"). */
function otherForms(folded: string, language: string): readonly string[] {
  const rules = rulesFor(language);
  const { endings, bases } = rules.inflection;
  const ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= 4);
  if (ending === undefined) return [];
  const root = folded.slice(0, folded.length - ending.length);
  return [...new Set(bases.map((base) => rules.stem(root + base)))];
}
