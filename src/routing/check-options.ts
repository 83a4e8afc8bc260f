import type { OptionValues } from '../reply/model.js';
import { type Words, wordsFor } from '../reply/words.js';
import { cleanText, hasWords, headOf } from './clean.js';
import { type Command, OptionType } from './command.js';
import { nameIn } from './names.js';

/** The longest text an option takes: a whole message of Discord (4,000 with Nitro). */
export const LONGEST_TEXT = 4000;
/** As much of what was typed wrongly is shown again. */
const SHOWN = 40;

type Checked =
  | { readonly ok: true; readonly options: OptionValues }
  | { readonly ok: false; readonly sentence: string };

type DeclaredOption = NonNullable<Command['declaration']['options']>[number];

/**
 * Checks raw options against a command's declaration; the first thing wrong is said in one sentence.
 *
 * @param example writes what could be typed instead
 */
export function checkOptions(
  command: Command,
  raw: Readonly<Record<string, unknown>>,
  example: () => string,
  locale: string,
): Checked {
  const { declaration } = command;
  const declared = declaration.options ?? [];
  const words = wordsFor(locale);
  const options: Record<string, string | number | boolean> = {};
  for (const [typed, value] of Object.entries(raw)) {
    if (value === undefined || value === null) continue;
    const option = declared.find(
      (one) => one.name === typed || Object.values(one.name_localizations ?? {}).includes(typed),
    );
    if (option === undefined) {
      return {
        ok: false,
        sentence: words.unknownOption(
          headOf(cleanText(typed), SHOWN),
          nameIn(declaration, locale),
          declared.map((one) => nameIn(one, locale)),
        ),
      };
    }
    const prepare = command.prepare[option.name];
    const given = typeof value === 'string' && prepare !== undefined ? prepare(value) : value;
    const read = readValue({ option, name: nameIn(option, locale), example, words }, given);
    if (!read.ok) return read;
    options[option.name] = read.value;
  }
  const missing = declared.find((one) => 'required' in one && one.required === true && !(one.name in options));
  return missing === undefined
    ? { ok: true, options }
    : { ok: false, sentence: words.missingOption(nameIn(missing, locale), nameIn(declaration, locale), example()) };
}

type ValueRead =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly sentence: string };

/** What a value is read with. */
interface Reading {
  readonly option: DeclaredOption;
  /** The option's name in the reader's language. */
  readonly name: string;
  readonly example: () => string;
  readonly words: Words;
}

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
]);

function readValue(reading: Reading, value: unknown): ValueRead {
  const { option, name, example, words } = reading;
  if (option.type === OptionType.boolean) {
    const read = typeof value === 'boolean' ? value : BOOLEANS.get(written(value).toLowerCase());
    return read === undefined ? { ok: false, sentence: words.wrongType.boolean(name) } : { ok: true, value: read };
  }
  if (option.type === OptionType.integer) return readInteger(reading, value);
  if (typeof value !== 'string' && typeof value !== 'number')
    return { ok: false, sentence: words.wrongType.string(name) };
  const text = cleanText(String(value));
  if (text.length > LONGEST_TEXT) return { ok: false, sentence: words.tooLong(name, text.length, LONGEST_TEXT) };
  if (!hasWords(text)) return { ok: false, sentence: words.emptyText(name, example()) };
  const choices: readonly { readonly value: string | number }[] = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === text)) {
    return {
      ok: false,
      sentence: words.oneOf(
        name,
        headOf(text, SHOWN),
        choices.map((choice) => String(choice.value)),
      ),
    };
  }
  return { ok: true, value: text };
}

function readInteger({ option, name, words }: Reading, value: unknown): ValueRead {
  const number = typeof value === 'number' ? value : /^\s*-?\d+\s*$/u.test(written(value)) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) return { ok: false, sentence: words.wrongType.integer(name) };
  const least = 'min_value' in option ? (option.min_value ?? null) : null;
  const most = 'max_value' in option ? (option.max_value ?? null) : null;
  const outside = (least !== null && number < least) || (most !== null && number > most);
  return outside ? { ok: false, sentence: words.outOfRange(name, least, most) } : { ok: true, value: number };
}

/** A value as it was typed; lists and objects of JSON were not. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
