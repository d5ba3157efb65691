import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else on the network, who notes everything that reaches them. */
export class RecordingServer implements AsyncDisposable {
  readonly url: string;
  readonly #paths: string[] = [];
  readonly #server: Server;
  readonly #socket = createSocket('udp4');
  #connections = 0;
  #datagrams = 0;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#receive();
  }

  static async start(): Promise<RecordingServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const recordingServer = new RecordingServer(server);
    recordingServer.#socket.bind((server.address() as AddressInfo).port, '127.0.0.1');
    await once(recordingServer.#socket, 'listening');
    return recordingServer;
  }

  /** What was asked for, without what a browser asks for by itself. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Connections over which anything was said. */
  get connections(): number {
    return this.#connections;
  }

  /** By UDP, on the same port. */
  get datagrams(): number {
    return this.#datagrams;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #receive(): void {
    // A browser connects in advance to where somebody may want to go; that alone says nothing to anybody.
    this.#server.on('connection', (socket) => socket.once('data', () => (this.#connections += 1)));
    this.#server.on('upgrade', ({ url = '' }, socket) => {
      this.#paths.push(url);
      socket.destroy();
    });
    this.#server.on('request', ({ url = '' }, response) => {
      if (url !== '/favicon.ico') this.#paths.push(url);
      const type = url === '/' ? 'text/html' : 'text/plain';
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end('hello');
    });
    this.#socket.on('message', () => (this.#datagrams += 1));
  }
}
