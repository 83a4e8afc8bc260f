import { GatewayIntentBits } from 'discord.js';
import { Locale, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/reply/words.js';
import { visibleText } from '../wire/visible-text.js';
import { startRapporteur } from './rapporteur.js';

const QUESTION = 'What does the record say on the Budapest Convention?';

describe('with MENTIONS', () => {
  it('asks of Discord the two intents for messages, neither of them privileged', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    expect(discord.gateway.intents).toBe(GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages);
  });

  it('answers a mention as /ask, as a reply that pings nobody', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const posted = await discord.mention(QUESTION);
    const reply = await posted.reply();
    const asked = await (await discord.command('ask', { question: QUESTION }, { locale: Locale.EnglishGB })).reply();
    expect(visibleText(reply)).toBe(visibleText(asked));
    expect(reply.data.message_reference?.message_id).toBe(posted.message.id);
    expect(reply.flags & MessageFlags.IsComponentsV2).not.toBe(0);
    expect(discord.pings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('answers a direct message', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const reply = await (await discord.directMessage(QUESTION)).reply();
    expect(visibleText(reply)).toContain('Budapest Convention');
    expect(discord.pings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('answers in the language of the question', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const reply = await (await discord.mention('Quand s’est tenu le sixième dialogue ?')).reply();
    expect(visibleText(reply)).toContain('24 mai 2019');
  });

  it.each(['mention', 'directMessage'] as const)('answers a %s without words with what can be asked', async (how) => {
    const { discord } = await startRapporteur({ mentions: true });
    const reply = await (await discord[how]('')).reply();
    expect(visibleText(reply)).toContain(wordsFor('en-US').helpTitle);
    expect(discord.violations).toEqual([]);
  });

  it('turns the page of its answer for who asked, and gives others a copy', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const grace = discord.world.person('Grace', Locale.French);
    const reply = await (await discord.mention('What is said on cybercrime?')).reply();
    const copied = await discord.press({ label: 'Next page' }, { on: reply, by: grace });
    expect(copied.first?.ephemeral).toBe(true);
    await discord.press({ label: 'Next page' }, { on: reply });
    expect(reply.versions).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  it('lives through any text', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    for (const text of ['@everyone <@&1>', '```', '😀', '-- ||x||', 'x'.repeat(3900), '“', '-cyber']) {
      expect((await discord.directMessage(text)).replies).toHaveLength(1);
    }
    expect(discord.pings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('messages that are not to the bot', () => {
  const WITHIN = 300;

  it('are left alone: of a channel, of everyone, of another person’s mention', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const grace = discord.world.person('Grace');
    const posted = ['cybercrime?', '@everyone cybercrime?', `<@${grace.user.id}> cybercrime?`].map((text) =>
      discord.write(text),
    );
    await expect(posted[0]?.reply(WITHIN)).rejects.toThrow('in vain');
    expect(posted.flatMap(({ replies }) => replies)).toEqual([]);
  });

  it('are left alone when bots or webhooks say them, also to the bot by name', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const { world } = discord;
    const robot = world.person('Robot');
    Object.assign(robot.user, { bot: true });
    const posted = await discord.mention(QUESTION, { by: robot, within: WITHIN });
    expect(posted.delivered).toBe(true);
    expect(posted.replies).toEqual([]);
  });

  it('are left alone when they are its own', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    discord.placeMessage({ content: `<@${discord.world.bot.id}> ${QUESTION}` });
    const posted = discord.write('hello');
    await expect(posted.reply(WITHIN)).rejects.toThrow('in vain');
  });
});

describe('without MENTIONS', () => {
  it('asks of Discord no intent, and is told of no message', async () => {
    const { discord } = await startRapporteur();
    expect(discord.gateway.intents).toBe(0);
    const posted = await discord.mention(QUESTION, { within: 300 });
    expect(posted.delivered).toBe(false);
    expect(posted.replies).toEqual([]);
  });
});
