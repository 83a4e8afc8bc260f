import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-big-'));
const DOCUMENTS = 40;

/** A corpus so big that a thread of its own builds its record: the second corpus with many more documents. */
beforeAll(() => {
  cpSync('test/corpora/vessaria-ormund', folder, {
    recursive: true,
    filter: (from) => !from.includes('.saved-record'),
  });
  const model = readFileSync(join(folder, 'documents', 'vo-2021-en.md'), 'utf8');
  const head = model.slice(0, model.indexOf('\n---', 4) + 5);
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const paragraphs = Array.from({ length: 50 }, (_, paragraph) =>
      Array.from({ length: 110 }, (_, word) => `word${((at * 50 + paragraph) * 31 + word * 7) % 997}`).join(' '),
    );
    writeFileSync(
      join(folder, 'documents', `made-${at}.md`),
      `${head}\nKeeper ${at} speaks.\n\n${paragraphs.join('.\n\n')}.\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the built program answers over JSON lines. */
function answerOf(question: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/terminal/jsonl.js'], {
    input: `${JSON.stringify({ id: 1, command: 'ask', options: { question } })}\n`,
    encoding: 'utf8',
    env: { ...process.env, CORPUS_DIR: folder, DISCORD_TOKEN: '', LOG_LEVEL: '' },
  });
  return { status, stdout, stderr };
}

describe('a big corpus', () => {
  it('is built and saved without a word where nobody watches, and answers alike from what was saved', () => {
    const built = answerOf('What does keeper 7 say?');
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(folder, '.saved-record'))).toBe(true);
    expect(built.stdout).toContain('Keeper 7 speaks.');
    expect(answerOf('What does keeper 7 say?')).toEqual(built);
  }, 180_000);

  it('with a fault says so, with the place, and ends with exit code 1', () => {
    writeFileSync(join(folder, 'documents', 'made-3.md'), 'No front matter at all.\n');
    const { status, stderr } = answerOf('What does keeper 7 say?');
    expect(status).toBe(1);
    expect(stderr).toContain('documents/made-3.md:1: the document has no front matter');
  }, 180_000);
});
