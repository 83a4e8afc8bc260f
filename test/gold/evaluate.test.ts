import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { river } from '../search/records.js';
import { MECHANISMS } from './ablation.js';
import { rapporteur } from './engines.js';
import { readQuestions } from './questions.js';

const CORPUS = 'test/corpora/vessaria-ormund';
const QUESTIONS = 'test/gold/vessaria-ormund.jsonl';
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly out: string;
  readonly errors: string;
  readonly code: number;
}

async function evaluate(...args: readonly string[]): Promise<Run> {
  const run = promisify(execFile)(process.execPath, ['dist/test/gold/evaluate.js', ...args]);
  return run.then(
    ({ stdout, stderr }) => ({ out: stdout, errors: stderr, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => ({
      out: failed.stdout,
      errors: failed.stderr,
      code: failed.code,
    }),
  );
}

function few(name: string, ...more: readonly string[]): string {
  const lines = readFileSync(QUESTIONS, 'utf8').split('\n').filter(Boolean);
  const file = join(folder, name);
  writeFileSync(file, [...lines.slice(0, 6), ...lines.slice(-3), ...more].join('\n'));
  return file;
}

describe('the evaluation', () => {
  it('prints every engine with its intervals, and how far the product is ahead', async () => {
    const { out, code } = await evaluate('--corpus', CORPUS, '--questions', few('few.jsonl'));
    expect(code).toBe(0);
    for (const name of ['Rapporteur', 'MiniSearch, defaults', 'SQLite FTS5', 'lunr', 'FlexSearch', 'Orama']) {
      expect(out).toMatch(new RegExp(`^\\| ${name}.*\\| [.\\d]+ \\[[.\\d]+, [.\\d]+\\]`, 'mu'));
    }
    expect(out).toMatch(/^success@1 of Rapporteur less that of the best other engine, .+: \S+ \[\S+, \S+\]$/mu);
  });

  it('names bad lines and scores the rest, and leaves the peers out when told', async () => {
    const file = few('bad.jsonl', 'nonsense', '{"id":"x","question":"y","relevant":["nowhere:1"]}');
    const { out, code } = await evaluate('--corpus', CORPUS, '--questions', file, '--peers', 'none');
    expect(code).toBe(0);
    expect(out).toContain(`Left out: ${file}:10: is no JSON`);
    expect(out).toContain(`Left out: ${file}:11: "relevant": the corpus has no passage and no document nowhere:1`);
    expect(out).toContain('9 questions');
    expect(out).not.toContain('MiniSearch');
  });

  it('says that a language without rules is found by folding only', async () => {
    const corpus = join(folder, 'corpus');
    cpSync(CORPUS, corpus, { recursive: true });
    const document = join(corpus, 'documents/ormund-2022.md');
    writeFileSync(document, readFileSync(document, 'utf8').replace('language: en', 'language: nl'));
    const { out } = await evaluate('--corpus', corpus, '--questions', few('nl.jsonl'), '--peers', 'none');
    expect(out).toContain('Documents in "nl" are found by folding only');
    const own = await evaluate('--corpus', CORPUS, '--questions', few('en.jsonl'), '--peers', 'none');
    expect(own.out).not.toContain('folding');
  });

  it('takes several collections, and tells what each part adds, to each and to all', async () => {
    const file = few('many.jsonl');
    const twice = ['--corpus', CORPUS, '--questions', file, '--corpus', CORPUS, '--questions', file];
    const { out } = await evaluate(...twice, '--ablation');
    const tables = out.split('### ').slice(1);
    expect(tables.map((table) => table.split('\n')[0])).toEqual([file, file, 'All together']);
    for (const { name } of MECHANISMS) {
      for (const table of tables) expect(table).toContain(`| without ${name} `);
    }
    const silence = await evaluate('--corpus', CORPUS, '--questions', file, '--silence');
    expect(silence.out).toContain('area under the curve');
    expect(silence.out).toContain('the threshold in use');
  });

  it.each([
    [['--corpus', CORPUS], 'Give a --questions FILE for each --corpus DIR.'],
    [['--corpus', 'nowhere', '--questions', QUESTIONS], 'There is no nowhere.'],
    [['--peers', 'some'], '--peers is all or none.'],
    [['--depth'], "Unknown option '--depth'"],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { errors, code } = await evaluate(...args);
    expect(code).toBe(1);
    expect(errors).toContain(sentence);
    expect(errors).not.toMatch(/^\s+at /mu);
  });
});

describe('each mechanism', () => {
  const questions = readQuestions(QUESTIONS, river).questions.filter((_, at) => at % 3 === 0);
  const answersOf = (record: typeof river) => {
    const engine = rapporteur(record);
    return questions.map((question) => JSON.stringify(engine.answer(question)));
  };

  it('can be taken out, some are felt even on few questions, and the record stays as it was', () => {
    const whole = answersOf(river);
    const felt = MECHANISMS.filter(({ without }) =>
      answersOf(without(river)).some((answer, at) => answer !== whole[at]),
    );
    expect(felt.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['spelling repair', 'vocabulary', 'silence by certainty']),
    );
    expect(answersOf(river)).toEqual(whole);
  });
});
