import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Declaration } from '../../src/routing/command.js';

type Entry = NonNullable<Declaration['options']>[number] | Declaration;

const declarations = commands.map((command) => command.declaration);
/** Every command and every option, with a name to be found by. */
const entries: readonly (readonly [string, Entry])[] = declarations.flatMap((declaration) => [
  [`/${declaration.name}`, declaration] as const,
  ...(declaration.options ?? []).map((option) => [`/${declaration.name} ${option.name}:`, option] as const),
]);

/** What Discord takes for the name of a chat command or an option, in any language. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

const namesOf = (entry: Entry, language: 'en' | 'fr') =>
  language === 'en' ? entry.name : (entry.name_localizations?.fr ?? '');
const describedIn = (entry: Entry, language: 'en' | 'fr') => {
  if (language === 'fr') return 'description_localizations' in entry ? (entry.description_localizations?.fr ?? '') : '';
  return 'description' in entry ? entry.description : '';
};

/** The choices of an option, if it has any. */
function choicesOf(option: Entry) {
  return 'choices' in option ? (option.choices ?? []) : [];
}

describe('the list of commands', () => {
  it('has every file of commands/, and nothing else', () => {
    const files = readdirSync('commands').filter((file) => file !== 'index.ts');
    expect(declarations.map((declaration) => `${declaration.name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(['en', 'fr'] as const)('has no name twice in %s', (language) => {
    const names = declarations.map((declaration) => namesOf(declaration, language));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no French name that is the English name of another command', () => {
    for (const one of declarations)
      for (const other of declarations) if (one !== other) expect(one.name_localizations?.fr).not.toBe(other.name);
  });
});

describe.each(entries)('%s', (_name, entry) => {
  it.each(['en', 'fr'] as const)('has a name in %s that Discord takes, in lower case', (language) => {
    const name = namesOf(entry, language);
    expect(name).toMatch(NAME);
    expect(name).toBe(name.toLowerCase());
  });

  it.each(['en', 'fr'] as const)(
    'has a description in %s of 1 to 100 characters that is no sentence with a full stop',
    (language) => {
      const description = describedIn(entry, language);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(description).not.toMatch(/\.$|\s\s|^\s|\s$/u);
      expect(description.charAt(0)).toBe(description.charAt(0).toUpperCase());
    },
  );
});

describe.each(declarations.map((one) => [one.name, one] as const))('/%s', (_name, declaration) => {
  const options = declaration.options ?? [];

  it('has its required options first', () => {
    const required = options.map((option) => 'required' in option && option.required === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });

  it('has at most 25 options, no name of which it has twice in a language', () => {
    expect(options.length).toBeLessThanOrEqual(25);
    for (const language of ['en', 'fr'] as const)
      expect(new Set(options.map((option) => namesOf(option, language))).size).toBe(options.length);
  });

  it('takes no French name of an option for another one’s English name', () => {
    for (const one of options)
      for (const other of options) if (one !== other) expect(one.name_localizations?.fr).not.toBe(other.name);
  });

  it('can be answered privately', () => {
    expect(options.map((option) => option.name)).toContain('private');
  });

  it('has choices within the limits of Discord, in both languages', () => {
    for (const option of options) {
      const choices = choicesOf(option);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const choice of choices) {
        for (const name of [choice.name, choice.name_localizations?.fr ?? '', String(choice.value)]) {
          expect(name.length).toBeGreaterThanOrEqual(1);
          expect(name.length).toBeLessThanOrEqual(100);
        }
      }
      expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
    }
  });

  it('does not complete an option that has choices, which Discord refuses', () => {
    for (const option of options)
      if (choicesOf(option).length > 0) expect('autocomplete' in option && option.autocomplete === true).toBe(false);
  });

  it('has at most 8,000 characters in all, the longest of its languages counted', () => {
    const longest = (entry: Entry) =>
      Math.max(...(['en', 'fr'] as const).map((language) => namesOf(entry, language).length)) +
      Math.max(...(['en', 'fr'] as const).map((language) => describedIn(entry, language).length));
    const ofChoices = (option: Entry) =>
      choicesOf(option).reduce(
        (sum, one) =>
          sum + Math.max(one.name.length, one.name_localizations?.fr?.length ?? 0) + String(one.value).length,
        0,
      );
    const total = options.reduce((sum, option) => sum + longest(option) + ofChoices(option), longest(declaration));
    expect(total).toBeGreaterThan(20);
    expect(total).toBeLessThanOrEqual(8000);
  });
});
