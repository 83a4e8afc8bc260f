import lunr from 'lunr';
import type { Peer } from './peer.js';
import { stemsOf } from './words.js';

const NAME = 'lunr';

/** lunr over stems, its own English pipeline taken out; words joined by OR. Terms are given one by one, past its syntax. */
export const lunrPeer: Peer = {
  name: NAME,
  build: async (passages, language) => {
    const engine = lunr((builder) => {
      builder.ref('id');
      builder.field('stems');
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      for (const { id, text } of passages) builder.add({ id, stems: stemsOf(text, language) });
    });
    return {
      name: NAME,
      search: (question, limit) => {
        const stems = [...new Set(stemsOf(question, language))];
        if (stems.length === 0) return [];
        const found = engine.query((query) => {
          for (const stem of stems) query.term(stem, { usePipeline: false });
        });
        return found.slice(0, limit).map(({ ref }) => ref);
      },
      close: () => undefined,
    };
  },
};
