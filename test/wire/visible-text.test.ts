import { ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import { answeringCommands, deferred, startDiscord } from './bot.js';
import { button, container, link, row, select, text, v2 } from './samples.js';
import { visibleParts, visibleText } from './visible-text.js';

test('what is visible of components is their texts, buttons and selects, in order', async () => {
  const discord = await startDiscord();
  const message = discord.placeMessage(
    v2(
      text('# Title'),
      container([
        { type: ComponentType.Section, components: [text('one'), text('two')], accessory: link('https://a.example') },
        { type: ComponentType.Separator },
        row(button('next', { emoji: { name: '▶' } }), button('off', { label: 'Off', disabled: true })),
      ]),
      row(select(['a'], { placeholder: 'Choose' })),
    ),
  );
  expect(visibleText(message).split('\n')).toEqual([
    '# Title',
    'one',
    'two',
    '[Open](https://a.example)',
    '[▶ Press](next)',
    '[Off](off) (disabled)',
    '{Choose}(select)',
    '- Option',
  ]);
  expect(visibleParts(message)[4]).toEqual({ kind: 'button', label: '▶ Press', customId: 'next', disabled: false });
});

test('what is visible of a plain message is its content and its embeds', async () => {
  const discord = await startDiscord();
  const embed = {
    title: 'Title',
    description: 'Words',
    fields: [{ name: 'Name', value: 'Value' }],
    footer: { text: 'Foot' },
  };
  const message = discord.placeMessage({ content: 'Content', embeds: [embed] });
  expect(visibleText(message).split('\n')).toEqual(['Content', 'Title', 'Words', 'Name', 'Value', 'Foot']);
  expect(visibleText(message.data)).toBe(visibleText(message));
});

test('what is visible of an answer that is to come is that the bot is thinking', async () => {
  const go = deferred();
  const discord = await answeringCommands(async (interaction) => {
    await interaction.deferReply();
    await go.promise;
    await interaction.deleteReply();
  });
  const { message } = await discord.command('hello');
  if (!message) throw new Error('no message');
  expect(visibleParts(message)).toEqual([{ kind: 'thinking' }]);
  go.resolve();
  await expect.poll(() => visibleParts(message)).toEqual([]);
});
