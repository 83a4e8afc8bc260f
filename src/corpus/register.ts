import * as v from 'valibot';
import { type CalendarDate, calendarDate, calendarDay } from './dates.js';
import { REPORTING_VOICES } from './document.js';
import { address, identifier, text } from './fields.js';
import { type Localised, type LocalisedList, localised, localisedList } from './localised.js';
import type { Problem } from './problem.js';
import { type Locate, readYaml, type YamlSource } from './yaml-source.js';

/** One side of the dialogues; its id is also the voice of texts that are its own. */
export interface Party {
  readonly id: string;
  readonly name: Localised;
  readonly alsoCalled: LocalisedList;
}

/** Somebody who chaired a dialogue for a side. */
export interface CoChair {
  readonly name: string;
  readonly office?: string | undefined;
}

/** Where a text of a dialogue was published, held or not. */
export interface Publication {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: CalendarDate | undefined;
  readonly note?: string | undefined;
}

/** One meeting of a series, also one whose text is not held. */
export interface Dialogue {
  /** `eu-us-cyber/6` */
  readonly id: string;
  readonly series: string;
  readonly number: number;
  /** The day or days it was held, in order; empty when not established. */
  readonly held: readonly CalendarDate[];
  /** Null when not established. */
  readonly city: Localised | null;
  /** Other names of that city. */
  readonly cityAlsoCalled: LocalisedList;
  readonly hosts: readonly string[];
  readonly coChairs: readonly CoChair[];
  /** How a fact is known that no held text states, by the fact's name. */
  readonly basis: Readonly<Record<string, string>>;
  readonly published: readonly Publication[];
}

/** A series of dialogues. */
export interface Series {
  readonly id: string;
  readonly name: Localised;
  readonly alsoCalled: LocalisedList;
  readonly parties: readonly Party[];
  /** Names of other bodies and meetings that are easily taken for this series. */
  readonly notInSeries: readonly LocalisedList[];
  readonly dialogues: readonly Dialogue[];
}

const publication = v.strictObject({
  title: v.optional(text),
  url: v.optional(address),
  date: v.optional(calendarDate),
  note: v.optional(text),
});

/** The facts of a meeting that `basis` can speak of. */
const FACTS = ['number', 'held', 'city', 'hosts', 'coChairs', 'published'] as const;

const dialogueNumber = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
);

const meeting = v.strictObject({
  number: dialogueNumber,
  held: v.optional(
    v.pipe(
      v.array(calendarDay),
      v.minLength(1, 'must name a day'),
      v.maxLength(7, 'must name the days it was held'),
      v.check((days) => days.every((day, at) => at === 0 || (days[at - 1] ?? '') < day), 'must be in order of time'),
    ),
  ),
  city: v.optional(localised),
  hosts: v.optional(v.array(text), []),
  coChairs: v.optional(v.array(v.strictObject({ name: text, office: v.optional(text) })), []),
  basis: v.optional(v.record(v.picklist(FACTS, `must be one of ${FACTS.join(', ')}`), text), {}),
  published: v.optional(v.array(publication), []),
});

const registerFile = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u, 'must be lower case letters, figures and hyphens')),
  v.strictObject({
    name: localised,
    alsoCalled: v.optional(localisedList, {}),
    parties: v.array(v.strictObject({ id: identifier, name: localised, alsoCalled: v.optional(localisedList, {}) })),
    notInSeries: v.optional(v.array(localisedList), []),
    cities: v.optional(v.array(v.strictObject({ name: localised, alsoCalled: localisedList })), []),
    meetings: v.array(meeting),
  }),
);

/** What other files may refer to. It is read even from a register with faults, so that all is checked at once. */
export interface Outline {
  readonly dialogues: readonly string[];
  /** The ids of the parties of each series. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
}

const listOf = <Item extends v.GenericSchema<unknown, object>>(item: Item, nothing: v.InferOutput<Item>) =>
  v.fallback(v.array(v.fallback(item, nothing as never)), []);

const sketch = v.fallback(
  v.record(
    v.string(),
    v.fallback(
      v.object({
        parties: listOf(v.object({ id: v.fallback(v.string(), '') }), { id: '' }),
        meetings: listOf(
          v.object({
            number: v.fallback(dialogueNumber, 0),
            hosts: v.fallback(v.array(v.fallback(v.string(), '')), []),
          }),
          { number: 0, hosts: [] },
        ),
      }),
      { parties: [], meetings: [] },
    ),
  ),
  {},
);

type Sketch = v.InferOutput<typeof sketch>;

export interface RegisterReading {
  /** Null when the register has a fault. */
  readonly series: readonly Series[] | null;
  /** Null when the file says nothing that can be read. */
  readonly outline: Outline | null;
  readonly problems: readonly Problem[];
}

