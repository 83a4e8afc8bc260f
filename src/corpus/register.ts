import * as v from 'valibot';
import { type CalendarDate, calendarDate, calendarDay } from './dates.js';
import { type Localised, type LocalisedList, localised, localisedList } from './localised.js';
import type { Problem } from './problem.js';
import { readYaml, type YamlSource } from './yaml-source.js';

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
  title: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.url('must be an address that begins with https://'))),
  date: v.optional(calendarDate),
  note: v.optional(v.string()),
});

const meeting = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  held: v.optional(v.pipe(v.array(calendarDay), v.minLength(1), v.maxLength(7)), undefined),
  city: v.optional(localised),
  hosts: v.optional(v.array(v.string()), []),
  coChairs: v.optional(v.array(v.strictObject({ name: v.string(), office: v.optional(v.string()) })), []),
  basis: v.optional(v.record(v.string(), v.string()), {}),
  published: v.optional(v.array(publication), []),
});

const registerFile = v.record(
  v.string(),
  v.strictObject({
    name: localised,
    alsoCalled: v.optional(localisedList, {}),
    parties: v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/u, 'must be lower case letters, figures and hyphens')),
        name: localised,
        alsoCalled: v.optional(localisedList, {}),
      }),
    ),
    notInSeries: v.optional(v.array(localisedList), []),
    meetings: v.array(meeting),
  }),
);

export type RegisterReading =
  | { readonly ok: true; readonly series: readonly Series[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `dialogues.yaml`. */
export function readRegister(source: YamlSource): RegisterReading {
  const read = readYaml(source, registerFile, (path) =>
    path.includes('held')
      ? 'Write held: [2019-05-24], or both days: [2017-11-14, 2017-11-15]; leave it out when it is not established.'
      : 'See “The register” in the README of the corpus for the keys and their shape.',
  );
  if (!read.ok) return read;
  const problems = Object.entries(read.value).flatMap(([id, entry]) => {
    const numbers = entry.meetings.map((one) => one.number);
    return numbers.flatMap((number, at) =>
      numbers.indexOf(number) === at
        ? []
        : [
            {
              file: source.file,
              line: read.lineOf([id, 'meetings', at, 'number']),
              message: `dialogue ${id}/${number} stands twice in the register`,
              fix: 'Give each dialogue its own number.',
              kind: 'fault' as const,
            },
          ],
    );
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    series: Object.entries(read.value).map(([id, entry]) => ({
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
          hosts: one.hosts,
          coChairs: one.coChairs,
          basis: one.basis,
          published: one.published,
        }))
        .sort((a, b) => a.number - b.number),
    })),
  };
}
