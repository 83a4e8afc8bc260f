import { describe, expect, it } from 'vitest';
import { river } from '../search/records.js';
import { questionsOf } from './questions.js';

const read = (...lines: readonly string[]) => questionsOf(lines.join('\n'), 'q.jsonl', river);
const asked = (relevant: unknown) => JSON.stringify({ id: '1', question: 'what', relevant });

describe('a question file', () => {
  it('takes a line with no more than an id and a question, which then has no answer', () => {
    const { questions, faults } = read('{"id":"1","question":"what"}', '', '  ');
    expect(faults).toEqual([]);
    expect(questions).toEqual([{ id: '1', kind: 'question', question: 'what', options: {}, right: [] }]);
  });

  it('takes a passage with its parallels, once however often it is named', () => {
    const [question] = read(asked(['vo-2021-en:11', 'vo-2021-fr:11'])).questions;
    expect(question?.right).toEqual([expect.arrayContaining(['vo-2021-en:11', 'vo-2021-fr:11'])]);
  });

  it('takes a document for all its passages', () => {
    const document = river.corpus.documents.find((one) => one.id === 'ormund-2022');
    expect(read(asked(['ormund-2022'])).questions[0]?.right).toEqual([document?.passages.map(({ id }) => id)]);
  });

  it('takes a phrase for any passage that holds it, whatever its case, accents and white space', () => {
    const passage = river.corpus.documents.find((one) => one.language === 'fr')?.passages[4];
    const phrase = passage?.text.slice(0, 40).toUpperCase().normalize('NFD').replaceAll(/\p{M}/gu, '') ?? '';
    const { questions, faults } = read(asked([{ phrase: phrase.replaceAll(' ', '  ') }]));
    expect(faults).toEqual([]);
    expect(questions[0]?.right[0]).toContain(passage?.id);
  });

  it('names each bad line by its number, says what is wrong with it and keeps the rest', () => {
    const { questions, faults } = read(
      '{"id":"1","question":"a","relevant":["register:1"]}',
      'nonsense',
      '{"id":2,"question":"b"}',
      '7',
      '{"id":"3","question":""}',
      '{"id":"4","question":"c","relevent":[]}',
      '{"id":"5","question":"d","relevant":["nowhere:1"]}',
      '{"id":"6","question":"e","relevant":[{"phrase":"words that no passage holds"}]}',
      '{"id":"7","question":"f","relevant":["register:99"]}',
      '{"id":"8","question":"g","options":{"dialogue":"99"}}',
      '{"id":"9","question":"h","options":{"from":"2020"}}',
      '{"id":"10","question":"i","relevant":"vo-2021-en:1"}',
      '{"id":"1","question":"j"}',
      '{"id":"11"}',
      '{"id":"12","question":"k","options":{"speaker":"x"}}',
    );
    expect(questions.map(({ id }) => id)).toEqual(['1']);
    expect(faults).toEqual([
      'q.jsonl:2: is no JSON',
      'q.jsonl:3: "id" must be a text',
      'q.jsonl:4: must be an object',
      'q.jsonl:5: "question" must not be empty',
      'q.jsonl:6: may not have "relevent"',
      'q.jsonl:7: "relevant": the corpus has no passage and no document nowhere:1',
      'q.jsonl:8: "relevant": no passage of the corpus holds "words that no passage holds"',
      'q.jsonl:9: "relevant": the corpus has no passage and no document register:99',
      'q.jsonl:10: "options.dialogue": the register has no dialogue 99',
      'q.jsonl:11: "options.from" must be a year, as a number',
      'q.jsonl:12: "relevant" must be a list',
      'q.jsonl:13: the id 1 is taken by a line above',
      'q.jsonl:14: lacks "question"',
      'q.jsonl:15: "options" may not have "speaker"',
    ]);
  });
});
