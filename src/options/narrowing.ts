import { languagesOf, voicesOf } from '../corpus/corpus.js';
import { perRecord } from '../per-record.js';
import { partyName, voiceName } from '../reply/quotation.js';
import { wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import { type Choice, OptionType } from '../routing/command.js';
import { nameIn } from '../routing/names.js';
import type { Filters } from '../search/filters.js';
import type { TheRecord } from '../search/find.js';
import { readDialogue } from './dialogue.js';
import { type Candidate, candidate, exactly } from './matching.js';
import { complete, shelfOf } from './shelf.js';

/** The option that names a voice. */
export const voiceOption = {
  name: 'voice',
  name_localizations: { fr: 'voix' },
  description: 'Whose words: joint, one side, press, personal',
  description_localizations: { fr: 'Les mots de qui : texte commun, une partie, presse, récit personnel' },
  type: OptionType.string,
  autocomplete: true,
} as const;

/** The option that names the language of the texts. */
export const languageOption = {
  name: 'language',
  name_localizations: { fr: 'langue' },
  description: 'The language of the texts',
  description_localizations: { fr: 'La langue des textes' },
  type: OptionType.string,
  autocomplete: true,
} as const;

/** Where to take up a long answer: how many quotations to leave out. */
export const skipOption = {
  name: 'skip',
  name_localizations: { fr: 'passer' },
  description: 'Leave out this many quotations from the start',
  description_localizations: { fr: 'Passer ce nombre de citations depuis le début' },
  type: OptionType.integer,
  min_value: 0,
} as const;

/** Shows the reply to its reader alone, on surfaces where others would see it. */
export const privateOption = {
  name: 'private',
  name_localizations: { fr: 'privé' },
  description: 'Show the reply to you alone',
  description_localizations: { fr: 'Ne montrer la réponse qu’à vous' },
  type: OptionType.boolean,
} as const;

/** The texts of the narrowing options, as typed. */
export interface Narrowing {
  readonly dialogue?: string | undefined;
  readonly voice?: string | undefined;
  readonly language?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type FiltersRead =
  | { readonly ok: true; readonly filters: Filters }
  | { readonly ok: false; readonly sentence: string };

/** Reads the narrowing options; the first that names nothing is said in one sentence. */
export function readFilters(typed: Narrowing, locale: string, record: TheRecord): FiltersRead {
  const words = wordsFor(locale);
  const dialogue = readDialogue(typed.dialogue, locale, record);
  if (!dialogue.ok) return dialogue;
  const voices = voiceCandidates(record, locale);
  const voice = typed.voice === undefined ? undefined : exactly(typed.voice, voices)?.choice.value;
  if (typed.voice !== undefined && voice === undefined) {
    return {
      ok: false,
      sentence: words.oneOf(
        nameIn(voiceOption, locale),
        headOf(typed.voice, 60),
        voices.map((one) => one.choice.value),
      ),
    };
  }
  const language =
    typed.language === undefined
      ? undefined
      : exactly(typed.language, languageCandidates(record, locale))?.choice.value;
  if (typed.language !== undefined && language === undefined) {
    return {
      ok: false,
      sentence: words.oneOf(
        nameIn(languageOption, locale),
        headOf(typed.language, 60),
        languageCandidates(record, locale).map((one) => one.choice.value),
      ),
    };
  }
  return { ok: true, filters: { dialogue: dialogue.dialogue, voice, language, from: typed.from, to: typed.to } };
}

/** The voices that complete what is typed. */
export function completeVoice(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [voiceShelf(record, locale)]);
}

/** The languages that complete what is typed. */
export function completeLanguage(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [languageShelf(record, locale)]);
}

const voiceCandidates = perRecord((record, locale) =>
  voicesOf(record.corpus).map((voice) =>
    candidate({ name: voiceName(voice, locale, record), value: voice }, [voice, partyName(voice, locale, record)]),
  ),
);

const voiceShelf = perRecord((record, locale) => shelfOf(voiceCandidates(record, locale)));

const languageCandidates = perRecord((record, locale): readonly Candidate[] => {
  const nameIn = (language: string, of: string) => new Intl.DisplayNames(language, { type: 'language' }).of(of) ?? of;
  return languagesOf(record.corpus).map((language) =>
    candidate({ name: nameIn(locale, language), value: language }, [
      language,
      nameIn('en', language),
      nameIn('fr', language),
      nameIn(language, language),
    ]),
  );
});

const languageShelf = perRecord((record, locale) => shelfOf(languageCandidates(record, locale)));
