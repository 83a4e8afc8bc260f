import { Locale } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unpackPress } from '../../src/discord/custom-id.js';
import { wordsFor } from '../../src/reply/words.js';
import type { SeenMessage } from '../wire/messages.js';
import { visibleParts, visibleText } from '../wire/visible-text.js';
import { startRapporteur } from './rapporteur.js';

const english = wordsFor('en-US');

/** The id of the button of a label. */
function idOf(message: SeenMessage, label: string): string {
  const found = visibleParts(message).find((part) => part.kind === 'button' && part.label === label);
  if (found?.kind !== 'button') throw new Error(`no button “${label}” in ${visibleText(message)}`);
  return found.customId;
}

const labelsOf = (message: SeenMessage) =>
  visibleParts(message).flatMap((part) => (part.kind === 'button' || part.kind === 'link' ? [part.label] : []));

describe('a private reply', () => {
  it('is shared by its reader: for all, with who shared it, and without a ping', async () => {
    const { discord } = await startRapporteur();
    const asked = await discord.command('position', { topic: 'cybercrime', private: true });
    const shown = await asked.reply();
    const shared = await discord.press(idOf(shown, english.share), { on: shown });
    const message = await shared.reply();
    expect(shared.first?.ephemeral).toBe(false);
    expect(visibleText(message)).toContain('no new legal instrument was necessary');
    expect(visibleText(message)).toContain(`-# Shared by <@${discord.person.user.id}>`);
    expect(discord.pings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('of a question that no button can hold is shared by its passages', async () => {
    const { discord } = await startRapporteur();
    const question = `What do the texts say on cybercrime, ${'and on the Budapest Convention, '.repeat(30)}please?`;
    const shown = await (await discord.command('ask', { question, private: true })).reply();
    const shared = await discord.press(idOf(shown, english.share), { on: shown });
    expect(shared.first?.ephemeral).toBe(false);
    expect(visibleText(await shared.reply())).toContain('Budapest Convention');
    expect(discord.violations).toEqual([]);
  });

  it('that says what was typed wrongly cannot be shared', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('dialogue', { number: 'ninety' })).reply();
    expect(labelsOf(shown)).not.toContain(english.share);
    expect(labelsOf(shown)).not.toContain(english.dismiss);
  });
});

describe('“Dismiss”', () => {
  it('takes the reply away for whoever asked', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('documents')).reply();
    const exchange = await discord.press(idOf(shown, english.dismiss), { on: shown });
    await exchange.until(() => shown.deleted);
    expect(discord.violations).toEqual([]);
  });

  it('says to others, in private, that it is not theirs', async () => {
    const { discord } = await startRapporteur();
    const grace = discord.world.person('Grace', Locale.French);
    const shown = await (await discord.command('documents')).reply();
    const exchange = await discord.press(idOf(shown, english.dismiss), { on: shown, by: grace });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain(wordsFor('fr').dismissNotYours);
    expect(shown.deleted).toBe(false);
  });

  it('takes a shared reply away for who shared it', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('documents', { private: true })).reply();
    const shared = await (await discord.press(idOf(shown, english.share), { on: shown })).reply();
    const exchange = await discord.press(idOf(shared, english.dismiss), { on: shared });
    await exchange.until(() => shared.deleted);
  });

  it('of an answer to a mention is for who wrote it', async () => {
    const { discord } = await startRapporteur({ mentions: true });
    const grace = discord.world.person('Grace');
    const shown = await (await discord.mention('What is said on cybercrime?')).reply();
    const refused = await discord.press(idOf(shown, english.dismiss), { on: shown, by: grace });
    expect(visibleText(await refused.reply())).toContain(english.dismissNotYours);
    const exchange = await discord.press(idOf(shown, english.dismiss), { on: shown });
    await exchange.until(() => shown.deleted);
  });
});

describe('“Next page”', () => {
  it('turns the page in place for whoever asked, and back', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('position', { topic: 'cybercrime' })).reply();
    const before = visibleText(shown);
    const turned = await discord.press({ label: english.nextPage }, { on: shown });
    expect(turned.message).toBe(shown);
    expect(visibleText(shown)).not.toBe(before);
    await discord.press({ label: english.firstPage }, { on: shown });
    expect(shown.versions).toHaveLength(3);
    expect(visibleText(shown)).toBe(before);
    expect(discord.violations).toEqual([]);
  });

  it('of a private reply stays private', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('position', { topic: 'cybercrime', private: true })).reply();
    await discord.press({ label: english.nextPage }, { on: shown });
    expect(shown.ephemeral).toBe(true);
    expect(labelsOf(shown)).toContain(english.share);
    expect(labelsOf(shown)).not.toContain(english.dismiss);
    expect(discord.violations).toEqual([]);
  });

  it('pressed by another gives them a private copy in their own language, and leaves the reply as it is', async () => {
    const { discord } = await startRapporteur();
    const grace = discord.world.person('Grace', Locale.French);
    const shown = await (await discord.command('position', { topic: 'cybercrime' })).reply();
    const exchange = await discord.press({ label: english.nextPage }, { on: shown, by: grace });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain('Au dossier');
    expect(shown.versions).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });
});

