import { isAbsolute, resolve } from 'node:path';
import * as v from 'valibot';

/** The settings of Rapporteur; each is described in `.env.example`. */
export interface Config {
  readonly corpusDir: string;
  /** The language of replies where the reader's is not known. */
  readonly defaultLanguage: 'en' | 'fr';
  readonly logLevel: string;
}

/** Settings that cannot be used; the message names all of them with their fixes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const settings = v.object({
  CORPUS_DIR: v.optional(v.string(), 'corpus'),
  DEFAULT_LANGUAGE: v.optional(v.picklist(['en', 'fr'], 'write en or fr'), 'en'),
  LOG_LEVEL: v.optional(v.picklist(LEVELS, `write one of ${LEVELS.join(', ')}`), 'warn'),
});

/**
 * Reads the settings out of the environment; a setting left empty counts as absent.
 *
 * @throws ConfigError naming every wrong setting with its fix
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = v.safeParse(settings, given);
  if (!read.success) {
    const lines = read.issues.map(
      (issue) => `${String(issue.path?.[0]?.key)}: ${issue.message}, not “${String(issue.input)}”`,
    );
    throw new ConfigError(lines.join('\n'));
  }
  const { CORPUS_DIR, DEFAULT_LANGUAGE, LOG_LEVEL } = read.output;
  return {
    corpusDir: isAbsolute(CORPUS_DIR) ? CORPUS_DIR : resolve(CORPUS_DIR),
    defaultLanguage: DEFAULT_LANGUAGE,
    logLevel: LOG_LEVEL,
  };
}
