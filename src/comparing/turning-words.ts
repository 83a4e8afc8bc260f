import { fold } from '../language/fold.js';
import { words } from '../language/word-lists.js';
import { keyOf } from './words.js';

const keysOf = (list: string): ReadonlySet<string> => new Set([...words(list)].map(keyOf));

/** Words that turn a sentence into its contrary; those that begin with an apostrophe are what is left of "not". */
export const NEGATIONS: ReadonlySet<string> = new Set([
  ...keysOf(`no not non nor never none neither nobody nothing nowhere without cannot unless
    ne pas jamais aucun aucune ni sans rien nul nulle nullement`),
  "'t",
  'n',
]);

/** Words that narrow or widen what is said. */
export const LIMITS: ReadonlySet<string> = keysOf(`only solely exclusively merely all every each both some any most
  always sometimes partly fully entirely seul seule seuls seules seulement uniquement exclusivement tous toutes certains
  certaines toujours parfois entièrement pleinement partiellement`);

/** Words that say whether something is duty, wish, possibility or future. */
export const MODALS: ReadonlySet<string> = keysOf(`should shall will would must may might can could ought
  doit doivent devrait devraient devra devront peut peuvent pourrait pourraient pourra pourront faut faudrait`);

/** Words that may stand before a quotation without marks and say that it is one. */
export const REPORTING: ReadonlySet<string> = new Set(
  [
    ...words(`said says saying stated declared wrote writes affirmed announced noted reads reported quoted
    according dit disait déclaré déclare affirmé affirme écrit écrivait annoncé selon noté indiqué`),
  ].map(fold),
);

/** Words after which another clause begins: a negation before one of them does not reach past it. */
export const CLAUSE_OPENERS: ReadonlySet<string> = keysOf(
  'that which who whom because if whether but que qui dont car si mais',
);

/** Negations that stand after the word they negate. */
export const TRAILING_NEGATIONS: ReadonlySet<string> = new Set([...keysOf('not never pas jamais'), "'t"]);
