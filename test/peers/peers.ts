import { flexSearch } from './flexsearch.js';
import { lunrPeer } from './lunr.js';
import { miniSearchDefaults, miniSearchStemmed } from './minisearch.js';
import { orama } from './orama.js';
import type { Peer } from './peer.js';
import { sqliteFts5 } from './sqlite.js';

/** Every engine that the product is measured beside; the first is what most would begin with. */
export const PEERS: readonly Peer[] = [miniSearchDefaults, miniSearchStemmed, sqliteFts5, lunrPeer, flexSearch, orama];
