import type { IncomingMessage as NodeMessage } from 'node:http';
import { Readable } from 'node:stream';
import { netErrorMessage } from './net-errors.ts';

/** What Chromium says of a body that ends before its end. */
const shortBody = (message: NodeMessage): string =>
  message.headers['content-length'] === undefined
    ? 'net::ERR_INCOMPLETE_CHUNKED_ENCODING'
    : 'net::ERR_CONTENT_LENGTH_MISMATCH';

/** The answer to `net.request`, as Electron's: a stream with a head. */
export class IncomingMessage extends Readable {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: NodeMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly httpVersion: string;
  readonly httpVersionMajor: number;
  readonly httpVersionMinor: number;
  readonly #message: NodeMessage;

  /** `fail` hears why the body did not come to its end. */
  constructor(message: NodeMessage, fail: (error: Error) => void) {
    super();
    this.statusCode = message.statusCode ?? 0;
    this.statusMessage = message.statusMessage ?? '';
    this.headers = message.headers;
    this.rawHeaders = message.rawHeaders;
    this.httpVersion = message.httpVersion;
    this.httpVersionMajor = message.httpVersionMajor;
    this.httpVersionMinor = message.httpVersionMinor;
    this.#message = message;
    message.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) message.pause();
    });
    message.on('end', () => this.push(null));
    message.on('error', (error) => fail(new Error(message.complete ? netErrorMessage(error) : shortBody(message))));
  }

  override _read(): void {
    this.#message.resume();
  }
}
