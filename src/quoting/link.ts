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
  const words = run.split(' ');
  const start = words.slice(0, WORDS).join(' ');
  const end = words.length > 2 * WORDS ? words.slice(-WORDS).join(' ') : '';
  const text = words.length > 2 * WORDS ? `${encoded(start)},${encoded(end)}` : encoded(run);
  const link = `${document.url}${document.url.includes('#') ? '' : '#'}:~:text=${text}`;
  return link.length <= LONGEST ? link : document.url;
}

/** A hyphen, a comma and an ampersand mean something in a text fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('-', '%2D')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
