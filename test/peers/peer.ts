/** A text to be found, with the name it is found by. */
export interface PlainPassage {
  readonly id: string;
  readonly text: string;
}

/** The languages with stop words and a stemmer; in any `other` an engine has to do without. */
export type PeerLanguage = 'en' | 'fr' | 'other';

/** A search engine that is not the product, to be measured beside it. */
export interface Peer {
  /** The engine and its setting, as it stands in a table. */
  readonly name: string;
  /**
   * Indexes passages of one language.
   *
   * @throws Error when the engine cannot be loaded
   */
  build(passages: readonly PlainPassage[], language: PeerLanguage): Promise<Built>;
  /** Opens what `save` gave; only where the engine has such a thing of its own. */
  open?(saved: string): Promise<Built>;
}

/** An engine over its passages. */
export interface Built {
  /** The peer's name, and what it runs on where that depends on the machine. */
  readonly name: string;
  /**
   * The ids of the passages found for a question in plain words, best first. Nothing in the question is read as query
   * syntax.
   *
   * @param limit at most so many
   */
  search(question: string, limit: number): readonly string[];
  /** Phrases that complete what is being typed, best first; only where the engine has such a thing of its own. */
  complete?(typed: string, limit: number): readonly string[];
  /** The index as a text to be kept; only where the engine has such a thing of its own. */
  save?(): string;
  /** Frees what the engine holds. */
  close(): void;
}

/** The peer language of a BCP 47 code. */
export function peerLanguageOf(code: string): PeerLanguage {
  const [primary] = code.toLowerCase().split('-');
  return primary === 'en' || primary === 'fr' ? primary : 'other';
}
