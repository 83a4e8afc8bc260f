import { Index } from 'flexsearch';
import type { Peer } from './peer.js';
import { stemsOf } from './words.js';

const NAME = 'FlexSearch';

/**
 * FlexSearch over stems, `suggest` on (else every word must match). Its language packs and `context` found less; `forward`
 * found as much and takes more room.
 */
export const flexSearch: Peer = {
  name: NAME,
  build: async (passages, language) => {
    const engine = new Index({ tokenize: 'strict', encode: (text) => stemsOf(text, language) });
    // Numbers take less room than names.
    passages.forEach(({ text }, at) => {
      engine.add(at, text);
    });
    return {
      name: NAME,
      search: (question, limit) =>
        engine.search(question, { limit, suggest: true }).flatMap((at) => passages[Number(at)]?.id ?? []),
      close: () => {
        engine.clear();
      },
    };
  },
};
