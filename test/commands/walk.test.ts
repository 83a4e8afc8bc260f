import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Action, actionsOf, type Reply } from '../../src/reply/model.js';
import { firstPage } from '../../src/reply/paging.js';
import type { TheRecord } from '../../src/search/find.js';
import { drawReply } from '../../src/terminal/draw.js';
import { type Asked, LOCALES, RECORDS, router } from '../reply/every-reply.js';

const DEPTH = 4;
/** Small pages, so that the walk goes through their actions too. */
const PAGE = 3;

interface Walked {
  readonly asked: Asked;
  readonly reply: Reply;
}

/** Every reply that can be reached from /help by pressing actions, as a reader does. */
function walk(locale: string, record: TheRecord): readonly Walked[] {
  const seen = new Map<string, Walked>();
  let front: readonly Asked[] = [{ command: 'help', options: {} }];
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const next: Action[] = [];
    for (const asked of front) {
      const key = JSON.stringify([asked.command, asked.options]);
      if (seen.has(key)) continue;
      const whole = router.answer({ ...asked, locale }, record);
      const { reply } = firstPage(whole, (blocks) => blocks.filter(({ kind }) => kind === 'quotation').length <= PAGE);
      seen.set(key, { asked, reply });
      next.push(...actionsOf(reply));
    }
    front = next;
  }
  return [...seen.values()];
}

describe.each(RECORDS.flatMap(([name, record]) => LOCALES.map((locale) => [name, locale, record] as const)))(
  'whoever presses what is offered from /help on, in %s, in %s',
  (_name, locale, record) => {
    const walked = walk(locale, record);

    it('gets an answer to every press', () => {
      expect(walked.length).toBeGreaterThan(100);
      for (const { asked, reply } of walked) {
        expect(['answered', 'closest', 'not-on-record'], JSON.stringify(asked)).toContain(reply.outcome);
        expect(drawReply(reply, { width: 80, colour: false, numbered: true }).trim()).not.toBe('');
      }
    }, 120_000);

    it('meets every command, and later pages', () => {
      const met = new Set(walked.map(({ asked }) => asked.command));
      for (const { declaration } of commands) expect(met.has(declaration.name), declaration.name).toBe(true);
      expect(walked.some(({ asked }) => 'skip' in asked.options)).toBe(true);
    });

    it('is offered actions with a label, options of a reader’s own length, and nothing private', () => {
      for (const action of walked.flatMap(({ reply }) => actionsOf(reply))) {
        expect(action.label.trim()).not.toBe('');
        expect(action.options).not.toHaveProperty('private');
      }
    });

    it('can go back: no reply is a dead end but a citation’s or a help’s', () => {
      for (const { asked, reply } of walked)
        if (reply.blocks.length > 0) expect(actionsOf(reply).length, JSON.stringify(asked)).toBeGreaterThan(0);
    });
  },
);
