import { everyDialogue, yearsOf } from '../corpus/corpus.js';
import { everyText, inLanguage } from '../corpus/localised.js';
import type { Dialogue } from '../corpus/register.js';
import { LANGUAGES, rulesFor } from '../language/rules.js';
import { perRecord } from '../per-record.js';
import { writeDays } from '../reply/dates.js';
import { replyLanguage, wordsFor } from '../reply/words.js';
import { headOf } from '../routing/clean.js';
import { type Choice, OptionType } from '../routing/command.js';
import { nameIn } from '../routing/names.js';
import type { TheRecord } from '../search/find.js';
import { type Candidate, candidate, exactly, plain } from './matching.js';
import { complete, shelfOf } from './shelf.js';

/** The option that names a dialogue; number, id, ordinal, year, date and city are all taken. */
export const dialogueOption = {
  name: 'dialogue',
  name_localizations: { fr: 'dialogue' },
  description: 'One dialogue: its number, year or city',
  description_localizations: { fr: 'Un dialogue : son numéro, son année ou sa ville' },
  type: OptionType.string,
  autocomplete: true,
} as const;

/** What a text for a dialogue comes to. */
export type DialogueRead =
  | { readonly ok: true; readonly dialogue: Dialogue | undefined }
  | { readonly ok: false; readonly sentence: string };

/** Reads the text of the option; absent means every dialogue. */
export function readDialogue(
  typed: string | undefined,
  locale: string,
  record: TheRecord,
  option: Parameters<typeof nameIn>[0] = dialogueOption,
): DialogueRead {
  if (typed === undefined) return { ok: true, dialogue: undefined };
  const found = exactly(typed, candidates(record, locale)) ?? byOrdinal(typed, record, locale);
  const dialogue = everyDialogue(record.corpus).find((one) => one.id === found?.choice.value);
  if (dialogue !== undefined) return { ok: true, dialogue };
  const dialogues = everyDialogue(record.corpus);
  const example = `${nameIn(option, locale)}:${dialogues.at(-1)?.number ?? 1}`;
  return { ok: false, sentence: wordsFor(locale).noDialogue(headOf(typed, 60), example, dialogues.length) };
}

/** The dialogues that complete what is typed, the newest first. */
export function completeDialogue(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [dialogueShelf(record, locale)]);
}

const candidates = perRecord((record, locale): readonly Candidate[] => {
  const words = wordsFor(locale);
  return [...everyDialogue(record.corpus)].reverse().map((dialogue) => {
    const city = dialogue.city === null ? [] : [inLanguage(dialogue.city, replyLanguage(locale))];
    const days = dialogue.held.length === 0 ? [] : [writeDays(dialogue.held, locale)];
    const name = [words.ordinal(dialogue.number), ...city, ...days].join(' · ');
    return candidate({ name, value: dialogue.id }, [
      String(dialogue.number),
      words.ordinal(dialogue.number),
      ...dialogue.held,
      ...yearsOf(dialogue).map(String),
      ...everyText(dialogue.city ?? {}).map(({ text }) => text),
      ...days,
    ]);
  });
});

/** The dialogues as they are offered. */
export const dialogueShelf = perRecord((record, locale) => shelfOf(candidates(record, locale)));

/** "sixth", "the 6th dialogue", "sixième", in any language there are rules for. */
function byOrdinal(typed: string, record: TheRecord, locale: string): Candidate | undefined {
  const numbers = LANGUAGES.flatMap((language) => {
    const rules = rulesFor(language);
    return plain(typed)
      .split(' ')
      .flatMap((word) => {
        const figure = rules.ordinalFigure.exec(word);
        const number = figure !== null ? Number(figure[1]) : rules.ordinals.get(word);
        return number === undefined ? [] : [number];
      });
  });
  const [number] = numbers;
  return number === undefined ? undefined : exactly(String(number), candidates(record, locale));
}
