import { describe, expect, it } from 'vitest';
import { defineCommand, OptionType } from '../../src/routing/command.js';
import { visibleText } from '../wire/visible-text.js';
import { type Running, startRapporteur } from './rapporteur.js';

const QUESTION = 'What of the quetzalcoatl protocol?';

/** The tokens of interactions that have been seen, and the bot's own. */
const secretsOf = ({ discord }: Running) => [discord.token, ...discord.world.exchanges.keys()];

function entries({ logged }: Running): readonly Readonly<Record<string, unknown>>[] {
  return logged.map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
}

const broken = defineCommand({
  declaration: {
    name: 'broken',
    description: 'Breaks',
    options: [{ name: 'question', description: 'Any text', type: OptionType.string, required: true }],
  },
  example: () => ({ question: 'a' }),
  run: () => {
    throw new TypeError('it broke');
  },
});

describe('the log', () => {
  it('has the command, the outcome, the times and the id of each interaction', async () => {
    const running = await startRapporteur();
    const exchange = await running.discord.command('position', { topic: 'cybercrime' });
    await running.connection.stop(500);
    expect(entries(running).at(-1)).toMatchObject({
      msg: 'answered',
      interaction: exchange.interaction.id,
      command: 'position',
      outcome: 'answered',
      decidedMs: expect.any(Number),
      sentMs: expect.any(Number),
    });
  });

  it('has no token, no reply and no question, in good times and in bad', async () => {
    const running = await startRapporteur({ mentions: true });
    const { discord, connection, logged } = running;
    await discord.command('ask', { question: QUESTION });
    await discord.autocomplete('position', { topic: QUESTION });
    await discord.mention(QUESTION);
    discord.faults.fail('callback', { status: 400, body: { code: 50035, message: QUESTION }, times: 3 });
    await discord.command('ask', { question: QUESTION });
    discord.faults.clear();
    discord.faults.fail('followUp.create', { status: 500, times: 9 });
    discord.faults.fail('message.create', {
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
      times: 3,
    });
    await discord.mention(QUESTION, { within: 500 });
    await connection.stop(500);
    const text = logged.join('\n');
    for (const secret of secretsOf(running)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/quetzalcoatl/iu);
    expect(text).not.toContain('does not occur');
    expect(text).toContain('Discord did not take an answer');
    expect(text).toContain('not delivered');
    expect(text).toContain('"code":50013');
  });

  it('has the question where the operator asks for it', async () => {
    const running = await startRapporteur({ logQuestions: true, mentions: true });
    await running.discord.command('ask', { question: QUESTION });
    await running.discord.mention(QUESTION);
    await running.connection.stop(500);
    expect(running.logged.filter((line) => line.includes(QUESTION))).toHaveLength(2);
    for (const secret of secretsOf(running)) expect(running.logged.join('')).not.toContain(secret);
  });

  it('has the reference of a bug that its reader is given, in private', async () => {
    const running = await startRapporteur({ commands: [broken] });
    const exchange = await running.discord.command('broken', { question: QUESTION });
    const reference = /The reference is ([0-9a-f]{8})/u.exec(visibleText(await exchange.reply()))?.[1] ?? 'none';
    expect(exchange.first?.ephemeral).toBe(true);
    await running.connection.stop(500);
    const reported = entries(running).find((entry) => entry.reference === reference);
    expect(reported).toMatchObject({ command: 'broken', err: { type: 'TypeError' } });
    expect(running.logged.join('')).not.toContain(QUESTION);
    expect(entries(running).at(-1)).toMatchObject({ command: 'broken', outcome: 'error' });
  });

  it('has the address that invites the bot, with the least it needs', async () => {
    const plain = await startRapporteur();
    const { applicationId } = plain.discord.world;
    expect(entries(plain).at(-1)).toMatchObject({
      msg: 'ready',
      invite: `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=applications.commands`,
    });
    const mentioned = await startRapporteur({ mentions: true });
    const invite = new URL(String(entries(mentioned).at(-1)?.invite));
    expect(invite.searchParams.get('scope')).toBe('applications.commands bot');
    // See the channel, write in it and in its threads: nothing else.
    expect(invite.searchParams.get('permissions')).toBe(String((1 << 10) + (1 << 11) + 2 ** 38));
  });
});