describe('“Cite”', () => {
  it('answers in private with plain content, which a phone can copy', async () => {
    const { discord } = await startRapporteur();
    const shown = await (await discord.command('passage', { id: 'eeas-2019:5' })).reply();
    const exchange = await discord.press(idOf(shown, english.cite), { on: shown });
    const { data } = await exchange.reply();
    expect(exchange.first?.ephemeral).toBe(true);
    expect((exchange.first?.flags ?? 0) & MessageFlags.IsComponentsV2).toBe(0);
    expect((exchange.first?.flags ?? 0) & MessageFlags.SuppressEmbeds).not.toBe(0);
    expect(data.content).toMatch(/^“The United States and the European Union reaffirmed .*resilience\.”\n/u);
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
  });
});

/** A message of a version that is gone, with one button. */
function oldMessage(customId: string, flags: number = MessageFlags.IsComponentsV2) {
  const row = {
    type: 1 as const,
    components: [{ type: 2 as const, style: 2 as const, label: 'Old', custom_id: customId }],
  };
  return flags === 0 ? { content: 'Long ago', components: [row] } : { flags, components: [row] };
}

describe('a button of long ago', () => {
  it.each(['guild', 'dm'] as const)('works after a new start of the bot, for anyone, at %s', async (where) => {
    const { discord } = await startRapporteur();
    for (const label of ['0~oposition|topic=cybercrime', 'zz~opassage|id=eeas-2019:5', '3~odocuments']) {
      const exchange = await discord.press(label, { on: discord.placeMessage(oldMessage(label), { where }) });
      expect(exchange.failed).toBe(false);
      expect(exchange.first?.ephemeral).toBe(true);
      expect(visibleText(await exchange.reply())).toContain('held');
    }
    expect(discord.violations).toEqual([]);
  });

  it('on a message that is none of components gets an answer of its own instead of a turned page', async () => {
    const { discord } = await startRapporteur();
    const placed = discord.placeMessage(oldMessage('0~tposition|topic=cybercrime|skip=#2', 0), { where: 'dm' });
    const exchange = await discord.press({ label: 'Old' }, { on: placed });
    expect(visibleText(await exchange.reply())).toContain('On the record');
    expect(placed.versions).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  const unreadable = [
    ['of unknown shape', 'hello'],
    ['of another bot', 'poll:vote:42'],
    ['of a version yet to come', '0~qposition|topic=cybercrime'],
    ['with broken options', '0~oposition|topic'],
    ['without a command', '0~o'],
    ['of one character', '~'],
    ['of a hundred characters', '|'.repeat(100)],
  ] as const;
  it.each(unreadable)('%s gets a private sentence, and the bot lives', async (_, customId) => {
    const { discord } = await startRapporteur();
    for (const locale of [Locale.EnglishUS, Locale.French]) {
      const exchange = await discord.press(customId, { on: discord.placeMessage(oldMessage(customId)), locale });
      expect(exchange.first?.ephemeral).toBe(true);
      expect(visibleText(await exchange.reply())).toContain(wordsFor(locale).oldButton);
    }
    expect((await discord.command('help')).failed).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  const gone = [
    ['a command', '0~otimewarp|topic=cybercrime', 'There is no command “timewarp”'],
    ['a passage', '0~opassage|id=eeas-2019:999', 'There is no passage “eeas-2019:999”'],
    ['a document', '0~odocuments|id=eeas-1999', 'There is no document “eeas-1999”'],
    ['an option', '0~oposition|topic=cybercrime|mood=good', 'has no option “mood”'],
    ['a page', '0~tpassage|id=eeas-1999:1|skip=#3', 'There is no passage'],
  ] as const;
  it.each(gone)('for %s that is gone gets a private sentence', async (_, customId, sentence) => {
    const { discord } = await startRapporteur();
    const placed = discord.placeMessage(oldMessage(customId));
    const exchange = await discord.press(customId, { on: placed });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain(sentence);
    expect(placed.versions).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('for a page beyond the end says how many there are', async () => {
    const { discord } = await startRapporteur();
    const customId = '0~tposition|topic=cybercrime|skip=#4000';
    const exchange = await discord.press(customId, { on: discord.placeMessage(oldMessage(customId)) });
    expect(visibleText(await exchange.reply())).toMatch(/There are only \d+\./u);
    expect(unpackPress(customId)?.kind).toBe('turn');
  });
});