const FIXES: Readonly<Partial<Record<string, string>>> = {
  number: 'Write number: 6, the number of the dialogue in its series.',
  held: 'Write held: [2019-05-24], or both days: [2017-11-14, 2017-11-15]; leave it out when it is not established.',
  city: 'Write city: { en: Geneva, fr: Genève }; leave it out when it is not established.',
  hosts: 'Write hosts: [eu], with the ids of the parties.',
  coChairs: 'Write a line “- { name: Jane Doe, office: Ministry of Water }” for each.',
  basis: `Write how the fact is known, as held: the text as published; the facts are ${FACTS.join(', ')}.`,
  published: 'Write a line “- { title: …, url: "https://…", date: 2019-06-21 }” for each text; note: may say more.',
  name: 'Write name: { en: Water Talks }, with the name in each language.',
  alsoCalled: 'Write alsoCalled: { en: [Cyber Dialogue] }, with a list of names for each language.',
  parties: 'Write for each party “- id: north” and under it name: { en: The North }.',
  meetings: 'Write a line “- number: 1” for each dialogue, and under it held:, city: and what else is established.',
  cities: 'Write a line “- { name: { en: Geneva }, alsoCalled: { en: [GVA] } }” for each city that has other names.',
  notInSeries: 'Write a line “- { en: [Information Society Dialogue] }” for each.',
};

function registerFix(path: string): string {
  const keys = path.split('.').slice(1);
  const key = keys[0] === 'cities' ? 'cities' : keys.findLast((one) => Object.hasOwn(FIXES, one));
  const known = ['number', 'held', 'city', 'hosts', 'coChairs', 'basis', 'published'];
  if (keys.length === 2 && keys[0] === 'meetings' && key === 'meetings') {
    return `Remove it, or use one of: ${known.join(', ')}.`;
  }
  return (
    FIXES[key ?? ''] ??
    'Write a series as its id, as water-talks:, and under it name:, parties: and meetings:; alsoCalled:, notInSeries: and cities: may follow.'
  );
}

/** Reads `dialogues.yaml`. */
export function readRegister(source: YamlSource): RegisterReading {
  const read = readYaml(source, registerFile, registerFix);
  if (!read.ok && read.raw === undefined) return { series: null, outline: null, problems: read.problems };
  const found = v.parse(sketch, read.raw);
  const problems = [...(read.ok ? [] : read.problems), ...referenceProblems(source.file, found, read.lineOf)];
  return {
    series: read.ok && problems.length === 0 ? seriesOf(read.value) : null,
    outline: {
      dialogues: Object.entries(found).flatMap(([id, entry]) =>
        entry.meetings.filter((one) => one.number > 0).map((one) => `${id}/${one.number}`),
      ),
      parties: new Map(Object.entries(found).map(([id, entry]) => [id, entry.parties.map((party) => party.id)])),
    },
    problems,
  };
}

/** Numbers and ids that stand twice, and hosts that are no party. */
function referenceProblems(file: string, found: Sketch, lineOf: Locate): readonly Problem[] {
  return Object.entries(found).flatMap(([id, entry]): readonly Problem[] => {
    const numbers = entry.meetings.map((one) => one.number);
    const parties = entry.parties.map((party) => party.id);
    const fault = (path: readonly (string | number)[], message: string, fix: string): Problem => ({
      file,
      line: lineOf([id, ...path]),
      message,
      fix,
      kind: 'fault',
    });
    return [
      ...numbers.flatMap((number, at) =>
        number === 0 || numbers.indexOf(number) === at
          ? []
          : [
              fault(
                ['meetings', at, 'number'],
                `dialogue ${id}/${number} stands twice in the register`,
                'Give each dialogue its own number.',
              ),
            ],
      ),
      ...parties.flatMap((party, at) =>
        party !== '' && (parties.indexOf(party) !== at || party === 'joint' || REPORTING_VOICES.has(party))
          ? [
              fault(
                ['parties', at, 'id'],
                `the id “${party}” is already taken`,
                'Give each party an id of its own, other than joint, press and personal.',
              ),
            ]
          : [],
      ),
      ...entry.meetings.flatMap((one, at) =>
        one.hosts.flatMap((host, place) =>
          host === '' || parties.includes(host)
            ? []
            : [
                fault(
                  ['meetings', at, 'hosts', place],
                  `the host “${host}” is no party of the series`,
                  `Write one of ${parties.join(', ')}.`,
                ),
              ],
        ),
      ),
    ];
  });
}

function seriesOf(file: v.InferOutput<typeof registerFile>): readonly Series[] {
  return Object.entries(file).map(([id, entry]) => ({
    id,
    name: entry.name,
    alsoCalled: entry.alsoCalled,
    parties: entry.parties,
    notInSeries: entry.notInSeries,
    dialogues: entry.meetings
      .map((one) => ({
        id: `${id}/${one.number}`,
        series: id,
        number: one.number,
        held: one.held ?? [],
        city: one.city ?? null,
        cityAlsoCalled: entry.cities.find(({ name }) => isSameCity(name, one.city))?.alsoCalled ?? {},
        hosts: one.hosts,
        coChairs: one.coChairs,
        basis: one.basis,
        published: one.published,
      }))
      .sort((a, b) => a.number - b.number),
  }));
}

/** Whether two cities have the same name in a language. */
function isSameCity(one: Localised, other: Localised | undefined): boolean {
  return Object.entries(one).some(([language, name]) => other?.[language] === name);
}
