import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { byteRangesOf, type ByteRange } from './byte-ranges.ts';
import { feedOf, type OfferedUpdate } from './offered-update.ts';

/** What goes wrong with the feed, or with the file, until it is lifted. */
export type UpdateFault =
  | { readonly on: 'feed' | 'file'; readonly kind: 'hang' }
  /** The connection breaks without an answer. */
  | { readonly on: 'feed' | 'file'; readonly kind: 'reset' }
  | { readonly on: 'feed' | 'file'; readonly kind: 'status'; readonly status: number }
  | { readonly on: 'feed' | 'file'; readonly kind: 'redirect'; readonly to: string }
  /** The connection breaks in mid-body. */
  | { readonly on: 'feed' | 'file'; readonly kind: 'cut' }
  /** The answer begins, and nothing more comes. */
  | { readonly on: 'feed' | 'file'; readonly kind: 'stall' }
  /** The answer goes on for as long as somebody reads it. */
  | { readonly on: 'feed'; readonly kind: 'endless'; readonly status: number }
  | { readonly on: 'feed'; readonly kind: 'body'; readonly body: string }
  /** One byte is another. */
  | { readonly on: 'file'; readonly kind: 'damaged' };

export interface UpdateRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

const boundary = 'latchkey-part';

/** A part of a file as `multipart/byteranges` has it. */
const partOf = (content: Buffer, { first, last }: ByteRange): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${first}-${last}/${content.length}\r\n\r\n`,
    ),
    content.subarray(first, last + 1),
    Buffer.from('\r\n'),
  ]);

const sendFile = (request: IncomingMessage, response: ServerResponse, content: Buffer): void => {
  const ranges = byteRangesOf(request.headers.range, content.length);
  const head = { 'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes' };
  if (ranges === null) {
    response.writeHead(200, { ...head, 'Content-Length': content.length }).end(content);
    return;
  }
  const [range, ...others] = ranges;
  if (range === undefined) {
    response.writeHead(416, { 'Content-Range': `bytes */${content.length}` }).end();
  } else if (others.length === 0) {
    const { first, last } = range;
    response
      .writeHead(206, {
        ...head,
        'Content-Length': last - first + 1,
        'Content-Range': `bytes ${first}-${last}/${content.length}`,
      })
      .end(content.subarray(first, last + 1));
  } else {
    const body = Buffer.concat([...ranges.map((each) => partOf(content, each)), Buffer.from(`--${boundary}--\r\n`)]);
    response
      .writeHead(206, { 'Content-Type': `multipart/byteranges; boundary=${boundary}`, 'Content-Length': body.length })
      .end(body);
  }
};

function* endlessComment(): Generator<string> {
  for (;;) yield `# ${'x'.repeat(16_382)}\n`;
}

/** A server of updates as a static web server is one: feeds and files, by whole or in ranges. */
export class UpdateServer implements AsyncDisposable {
  /** What was asked for, in that order. */
  readonly requests: UpdateRequest[] = [];
  readonly #server: Server;
  #offered: OfferedUpdate | null = null;
  #fault: UpdateFault | null = null;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#answer(request, response));
  }

  static async start(host = '127.0.0.1'): Promise<UpdateServer> {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    return new UpdateServer(server);
  }

  /** The feed's address, with a slash at its end. */
  get url(): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return `http://${address}:${port}/`;
  }

  /** What is newest from now on. */
  offer(update: OfferedUpdate): void {
    this.#offered = update;
  }

  planFault(fault: UpdateFault): void {
    this.#fault = fault;
  }

  liftFault(): void {
    this.#fault = null;
  }

  /** How often that path was asked for. */
  asked(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  /** How many connections are open just now. */
  get connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const path = decodeURIComponent(pathname).slice(1);
    this.requests.push({ path, headers: request.headers });
    const offered = this.#offered;
    const isFeed = /^latest(?:-(?:linux|mac)(?:-[a-z\d]+)?)?\.yml$/.test(path);
    if (offered === null || !(isFeed || path === offered.fileName)) {
      response.writeHead(404).end();
      return;
    }
    const content = isFeed ? Buffer.from(feedOf(offered)) : offered.content;
    const fault = this.#fault?.on === (isFeed ? 'feed' : 'file') ? this.#fault : null;
    if (fault === null) sendFile(request, response, content);
    else this.#spoil(fault, response, content);
  }

  #spoil(fault: UpdateFault, response: ServerResponse, content: Buffer): void {
    switch (fault.kind) {
      case 'hang':
        return;
      case 'reset':
        response.socket?.resetAndDestroy();
        return;
      case 'redirect':
        response.writeHead(302, { Location: fault.to }).end();
        return;
      case 'status':
        response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end(`<h1>${fault.status}</h1>`);
        return;
      case 'cut':
        response
          .writeHead(200, { 'Content-Length': content.length })
          .write(content.subarray(0, Math.floor(content.length / 2)), () => response.socket?.resetAndDestroy());
        return;
      case 'stall':
        response
          .writeHead(200, { 'Content-Length': content.length })
          .write(content.subarray(0, Math.floor(content.length / 2)));
        return;
      case 'endless':
        response.writeHead(fault.status, { 'Content-Type': 'text/yaml' });
        void pipeline(endlessComment(), response).catch(() => undefined);
        return;
      case 'body':
        response.writeHead(200, { 'Content-Type': 'text/yaml' }).end(fault.body);
        return;
      case 'damaged': {
        const damaged = Buffer.from(content);
        damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
        response.writeHead(200, { 'Content-Length': damaged.length }).end(damaged);
      }
    }
  }
}
