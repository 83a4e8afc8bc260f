import type { Command } from '../src/routing/command.js';
import { ask } from './ask.js';
import { cite } from './cite.js';
import { compare } from './compare.js';
import { dialogue } from './dialogue.js';
import { documents } from './documents.js';
import { helpOver } from './help.js';
import { passage } from './passage.js';
import { position } from './position.js';
import { search } from './search.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';

const commandsBesideHelp: readonly Command[] = [
  position,
  ask,
  search,
  verify,
  compare,
  timeline,
  passage,
  cite,
  dialogue,
  documents,
];

/** The only list of commands: the router, the registration, `/help`, completion and the tests read it. */
export const commands: readonly Command[] = [...commandsBesideHelp, helpOver(commandsBesideHelp)];
