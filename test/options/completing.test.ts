import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { documentOf, passageOf } from '../../src/corpus/corpus.js';
import { analyse } from '../../src/language/analysis.js';
import { candidate, exactly, nearest, plain } from '../../src/options/matching.js';
import { complete, shelfOf } from '../../src/options/shelf.js';
import { cyber, LOCALES, passagesOf, RECORDS, river, router as routing } from '../reply/every-reply.js';

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

  it('completes a passage by the beginning of its number, however that is joined to its document', () => {
    expect(values('passage', 'id', 'EEAS 2019 #5')).toEqual(['eeas-2019:5']);
    expect(values('passage', 'id', 'eeas-2014:1')).toEqual(
      [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((n) => `eeas-2014:${n}`),
    );
    expect(values('passage', 'id', 'eeas-2014:99')).toEqual([]);
  });

  it('gives passages of every document that begins so', () => {
    const documents = new Set(values('passage', 'id', 'eeas').map((id) => id.split(':')[0]));
    expect([...documents]).toEqual(['eeas-2014', 'eeas-2019']);
  });

  it('puts passages with the words in a row before those with the words apart', () => {
    expect(values('passage', 'id', 'existing consensus GGE rep')[0]).toBe('eeas-2019:6');
    // The words stand apart in the second one, which comes before.
    expect(values('passage', 'id', 'representatives welcomed')).toEqual(['eeas-2014:16', 'eeas-2014:7']);
    expect(values('passage', 'id', 'instrument legal')).toEqual(['eeas-2019:5']);
  });

  it('minds neither hyphens nor spaces nor small mistakes', () => {
    for (const typed of ['cyber crime', 'cyber-crime', 'Cyber Cri', 'cybercirme', 'cybrecri', 'cyberrcrime'])
      expect(values('position', 'topic', typed)[0], typed).toBe('cybercrime');
    expect(values('search', 'words', 'multi stakeholder')).toContain('internet-governance');
    expect(values('search', 'words', 'budapets conv')[0]).toBe('budapest-convention');
    expect(values('passage', 'id', 'budapets')).toContain('eeas-2019:5');
    expect(values('passage', 'id', 'cyber cri').slice(0, 6)).toEqual(values('passage', 'id', 'cybercri').slice(0, 6));
    expect(values('position', 'dialogue', 'washingtn')).toEqual(values('position', 'dialogue', 'washington'));
    expect(values('documents', 'id', 'coulises')).toEqual(['useu-2014-fr']);
  });

  it('completes with topics, then headings, then phrases of the record', () => {
    for (const [command, option] of [
      ['search', 'words'],
      ['position', 'topic'],
      ['ask', 'question'],
    ] as const) {
      const names = choicesFor(command, option, 'human rights').map((choice) => choice.name);
      expect(names.slice(0, 2), command).toEqual(['Human rights online', 'human rights online and offline']);
      expect(names, command).toContain('Promotion and Protection of Human Rights Online');
    }
    expect(values('position', 'topic', 'organization for')).toContain(
      'Organization for Security and Cooperation in Europe',
    );
    expect(values('timeline', 'topic', 'organization for')).not.toContain(
      'Organization for Security and Cooperation in Europe',
    );
  });

  it('puts the phrases of the reader’s language first', () => {
    const names = (locale: string) => choicesFor('search', 'words', 'dialogue', locale, river).map((one) => one.name);
    expect(choicesFor('search', 'words', 'premier', 'fr', river)[0]?.name).toBe('premier Dialogue fluvial');
    expect(names('fr').indexOf('Dialogue fluvial')).toBeLessThan(names('fr').indexOf('River Dialogue'));
    expect(names('fr')).toContain('River Dialogue');
  });

  it('completes the last words of a question under way, and of words to be searched for', () => {
    expect(values('ask', 'question', 'What was agreed on cyberc')[0]).toBe('What was agreed on Cybercrime');
    expect(values('ask', 'question', 'What was agreed on budapets c')).toContain(
      'What was agreed on Budapest Convention',
    );
    expect(values('search', 'words', 'cybercrime -capac')).toContain('cybercrime -Cyber capacity building');
    expect(values('ask', 'question', 'What was agreed on zzzz')).toEqual([]);
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

  it('puts the same first, then a beginning, then a word’s beginning; the inside of a word where there is no other', () => {
    const names = (typed: string) => complete(typed, [shelfOf(candidates)]).map((choice) => choice.name);
    expect(names('clair')).toEqual(['clair', 'au clair']);
    expect(names('cla')).toEqual(['clair', 'au clair']);
    expect(names('lair')).toEqual(['Éclair', 'clair', 'au clair']);
    expect(names('au-clair')).toEqual(['au clair']);
    expect(names('declrae')).toEqual(['déclare']);
  });

  it('minds neither case nor accents nor punctuation', () => {
    expect(exactly('ECLAIR!', candidates)?.choice.value).toBe('Éclair');
    expect(plain('  L’été —  Été ')).toBe('l ete ete');
  });

  it('finds the nearest in spelling', () => {
    expect(nearest('eclare', candidates, 2).map((one) => one.choice.value)).toEqual(['déclare', 'Éclair']);
  });
});

describe('any text', () => {
  const options = fc.constantFrom(...completing);
  const locales = fc.constantFrom('en-US', 'en-GB', 'fr', 'de');
  const names = fc.constantFrom(...RECORDS.map(([name]) => name));

  it('is completed within the limits of Discord, and by no choice twice', () => {
    fc.assert(
      fc.property(
        options,
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        locales,
        names,
        (where, typed, locale, name) => {
          const record = new Map(RECORDS).get(name) ?? cyber;
          const choices = choicesFor(where[0], where[1], typed, locale, record);
          expect(choices.length).toBeLessThanOrEqual(25);
          expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
          for (const text of choices.flatMap((choice) => [choice.name, choice.value]))
            expect(text.length >= 1 && text.length <= 100, text).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that begins a heading or a phrase is completed to it, unless others fill the list', () => {
    const expressions = RECORDS.flatMap(([name, record]) =>
      record.index.expressions().flatMap(({ texts }) => texts.map((text) => [name, text] as const)),
    );
    expect(expressions.length).toBeGreaterThan(80);
    fc.assert(
      fc.property(fc.constantFrom(...expressions), fc.nat(), locales, ([name, text], cut, locale) => {
        const record = new Map(RECORDS).get(name) ?? cyber;
        const typed = text.slice(0, 1 + (cut % text.length));
        const names = choicesFor('search', 'words', typed, locale, record).map((choice) => plain(choice.name));
        expect(names.includes(plain(text)) || names.length === 25, `${typed}: ${text}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('that is a run of words of a passage is completed to that passage, unless others fill the list', () => {
    const passages = RECORDS.flatMap(([name, record]) => passagesOf(record).map(({ id }) => [name, id] as const));
    const recordOf = new Map(RECORDS);
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.nat(), fc.integer({ min: 3, max: 8 }), ([name, id], at, count) => {
        const record = recordOf.get(name) ?? cyber;
        const words = passageOf(record.corpus, id)?.text.split(' ') ?? [];
        const from = at % words.length;
        const typed = words.slice(from, from + count).join(' ');
        fc.pre(
          typed.length <= 100 &&
            analyse(typed, documentOf(record.corpus, id.split(':')[0] ?? '')?.language ?? '').some(
              (token) => !token.stopped,
            ),
        );
        const found = choicesFor('passage', 'id', typed, 'en-US', record).map((choice) => choice.value);
        expect(found.includes(id) || found.length === 25, typed).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
