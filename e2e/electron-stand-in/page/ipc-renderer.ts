import type Electron from 'electron';
import { refusing } from '../refuse-the-rest.ts';
import { EventEmitter } from './event-emitter.ts';
import { pack } from './wire-packing.ts';
import { unpack } from './wire-unpacking.ts';
import type { Reply, Word } from './words.ts';

/** A word without the address of the document, which whoever carries it adds. */
export type Telling = Word extends infer Each ? (Each extends Word ? Omit<Each, 'url'> : never) : never;

/** The way to the main process and back. */
export interface Carrier {
  readonly tell: (word: Telling) => void;
  readonly listen: (receive: (reply: Reply) => void) => void;
}

/** What a preload imports as `ipcRenderer`. */
export class IpcRenderer extends EventEmitter implements Pick<Electron.IpcRenderer, 'invoke' | 'send'> {
  readonly #carrier: Carrier;
  readonly #awaited = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;

  constructor(carrier: Carrier) {
    super();
    this.#carrier = carrier;
    carrier.listen((reply) => this.#receive(reply));
  }

  send(channel: string, ...args: unknown[]): void {
    this.#carrier.tell({ kind: 'send', channel, args: pack(args) });
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    this.#lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    const word: Telling = { kind: 'invoke', id: this.#lastId, channel, args: pack(args) };
    this.#awaited.set(word.id, answer);
    this.#carrier.tell(word);
    return answer.promise.catch((reason: unknown) => {
      throw new Error(`Error invoking remote method '${channel}': ${String(reason)}`);
    });
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'message') {
      this.emit(reply.channel, { sender: this, ports: [] }, ...(unpack(reply.args) as unknown[]));
      return;
    }
    const answer = this.#awaited.get(reply.id);
    this.#awaited.delete(reply.id);
    if (reply.kind === 'result') answer?.resolve(unpack(reply.value));
    else answer?.reject(reply.message);
  }
}

Object.setPrototypeOf(IpcRenderer.prototype, refusing('ipcRenderer', EventEmitter.prototype));
