import type { Server } from 'node:http';
import type { Config } from '../config.js';
import { StartError } from '../start-error.js';
import { deliverRest } from './deliver.js';
import { answerSafely, type Connection, connect, type Surroundings } from './gateway.js';
import { healthServer } from './health.js';
import { httpSurface } from './http.js';
import { isWeakKey } from './signature.js';

/** What is being answered may take this long when the bot is told to stop. */
const STOP_LIMIT_MS = 3000;

/**
 * Runs the bot until it is told to stop or Discord will not have it back.
 *
 * @param stopped resolves when the process is told to stop
 * @returns the reason for ending; null when it was told to
 * @throws StartError with what to change
 */
export async function runBot(around: Surroundings, config: Config, stopped: Promise<void>): Promise<string | null> {
  if (config.http !== null && isWeakKey(config.http.publicKey)) {
    throw new StartError(
      'DISCORD_PUBLIC_KEY: this key would let anyone pass for Discord; copy it again from the page “General Information”.',
    );
  }
  const servers: Server[] = [];
  let connection: Connection | null = null;
  try {
    // Ports first: one in use is known at once, before anybody can ask.
    if (config.healthPort !== null)
      servers.push(await healthServer(config.healthPort, () => connection?.isWell() === true));
    connection = await connect(around);
    const { rest } = connection;
    if (config.http !== null) {
      const server = await httpSurface(
        config.http,
        (interaction) => answerSafely(interaction, around),
        (answer, { id, token, application_id: applicationId }) => {
          void deliverRest(answer, { id, token, applicationId }, rest, around.log);
        },
      );
      servers.push(server);
    }
    return await Promise.race([connection.lost, stopped.then(() => null)]);
  } finally {
    for (const server of servers) server.close();
    await connection?.stop(STOP_LIMIT_MS);
  }
}
