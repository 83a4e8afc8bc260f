import { inOrderOfDate } from '../comparing/tracing.js';
import { documentsOf } from '../corpus/corpus.js';
import { REPORTING_VOICES } from '../corpus/document.js';
import type { Dialogue } from '../corpus/register.js';
import { topicLabel } from '../options/topic.js';
import { DARK, LIGHT } from '../pictures/svg.js';
import { drawMap } from '../pictures/topic-map.js';
import type { TheRecord } from '../search/find.js';
import type { Block, Picture, Reply, Row } from './model.js';
import { seriesName } from './quotation.js';
import { wordsFor } from './words.js';

/** How the map is asked for. */
export interface MapAsked {
  readonly picture: boolean;
  readonly dark: boolean;
  readonly skip: number;
  readonly locale: string;
}

/** A topic with the dialogues that speak of it. */
interface Mapped {
  readonly id: string;
  readonly label: string;
  /** Ids of dialogues whose official text speaks of it. */
  readonly said: ReadonlySet<string>;
  /** Ids of dialogues of which only press or personal accounts do. */
  readonly reported: ReadonlySet<string>;
}

/** All topics against all dialogues: which dialogue spoke of what. */
export function topicMapReply({ picture: wanted, dark, skip, locale }: MapAsked, record: TheRecord): Reply {
  const { comparing } = wordsFor(locale);
  const topics = topicsSaid(locale, record);
  const rows = topics.map((topic) => rowOf(topic, locale, record));
  const picture = wanted ? mapPicture(topics, locale, record) : null;
  const options = { ...(wanted ? { picture: true } : {}), ...(dark ? { dark: true } : {}) };
  const start: readonly Block[] = picture === null || skip > 0 ? [] : [{ kind: 'picture', picture, dark }];
  return {
    command: 'timeline',
    outcome: rows.length === 0 ? 'not-on-record' : 'answered',
    locale,
    title: comparing.mapTitle,
    notice: comparing.mapNotice(rows.length),
    blocks: [...start, { kind: 'list', rows: rows.slice(skip) }],
    actions: wanted ? [] : [{ label: comparing.asPicture, command: 'timeline', options: { picture: true } }],
    continuation: {
      command: 'timeline',
      options,
      of: 'list',
      skipped: Math.min(skip, rows.length),
      total: rows.length,
    },
    data: {
      rows: topics.map(({ id, label, said, reported }) => ({
        topic: id,
        label,
        said: [...said],
        reported: [...reported],
      })),
      ...(picture === null ? {} : { picture: { alt: picture.alt, svg: dark ? picture.dark : picture.light } }),
    },
  };
}

/** Topics that some dialogue speaks of, those on which the record says most first. */
function topicsSaid(locale: string, record: TheRecord): readonly Mapped[] {
  const said = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  for (const topic of record.topicsByWeight) {
    for (const one of record.index.about(topic)) {
      if (one.aboutTopic(topic)?.onlyNamed) continue;
      const into = one.official ? said : told;
      for (const id of withBroader(topic, record)) into.set(id, (into.get(id) ?? new Set()).add(one.document.dialogue));
    }
  }
  return record.topicsByWeight
    .map((id) => {
      const own = said.get(id) ?? new Set<string>();
      const reported = new Set([...(told.get(id) ?? [])].filter((dialogue) => !own.has(dialogue)));
      return { id, label: topicLabel(id, locale, record), said: own, reported };
    })
    .filter((topic) => topic.said.size + topic.reported.size > 0);
}

function withBroader(topic: string, record: TheRecord): readonly string[] {
  const found: string[] = [];
  for (let next: string | null = topic; next !== null && !found.includes(next); ) {
    found.push(next);
    next = record.tree.topics.get(next)?.broader ?? null;
  }
  return found;
}

function rowOf(topic: Mapped, locale: string, record: TheRecord): Row {
  const words = wordsFor(locale);
  const ordinals = (ids: ReadonlySet<string>) =>
    inOrderOfDate(record).flatMap((dialogue) => (ids.has(dialogue.id) ? [words.ordinal(dialogue.number)] : []));
  const where = words.comparing.mapRow(ordinals(topic.said), ordinals(topic.reported));
  return {
    text: words.labelled(topic.label, where),
    action: { label: topic.label, command: 'timeline', options: { topic: topic.id } },
  };
}

/** Why a dialogue has nothing on a topic; null where only press or personal accounts are held, which need not speak of it. */
function muteOf(dialogue: Dialogue, record: TheRecord): 'not-mentioned' | 'no-text-held' | null {
  const held = documentsOf(record.corpus, dialogue);
  if (held.length === 0) return 'no-text-held';
  return held.some((document) => !REPORTING_VOICES.has(document.voice)) ? 'not-mentioned' : null;
}

/** As many topics can be read on one picture. */
const MOST_TOPICS = 30;

function mapPicture(topics: readonly Mapped[], locale: string, record: TheRecord): Picture | null {
  const words = wordsFor(locale);
  const { comparing } = words;
  const dialogues = inOrderOfDate(record).flatMap((dialogue) => {
    const [day] = dialogue.held;
    const mute = muteOf(dialogue, record);
    return day === undefined ? [] : [{ id: dialogue.id, ordinal: words.ordinal(dialogue.number), day, dialogue, mute }];
  });
  const [first] = dialogues;
  if (first === undefined) return null;
  const shown = topics.slice(0, MOST_TOPICS);
  const alt = comparing.mapAlt(shown.map((topic) => rowOf(topic, locale, record).text));
  const drawn = {
    title: comparing.mapTitle,
    subtitle: seriesName(first.dialogue, locale, record),
    dialogues,
    topics: shown,
    legend: [
      { mention: 'said-again' as const, text: comparing.mapSaid },
      { mention: 'press-only' as const, text: comparing.mapReported },
      { mention: 'not-mentioned' as const, text: comparing.mention['not-mentioned'] },
      { mention: 'no-text-held' as const, text: comparing.mention['no-text-held'] },
    ],
    alt,
  };
  return { name: 'topics', alt, light: drawMap(drawn, LIGHT), dark: drawMap(drawn, DARK) };
}
