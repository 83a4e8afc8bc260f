import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkMessage, verdictOf } from '../../src/quoting/checking/check.js';
import { withLinesQuoted } from '../../src/quoting/checking/message.js';
import { quotationsOf } from '../../src/reply/model.js';
import { answer, cyber } from '../reply/every-reply.js';

const golden = v.object({
  id: v.string(),
  quote: v.string(),
  verdict: v.string(),
  reason: v.string(),
  passage: v.optional(v.string()),
  turn: v.optional(v.string()),
  wrong: v.optional(v.string()),
  claims: v.optional(v.array(v.string())),
});

const cases = readFileSync('test/gold/verify.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => v.parse(golden, JSON.parse(line)));

describe('the golden quotations', () => {
  it('are sixty at least, each with its reason', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    for (const one of cases) expect(one.reason, one.id).not.toBe('');
  });

  it.each(cases)('$id is $verdict: $reason', (one) => {
    const reply = answer('verify', { quote: one.quote });
    const claims = checkMessage(withLinesQuoted(one.quote).replace(/\s+/gu, ' '), cyber);
    expect(verdictOf(claims) ?? 'too-short').toBe(one.verdict);
    expect(reply.data).toMatchObject({ verdict: one.verdict === 'too-short' ? null : one.verdict });
    expect(reply.outcome).toBe(OUTCOME[one.verdict] ?? 'answered');
    if (one.passage !== undefined) expect(quotationsOf(reply)[0]?.source.passage).toBe(one.passage);
    if (one.turn !== undefined) expect(claims[0]?.turns[0]?.kind).toBe(one.turn);
    if (one.wrong !== undefined) expect(claims[0]?.contradictions).toContain(one.wrong);
    if (one.claims !== undefined) expect(claims.map((claim) => claim.verdict ?? 'too-short')).toEqual(one.claims);
  });
});

const OUTCOME: Readonly<Record<string, string>> = { absent: 'not-on-record', 'too-short': 'closest' };
