/** What a mechanism of finding adds or demands; an evaluation changes one of them to see what it is worth. */
export interface Tuning {
  /** Our own look at each candidate costs more than the first pass; it is taken at this many at most. */
  readonly candidates: number;
  /** How much a word counts that stands in the headings or the lead-in, against one in the text, in the first pass. */
  readonly contextBoost: number;
  readonly credit: Credit;
  readonly score: ScoreWeights;
  readonly certainty: CertaintyWeights;
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
  /** In the title of its document only. */
  readonly title: number;
  /** Who wrote, published or speaks in the document. */
  readonly source: number;
  readonly contextConcept: number;
  /** Another word for something that it says. */
  readonly hint: number;
  /** The words of a phrase by themselves, at best. */
  readonly parts: number;
}

/** What each kind of evidence adds to the score of a passage. */
export interface ScoreWeights {
  /** How often the words stand, as BM25 counts it. */
  readonly frequency: number;
  /** The share of the question that the passage has. */
  readonly share: number;
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
  readonly official: number;
  readonly hintedDialogue: number;
}

/** What each sign adds to the certainty that the best passage is an answer; see `certaintyOf`. */
export interface CertaintyWeights {
  readonly constant: number;
  /** The share of what the question tells that the passage has. */
  readonly coverage: number;
  readonly frequency: number;
  readonly title: number;
  readonly titleOnly: number;
  /** For each word that the record does not know. */
  readonly unknown: number;
  /** The share of names that the passage does not have. */
  readonly nameMissing: number;
  /** For each word that tells something. */
  readonly words: number;
  /** How much better than the next one. */
  readonly lead: number;
}

/** Where the line is drawn between silence and an answer. */
export interface CertaintyThresholds {
  /** For a record of one passage. */
  readonly least: number;
  /** More for each time that a record is ten times as large. */
  readonly perTenfold: number;
  /** Less for a question that is not in English. */
  readonly otherLanguage: number;
}

/** How a question is judged to be answered, answered nearly, or not at all. */
export interface Verdict extends CertaintyThresholds {
  /** Above the least certainty: how much it takes for anything to be shown, */
  readonly shown: number;
  /** and for an answer to be called one. */
  readonly answered: number;
  /** How much more it takes where a name is asked for that the record does not have, */
  readonly unknownName: number;
  /** or where this share of the question is unknown. */
  readonly muchUnknown: number;
  readonly unknownShare: number;
  /** Beside an answer a word that the record does not know is named if it has this share of the question. */
  readonly told: number;
  /** A question whose words weigh less than this in all asks about the dialogue that it names. */
  readonly hardly: number;
  /** What is left of the weight of a word that the register has settled. */
  readonly settled: number;
  /** For whether a passage answers, what is said in other words counts nearly as much as the same words. */
  readonly same: number;
  /** A hit is shown when it has this share of the best one's score, */
  readonly besideBest: number;
  /** and has this share of what the question tells. */
  readonly besideCoverage: number;
}

/** The values that the measurements of test/gold settled on. */
export const TUNING: Tuning = {
  candidates: 60,
  contextBoost: 0.4,
  credit: {
    apart: 0.8,
    words: 0.88,
    topic: 0.8,
    topicBesideLiteral: 0.66,
    narrower: 0.62,
    pointed: 0.75,
    context: 0.45,
    title: 0.7,
    source: 0.45,
    contextConcept: 0.45,
    hint: 0.5,
    parts: 0.9,
  },
  score: {
    frequency: 0.26,
    share: 0.45,
    wording: 0.39,
    beginning: 0.07,
    names: 0.1,
    title: 0.39,
    titleOnly: 0.7,
    neighbour: 0.26,
    official: 0.01,
    hintedDialogue: 0.33,
  },
  certainty: {
    constant: -4.87,
    coverage: 3.84,
    frequency: 1.87,
    title: 5.52,
    titleOnly: 1.77,
    unknown: -0.71,
    nameMissing: -4.35,
    words: 0.3,
    lead: 2.23,
  },
  verdict: {
    least: -4.95,
    perTenfold: 1.6,
    otherLanguage: 1.1,
    shown: 0,
    answered: 1.2,
    unknownName: 2,
    muchUnknown: 0.5,
    unknownShare: 0.4,
    told: 0.15,
    hardly: 1.5,
    settled: 0.2,
    same: 1.25,
    besideBest: 0.5,
    besideCoverage: 0.19,
  },
};
