import { isAbsolute, resolve } from 'node:path';
import * as v from 'valibot';
import { isWeakKey } from './discord/signature.js';

/** The settings of Rapporteur; each is described in `.env.example`. */
export interface Config {
  readonly corpusDir: string;
  /** The language of replies where the reader's is not known. */
  readonly defaultLanguage: 'en' | 'fr';
  readonly logLevel: string;
  /** Questions are logged word for word. */
  readonly logQuestions: boolean;
  /** Null: no Discord, a chat in the terminal. */
  readonly discord: DiscordConfig | null;
  /** Null: no HTTP surface. */
  readonly http: HttpConfig | null;
  /** The port that tells whether the bot is well; null for none. */
  readonly healthPort: number | null;
}

/** What the gateway surface needs. */
export interface DiscordConfig {
  readonly token: string;
  /** Commands are registered in this server alone, where they are seen at once; null for everywhere. */
  readonly guildId: string | null;
  /** Mentions of the bot and direct messages are questions. */
  readonly mentions: boolean;
  /** Where Discord's API is reached; another address than Discord's own for a proxy before it. */
  readonly apiUrl: string;
}

/** What the HTTP surface needs. */
export interface HttpConfig {
  readonly port: number;
  /** Ed25519 key of the application, 64 hexadecimal digits. */
  readonly publicKey: string;
}

/** Settings that cannot be used; the message names all of them with their fixes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/u, 'write a port from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'write a port from 0 to 65535'),
);

const yesOrNo = v.pipe(
  v.picklist(['true', 'false', 'yes', 'no', 'on', 'off', '1', '0'], 'write true or false'),
  v.transform((text) => ['true', 'yes', 'on', '1'].includes(text)),
);

const settings = v.object({
  CORPUS_DIR: v.optional(v.string(), 'corpus'),
  DEFAULT_LANGUAGE: v.optional(v.picklist(['en', 'fr'], 'write en or fr'), 'en'),
  LOG_LEVEL: v.optional(v.picklist(LEVELS, `write one of ${LEVELS.join(', ')}`)),
  LOG_QUESTIONS: v.optional(yesOrNo, 'false'),
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/u, 'copy it from the page “Bot” of the application; it has two dots'),
    ),
  ),
  DISCORD_GUILD_ID: v.optional(
    v.pipe(v.string(), v.regex(/^\d{16,20}$/u, 'copy the id of the server; it is 17 to 20 digits')),
  ),
  DISCORD_PUBLIC_KEY: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{64}$/iu, 'copy it from the page “General Information”; it is 64 hexadecimal digits'),
      v.check(
        (key) => !isWeakKey(key),
        'this key would let anyone pass for Discord; copy it again from the page “General Information”',
      ),
    ),
  ),
  DISCORD_API_URL: v.optional(
    v.pipe(v.string(), v.url('write an address that begins with https://')),
    'https://discord.com/api',
  ),
  HTTP_PORT: v.optional(port),
  HEALTH_PORT: v.optional(port),
  MENTIONS: v.optional(yesOrNo, 'false'),
});

/** Settings whose value must not be shown, not even when it is wrong. */
const SECRET = new Set(['DISCORD_TOKEN']);

/**
 * Reads the settings out of the environment; a setting left empty counts as absent.
 *
 * @throws ConfigError naming every wrong setting with its fix
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
  const read = v.safeParse(settings, given);
  const wrong = read.success
    ? []
    : read.issues.map((issue) => {
        const name = String(issue.path?.[0]?.key);
        return `${name}: ${issue.message}${SECRET.has(name) ? '' : `, not “${String(issue.input)}”`}.`;
      });
  const problems = [...wrong, ...contradictions(given)];
  if (!read.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  return configOf(read.output);
}

/** Settings that are of no use without another. */
function contradictions(given: Readonly<Record<string, string>>): readonly string[] {
  const needs = (name: string, other: string, why: string) =>
    given[name] !== undefined && given[other] === undefined
      ? [`${name}: ${why}, so set ${other} as well, or leave ${name} empty.`]
      : [];
  return [
    ...needs('HTTP_PORT', 'DISCORD_PUBLIC_KEY', 'what arrives over HTTP is checked with the public key'),
    ...needs('HTTP_PORT', 'DISCORD_TOKEN', 'commands are registered with the token'),
    ...needs('DISCORD_GUILD_ID', 'DISCORD_TOKEN', 'commands are registered with the token'),
    ...needs('MENTIONS', 'DISCORD_TOKEN', 'mentions arrive over the gateway'),
  ];
}

function configOf(output: v.InferOutput<typeof settings>): Config {
  const { DISCORD_TOKEN: token, HTTP_PORT: httpPort, DISCORD_PUBLIC_KEY: publicKey } = output;
  return {
    corpusDir: isAbsolute(output.CORPUS_DIR) ? output.CORPUS_DIR : resolve(output.CORPUS_DIR),
    defaultLanguage: output.DEFAULT_LANGUAGE,
    logLevel: output.LOG_LEVEL ?? (token === undefined ? 'warn' : 'info'),
    logQuestions: output.LOG_QUESTIONS,
    discord:
      token === undefined
        ? null
        : {
            token,
            guildId: output.DISCORD_GUILD_ID ?? null,
            mentions: output.MENTIONS,
            apiUrl: output.DISCORD_API_URL,
          },
    http: httpPort === undefined || publicKey === undefined ? null : { port: httpPort, publicKey },
    healthPort: output.HEALTH_PORT ?? null,
  };
}
