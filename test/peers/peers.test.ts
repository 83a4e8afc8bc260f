import { describe, expect, test } from 'vitest';
import { type PeerLanguage, type PlainPassage, peerLanguageOf } from './peer.js';
import { PEERS } from './peers.js';

const TEXTS: Readonly<Record<PeerLanguage, readonly PlainPassage[]>> = {
  en: [
    { id: 'harbour', text: 'The harbour was closed in the winter because of the ice.' },
    { id: 'bridge', text: 'Two bridges were built over the river by the engineers.' },
    { id: 'school', text: 'A school was opened for the children of the island.' },
  ],
  fr: [
    { id: 'port', text: 'Le port fut fermé pendant l’hiver à cause de la glace.' },
    { id: 'pont', text: 'Les ingénieurs ont construit deux ponts sur la rivière.' },
    { id: 'ecole', text: 'Une école a été ouverte pour les enfants de l’île.' },
  ],
  other: [
    { id: 'puerto', text: 'El puerto fue cerrado durante el invierno por el hielo.' },
    { id: 'puente', text: 'Los ingenieros construyeron dos puentes sobre el río.' },
  ],
};

const ASKED: readonly (readonly [PeerLanguage, string, string])[] = [
  ['en', 'Who built the bridges over a river?', 'bridge'],
  ['en', 'why was the HARBOUR closed', 'harbour'],
  ['fr', 'Qui a construit les ponts ?', 'pont'],
  ['fr', 'Pourquoi le port fut-il fermé en hiver ?', 'port'],
  ['other', '¿Quién hizo puentes sobre el río?', 'puente'],
];

const ODD = [
  '',
  '   ',
  '"',
  'l\'"',
  'bridge AND NOT (',
  'a* OR b^2',
  '+text:bridge -river ~1',
  '?!',
  '\u0000',
  '🙂',
  'NEAR(a b)',
  'article 12.3, U.S.',
];

describe.each(PEERS)('$name', (peer) => {
  test.each(ASKED)('finds in %s what is asked: %s', async (language, question, id) => {
    const built = await peer.build(TEXTS[language], language);
    expect(built.name.startsWith(peer.name)).toBe(true);
    expect(built.search(question, 10)[0]).toBe(id);
    built.close();
  });

  test('finds at most as many as wanted, each once and of those it was given', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, text: `A river and bridge number ${at}` }));
    const built = await peer.build(texts, 'en');
    const found = built.search('bridge over the river', 7);
    expect(found).toHaveLength(7);
    expect(new Set(found).size).toBe(7);
    expect(texts.map(({ id }) => id)).toEqual(expect.arrayContaining([...found]));
    built.close();
  });

  test.each([
    ['en', 'bridge" OR (river) AND -engineers text:x', 'bridge'],
    ['fr', 'ponts" OR (rivière) AND -ingénieurs 12.3 text:x', 'pont'],
  ] as const)('takes a question in %s as plain words, whatever it holds', async (language, question, id) => {
    const built = await peer.build(TEXTS[language], language);
    for (const odd of ODD) expect(built.search(odd, 3).length).toBeLessThanOrEqual(3);
    expect(built.search(question, 3)[0]).toBe(id);
    for (const empty of ['', '?!']) expect(built.search(empty, 3)).toEqual([]);
    built.close();
  });

  test('is there for no passage at all', async () => {
    const built = await peer.build([], 'en');
    expect(built.search('bridge', 3)).toEqual([]);
    built.close();
  });
});

test('MiniSearch completes what is being typed', async () => {
  const built = await PEERS[0]?.build(TEXTS.en, 'en');
  expect(built?.complete?.('harb', 5)).toContain('harbour');
});

test('MiniSearch opened from what it saved finds the same', async () => {
  const [peer] = PEERS;
  const built = await peer?.build(TEXTS.en, 'en');
  const opened = await peer?.open?.(built?.save?.() ?? '');
  expect(opened?.search('bridges over the river', 3)).toEqual(built?.search('bridges over the river', 3));
  expect(opened?.search('harbour', 3)).toEqual(['harbour']);
});

test('a regional language is its language, and one without rules is another', () => {
  expect(['en', 'en-GB', 'FR-ca', 'es', 'fra'].map(peerLanguageOf)).toEqual(['en', 'en', 'fr', 'other', 'other']);
});
