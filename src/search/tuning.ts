/** What a mechanism of finding adds or demands; an evaluation changes one of them to see what it is worth. */
export interface Tuning {
  /** Our own look at each candidate costs more than the first pass; it is taken at this many at most. */
  readonly candidates: number;
  /** How much a word counts that stands in the headings or the lead-in, against one in the text, in the first pass. */
  readonly contextBoost: number;
  readonly credit: Credit;
  readonly score: ScoreWeights;
  readonly verdict: Verdict;
}

/** How far a thing found in another shape counts: the thing itself, letter by letter, counts 1. */
export interface Credit {
  /** Its words, but not together. */
  readonly apart: number;
  /** A word of the vocabulary that means the same. */
  readonly words: number;
  /** Its topic, by another name; less where the record has the thing itself elsewhere. */
  readonly topic: number;
  readonly topicBesideLiteral: number;
  readonly narrower: number;
  /** Of a topic guessed from one word. */
  readonly pointed: number;
  readonly context: number;
  /** Who wrote, published or speaks in the document. */
  readonly source: number;
  readonly contextConcept: number;
  /** Another word for something that it says. */
  readonly hint: number;
  /** The words of a phrase by themselves, at best. */
  readonly parts: number;
  /** For each time that a word stands twice as often. */
  readonly often: number;
}

/** What each kind of evidence adds to the score of a passage. */
export interface ScoreWeights {
  /** How often the words stand, as BM25 counts it. */
  readonly frequency: number;
  /** The share of the question that the passage has. */
  readonly share: number;
  /** The share that its best sentence has. */
  readonly sentence: number;
  /** Words that follow each other as in the question, small words passed over. */
  readonly order: number;
  /** Words beside the same words as in the question, small words too. */
  readonly wording: number;
  /** Words at the beginning: what a passage begins with it is about. */
  readonly beginning: number;
  readonly names: number;
  /** Words that stand in the title of the document too, */
  readonly title: number;
  /** or in the title only. */
  readonly titleOnly: number;
  /** Words that the passage before or after has. */
  readonly neighbour: number;
  readonly offers: number;
  readonly stance: number;
  readonly official: number;
  readonly hintedDialogue: number;
  /** Of a passage that only introduces the next ones. */
  readonly introduces: number;
}

/**
 * Shares of what a question tells; see test/gold/README.md for the measurement. Below `least` the best passage is none;
 * below `answered` it is the closest only. Where the record does not know much of the question, it takes `enough`.
 */
export interface Verdict {
  readonly least: number;
  readonly answered: number;
  readonly enough: number;
  /** A question whose words weigh less than this in all asks about the dialogue that it names. */
  readonly hardly: number;
  /** The share of what a question tells that the record does not know. */
  readonly unknown: { readonly silent: number; readonly closest: number };
  /** What is left of the weight of a word that the register has settled. */
  readonly settled: number;
  /** For whether a passage answers, what is said in other words counts nearly as much as the same words. */
  readonly same: number;
  /** A hit is shown when it has this share of the best one's score, */
  readonly besideBest: number;
  /** and covers this share of `least`. */
  readonly besideLeast: number;
}

/** The values that the measurements of test/gold settled on. */
export const TUNING: Tuning = {
  candidates: 200,
  contextBoost: 0.4,
  credit: {
    apart: 0.8,
    words: 0.88,
    topic: 0.8,
    topicBesideLiteral: 0.66,
    narrower: 0.62,
    pointed: 0.75,
    context: 0.45,
    source: 0.45,
    contextConcept: 0.45,
    hint: 0.5,
    parts: 0.9,
    often: 0,
  },
  score: {
    frequency: 0.25,
    share: 0.42,
    sentence: 0.1,
    order: 0.14,
    wording: 0.5,
    beginning: 0.1,
    names: 0.1,
    title: 0.45,
    titleOnly: 0.9,
    neighbour: 0.22,
    offers: 0.1,
    stance: 0.02,
    official: 0.02,
    hintedDialogue: 0.29,
    introduces: -0.1,
  },
  verdict: {
    least: 0.31,
    answered: 0.42,
    enough: 0.57,
    hardly: 1.5,
    unknown: { silent: 0.3, closest: 0.2 },
    settled: 0.2,
    same: 1.25,
    besideBest: 0.5,
    besideLeast: 0.6,
  },
};
