import type { Server } from 'node:http';
import type { Config } from '../config.js';
import { deliverRest, failureOf } from './deliver.js';
import { REST } from './discord-js.js';
import { type Connection, connect } from './gateway.js';
import { healthServer } from './health.js';
import { httpSurface } from './http.js';
import { restOptions } from './rest-options.js';
import type { Surroundings } from './surroundings.js';
import { UnderWay } from './under-way.js';

/** What is being answered may take this long when the bot is told to stop; leaving takes a moment more, 3 s in all. */
const STOP_LIMIT_MS = 2300;

/**
 * Runs the bot until it is told to stop or Discord will not have it back.
 *
 * @param stopped resolves when the process is told to stop
 * @returns the reason for ending; null when it was told to
 * @throws StartError with what to change
 */
export async function runBot(around: Surroundings, config: Config, stopped: Promise<void>): Promise<string | null> {
  const servers: Server[] = [];
  const underWay = new UnderWay((error) => around.log.error({ failure: failureOf(error) }, 'an answer failed'));
  let connection: Connection | null = null;
  const told = stopped.then(() => null);
  try {
    // Ports first: one in use is known at once, before anybody can ask.
    if (config.healthPort !== null)
      servers.push(await healthServer(config.healthPort, () => connection?.isWell() === true));
    if (config.http !== null) servers.push(await httpSurface(config.http, around, afterCallback(underWay, around)));
    connection = connect(around);
    // Told to stop before it is ready, it leaves at once.
    const started = await Promise.race([connection.ready.then(() => 'ready' as const), told]);
    return started === null ? null : await Promise.race([connection.lost, told]);
  } finally {
    for (const server of servers) server.close();
    await Promise.all([underWay.settled(STOP_LIMIT_MS), connection?.stop(STOP_LIMIT_MS)]);
  }
}

/** Over HTTP the callback is the response; what follows it goes to Discord's API. */
function afterCallback(underWay: UnderWay, around: Surroundings): Parameters<typeof httpSurface>[2] {
  const rest = new REST(restOptions(around.config.apiUrl));
  return (answer, { id, token, application_id: applicationId }) => {
    underWay.add(deliverRest(answer, { id, token, applicationId }, rest, around.log));
  };
}
