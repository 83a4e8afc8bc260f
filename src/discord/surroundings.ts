import type { Logger } from 'pino';
import type { DiscordConfig } from '../config.js';
import type { Command } from '../routing/command.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';

/** What a surface in Discord needs of the rest of the program. */
export interface Surroundings {
  readonly config: DiscordConfig;
  readonly router: Router;
  readonly commands: readonly Command[];
  /** The record as it is now; it may be swapped while the bot runs. */
  readonly record: () => TheRecord;
  readonly log: Logger;
  readonly logQuestions: boolean;
  readonly defaultLanguage: string;
}
