/** Colours of a picture. What a mark means is told by its shape as well: not everybody sees the colours. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
}

export const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1b1f24',
  faint: '#545d69',
  line: '#c2c9d2',
  accent: '#1d5fbf',
};

export const DARK: Palette = {
  ground: '#1e1f22',
  ink: '#f2f3f5',
  faint: '#b5bac1',
  line: '#4e5058',
  accent: '#86b6ff',
};

/** The font that comes along; see raster.ts. */
export const FONT = 'Inter';

/** An SVG element as text; what is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** A line of text. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size, fill, weight = 400, anchor = 'start' }: { size: number; fill: string; weight?: number; anchor?: string },
): string {
  const attributes = {
    x: round(x),
    y: round(y),
    'font-size': size,
    fill,
    'font-weight': weight,
    'text-anchor': anchor,
  };
  return element('text', attributes, [escaped(text)]);
}

/** A picture of a size, with its words for those who do not see it. */
export function picture(
  { width, height, ground, alt }: { width: number; height: number; ground: string; alt: string },
  content: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': `${FONT}, sans-serif`,
      role: 'img',
    },
    [element('title', {}, [escaped(alt)]), element('rect', { width, height, fill: ground }), ...content],
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Two decimals are finer than a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A character of the font is on average this much of its size wide; enough to break lines by. */
const MEAN_WIDTH = 0.54;

/** A text in lines that fit a width. */
export function linesWithin(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * MEAN_WIDTH)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
