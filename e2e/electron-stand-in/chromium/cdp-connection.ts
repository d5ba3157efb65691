import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// The protocol's types come with Playwright, which does not export them by name.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Message {
  readonly method: keyof Protocol.EventMap;
  readonly params: never;
  readonly sessionId?: string;
}

/** One conversation with Chromium: with the browser itself, or with one of its pages or frames. */
export class CdpSession extends EventEmitter<Protocol.EventMap> {
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;

  constructor(connection: CdpConnection, id: string | undefined) {
    super();
    this.setMaxListeners(0);
    this.#connection = connection;
    this.#id = id;
  }

  /** Resolves with Chromium's answer; rejects with its message, or when Chromium is gone. */
  send<Name extends Command>(
    method: Name,
    params?: Protocol.CommandParameters[Name],
  ): Promise<Protocol.CommandReturnValues[Name]> {
    return this.#connection.send(method, params ?? {}, this.#id) as Promise<Protocol.CommandReturnValues[Name]>;
  }

  /** The conversation that an event of this one names. */
  sibling(id: string): CdpSession {
    return this.#connection.session(id);
  }

  /** Sends what nobody waits for: a page that is gone by now is no trouble. */
  tell<Name extends Command>(method: Name, params?: Protocol.CommandParameters[Name]): void {
    this.send(method, params).catch(() => {});
  }
}

/** Speaks the DevTools protocol over Chromium's debugging pipe: JSON texts, each ended by a zero byte. */
export class CdpConnection {
  readonly browser = new CdpSession(this, undefined);
  readonly #input: Writable;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;
  #open = true;
  #unread = '';

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    // Chromium may end before it has read everything: the end of the output tells.
    input.on('error', () => {});
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#read(text));
    output.on('close', () => this.#close());
    output.on('error', () => this.#close());
  }

  /** The conversation with that id, as `Target.attachedToTarget` names it. */
  session(id: string): CdpSession {
    const known = this.#sessions.get(id);
    if (known) return known;
    const session = new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    if (!this.#open) return Promise.reject(new Error(`${method}: Chromium is gone`));
    this.#lastId += 1;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#lastId, waiting);
    this.#input.write(`${JSON.stringify({ id: this.#lastId, method, params, sessionId })}\0`);
    return waiting.promise;
  }

  #read(text: string): void {
    const pieces = (this.#unread + text).split('\0');
    this.#unread = pieces.pop() ?? '';
    for (const piece of pieces) this.#hear(JSON.parse(piece) as Answer | Message);
  }

  /** What a listener throws is an exception of the app's, and no reason not to hear what Chromium said after it. */
  #hear(message: Answer | Message): void {
    try {
      this.#dispatch(message);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
    }
  }

  #dispatch(message: Answer | Message): void {
    if ('id' in message) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
      return;
    }
    const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
    session.emit(message.method, message.params);
  }

  #close(): void {
    this.#open = false;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('Chromium is gone'));
    this.#waiting.clear();
  }
}
