import type Electron from 'electron';
import {
  type ClientRequest as NodeRequest,
  type IncomingMessage as NodeMessage,
  request as requestByHttp,
} from 'node:http';
import { request as requestByHttps } from 'node:https';
import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { switches } from '../app/command-line.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import {
  answerTo,
  basic,
  type Credentials,
  credentialsIn,
  proxyChallenge,
  serverChallenge,
  withoutCredentials,
} from './authentication.ts';
import { type Asking, metadataFor } from './fetch-metadata.ts';
import { IncomingMessage } from './incoming-message.ts';
import { netErrorMessage } from './net-errors.ts';
import { obstacleTo } from './obstacle.ts';
import { followProxies } from './proxy.ts';
import { redirectOf } from './redirects.ts';
import { RequestHeaders } from './request-headers.ts';
import { type Options, type Wish, wishOf } from './request-options.ts';
import { userAgent } from './user-agent.ts';

type Implemented = Pick<
  Electron.ClientRequest,
  'abort' | 'followRedirect' | 'getHeader' | 'removeHeader' | 'setHeader'
>;

/** Where a request goes after an answer that was none yet. */
interface Step {
  readonly address: URL;
  readonly method: string;
  readonly redirects: number;
  readonly authorization?: string;
}

/**
 * As Electron's (lib/common/api/net-client-request.ts): a stream that takes what is sent, and says what comes of it. It is
 * closed, as a stream, once all was taken; `response` and `error` come after that.
 */
export class ClientRequest extends Writable implements Implemented {
  readonly #wish: Wish;
  readonly #headers = new RequestHeaders();
  readonly #body: Buffer[] = [];
  #asking: Asking | null = null;
  #isSent = false;
  #isAborted = false;
  #isOver = false;
  #followRedirect: (() => void) | null = null;
  #request: NodeRequest | null = null;
  #response: IncomingMessage | null = null;

  constructor(options: Options | string) {
    super({ autoDestroy: true });
    const given = typeof options === 'string' ? { url: options } : options;
    this.#wish = wishOf(given);
    for (const [name, value] of Object.entries(given.headers ?? {})) this.#headers.set(name, value);
  }

