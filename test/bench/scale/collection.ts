import type { Corpus } from '../../../src/corpus/corpus.js';
import { inLanguage } from '../../../src/corpus/localised.js';

/** What stands in a corpus folder, for those who search it without reading it. */
export interface Collection {
  /** The language of most documents. */
  readonly language: string;
  readonly documents: number;
  readonly words: number;
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** The labels of the topics. */
  readonly topics: readonly string[];
  readonly headings: readonly string[];
}

/** What stands in a corpus. */
export function collectionOf({ documents, vocabulary }: Corpus): Collection {
  const passages = documents.flatMap((document) => document.passages);
  const counts = new Map<string, number>();
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [language = 'en'] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return {
    language,
    documents: documents.length,
    words: passages.reduce((sum, { text }) => sum + text.split(' ').length, 0),
    passages: passages.map(({ id, text }) => ({ id, text })),
    topics: vocabulary.topics.map((topic) => inLanguage(topic.label, language)),
    headings: [...new Set(passages.flatMap((passage) => passage.headings.slice(-1)))],
  };
}
