/**
 * `npm run pictures`: replies as Discord's client shows them, drawn in a browser from what Rapporteur sends.
 *
 * Without arguments it draws those of the README beside this file; with a folder it draws every reply there is here, on a
 * phone and on a desk, dark and light, to be looked at.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ORIGIN, pageOf, type Shown } from './page.js';
import { replyTo, type Typed } from './replies.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const WIDTHS = { phone: 390, desk: 900 } as const;
const QUESTION_FR = 'Quand s’est tenu le sixième dialogue ?';

const REPLIES: Readonly<Record<string, Typed>> = {
  position: { command: 'position', options: { topic: 'cybercrime' }, locale: Locale.EnglishGB },
  ask: {
    command: 'ask',
    options: { question: 'Is a new legal instrument on cybercrime needed?' },
    locale: Locale.EnglishGB,
  },
  'ask-fr': { command: 'ask', options: { question: QUESTION_FR }, locale: Locale.French },
  'position-fr': { command: 'position', options: { topic: 'cybercriminalité' }, locale: Locale.French },
  'not-on-record': {
    command: 'ask',
    options: { question: 'What was agreed on quantum computing?' },
    locale: Locale.EnglishGB,
  },
  help: { command: 'help', options: {}, locale: Locale.EnglishGB },
};

interface Picture {
  readonly reply: string;
  readonly width: keyof typeof WIDTHS;
  readonly theme: 'dark' | 'light';
}

const OF_README: readonly Picture[] = [
  { reply: 'ask', width: 'phone', theme: 'dark' },
  { reply: 'ask-fr', width: 'phone', theme: 'light' },
];

await main(process.argv[2]);

async function main(folder: string | undefined): Promise<void> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined) {
    console.error('The pictures are drawn by Chromium: install it (apt-get install chromium fonts-noto-core).');
    process.exitCode = 1;
    return;
  }
  const every = Object.keys(REPLIES).flatMap((reply) =>
    (['phone', 'desk'] as const).flatMap((width) =>
      (['dark', 'light'] as const).map((theme): Picture => ({ reply, width, theme })),
    ),
  );
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const into = folder ?? join('test', 'pictures');
  mkdirSync(into, { recursive: true });
  for (const picture of folder === undefined ? OF_README : every) {
    const bytes = await draw(picture, browser);
    const file = join(into, `${picture.reply}-${picture.width}-${picture.theme}.webp`);
    writeFileSync(file, bytes);
    console.log(`${file}, ${Math.round(bytes.length / 1024)} kB`);
  }
  await browser.close();
}

async function draw({ reply, width, theme }: Picture, browser: Browser): Promise<Buffer> {
  const typed = REPLIES[reply];
  if (typed === undefined) throw new Error(`there is no reply ${reply}`);
  const shown: Shown = {
    typed: typed.command,
    used: typed.locale === Locale.French ? 'a utilisé' : 'used',
    components: replyTo(typed),
  };
  const page = await browser.newPage({
    viewport: { width: WIDTHS[width], height: 400 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(shown, theme) });
    const file = join('node_modules', pathname);
    if (extname(file) !== '.js' || !existsSync(file)) return route.abort();
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForSelector('body[data-ready]');
  const png = await page.screenshot({ fullPage: true });
  const webp = await asWebp(png, page);
  await page.close();
  return webp;
}

/** The browser turns its own screenshot into WebP, a third of the size of a PNG. */
async function asWebp(png: Buffer, page: Page): Promise<Buffer> {
  const data: unknown = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);
  return Buffer.from(String(data), 'base64');
}
