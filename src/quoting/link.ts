import type { Document } from '../corpus/document.js';
import { type Excerpt, OMISSION } from './excerpt.js';

/** The longest address that Discord takes for a link button. */
const LONGEST = 512;
/** Words at either end that name a run of text; enough to be the only such run of a page. */
const WORDS = 5;

/**
 * The address of a quotation's very words, as a text fragment (WICG Scroll to Text Fragment); the plain address where
 * 512 characters do not hold it, or where the address is not that of the page itself.
 */
export function linkTo(document: Document, excerpt: Excerpt): string {
  if (document.urlBasis !== undefined) return document.url;
  const runs = excerpt.text.split(OMISSION).map((run) => run.trim());
  const run = runs.find((one) => one !== '') ?? '';
  const firstWords = run.split(' ', 2 * WORDS + 1);
  const start = firstWords.slice(0, WORDS).join(' ');
  const text = firstWords.length > 2 * WORDS ? `${encoded(start)},${encoded(lastWords(run))}` : encoded(run);
  const link = `${document.url}${document.url.includes('#') ? '' : '#'}:~:text=${text}`;
  return link.length <= LONGEST ? link : document.url;
}

function lastWords(run: string): string {
  let start = run.length;
  for (let word = 0; word < WORDS; word += 1) start = run.lastIndexOf(' ', start - 1);
  return run.slice(start + 1);
}

/** A hyphen, a comma and an ampersand mean something in a text fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[-'()]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
