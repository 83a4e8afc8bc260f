import type { OptionValues } from '../reply/model.js';
import type { Words } from '../reply/words.js';
import { cleanText, hasWords } from './clean.js';
import { type Command, OptionType } from './command.js';

/** The longest text an option takes: a whole message of Discord (4,000 with Nitro). */
export const LONGEST_TEXT = 4000;

type Checked =
  | { readonly ok: true; readonly options: OptionValues }
  | { readonly ok: false; readonly sentence: string };

type DeclaredOption = NonNullable<Command['declaration']['options']>[number];

/** Checks raw options against a command's declaration; the first thing wrong is said in one sentence. */
export function checkOptions(
  command: Command,
  raw: Readonly<Record<string, unknown>>,
  example: string,
  words: Words,
): Checked {
  const { name, options: declared = [] } = command.declaration;
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
          typed,
          name,
          declared.map((one) => one.name),
        ),
      };
    }
    const read = readValue(option, value, example, words);
    if (!read.ok) return read;
    options[option.name] = read.value;
  }
  const missing = declared.find((one) => 'required' in one && one.required === true && !(one.name in options));
  return missing === undefined
    ? { ok: true, options }
    : { ok: false, sentence: words.missingOption(missing.name, name, example) };
}

type ValueRead =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly sentence: string };

function readValue(option: DeclaredOption, value: unknown, example: string, words: Words): ValueRead {
  if (option.type === OptionType.boolean) {
    const read = typeof value === 'boolean' ? value : { true: true, false: false }[String(value).toLowerCase()];
    return read === undefined
      ? { ok: false, sentence: words.wrongType.boolean(option.name) }
      : { ok: true, value: read };
  }
  if (option.type === OptionType.integer) return readInteger(option, value, words);
  if (typeof value !== 'string' && typeof value !== 'number')
    return { ok: false, sentence: words.wrongType.string(option.name) };
  const text = cleanText(String(value));
  if (text.length > LONGEST_TEXT) return { ok: false, sentence: words.tooLong(option.name, text.length, LONGEST_TEXT) };
  if (!hasWords(text)) return { ok: false, sentence: words.emptyText(option.name, example) };
  const choices: readonly { readonly value: string | number }[] = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === text)) {
    return {
      ok: false,
      sentence: words.oneOf(
        option.name,
        text,
        choices.map((choice) => String(choice.value)),
      ),
    };
  }
  return { ok: true, value: text };
}

function readInteger(option: DeclaredOption, value: unknown, words: Words): ValueRead {
  const number = typeof value === 'number' ? value : /^\s*\d+\s*$/u.test(String(value)) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) return { ok: false, sentence: words.wrongType.integer(option.name) };
  const least = 'min_value' in option ? (option.min_value ?? null) : null;
  const most = 'max_value' in option ? (option.max_value ?? null) : null;
  const outside = (least !== null && number < least) || (most !== null && number > most);
  return outside ? { ok: false, sentence: words.outOfRange(option.name, least, most) } : { ok: true, value: number };
}
