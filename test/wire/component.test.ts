import {
  type APILabelComponent,
  type APITextInputComponent,
  type APIUserSelectComponent,
  ComponentType,
  InteractionResponseType,
  Locale,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import { button, row, select } from './samples.js';
import { visibleText } from './visible-text.js';

describe('a component', () => {
  test('that is pressed can change its message', async () => {
    const discord = await answering(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
    });
    const message = discord.placeMessage({ content: 'old', components: [row(button('next:2'))] });
    const exchange = await discord.press('next:2');
    expect(exchange.first?.type).toBe(InteractionResponseType.UpdateMessage);
    expect(visibleText(message)).toBe('pressed next:2');
    expect(exchange.message).toBe(message);
    expect(discord.violations).toEqual([]);
  });

  test('that is pressed can be acknowledged first, and its message changed later', async () => {
    const discord = await answering(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'new', components: [] });
      await interaction.followUp('by the way');
    });
    const message = discord.placeMessage({ content: 'old', components: [row(button('b', { label: 'Go' }))] });
    const exchange = await discord.press({ label: 'Go' });
    await exchange.until(({ followUps }) => followUps.length === 1);
    expect(visibleText(message)).toBe('new');
    expect(exchange.edits).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  test('that is pressed can be answered apart', async () => {
    const discord = await answering(async (interaction) => {
      if (interaction.isButton()) await interaction.reply({ content: 'a copy', flags: MessageFlags.Ephemeral });
    });
    const message = discord.placeMessage({ content: 'old', components: [row(button('copy'))] });
    const exchange = await discord.press('copy');
    expect(visibleText(message)).toBe('old\n[Press](copy)');
    expect(exchange.message?.ephemeral).toBe(true);
    expect(exchange.message?.data.message_reference?.message_id).toBe(message.id);
  });

  test('that is a select gives what was chosen', async () => {
    const chosen: unknown[] = [];
    const discord = await answering(async (interaction) => {
      if (interaction.isStringSelectMenu()) chosen.push(interaction.values);
      if (interaction.isUserSelectMenu()) chosen.push(interaction.users.map(({ displayName }) => displayName));
      if (interaction.isAnySelectMenu()) await interaction.deferUpdate();
    });
    const menu = select(['a', 'b'], { custom_id: 'menu' });
    const who: APIUserSelectComponent = { type: ComponentType.UserSelect, custom_id: 'who' };
    discord.placeMessage({ content: 'choose', components: [row(menu), row(who)] });
    await discord.select('menu', ['b']);
    await discord.select('who', [discord.person.user.id]);
    expect(chosen).toEqual([['b'], ['Ada']]);
    await expect(discord.select('menu', ['c'])).rejects.toThrow('no option "c"');
    await expect(discord.select('menu', ['a', 'b'])).rejects.toThrow('takes 1 to 1');
  });

  test('of a message that is gone cannot be pressed', async () => {
    const discord = await startDiscord();
    const gone = discord.placeMessage({ content: 'old', components: [row(button('b'))] });
    gone.deleted = true;
    await expect(discord.press('b', { on: gone })).rejects.toThrow('not there to be used');
    await expect(discord.press('b')).rejects.toThrow('no message has a component');
  });

  test('that is disabled or not there cannot be pressed', async () => {
    const discord = await startDiscord();
    const message = discord.placeMessage({ content: 'old', components: [row(button('off', { disabled: true }))] });
    await expect(discord.press('off')).rejects.toThrow('disabled');
    await expect(discord.press('gone')).rejects.toThrow('no message has a component');
    await expect(discord.press('gone', { on: message })).rejects.toThrow('no button or select');
  });
});

describe('a modal', () => {
  const labelled = (
    label: string,
    custom_id: string,
    more: Partial<APITextInputComponent> = {},
  ): APILabelComponent => ({
    type: ComponentType.Label,
    label,
    component: { type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id, ...more },
  });

  async function asking(): Promise<Discord> {
    return answering(async (interaction) => {
      if (interaction.isCommand()) {
        const components = [labelled('Quote', 'quote'), labelled('Note', 'note', { required: false, max_length: 5 })];
        await interaction.showModal({ title: 'Check', custom_id: 'check', components });
      }
      if (interaction.isModalSubmit())
        await interaction.reply(`${interaction.locale}: ${interaction.fields.getTextInputValue('quote')}`);
    });
  }

  test('is shown, filled in and answered', async () => {
    const discord = await asking();
    const exchange = await discord.command('hello', {}, { locale: Locale.French });
    expect(exchange.modal?.title).toBe('Check');
    const submitted = await discord.submitModal(exchange, { quote: 'words' });
    expect(visibleText(await submitted.reply())).toBe('fr: words');
    expect(discord.violations).toEqual([]);
  });

  test('cannot be sent otherwise than it asks', async () => {
    const discord = await asking();
    const exchange = await discord.command('hello');
    await expect(discord.submitModal(exchange, {})).rejects.toThrow('"quote" is required');
    await expect(discord.submitModal(exchange, { quote: 'x', other: 'y' })).rejects.toThrow('no field "other"');
    await expect(discord.submitModal(exchange, { quote: 'x', note: '123456' })).rejects.toThrow('0 to 5');
  });
});
