import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else on the network, who notes everything that reaches them. */
export class Neighbour implements AsyncDisposable {
  readonly url: string;
  readonly #paths: string[] = [];
  readonly #server = createServer();
  readonly #socket = createSocket('udp4');
  #connections = 0;
  #datagrams = 0;

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async moveIn(): Promise<Neighbour> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const neighbour = new Neighbour(port);
    await neighbour.#listen(port);
    return neighbour;
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

  async #listen(port: number): Promise<void> {
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
    this.#server.listen(port, '127.0.0.1');
    this.#socket.bind(port, '127.0.0.1');
    await Promise.all([once(this.#server, 'listening'), once(this.#socket, 'listening')]);
  }
}
