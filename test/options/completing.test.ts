import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { candidate, complete, exactly, nearest, plain } from '../../src/options/matching.js';
import { cyber, LOCALES, RECORDS, router as routing } from '../reply/every-reply.js';

/** Every option that completes, of every command. */
const completing = commands.flatMap((command) =>
  (command.declaration.options ?? []).flatMap((option) =>
    'autocomplete' in option && option.autocomplete === true ? [[command.declaration.name, option.name] as const] : [],
  ),
);

const choicesFor = (command: string, option: string, typed: string, locale = 'en-US', record = cyber) =>
  routing.complete({ command, options: {}, locale }, option, typed, record);

describe('the options that complete', () => {
  it('are those that have a completer, and no others', () => {
    const having = commands.flatMap((command) =>
      Object.keys(command.complete).map((option) => [command.declaration.name, option]),
    );
    expect([...completing].map(String).sort()).toEqual(having.map(String).sort());
    expect(completing.length).toBeGreaterThan(12);
  });
});

describe.each(completing)('/%s %s:', (command, option) => {
  it.each(LOCALES)('gives a reader of %s a list before anything is typed, within the limits of Discord', (locale) => {
    for (const [, record] of RECORDS) {
      const choices = choicesFor(command, option, '', locale, record);
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const text of choices.flatMap((choice) => [choice.name, choice.value])) {
        expect(text.length).toBeGreaterThanOrEqual(1);
        expect(text.length).toBeLessThanOrEqual(100);
      }
      expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
    }
  });

  it.each(LOCALES)('gives a reader of %s values that the command takes, but for two sides that are one', (locale) => {
    for (const [, record] of RECORDS) {
      const example = commands.find((one) => one.declaration.name === command)?.example(record, locale) ?? {};
      for (const choice of choicesFor(command, option, '', locale, record)) {
        const byValue = routing.answer({ command, options: { ...example, [option]: choice.value }, locale }, record);
        // A side beside itself is no comparison, however rightly it is named.
        if (command !== 'compare') expect(byValue.outcome, choice.value).not.toBe('invalid');
      }
    }
  });

  it('finds its first choice again by the choice’s value', () => {
    for (const [, record] of RECORDS) {
      const [first] = choicesFor(command, option, '', 'en-US', record);
      const again = choicesFor(command, option, first?.value ?? '', 'en-US', record).map((choice) => choice.value);
      expect(again).toContain(first?.value);
    }
  });
});

describe('what is typed', () => {
  const values = (command: string, option: string, typed: string, locale = 'en-US') =>
    choicesFor(command, option, typed, locale).map((choice) => choice.value);

  it('completes a topic by the start of its label, its alias or a word of it, in either language', () => {
    expect(values('position', 'topic', 'cybercr')[0]).toBe('cybercrime');
    expect(values('position', 'topic', 'CYBERCRIM')[0]).toBe('cybercrime');
    expect(values('position', 'topic', 'cybercrimi', 'fr')).toContain('cybercrime');
    expect(values('position', 'topic', 'child')).toContain('child-protection');
    expect(values('position', 'topic', 'abuse')).toContain('child-protection');
    expect(values('position', 'topic', 'criminalite', 'fr')).toContain('cybercrime');
  });

  it('completes a dialogue by number, ordinal, year and city, the newest first', () => {
    expect(values('position', 'dialogue', '')[0]).toBe('eu-us-cyber/9');
    expect(values('position', 'dialogue', '6')[0]).toBe('eu-us-cyber/6');
    expect(values('position', 'dialogue', '2019')).toEqual(['eu-us-cyber/6']);
    expect(values('position', 'dialogue', 'wash')).toEqual([8, 6, 4, 2].map((number) => `eu-us-cyber/${number}`));
  });

  it('completes a passage by its document and by its words', () => {
    expect(values('passage', 'id', 'eeas-2019')).toHaveLength(9);
    expect(values('cite', 'passage', 'no new legal instrument')).toEqual(['eeas-2019:5']);
  });

  it('completes a document by its id and by its title', () => {
    expect(values('documents', 'id', 'hill')).toEqual(['thehill-2015']);
    expect(values('documents', 'id', 'coulisses')).toEqual(['useu-2014-fr']);
  });

  it('completes a command for /help with or without its slash', () => {
    expect(values('help', 'command', '/pos')).toEqual(['position']);
    expect(values('help', 'command', 'pos')).toEqual(['position']);
  });

  it('that nothing begins with gives an empty list', () => {
    expect(values('position', 'topic', 'zzzz')).toEqual([]);
    expect(values('position', 'nobody', '')).toEqual([]);
    expect(choicesFor('nobody', 'topic', '')).toEqual([]);
  });
});

describe('names of choices', () => {
  it('are in the reader’s language', () => {
    const names = (option: string, locale: string) =>
      choicesFor('position', option, '', locale).map((choice) => choice.name);
    expect(names('topic', 'en-US')).toContain('Cybercrime');
    expect(names('topic', 'fr')).toContain('Cybercriminalité');
    expect(names('voice', 'fr')).toContain('récit personnel');
    expect(names('language', 'fr')).toEqual(['anglais', 'français']);
    expect(names('dialogue', 'fr')).toContain('6e · Washington · 24 mai 2019');
    expect(names('dialogue', 'en-US')).toContain('6th · Washington · May 24, 2019');
  });
});

describe('matching', () => {
  const candidates = ['Éclair', 'clair', 'au clair', 'déclare'].map((name) => candidate({ name, value: name }, [name]));

  it('puts the same first, then a beginning, then a word’s beginning, then the inside of a word', () => {
    expect(complete('clair', candidates).map((choice) => choice.name)).toEqual(['clair', 'au clair', 'Éclair']);
    expect(complete('cla', candidates).map((choice) => choice.name)).toEqual([
      'clair',
      'au clair',
      'Éclair',
      'déclare',
    ]);
  });

  it('minds neither case nor accents nor punctuation', () => {
    expect(exactly('ECLAIR!', candidates)?.choice.value).toBe('Éclair');
    expect(plain('  L’été —  Été ')).toBe('l ete ete');
  });

  it('finds the nearest in spelling', () => {
    expect(nearest('eclare', candidates, 2).map((one) => one.choice.value)).toEqual(['déclare', 'Éclair']);
  });
});
