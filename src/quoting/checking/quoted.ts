import { type ShownWord, shownWords } from '../../comparing/shown.js';
import type { Wording } from '../../comparing/wording.js';
import { hasCharacterReference, withoutCharacterReferences } from './character-references.js';

/** A quotation as somebody gives it, read. */
export interface Quoted {
  readonly text: string;
  readonly words: readonly ShownWord[];
  readonly numbers: readonly number[];
  /** Places of words before which an omission is marked; neither the first nor one past the end. */
  readonly marks: ReadonlySet<number>;
  /** Begins with a mark of omission. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Words in square brackets: by custom the quoter's own. */
  readonly bracketed: readonly number[];
}

const MARK = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.{3,}|\.(?: \.){2}/gu;

/** Reads a quotation: its words, and where it says that words are left out. */
export function readQuoted(given: string, wording: Wording): Quoted {
  const text = plainText(given);
  const found = wording.words(text);
  const marks = new Set<number>();
  for (const match of text.matchAll(MARK)) {
    const at = found.findIndex((word) => word.start >= match.index);
    marks.add(at === -1 ? found.length : at);
  }
  const bracketed = [...text.matchAll(/\[([^[\]]*\p{L}[^[\]]*)\]/gu)].flatMap((match) =>
    found.flatMap((word, at) => (word.start >= match.index && word.end <= match.index + match[0].length ? [at] : [])),
  );
  return {
    text,
    words: shownWords(text, found),
    numbers: wording.numbered(found),
    marks: new Set([...marks].filter((at) => at > 0 && at < found.length)),
    openStart: marks.has(0),
    openEnd: marks.has(found.length),
    bracketed,
  };
}

/** The same quotation without the words in brackets: each stands for words left out. */
export function withoutBracketed(quoted: Quoted): Quoted {
  const kept = quoted.words.flatMap((_, at) => (quoted.bracketed.includes(at) ? [] : [at]));
  const marks = new Set<number>();
  kept.forEach((at, place) => {
    const before = kept[place - 1] ?? -1;
    for (let one = before + 1; one <= at; one += 1)
      if (quoted.marks.has(one) || quoted.bracketed.includes(one)) marks.add(place);
  });
  return {
    ...quoted,
    words: kept.flatMap((at) => quoted.words[at] ?? []),
    numbers: kept.map((at) => quoted.numbers[at] ?? -1),
    marks: new Set([...marks].filter((at) => at > 0)),
    openStart: quoted.openStart || marks.has(0),
    bracketed: [],
  };
}

/**
 * A text without what is no word of it: Markdown, addresses, mentions of Discord, HTML. "[t]he" is "the".
 */
export function plainText(given: string): string {
  const read = hasCharacterReference(given) ? withoutCharacterReferences(given) : given;
  return read
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:)\d+(?::\w)?>/gu, ' ')
    .replace(/\[([^[\]]*)\]\(<?https?:[^()\s]*>?\)/gu, '$1')
    .replace(/<?https?:\/\/\S+/gu, ' ')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*+|~~|\|\||`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(/\u00ad/gu, '');
}
