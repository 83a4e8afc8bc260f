import { describe, expect, it } from 'vitest';
import { repetitionsOf } from '../../src/comparing/repetitions.js';
import { wordingOf } from '../../src/comparing/wording.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { passagesOf as bodyPassages } from '../../src/corpus/passages.js';
import { judge } from '../../src/quoting/checking/judge.js';
import { cyber, passagesOf, RECORDS } from '../reply/every-reply.js';

describe('repetitions', () => {
  it('are the sentences with half their pairs of words in common, as a comparison of all pairs finds', () => {
    const wording = wordingOf(cyber.corpus);
    const sentences = passagesOf(cyber).flatMap((passage) =>
      passage.sentences.map((sentence, at) => {
        const words = wording.words(passage.text.slice(sentence.start, sentence.end)).map((word) => word.key);
        return {
          passage: passage.id,
          at,
          size: words.length,
          pairs: new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`)),
        };
      }),
    );
    const repeated = repetitionsOf(cyber.corpus);
    let alike = 0;
    for (const one of sentences)
      for (const other of sentences) {
        const common = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
        const likeness = common / (one.pairs.size + other.pairs.size - common);
        if (one === other || one.size < 6 || other.size < 6 || likeness < 0.7) continue;
        alike += 1;
        const found = repeated({ passage: one.passage, at: one.at });
        expect(found, `${one.passage} ${one.at}`).toContainEqual({ passage: other.passage, at: other.at });
      }
    expect(alike).toBeGreaterThan(20);
  });
});

/** A large corpus made of the sentences of the small ones, each with a word of its own. */
function largeCorpus(passages: number): Corpus {
  const texts = RECORDS.flatMap(([, record]) => passagesOf(record).map((passage) => passage.text));
  const perDocument = 200;
  const documents = Array.from({ length: passages / perDocument }, (_, document) => {
    const id = `made-${document}`;
    const markdown = Array.from({ length: perDocument }, (_, at) => {
      const text = texts[(document * 7 + at) % texts.length] ?? '';
      const own = `w${(document * perDocument + at).toString(36)}x`;
      return text.replace(/^(\S+ \S+ \S+)/u, `$1 ${own}`).replace(/^[-+#>]|^\d+[.)]/u, '');
    }).join('\n\n');
    const cut = bodyPassages({ document: id, language: 'und', speakers: [], markdown, firstLine: 1 });
    const [model] = cyber.corpus.documents;
    if (model === undefined) throw new Error('no document to model others on');
    return { ...model, id, passages: cut.passages };
  });
  return { ...cyber.corpus, documents };
}

describe('a corpus of five thousand passages much alike', () => {
  it('has its quotations judged as a small one has', () => {
    const corpus = largeCorpus(5_000);
    const wording = wordingOf(corpus);
    repetitionsOf(corpus);
    const [passage] = corpus.documents.at(-1)?.passages ?? [];
    expect(judge(passage?.text ?? '', wording).verdict).toBe('exact');
    expect(judge(passage?.text.replace(/\b(the|and)\b/u, 'not') ?? '', wording).verdict).toBe('altered');
  }, 180_000);
});
