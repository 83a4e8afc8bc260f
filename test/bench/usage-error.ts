/** What was typed after `npm run bench` cannot be done; the message says why, and what to write. */
export class UsageError extends Error {}
