/** One WebSocket, with the compression its client asked for. */

import { constants, createDeflate, type Deflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** Sends gateway payloads over a socket. */
export class Connection {
  /** Whether each payload is compressed by itself, as `compress` in an identify asks. */
  compresses = false;
  readonly #stream: Deflate | undefined;

  /** @param zlibStream whether all payloads share one zlib stream, as `compress=zlib-stream` in the address asks */
  constructor(
    private readonly socket: WebSocket,
    zlibStream: boolean,
  ) {
    if (!zlibStream) return;
    this.#stream = createDeflate({ flush: constants.Z_SYNC_FLUSH });
    this.#stream.on('data', (chunk: Buffer) => this.socket.send(chunk));
  }

  send(payload: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const text = JSON.stringify(payload);
    if (this.#stream) this.#stream.write(text);
    else this.socket.send(this.compresses ? deflateSync(text) : text);
  }

  /** Closes with a code, once everything sent before has gone out. */
  close(code: number): void {
    if (this.#stream) this.#stream.flush(() => this.socket.close(code));
    else this.socket.close(code);
  }

  /** Breaks the connection without a closing handshake. */
  terminate(): void {
    this.socket.terminate();
  }
}