  setHeader(name: string, value: string | string[]): void {
    if (this.#isSent || this.#body.length > 0) throw new Error("Can't set headers after they are sent");
    this.#headers.set(name, value);
  }

  getHeader(name: string): string {
    if (name === undefined || name === null) throw new Error('`name` is required for getHeader(name)');
    return this.#headers.get(name) as string;
  }

  removeHeader(name: string): void {
    if (name === undefined || name === null) throw new Error('`name` is required for removeHeader(name)');
    if (this.#isSent || this.#body.length > 0) throw new Error("Can't remove headers after they are sent");
    this.#headers.remove(name);
  }

  followRedirect(): void {
    if (this.#followRedirect === null) {
      throw new Error('followRedirect() called, but was not waiting for a redirect');
    }
    this.#followRedirect();
  }

  get chunkedEncoding(): boolean {
    return notImplemented('ClientRequest.chunkedEncoding');
  }

  set chunkedEncoding(_isChunked: boolean) {
    notImplemented('ClientRequest.chunkedEncoding');
  }

  getUploadProgress(): never {
    return notImplemented('ClientRequest.getUploadProgress');
  }

  abort(): void {
    if (!this.#isAborted) process.nextTick(() => this.emit('abort'));
    this.#isAborted = true;
    this.#die();
  }

  /**
   * Ends it where it waits for its connection still. One that is in use is only not used again, whatever the documentation
   * of `closeAllConnections` says (net/socket/client_socket_pool.h, `FlushWithError`).
   */
  failUnlessConnected(message: string): void {
    if (this.#request === null) return;
    const { socket }: { readonly socket: Socket | null } = this.#request;
    const isGreeting = socket !== null && 'secureConnecting' in socket && socket.secureConnecting === true;
    if (socket === null || socket.connecting || isGreeting) this.#fail(message);
  }

  override _write(chunk: Buffer, _encoding: string, callback: () => void): void {
    this.#body.push(chunk);
    callback();
  }

  override _final(callback: (error?: Error) => void): void {
    this.#isSent = true;
    try {
      this.#asking = this.#headers.asking(this.#wish.origin);
    } catch (error) {
      return callback(error as Error);
    }
    this.#wish.session.requests.add(this);
    void this.#send({ address: this.#wish.address, method: this.#wish.method, redirects: 0 });
    callback();
  }

  async #send(step: Step): Promise<void> {
    const { address, method, authorization } = step;
    const obstacle = await obstacleTo(address, this.#wish.session);
    if (obstacle !== null) return this.#fail(obstacle);
    if (this.#isOver) return;
    const body = method === 'GET' && this.#wish.method !== 'GET' ? Buffer.alloc(0) : Buffer.concat(this.#body);
    const headers = {
      'user-agent': userAgent(),
      ...this.#headers.sent(),
      ...(this.#asking && metadataFor(this.#asking, address)),
      ...(authorization && { authorization }),
      // Node does not say so of a `GET`, and to the server its body would be another request.
      ...(body.length > 0 && { 'content-length': body.length }),
    };
    // Node's agents follow the proxies of the environment.
    const ask = address.protocol === 'https:' ? requestByHttps : requestByHttp;
    const request = ask(withoutCredentials(address), { method, headers });
    this.#request = request;
    request.on('error', (error) => void this.#hearError(error, step));
    request.on('response', (message) => void this.#hear(message, step));
    request.end(body);
  }

  async #hearError(error: Error, step: Step): Promise<void> {
    if (this.#isOver || this.#response !== null) return;
    const isTunnel = 'statusCode' in error && error.statusCode === 407;
    const given = isTunnel ? await this.#askForProxy(step.address, undefined) : null;
    if (given === null) return this.#fail(netErrorMessage(error));
    await this.#send(step);
  }

  async #hear(message: NodeMessage, step: Step): Promise<void> {
    const { statusCode = 0, headers } = message;
    const redirect = redirectOf({ status: statusCode, location: headers.location }, step);
    if (redirect.kind === 'failed') return this.#fail(redirect.error);
    if (redirect.kind === 'to') {
      message.resume();
      const { address, method, isSafe } = redirect;
      if (!this.#mayFollow(statusCode, method, address, message)) return;
      if (!isSafe) return this.#fail('net::ERR_UNSAFE_REDIRECT');
      return await this.#send({ address, method, redirects: step.redirects + 1 });
    }
    if (statusCode === 407) {
      if (this.#wish.session.proxyFor(step.address) === 'DIRECT') return this.#fail('net::ERR_UNEXPECTED_PROXY_AUTH');
      if ((await this.#askForProxy(step.address, headers['proxy-authenticate'])) === null) return this.#answer(message);
      message.resume();
      return await this.#send(step);
    }
    const challenge = statusCode === 401 && this.#wish.sendsCredentials ? serverChallenge(step.address, headers) : null;
    const given = challenge === null ? null : await this.#passwordFor(challenge, step);
    if (this.#isOver) return;
    if (given === null) return this.#answer(message);
    message.resume();
    await this.#send({ ...step, authorization: basic(given) });
  }

  #passwordFor(info: Electron.AuthInfo, { address, authorization }: Step): Promise<Credentials> {
    return this.#wish.session.passwords.answerTo(info, {
      isRefused: authorization !== undefined,
      known: credentialsIn(address),
      ask: () => answerTo((answer) => this.emit('login', info, answer)),
    });
  }

  async #askForProxy(address: URL, challenge: string | undefined): Promise<Credentials> {
    const info = proxyChallenge(this.#wish.session.proxyFor(address), challenge);
    const given = await answerTo((answer) => this.emit('login', info, answer));
    if (given !== null) followProxies(process.env, switches, given);
    return given;
  }

  #answer(message: NodeMessage): void {
    this.#response = new IncomingMessage(message, (error) => this.#fail(error.message));
    this.#response.once('end', () => this.#end());
    this.emit('response', this.#response);
  }

  /** Whether a redirect is to be followed, by what the request says or whoever hears of it. */
  #mayFollow(status: number, method: string, address: URL, { headersDistinct }: NodeMessage): boolean {
    const { redirect } = this.#wish;
    if (redirect === 'error') {
      this.#fail("Attempted to redirect, but redirect policy was 'error'");
      return false;
    }
    let isFollowed = redirect === 'follow';
    this.#followRedirect = () => (isFollowed = true);
    try {
      this.emit('redirect', status, method, address.href, headersDistinct);
    } finally {
      this.#followRedirect = null;
    }
    if (!isFollowed) this.#fail('Redirect was cancelled');
    return isFollowed && !this.#isOver;
  }

  #fail(message: string): void {
    if (!this.#isOver) this.#die(new Error(message));
  }

  #end(): void {
    this.#isOver = true;
    this.#wish.session.requests.delete(this);
  }

  #die(error?: Error): void {
    this.#end();
    // A stream that is closed already says nothing of its own.
    if (this.destroyed && error) this.emit('error', error);
    this.destroy(error);
    this.#request?.destroy();
    this.#response?.destroy(error);
  }
}
