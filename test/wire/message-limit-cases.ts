/** The limits of messages: bodies at them and bodies beyond them. */

import { ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from './bodies.js';
import { button, container, link, many, row, select, text, v2, x } from './samples.js';

const embed = (more: object): MessageBody => ({ embeds: [{ title: 'Title', ...more }] });
const fields = (count: number, name = 'a', value = 'b') => many(count, () => ({ name, value }));
const rows = (count: number) => many(count, (at) => row(button(`b${at}`)));
const buttons = (count: number) => many(count, (at) => button(`b${at}`));
const values = (count: number): string[] => many(count, (at) => `v${at}`);

/** Each limit: what it is, a body at it, a body one over it, and why that is refused. */
export const MESSAGE_LIMITS: [string, MessageBody, MessageBody, string][] = [
  ['content', { content: x(2000) }, { content: x(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  [
    'embeds',
    { embeds: many(10, () => ({ title: 'a' })) },
    { embeds: many(11, () => ({ title: 'a' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  ['embed title', embed({ title: x(256) }), embed({ title: x(257) }), 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
  [
    'embed description',
    embed({ description: x(4096) }),
    embed({ description: x(4097) }),
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed fields',
    embed({ fields: fields(25) }),
    embed({ fields: fields(26) }),
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed field name',
    embed({ fields: fields(1, x(256)) }),
    embed({ fields: fields(1, x(257)) }),
    'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed field value',
    embed({ fields: fields(1, 'a', x(1024)) }),
    embed({ fields: fields(1, 'a', x(1025)) }),
    'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed field that says something',
    embed({ fields: fields(1, 'a') }),
    embed({ fields: fields(1, ' ') }),
    'embeds.0.fields.0.name BASE_TYPE_REQUIRED',
  ],
  [
    'embed footer',
    embed({ footer: { text: x(2048) } }),
    embed({ footer: { text: x(2049) } }),
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed author',
    embed({ author: { name: x(256) } }),
    embed({ author: { name: x(257) } }),
    'embeds.0.author.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'text of all embeds',
    { embeds: [{ description: x(4096) }, { description: x(1904) }] },
    { embeds: [{ description: x(4096) }, { title: 'a', description: x(1904) }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'embed link',
    embed({ url: 'https://a.example' }),
    embed({ url: 'ftp://a.example' }),
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  ['action rows', { components: rows(5) }, { components: rows(6) }, 'components BASE_TYPE_MAX_LENGTH'],
  [
    'buttons in a row',
    { components: [row(...buttons(5))] },
    { components: [row(...buttons(6))] },
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a select alone in its row',
    { components: [row(select(['a']))] },
    { components: [row(select(['a']), button('b'))] },
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['components v2 behind their flag', v2(text('a')), { components: [text('a')] }, 'components.0 UNION_TYPE_CHOICES'],
  ['components', v2(...many(40, () => text('a'))), v2(...many(41, () => text('a'))), 'components BASE_TYPE_MAX_LENGTH'],
  [
    'components, those inside counted',
    v2(container([...many(33, () => text('a')), row(...buttons(5))])),
    v2(container([...many(34, () => text('a')), row(...buttons(5))])),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'components, accessories counted',
    v2(...many(37, () => text('a')), { type: ComponentType.Section, components: [text('a')], accessory: button('b') }),
    v2(...many(38, () => text('a')), { type: ComponentType.Section, components: [text('a')], accessory: button('b') }),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  ['text of one display', v2(text(x(4000))), v2(text(x(4001))), 'components.0.content BASE_TYPE_MAX_LENGTH'],
  [
    'text of all displays',
    v2(text(x(2000)), container([text(x(2000))])),
    v2(text(x(2000)), container([text(x(2001))])),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    // 3,386 times three bytes and twelve for the display are 10,170.
    'bytes of all displays',
    v2(text('€'.repeat(3386))),
    v2(text(`${'€'.repeat(3386)}a`)),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    // A display more costs twelve bytes and its own text.
    'bytes of all displays, each display counted',
    v2(text('€'.repeat(3381)), text('€')),
    v2(text('€'.repeat(3381)), text('€€')),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a text display that says something', v2(text(' a ')), v2(text(' \n')), 'components.0.content BASE_TYPE_REQUIRED'],
  [
    'custom id',
    { components: [row(button(x(100)))] },
    { components: [row(button(x(101)))] },
    'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'custom id, one at least',
    { components: [row(button('x'))] },
    { components: [row(button(''))] },
    'components.0.components.0.custom_id BASE_TYPE_MIN_LENGTH',
  ],
  [
    'custom ids that differ',
    v2(row(button('a')), container([row(button('b'))])),
    v2(row(button('a')), container([row(button('a'))])),
    'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'ids that differ',
    v2({ ...text('a'), id: 1 }, { ...text('a'), id: 2 }),
    v2({ ...text('a'), id: 1 }, { ...text('a'), id: 1 }),
    'components.1.id COMPONENT_ID_DUPLICATED',
  ],
  [
    'label',
    { components: [row(button('a', { label: x(80) }))] },
    { components: [row(button('a', { label: x(81) }))] },
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label or an emoji',
    { components: [row(button('a', { label: null, emoji: { name: '👍' } }))] },
    { components: [row(button('a', { label: null }))] },
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'link',
    { components: [row(link(`https://a.example/${x(512 - 18)}`))] },
    { components: [row(link(`https://a.example/${x(513 - 18)}`))] },
    'components.0.components.0.url BASE_TYPE_MAX_LENGTH',
  ],
  [
    'link of http',
    { components: [row(link('http://a.example'))] },
    { components: [row(link('ftp://a.example'))] },
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'link of discord',
    { components: [row(link('discord://-/channels/@me'))] },
    { components: [row(link('javascript:alert(1)'))] },
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link that is one',
    { components: [row(link('https://a.example'))] },
    { components: [row(link('a.example'))] },
    'components.0.components.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'a link button without custom id',
    { components: [row(link('https://a.example'))] },
    { components: [row(link('https://a.example', { custom_id: 'a' }))] },
    'components.0.components.0.custom_id BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  ],
  [
    'a button with custom id',
    { components: [row(button('a'))] },
    { components: [row(button('a', { custom_id: null }))] },
    'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
  ],
  [
    'options',
    { components: [row(select(values(25)))] },
    { components: [row(select(values(26)))] },
    'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'options, one at least',
    { components: [row(select(values(1)))] },
    { components: [row(select([]))] },
    'components.0.components.0.options BASE_TYPE_MIN_LENGTH',
  ],
  [
    'option value',
    { components: [row(select([x(100)]))] },
    { components: [row(select([x(101)]))] },
    'components.0.components.0.options.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option values that differ',
    { components: [row(select(['a', 'b']))] },
    { components: [row(select(['a', 'a']))] },
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'values that there are options for',
    { components: [row(select(['a', 'b'], { max_values: 2 }))] },
    { components: [row(select(['a', 'b'], { max_values: 3 }))] },
    'components.0.components.0.max_values BASE_TYPE_BAD_LENGTH',
  ],
  [
    'placeholder',
    { components: [row(select(['a'], { placeholder: x(150) }))] },
    { components: [row(select(['a'], { placeholder: x(151) }))] },
    'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
  ],
  [
    'texts in a section',
    v2({ type: ComponentType.Section, components: many(3, () => text('a')), accessory: button('b') }),
    v2({ type: ComponentType.Section, components: many(4, () => text('a')), accessory: button('b') }),
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'media that can be fetched',
    v2({ type: ComponentType.MediaGallery, items: [{ media: { url: 'https://a.example/a.png' } }] }),
    v2({ type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://a.png' } }] }),
    'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'mentions of one sort',
    { content: 'a', allowed_mentions: { parse: ['users'], roles: ['1'] } },
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'mentions once',
    { content: 'a', allowed_mentions: { users: ['1', '2'] } },
    { content: 'a', allowed_mentions: { users: ['1', '1'] } },
    'allowed_mentions.users.1 SET_TYPE_ALREADY_CONTAINS_VALUE',
  ],
  [
    'users to be mentioned',
    { content: 'a', allowed_mentions: { users: many(100, String) } },
    { content: 'a', allowed_mentions: { users: many(101, String) } },
    'allowed_mentions.users BASE_TYPE_MAX_LENGTH',
  ],
];
