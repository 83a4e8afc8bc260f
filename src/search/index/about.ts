import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import type { Mention } from './concepts.js';
import { isWithin, type Stretch } from './indexed-passage.js';
import { isPartOfName } from './names.js';

/** How a passage is about a topic. */
export interface About {
  /** From 0 to 1: its own words about nothing else, down to a heading above it. */
  readonly strength: number;
  /** It only names something whose name contains the topic ("Working Group on Cybersecurity and Cybercrime"). */
  readonly onlyNamed: boolean;
  /** It takes a position in the sentence that speaks of the topic. */
  readonly takesPosition: boolean;
}

const HEADING_ONLY = 0.5;
const NOTHING: ReadonlyMap<string, About> = new Map();

/**
 * What a passage is about: the topics of its headings, and of its sentences.
 *
 * @param sentences as stretches of `tokens`
 */
export function aboutOf(
  sentences: readonly Stretch[],
  language: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  headings: readonly Mention[],
): ReadonlyMap<string, About> {
  const topics = mentions.filter((mention) => mention.concept.kind === 'topic');
  const topicHeadings = headings.filter((mention) => mention.concept.kind === 'topic');
  if (topics.length + topicHeadings.length === 0) return NOTHING;
  const stance = rulesFor(language).stanceWords;
  const spoken = sentences.map((sentence) => ({
    mentions: topics.filter((mention) => isWithin(mention.from, sentence)),
    stance: tokens.slice(sentence.from, sentence.to).some((token) => stance.has(token.stem)),
  }));
  const about = new Map<string, About>();
  for (const heading of topicHeadings) {
    about.set(heading.concept.id, { strength: HEADING_ONLY, onlyNamed: false, takesPosition: false });
  }
  for (const sentence of spoken) {
    const distinct = new Set(sentence.mentions.map((mention) => mention.concept.id)).size;
    for (const mention of sentence.mentions) {
      const onlyNamed = isPartOfName(tokens, mention, topics);
      // A sentence that lists many topics says little on each.
      const focus = distinct <= 3 ? 1 : 1 / Math.sqrt(distinct - 2);
      const now: About = {
        strength: onlyNamed ? 0.3 : focus,
        onlyNamed,
        takesPosition: sentence.stance && !onlyNamed && distinct <= 5,
      };
      const before = about.get(mention.concept.id);
      about.set(mention.concept.id, before === undefined ? now : stronger(before, now));
    }
  }
  return about;
}

function stronger(a: About, b: About): About {
  return {
    strength: Math.max(a.strength, b.strength),
    onlyNamed: a.onlyNamed && b.onlyNamed,
    takesPosition: a.takesPosition || b.takesPosition,
  };
}
