/** Something that keeps the program from starting; the message says what, and what to change. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
