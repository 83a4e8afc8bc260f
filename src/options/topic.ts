import { everyText, inLanguage } from '../corpus/localised.js';
import { analyse } from '../language/analysis.js';
import { perRecord } from '../per-record.js';
import { replyLanguage } from '../reply/words.js';
import { type Choice, OptionType } from '../routing/command.js';
import type { TheRecord } from '../search/find.js';
import { candidate, exactly } from './matching.js';
import { complete, shelfOf } from './shelf.js';

/** The option that names a topic; ids, labels, aliases and free text are all taken. */
export const topicOption = {
  name: 'topic',
  name_localizations: { fr: 'thème' },
  description: 'A topic, in your own words or from the list',
  description_localizations: { fr: 'Un thème, dans vos mots ou dans la liste' },
  type: OptionType.string,
  autocomplete: true,
} as const;

/** Topics, those on which the record says most first: a useful list before anything is typed. */
export function completeTopic(typed: string, locale: string, record: TheRecord): readonly Choice[] {
  return complete(typed, [topicShelf(record, locale)]);
}

/** The id of the topic whose id, label or alias a text is; undefined for any other text. */
export function topicNamed(typed: string, locale: string, record: TheRecord): string | undefined {
  return exactly(typed, topicCandidates(record, locale))?.choice.value;
}

/** The ids of the topics that a text names: one by its label or alias, else those it mentions; none when it mentions none. */
export function readTopics(typed: string, locale: string, record: TheRecord): readonly string[] {
  const found = topicNamed(typed, locale, record);
  if (found !== undefined) return [found];
  const mentioned = [replyLanguage(locale), 'en', 'fr'].map((language) => {
    const tokens = record.index.compound(respelt(typed, language, record), language);
    const mentions = record.index.phrases.mentionsIn(tokens).filter((mention) => mention.concept.kind === 'topic');
    const content = tokens.filter((token) => !token.stopped).length;
    const covered = new Set(
      mentions.flatMap((mention) => tokens.slice(mention.from, mention.to).filter((token) => !token.stopped)),
    );
    return {
      ids: [...new Set(mentions.map((mention) => mention.concept.id))],
      covered: covered.size / Math.max(1, content),
    };
  });
  const best = mentioned.reduce((a, b) => (b.covered > a.covered ? b : a));
  // Half the words name a topic: it is what is meant. Less, and the text is a question on something else.
  return best.covered >= 0.5 ? withoutNarrower(best.ids, record) : [];
}

/** The label of a topic in the reader's language. */
export function topicLabel(id: string, locale: string, record: TheRecord): string {
  const topic = record.tree.topics.get(id);
  return topic === undefined ? id : inLanguage(topic.label, replyLanguage(locale));
}

/** A longer text is no name of a topic, and looking up every word of it takes its time. */
const MOST_WORDS = 40;

function respelt(typed: string, language: string, record: TheRecord) {
  const tokens = analyse(typed, language);
  return tokens.map((token) => {
    const as = token.stopped || tokens.length > MOST_WORDS ? null : record.index.spell(token.folded);
    return as === null ? token : (analyse(as, language)[0] ?? token);
  });
}

/** "Internet governance" and, inside it, "governance": the widest of a family is enough. */
function withoutNarrower(ids: readonly string[], record: TheRecord): readonly string[] {
  return ids.filter((id) => !ids.some((other) => record.tree.below(other).has(id)));
}

/** The topics as they are read and offered. */
export const topicCandidates = perRecord((record, locale) =>
  record.topicsByWeight
    .flatMap((id) => record.tree.topics.get(id) ?? [])
    .map((topic) =>
      candidate(
        { name: inLanguage(topic.label, replyLanguage(locale)), value: topic.id },
        [...everyText(topic.label), ...everyText(topic.aliases)].map((entry) => entry.text),
      ),
    ),
);

/** The topics as they are offered. */
export const topicShelf = perRecord((record, locale) => shelfOf(topicCandidates(record, locale)));
