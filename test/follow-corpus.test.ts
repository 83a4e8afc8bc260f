import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';

/** A copy of the second corpus, to be changed. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-follow-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('test/corpora/vessaria-ormund', folder, {
    recursive: true,
    filter: (from) => !from.includes('.saved-record'),
  });
  return folder;
}

/** The built program over JSON lines, kept running. */
function running(folder: string) {
  const child = spawn(process.execPath, ['dist/src/terminal/jsonl.js'], {
    env: { ...process.env, CORPUS_DIR: folder, DISCORD_TOKEN: '', LOG_LEVEL: 'info', DEFAULT_LANGUAGE: 'en' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    child.stdin.write(`${JSON.stringify({ command: 'ask', options: { question } })}\n`);
    return String((await lines.next()).value);
  };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { ask, logged: () => logged, end: () => child.stdin.end(), ended };
}

/** Looks again and again until something is so. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to be');
}

const HEAD = `---
title: A note on otters
dialogue: vessaria-ormund-river/1
voice: press
kind: news
publisher: The River Post
published: 2021-05-01
url: https://www.example.org/otters
language: en
rights: All rights reserved
---
`;

describe('a program that runs while its corpus changes', () => {
  it('answers from what was added, keeps the record before over a fault, and takes up the mended text', async () => {
    const folder = copied();
    const note = join(folder, 'documents', 'otters-2021.md');
    const program = running(folder);
    expect(await program.ask('Who counted the otters?')).toContain('"not-on-record"');

    // Written again and again, since nothing tells when the folder has begun to be watched.
    let times = 0;
    await until(async () => {
      times += 1;
      writeFileSync(note, `${HEAD}\nThe wardens counted forty otters${' at dawn'.repeat(times)}.\n`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return program.logged().includes('"msg":"the corpus has changed and is served as it is now"');
    });
    expect(await program.ask('Who counted the otters?')).toContain('The wardens counted forty otters');

    writeFileSync(note, `${HEAD.replace('news', 'rumour')}\nThe wardens counted no otters.\n`);
    await until(() => program.logged().includes('the one before stays'));
    expect(program.logged()).toContain('documents/otters-2021.md:5: ');
    expect(await program.ask('Who counted the otters?')).toContain('The wardens counted forty otters');

    writeFileSync(note, `${HEAD}\nThe wardens counted fifty otters.\n`);
    await until(async () => (await program.ask('Who counted the otters?')).includes('fifty otters'));

    program.end();
    expect(await program.ended).toBe(0);
  }, 60_000);
});
