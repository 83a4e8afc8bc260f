import MiniSearch from 'minisearch';
import type { Built, Peer } from './peer.js';
import { stemsOf } from './words.js';

const DEFAULTS = { fields: ['text'] };

/** MiniSearch as it comes: folding of case only, words joined by OR. */
export const miniSearchDefaults: Peer = {
  name: 'MiniSearch, defaults',
  build: async (passages) => {
    const engine = new MiniSearch(DEFAULTS);
    engine.addAll(passages);
    return overDefaults(engine);
  },
  open: async (saved) => overDefaults(MiniSearch.loadJSON(saved, DEFAULTS)),
};

function overDefaults(engine: MiniSearch): Built {
  return {
    name: 'MiniSearch, defaults',
    search: (question, limit) => idsOf(engine.search(question), limit),
    complete: (typed, limit) =>
      engine
        .autoSuggest(typed)
        .slice(0, limit)
        .map(({ suggestion }) => suggestion),
    save: () => JSON.stringify(engine),
    close: () => engine.removeAll(),
  };
}

/** MiniSearch with stop words taken out and stems compared. No prefix and no fuzziness: on questions neither finds more. */
export const miniSearchStemmed: Peer = {
  name: 'MiniSearch, stemmed',
  build: async (passages, language) => {
    const engine = new MiniSearch({
      fields: ['text'],
      tokenize: (text) => stemsOf(text, language),
      processTerm: (term) => term,
    });
    engine.addAll(passages);
    return {
      name: 'MiniSearch, stemmed',
      search: (question, limit) => idsOf(engine.search(question), limit),
      close: () => engine.removeAll(),
    };
  },
};

function idsOf(results: readonly { readonly id: unknown }[], limit: number): readonly string[] {
  return results.slice(0, limit).map(({ id }) => String(id));
}
