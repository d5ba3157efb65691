import type Electron from 'electron';
import { type ClientRequest as NodeRequest, request as requestByHttp, type RequestOptions } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { notImplemented } from '../refuse-the-rest.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import { defaultSession, type Session } from '../session/session.ts';
import { isUnknownHost } from './host-rules.ts';
import { IncomingMessage } from './incoming-message.ts';
import { netErrorMessage } from './net-errors.ts';
import { userAgent } from './user-agent.ts';

type Options = Pick<
  Electron.ClientRequestConstructorOptions,
  'headers' | 'hostname' | 'method' | 'path' | 'port' | 'protocol' | 'redirect' | 'url'
> & { readonly session?: Electron.Session };

type Implemented = Pick<Electron.ClientRequest, 'abort' | 'getHeader' | 'removeHeader' | 'setHeader'>;

const mostRedirects = 20;

const addressOf = ({ url, protocol = 'http:', hostname = 'localhost', port, path = '/' }: Options): URL =>
  new URL(url ?? `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);

/** What Node's agents go by; they follow the proxies of the environment. */
const byNode = (address: URL, options: RequestOptions): NodeRequest =>
  address.protocol === 'https:' ? requestByHttps(address, options) : requestByHttp(address, options);

/** As Electron's: one request and, unless it is told otherwise, those that it is redirected to. Nothing can be sent along. */
export class ClientRequest extends refusingEmitter('ClientRequest') implements Implemented {
  readonly #method: string;
  readonly #redirect: NonNullable<Options['redirect']>;
  readonly #session: Session;
  readonly #headers = new Map<string, string | string[]>();
  readonly #address: URL;
  #request: NodeRequest | null = null;
  #response: IncomingMessage | null = null;
  #course: 'to begin' | 'under way' | 'over' = 'to begin';

  constructor(options: Options | string) {
    super();
    const given = typeof options === 'string' ? { url: options } : options;
    this.#address = addressOf(given);
    this.#method = (given.method ?? 'GET').toUpperCase();
    this.#redirect = given.redirect ?? 'follow';
    this.#session = (given.session as unknown as Session | undefined) ?? defaultSession;
    for (const [name, value] of Object.entries(given.headers ?? {})) this.setHeader(name, value);
  }

  setHeader(name: string, value: string | string[]): void {
    if (value === undefined) throw new TypeError('`value` required in setHeader');
    this.#headers.set(name.toLowerCase(), value);
  }

  getHeader(name: string): string {
    return String(this.#headers.get(name.toLowerCase()));
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  end(body?: unknown): this {
    if (body !== undefined) notImplemented('ClientRequest.end with a body');
    if (this.#course !== 'to begin') return this;
    this.#course = 'under way';
    this.#session.requests.add(this);
    void this.#send(this.#address, 0);
    return this;
  }

  abort(): void {
    if (this.#course === 'over') return;
    process.nextTick(() => this.emit('abort'));
    this.#finish(null);
  }

  /** Ends it with that error of the network, as when its session closes all connections. */
  fail(message: string): void {
    this.#finish(new Error(message));
  }

  async #send(address: URL, redirects: number): Promise<void> {
    if (isUnknownHost(address.hostname)) {
      this.fail('net::ERR_NAME_NOT_RESOLVED');
      return;
    }
    if (!(await this.#session.webRequest.allows(address.href))) {
      this.fail('net::ERR_BLOCKED_BY_CLIENT');
      return;
    }
    if (this.#course === 'over') return;
    const headers = { 'user-agent': userAgent(), ...Object.fromEntries(this.#headers) };
    const request = byNode(address, { method: this.#method, headers });
    this.#request = request;
    request.on('error', (error) => this.fail(netErrorMessage(error)));
    request.on('response', (message) => {
      const { statusCode = 0, headers: answered } = message;
      if (statusCode >= 300 && statusCode < 400 && answered.location !== undefined) {
        message.resume();
        this.#turn(new URL(answered.location, address), statusCode, redirects);
        return;
      }
      this.#response = new IncomingMessage(message, (error) => this.fail(error.message));
      this.#response.once('end', () => this.#finish(null));
      this.emit('response', this.#response);
    });
    request.end();
  }

  #turn(address: URL, statusCode: number, redirects: number): void {
    if (this.#redirect === 'error') {
      this.fail("Attempted to redirect, but redirect policy was 'error'");
      return;
    }
    this.emit('redirect', statusCode, this.#method, address.href, {});
    // Whoever wants to follow a redirect that is theirs to follow makes a request of their own here.
    if (this.#course === 'over') return;
    if (this.#redirect === 'manual') this.fail('Redirect was cancelled');
    else if (redirects >= mostRedirects) this.fail('net::ERR_TOO_MANY_REDIRECTS');
    else void this.#send(address, redirects + 1);
  }

  #finish(error: Error | null): void {
    if (this.#course === 'over') return;
    this.#course = 'over';
    this.#session.requests.delete(this);
    if (error !== null) this.#response?.destroy(error);
    this.#request?.destroy();
    if (error !== null) this.emit('error', error);
    this.emit('close');
  }
}
