import { ComponentType, MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { startDiscord } from './bot.js';
import type { Discord } from './discord.js';
import { MESSAGE_LIMITS } from './message-limit-cases.js';
import { idOf, reasons, send } from './raw.js';
import { container, text, v2 } from './samples.js';

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
});

const messages = (): string => `/channels/${discord.world.guild.channel.id}/messages`;
const post = (body: object) => send(discord, 'POST', messages(), body);

describe('a message', () => {
  test.each(MESSAGE_LIMITS)('is accepted at the limit and refused beyond it: %s', async (_, at, over, reason) => {
    expect(await post(at)).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([]);
    const refused = await post(over);
    expect(refused).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(reasons(refused)).toContain(reason);
    expect(discord.violations).toMatchObject([{ method: 'POST', path: messages(), refused: true }]);
  });

  test.each([
    ['nothing', {}],
    ['white space', { content: ' \n' }],
    ['an empty list', { embeds: [] }],
    ['components v2 without any', { flags: MessageFlags.IsComponentsV2, components: [] }],
  ])('of %s is refused as empty', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(discord.violations).toMatchObject([{ refused: true, message: 'Cannot send an empty message' }]);
  });

  test.each([
    ['content', { content: 'a' }],
    ['embeds', { embeds: [{ title: 'a' }] }],
    ['poll', { poll: { question: { text: 'a' }, answers: [{ poll_media: { text: 'a' } }] } }],
    ['sticker_ids', { sticker_ids: ['1'] }],
  ])('of components v2 takes no %s beside', async (field, more) => {
    const refused = await post({ ...v2(text('a')), ...more });
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(reasons(refused)).toEqual([`${field} MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2`]);
  });

  test('of 4,000 letters of two bytes is accepted', async () => {
    expect(await post(v2(text('é'.repeat(4000))))).toMatchObject({ status: 200 });
  });

  test('with a field that Discord does not know is accepted, and noted', async () => {
    const sent = v2(container([{ ...text('a'), ...{ contnet: 'a' } }]));
    expect(await post({ ...sent, ephemeral: true })).toMatchObject({ status: 200 });
    const paths = discord.violations.flatMap(({ issues }) => issues.map(({ path }) => path.join('.')));
    expect(paths).toEqual(['components.0.components.0.contnet', 'ephemeral']);
    expect(discord.violations).toMatchObject([{ refused: false }]);
  });

  test('of the bot itself cannot be ephemeral, which is noted', async () => {
    expect(await post({ content: 'a', flags: MessageFlags.Ephemeral })).toMatchObject({
      status: 200,
      body: { flags: 0 },
    });
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ code: 'UNHEEDED_FLAG' }] }]);
  });
});

describe('an edit', () => {
  /** Posts a message and edits it. */
  async function edited(before: object, change: object) {
    const id = idOf((await post(before)).body);
    return send(discord, 'PATCH', `${messages()}/${id}`, change);
  }

  test('of components v2 keeps the flag', async () => {
    const result = await edited(v2(text('a')), { components: [text('b')] });
    expect(result).toMatchObject({ status: 200, body: { flags: MessageFlags.IsComponentsV2 } });
  });

  test('cannot take the flag of components v2 off, which is noted', async () => {
    const result = await edited(v2(text('a')), { flags: 0, components: [text('b')] });
    expect(result).toMatchObject({ status: 200, body: { flags: MessageFlags.IsComponentsV2 } });
    expect(discord.violations).toMatchObject([{ refused: false, issues: [{ code: 'UNHEEDED_FLAG' }] }]);
  });

  test('cannot give content to a message of components v2', async () => {
    const result = await edited(v2(text('a')), { content: 'b' });
    expect(reasons(result)).toEqual(['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']);
  });

  test('to components v2 must take the content away', async () => {
    expect(await edited({ content: 'a' }, v2(text('b')))).toMatchObject({ status: 400 });
    expect(await edited({ content: 'a' }, { ...v2(text('b')), content: null })).toMatchObject({ status: 200 });
  });

  test('cannot leave a message empty', async () => {
    expect(await edited({ content: 'a' }, { content: '' })).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await edited({ content: 'a', embeds: [{ title: 'a' }] }, { content: '' })).toMatchObject({ status: 200 });
  });
});

describe('files', () => {
  const upload = async (size: number, body: object) => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify(body));
    form.append('files[0]', new Blob([new Uint8Array(size)]), 'a.bin');
    const headers = { authorization: `Bot ${discord.token}` };
    const response = await fetch(`${discord.api}/v10${messages()}`, { method: 'POST', headers, body: form });
    return { status: response.status, body: await response.json() };
  };
  const TEN_MEBIBYTES = 10 * 1024 * 1024;

  test('may have ten mebibytes, and no byte more', async () => {
    expect(await upload(TEN_MEBIBYTES, {})).toMatchObject({ status: 200 });
    expect(await upload(TEN_MEBIBYTES + 1, {})).toMatchObject({ status: 413, body: { code: 40005 } });
  });

  test('are found by the name that the body gives them', async () => {
    const shown = v2({ type: ComponentType.File, file: { url: 'attachment://b.bin' } });
    expect(await upload(1, shown)).toMatchObject({ status: 400 });
    const named = { ...shown, attachments: [{ id: 0, filename: 'b.bin' }] };
    expect(await upload(1, named)).toMatchObject({ status: 200 });
  });

  test('that are described must be there', async () => {
    const refused = await upload(1, { attachments: [{ id: '1', description: 'a' }] });
    expect(reasons(refused)).toEqual(['attachments.0.id ATTACHMENT_NOT_FOUND']);
  });
});
