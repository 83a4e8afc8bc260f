import type { Passage } from '../../corpus/document.js';
import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';
import type { Mention } from './concepts.js';
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

/** What a passage is about: the topics of its headings, and of its sentences. */
export function aboutOf(
  passage: Passage,
  language: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  headings: readonly Mention[],
): ReadonlyMap<string, About> {
  const stance = rulesFor(language).stanceWords;
  const topics = mentions.filter((mention) => mention.concept.kind === 'topic');
  const sentences = passage.sentences.map((sentence) => {
    const inside = (at: number) => {
      const token = tokens[at];
      return token !== undefined && token.start >= sentence.start && token.start < sentence.end;
    };
    return {
      mentions: topics.filter((mention) => inside(mention.from)),
      stance: tokens.some((token, at) => inside(at) && stance.has(token.stem)),
    };
  });
  const about = new Map<string, About>();
  for (const heading of headings) {
    if (heading.concept.kind === 'topic') {
      about.set(heading.concept.id, { strength: HEADING_ONLY, onlyNamed: false, takesPosition: false });
    }
  }
  for (const sentence of sentences) {
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
