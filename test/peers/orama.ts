import { create, insertMultiple, search } from '@orama/orama';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Peer, PeerLanguage } from './peer.js';
import { STOP_WORDS } from './words.js';

const NAME = 'Orama';

/** Orama with the stemmer and the stop words of its own packages; any word may match (`threshold` 1), without typos. */
export const orama: Peer = {
  name: NAME,
  build: async (passages, language) => {
    const database = create({ schema: { text: 'string' }, components: { tokenizer: tokenizerFor(language) } });
    // One batch: batches in between wait for a timer each.
    await insertMultiple(database, [...passages], Math.max(1, passages.length));
    return {
      name: NAME,
      search: (question, limit) => {
        // Without a word Orama answers with everything there is.
        if (question.trim() === '') return [];
        const found = search(database, { term: question, properties: ['text'], limit });
        if (found instanceof Promise) throw new Error('Orama answers later only; leave its hooks synchronous.');
        return found.hits.map((hit) => hit.id);
      },
      close: () => undefined,
    };
  },
};

function tokenizerFor(language: PeerLanguage) {
  const stopWords = [...STOP_WORDS[language]];
  if (language === 'en') return { language: 'english', stemming: true, stemmer: english, stopWords };
  if (language === 'fr') return { language: 'french', stemming: true, stemmer: french, stopWords };
  return { language: 'english', stemming: false, stopWords };
}
