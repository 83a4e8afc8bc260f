import { createServer, type Server } from 'node:http';
import { StartError } from '../start-error.js';

/** Answers 200 while the bot is well and 503 when it is not, for whatever watches over it. */
export function healthServer(port: number, isWell: () => boolean): Promise<Server> {
  const server = createServer((_, response) => {
    const well = isWell();
    response.writeHead(well ? 200 : 503, { 'content-type': 'text/plain' }).end(well ? 'well\n' : 'not well\n');
  });
  return listening(server, port, 'HEALTH_PORT');
}

/**
 * Waits until a server listens.
 *
 * @throws StartError naming the setting when the port cannot be had
 */
export function listening(server: Server, port: number, setting: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : 'cannot be listened on';
      reject(new StartError(`${setting}: port ${port} ${why}; set ${setting} to another one.`));
    });
    server.listen(port, () => resolve(server));
  });
}
