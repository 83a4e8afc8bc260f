import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/gu;

/** Whether a text has characters written as HTML writes them: `&rsquo;`, `&#8217;`. */
export function hasCharacterReference(text: string): boolean {
  return text.search(REFERENCE) !== -1;
}

/** The same text with those characters themselves; what is no reference stays. */
export function withoutCharacterReferences(text: string): string {
  return text.replace(REFERENCE, (found, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || found;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
  });
}
