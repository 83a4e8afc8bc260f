import {
  type APIAttachment,
  ApplicationCommandOptionType,
  InteractionResponseType,
  Locale,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { MENUS } from '../../src/discord/menus.js';
import { wordsFor } from '../../src/reply/words.js';
import { visibleText } from '../wire/visible-text.js';
import { take, typed } from './asking.js';
import { record, startRapporteur } from './rapporteur.js';

const QUOTED = 'no new legal instrument was necessary';
/** More than any server lets anybody upload, as Discord would describe it; nothing of it is ever fetched. */
const TOO_LARGE = 600 * 1024 * 1024;

const large = (file: APIAttachment): APIAttachment => ({ ...file, size: TOO_LARGE });

describe('a file that nobody asked for', () => {
  it('in an option of a version that is gone gets a private sentence, and the next command its answer', async () => {
    const { discord } = await startRapporteur();
    const file = { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file' } as const;
    discord.world.commands.create({ name: 'documents', description: 'Of another version', options: [file] });
    const exchange = await discord.command('documents', { file: large(discord.file('a.pdf', 'x')) });
    expect(exchange.first?.ephemeral).toBe(true);
    expect(visibleText(await exchange.reply())).toContain('file');
    const next = await discord.command('position', { topic: 'cybercrime' });
    expect(visibleText(await next.reply())).toContain(QUOTED);
    expect(discord.violations).toEqual([]);
  });

  it.each(MENUS.map((menu) => [menu.declaration.name, menu] as const))(
    'on the message of “%s” is left alone: its words count, and without any that is said in private',
    async (name, { withoutWords }) => {
      const { discord } = await startRapporteur();
      const { message } = discord.write(`“${QUOTED}”`);
      const bare = discord.write('').message;
      for (const one of [message, bare]) one.data.attachments.push(large(discord.file('a.png', 'x', 'image/png')));
      const exchange = await discord.messageCommand(name, message);
      expect(visibleText(await exchange.reply())).toContain(QUOTED);
      const wordless = await discord.messageCommand(name, bare);
      expect(visibleText(await wordless.reply())).toContain(withoutWords(wordsFor('en-US')));
      expect(wordless.first?.ephemeral).toBe(true);
      expect(discord.violations).toEqual([]);
    },
  );
});

describe('an option of a type that is not known yet', () => {
  it.each([
    ['with a value', { value: 'x' }],
    ['with a value of parts', { value: { id: '1' } }],
    ['with nothing', {}],
  ])('%s is answered in private, or the rest of the command is', (_, rest) => {
    const asked = typed('position', { topic: 'cybercrime' }, Locale.EnglishUS);
    const options = [
      ...('options' in asked.data ? (asked.data.options ?? []) : []),
      { type: 99, name: 'new', ...rest },
    ];
    const { answer } = take(JSON.parse(JSON.stringify({ ...asked, data: { ...asked.data, options } })), record);
    expect(answer.outcome).toBe('value' in rest ? 'invalid' : 'answered');
    expect(answer.callback).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource });
  });
});
