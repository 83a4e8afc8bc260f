// sentencex ships no types of its own.
declare module 'sentencex' {
  /** The sentences of a text with the white space that follows them; joined, they give the text again. */
  export function segment(language: string, text: string): string[];
}
