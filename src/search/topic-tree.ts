import type { Topic, Vocabulary } from '../corpus/topics.js';

/** The topics of a corpus and what is narrower than each. */
export interface TopicTree {
  readonly topics: ReadonlyMap<string, Topic>;
  /** The ids of all topics below one; empty for what is no topic. */
  readonly below: (id: string) => ReadonlySet<string>;
}

/** Works out the narrower topics of each topic, however deep. */
export function topicTree(vocabulary: Vocabulary): TopicTree {
  const topics = new Map(vocabulary.topics.map((topic) => [topic.id, topic]));
  const below = new Map<string, Set<string>>(vocabulary.topics.map((topic) => [topic.id, new Set()]));
  for (const topic of vocabulary.topics) {
    for (let up = topic.broader; up !== null; up = topics.get(up)?.broader ?? null) below.get(up)?.add(topic.id);
  }
  const none: ReadonlySet<string> = new Set();
  return { topics, below: (id) => below.get(id) ?? none };
}
