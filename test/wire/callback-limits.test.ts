import {
  type APIApplicationCommandIntegerOption,
  ApplicationCommandOptionType,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import type { Exchange } from './exchange.js';
import { type Answered, reasons, send } from './raw.js';
import { button, hello, many, option, row, text, v2, x } from './samples.js';

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
  const count: APIApplicationCommandIntegerOption = {
    type: ApplicationCommandOptionType.Integer,
    name: 'count',
    description: 'count',
    autocomplete: true,
  };
  discord.world.commands.create({ ...hello, options: [option('text', { autocomplete: true }), count] });
});

/** Uses something, and gives the exchange, which no bot answers. */
function opened(use: () => Promise<Exchange>): Exchange {
  void use();
  const exchange = [...discord.world.exchanges.values()].at(-1);
  if (!exchange) throw new Error('nothing was used');
  return exchange;
}

const answer = ({ interaction }: Exchange, type: number, data?: unknown): Promise<Answered> =>
  send(discord, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback`, { type, data });

const webhook = ({ interaction }: Exchange): string => `/webhooks/${discord.world.applicationId}/${interaction.token}`;
const command = (): Exchange => opened(() => discord.command('hello'));
const press = (): Exchange => {
  discord.placeMessage({ content: 'old', components: [row(button('b'))] });
  return opened(() => discord.press('b'));
};
const complete = (options: Record<string, string>): Exchange => opened(() => discord.autocomplete('hello', options));

const ACCEPTED: Answered = { status: 204, body: undefined };

describe('the type of an answer', () => {
  test.each([
    ['a command', command, [4, 5, 9], [1, 6, 7, 8, 0]],
    ['a component', press, [4, 5, 6, 7, 9], [1, 8]],
    ['an autocompletion', () => complete({ text: '' }), [8], [4, 5, 6, 7, 9]],
  ])('to %s is one of those that Discord takes', async (_, open, taken, refused) => {
    for (const type of taken) {
      const data = type === 9 ? modal(field('a')) : type === 8 ? { choices: [] } : { content: 'a' };
      const sent = type === 4 || type >= 7 ? data : undefined;
      expect(await answer(open(), type, sent), `type ${type}`).toEqual(ACCEPTED);
    }
    for (const type of refused) {
      const answered = await answer(open(), type, { content: 'a' });
      expect(answered, `type ${type}`).toMatchObject({ status: 400, body: { code: 50035 } });
      expect(reasons(answered)).toEqual(['type BASE_TYPE_CHOICES']);
    }
  });

  test('to a modal is no modal', async () => {
    const asking = command();
    await answer(asking, 9, modal(field('a')));
    const submitted = opened(() => discord.submitModal(asking, { a: 'x' }));
    expect(reasons(await answer(submitted, 9, modal(field('a'))))).toEqual(['type BASE_TYPE_CHOICES']);
    expect(await answer(submitted, 4, { content: 'a' })).toEqual(ACCEPTED);
  });
});

describe('an answer that is refused', () => {
  test('can be given again, rightly', async () => {
    const exchange = command();
    const refused = await answer(exchange, 4, { content: x(2001) });
    expect(reasons(refused)).toEqual(['data.content BASE_TYPE_MAX_LENGTH']);
    expect(exchange.first).toBeUndefined();
    expect(await answer(exchange, 4, { content: x(2000) })).toEqual(ACCEPTED);
  });

  test('is refused for what components hold, too', async () => {
    const refused = await answer(command(), 4, v2(text(x(2000)), text(x(2001))));
    expect(reasons(refused)).toEqual(['data.components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED']);
    expect(discord.violations).toMatchObject([{ refused: true }]);
  });
});

describe('an answer with more than Discord reads', () => {
  test('is accepted, and what is too much is noted', async () => {
    const { interaction } = command();
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const body = { type: 4, data: { content: 'a' }, ephemeral: true };
    expect(await send(discord, 'POST', path, body)).toEqual(ACCEPTED);
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ path: ['ephemeral'] }] }]);
  });

  test('is accepted as a deferred update, and its data is noted', async () => {
    expect(await answer(press(), 6, { content: 'a' })).toEqual(ACCEPTED);
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ path: ['data'] }] }]);
  });
});

describe('a deferred answer', () => {
  test('takes the ephemeral flag', async () => {
    const exchange = command();
    expect(await answer(exchange, 5, { flags: MessageFlags.Ephemeral })).toEqual(ACCEPTED);
    expect(exchange.first).toMatchObject({ ephemeral: true, flags: MessageFlags.Ephemeral | MessageFlags.Loading });
    expect(discord.violations).toEqual([]);
  });

  test('takes no other flag, which is noted', async () => {
    const exchange = command();
    expect(await answer(exchange, 5, { flags: MessageFlags.IsComponentsV2 })).toEqual(ACCEPTED);
    expect(exchange.first?.flags).toBe(MessageFlags.Loading);
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ code: 'UNHEEDED_FLAG' }] }]);
  });

  test('shows nothing yet, which is noted', async () => {
    expect(await answer(command(), 5, { content: 'too early' })).toEqual(ACCEPTED);
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ path: ['data', 'content'] }] }]);
  });

  test('takes components v2 when it is edited', async () => {
    const exchange = command();
    await answer(exchange, 5);
    const refused = await send(discord, 'PATCH', `${webhook(exchange)}/messages/@original`, {
      components: [text('a')],
    });
    expect(reasons(refused)).toEqual(['components.0 UNION_TYPE_CHOICES']);
    const edited = await send(discord, 'PATCH', `${webhook(exchange)}/messages/@original`, v2(text('a')));
    expect(edited).toMatchObject({ status: 200, body: { flags: MessageFlags.IsComponentsV2 } });
  });

  test('that is public stays so, which is noted', async () => {
    const exchange = command();
    await answer(exchange, 5);
    const body = { content: 'a', flags: MessageFlags.Ephemeral };
    const edited = await send(discord, 'PATCH', `${webhook(exchange)}/messages/@original`, body);
    expect(edited).toMatchObject({ status: 200, body: { flags: 0 } });
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ code: 'UNHEEDED_FLAG' }] }]);
  });

  test('is filled by the first follow-up, and stays as public as it was', async () => {
    const exchange = command();
    await answer(exchange, 5);
    await send(discord, 'POST', webhook(exchange), { content: 'a', flags: MessageFlags.Ephemeral });
    expect(exchange.message).toMatchObject({ thinking: false, ephemeral: false });
    expect(exchange.followUps).toEqual([]);
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ code: 'UNHEEDED_FLAG' }] }]);
  });

  test('that is ephemeral stays so', async () => {
    const exchange = command();
    await answer(exchange, 5, { flags: MessageFlags.Ephemeral });
    await send(discord, 'POST', webhook(exchange), { content: 'a' });
    expect(exchange.message).toMatchObject({ thinking: false, ephemeral: true });
  });
});

describe('before the first answer', () => {
  test.each([
    ['a follow-up', 'POST', ''],
    ['an edit', 'PATCH', '/messages/@original'],
  ])('%s finds no webhook', async (_, method, path) => {
    const answered = await send(discord, method, `${webhook(command())}${path}`, { content: 'a' });
    expect(answered).toMatchObject({ status: 404, body: { code: 10015 } });
  });
});

describe('choices', () => {
  const choose = (options: Record<string, string>, choices: unknown): Promise<Answered> =>
    answer(complete(options), 8, { choices });

  test.each([
    [
      'number',
      many(25, (at) => ({ name: 'n', value: `${at}` })),
      many(26, (at) => ({ name: 'n', value: `${at}` })),
      'data.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'name',
      [{ name: x(100), value: 'a' }],
      [{ name: x(101), value: 'a' }],
      'data.choices.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      'name, not nothing',
      [{ name: 'x', value: 'a' }],
      [{ name: '', value: 'a' }],
      'data.choices.0.name BASE_TYPE_MIN_LENGTH',
    ],
    [
      'value',
      [{ name: 'a', value: x(100) }],
      [{ name: 'a', value: x(101) }],
      'data.choices.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'value, not nothing',
      [{ name: 'a', value: 'x' }],
      [{ name: 'a', value: '' }],
      'data.choices.0.value BASE_TYPE_BAD_LENGTH',
    ],
  ])('are accepted at the limit and refused beyond it: %s', async (_, at, over, reason) => {
    expect(await choose({ text: '' }, at)).toEqual(ACCEPTED);
    expect(reasons(await choose({ text: '' }, over))).toContain(reason);
  });

  test('are of the type of the option', async () => {
    expect(await choose({ count: '1' }, [{ name: 'a', value: 1 }])).toEqual(ACCEPTED);
    expect(reasons(await choose({ count: '1' }, [{ name: 'a', value: '1' }]))).toEqual([
      'data.choices.0.value NUMBER_TYPE_COERCE',
    ]);
  });
});

const field = (custom_id: string, more: object = {}, label = 'Label') => ({
  type: ComponentType.Label,
  label,
  component: { type: ComponentType.TextInput, custom_id, style: TextInputStyle.Short, ...more },
});

function modal(...components: object[]) {
  return { custom_id: 'modal', title: 'Title', components };
}

describe('a modal', () => {
  const fields = (count: number) => modal(...many(count, (at) => field(`f${at}`)));

  test.each([
    ['title', { ...fields(1), title: x(45) }, { ...fields(1), title: x(46) }, 'data.title BASE_TYPE_MAX_LENGTH'],
    [
      'custom id',
      { ...fields(1), custom_id: x(100) },
      { ...fields(1), custom_id: x(101) },
      'data.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    ['components', fields(5), fields(6), 'data.components BASE_TYPE_BAD_LENGTH'],
    ['components, one at least', fields(1), fields(0), 'data.components BASE_TYPE_MIN_LENGTH'],
    [
      'label',
      modal(field('a', {}, x(45))),
      modal(field('a', {}, x(46))),
      'data.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'custom ids that differ',
      modal(field('a'), field('b')),
      modal(field('a'), field('a')),
      'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'value',
      modal(field('a', { value: x(4000) })),
      modal(field('a', { value: x(4001) })),
      'data.components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'value of a bounded input',
      modal(field('a', { max_length: 2, value: 'xx' })),
      modal(field('a', { max_length: 2, value: 'xxx' })),
      'data.components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'bounds in order',
      modal(field('a', { min_length: 2, max_length: 2 })),
      modal(field('a', { min_length: 3, max_length: 2 })),
      'data.components.0.component.min_length BASE_TYPE_BAD_LENGTH',
    ],
    [
      'one label',
      modal(field('a')),
      modal(field('a', { label: 'b' })),
      'data.components.0.component.label TEXT_INPUT_LABEL_NOT_ALLOWED',
    ],
    [
      'placeholder',
      modal(field('a', { placeholder: x(100) })),
      modal(field('a', { placeholder: x(101) })),
      'data.components.0.component.placeholder BASE_TYPE_MAX_LENGTH',
    ],
  ])('is accepted at the limit and refused beyond it: %s', async (_, at, over, reason) => {
    expect(await answer(command(), 9, at)).toEqual(ACCEPTED);
    expect(discord.violations).toEqual([]);
    expect(reasons(await answer(command(), 9, over))).toContain(reason);
  });
});
