import type { Passage } from './document.js';

/** Something of a web page that was taken for text. */
export interface FurnitureFinding {
  readonly passage: Passage;
  readonly what: string;
}

const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [/\{[a-z][\w-]*\}/iu, 'a placeholder of the page between braces'],
  [/^\d{6,}_[0-9a-f]{6,}(?:_[a-z])?$/iu, 'the id of an image'],
  [/\.(?:jpe?g|png|gif|webp|svg)$/iu, 'the name of an image file'],
  [
    /^\[?(?:print|imprimer|share|partager|breadcrumb|teaser|text|category|location|editorial sections)\b[\])(#]*$/iu,
    'a label of the page',
  ],
  [/\]\(#\)$|^\[.*\]\(.*\)$/u, 'a link of the page'],
  [
    /^(?:leave a reply|laisser un commentaire|fill in your details|you are commenting using|connecting to %s)/iu,
    'the comment form',
  ],
  [/(?:wordpress\.com logo|twitter picture|facebook photo|google\+ photo)$/iu, 'the comment form'],
  [
    /^(?:share (?:this|on)|follow us|subscribe|sign up|log ?(?:in|out)|read more|click here|skip to|accept (?:all )?cookies|we use cookies|all rights reserved|tags?:|posted (?:in|on|by)|related (?:articles|posts|content)|advertisement|publicité|lire (?:aussi|la suite)|partager sur|abonnez-vous|nous utilisons des cookies)\b/iu,
    'navigation of the page',
  ],
  [/^this content has been archived$/iu, 'a banner of the page'],
  [/(?:\bphoto\s*:|\bcrédit photo|\bphoto credit)/iu, 'the caption of a picture'],
  [/^photo$/iu, 'the caption of a picture'],
  [/^\(?(?:french|english|german) version (?:below|above)\)?$/iu, 'a note of the page'],
  [/^\d{1,2}[./]\d{1,2}[./]\d{4}$/u, 'the date of the page'],
];

/** Passages that look like furniture of the page they were taken from. */
export function furnitureIn(passages: readonly Passage[]): readonly FurnitureFinding[] {
  return passages.flatMap((passage) => {
    const found = FURNITURE.find(([pattern]) => pattern.test(passage.text));
    if (found !== undefined) return [{ passage, what: found[1] }];
    const words = passage.text.split(' ').length;
    const looksLikeLabel = words <= 2 && passage.leadIn === null && !/[.!?:;…”"»]$/u.test(passage.text);
    return looksLikeLabel ? [{ passage, what: 'a label of the page' }] : [];
  });
}

/**
 * Pairs of passages that look like one paragraph cut in two, by a page turn for example.
 *
 * @param itemStarts ids of the passages that begin an item of a list: items often begin in lower case, paragraphs do not
 */
export function cutParagraphsIn(
  passages: readonly Passage[],
  itemStarts: ReadonlySet<string>,
): readonly (readonly [Passage, Passage])[] {
  return passages.flatMap((first, at) => {
    const second = passages[at + 1];
    if (second === undefined || itemStarts.has(second.id)) return [];
    const unfinished = /[\p{L}\p{N},–—-]$/u.test(first.text);
    const continues = /^\p{Ll}/u.test(second.text);
    return unfinished && continues ? [[first, second] as const] : [];
  });
}
