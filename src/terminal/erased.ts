/** Back to the beginning of the line, and clears it (ECMA-48). */
export const ERASED = '\r\u001b[K';
