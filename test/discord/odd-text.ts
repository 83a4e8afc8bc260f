import fc from 'fast-check';

/** What has broken other bots: Markdown, mentions, links, emoji, marks of direction, half characters. */
const ODD_PIECES = [
  '**',
  '*',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '```js\n',
  '||',
  '|',
  '\\',
  '\\\\',
  '# ',
  '### ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '>>> ',
  '[',
  '](',
  ')',
  '[a](https://example.org)',
  'https://example.org/?a=1&b=2',
  '<https://example.org>',
  'http://',
  'discord.gg/abc',
  '@everyone',
  '@here',
  '<@1>',
  '<@!1>',
  '<@&2>',
  '<#3>',
  '</help:4>',
  '<t:1618953630:R>',
  '<:name:5>',
  '<a:name:5>',
  '<id:home>',
  ':smile:',
  ':a:b:',
  '😀',
  '👩‍👩‍👧',
  '🇪🇺',
  'é',
  'é',
  'ü',
  'مرحبا',
  'שלום',
  '漢字',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u001b[31m',
  '\u2028',
  '¯\\_(ツ)_/¯',
  '&amp;',
  '&#42;',
  '<b>',
  '§12.3',
  '“cyber”',
  '-cyber',
  '"cyber norms"',
  'cybercrime',
  'Budapest',
  'dialogue',
  '6e',
  '2019',
  ' ',
  '\n',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Any text that somebody may type, up to so many characters; mostly short, sometimes as long as can be. */
export function oddText(longest: number): fc.Arbitrary<string> {
  const short = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const long = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: longest }))
    .map(([pieces, length]) => pieces.join('').padEnd(length, pieces.join('') || 'x'));
  return fc
    .oneof({ weight: 3, arbitrary: short }, { weight: 1, arbitrary: long })
    .map((text) => text.slice(0, longest));
}

/** A text on one line, as the texts of a record are: white space folded, none at its ends, characters whole. */
export function recordText(longest: number): fc.Arbitrary<string> {
  return oddText(longest)
    .map((text) => Buffer.from(text).toString().replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}
