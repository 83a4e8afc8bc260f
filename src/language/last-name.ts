import { fold } from './fold.js';

/** The last word of somebody's name, folded: by it people are spoken of. */
export function lastName(name: string): string {
  return fold(name.split(' ').at(-1) ?? '');
}
