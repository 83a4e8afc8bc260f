import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { FONT } from './svg.js';

const { resolve } = createRequire(import.meta.url);

/** The font comes along as a package, so that a picture looks the same on every machine. */
const FONT_FILES = [
  resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
];

/** Twice the size it is drawn in: sharp on a slide, and on a screen of high resolution. */
const SCALE = 2;

/** An SVG picture as a PNG file. */
export function pngOf(svg: string): Buffer {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return resvg.render().asPng();
}
