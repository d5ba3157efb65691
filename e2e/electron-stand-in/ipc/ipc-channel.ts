import { report } from '../report.ts';
import { randomUUID } from 'node:crypto';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { pack } from '../page/wire-packing.ts';
import { unpack } from '../page/wire-unpacking.ts';
import type { PersonsChange, Reply, Word } from '../page/words.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import type { Press } from '../window/keys.ts';
import { refusing } from '../refuse-the-rest.ts';
import type { WindowWish } from '../window/window-opening.ts';
import { ipcMain } from './ipc-main.ts';

/** The world that the preload runs in; its name is all that Chromium gives the binding to. */
const worldName = 'Electron Isolated Context';

interface Preload {
  readonly contextId: number;
  readonly uniqueId: string;
  alive: boolean;
}

/** Who a message comes from, as the app is told. */
export interface Sender {
  readonly webContents: object;
  readonly frame: { readonly processId: number; readonly routingId: number };
  /** Whether it, or the window around it, has been destroyed. */
  readonly isGone: () => boolean;
  /** Takes the address of the document that is speaking. */
  readonly speaking: (url: string) => void;
  /** The document has another title. */
  readonly calledItself: (title: string) => void;
  readonly wishesZoom: (direction: 'in' | 'out') => void;
  readonly hadKey: (press: Press, isTaken: boolean) => void;
  readonly preloadFailed: (error: Error) => void;
  /** Takes the address that the document wants to go to, where no request would lead. */
  readonly leaving: (url: string) => void;
  readonly openingWindow: (wish: WindowWish) => void;
  readonly personSays: (change: PersonsChange) => void;
}

/** What a handler is told about a message. Its frame is gone once the page went on to another document. */
class IpcEvent extends PreventableEvent {
  readonly type = 'frame';
  readonly ports = [];
  readonly sender: object;
  readonly processId: number;
  readonly frameId: number;
  readonly reply: (channel: string, ...args: unknown[]) => void;
  readonly #frame: object;
  readonly #preload: Preload;

  constructor({ webContents, frame }: Sender, preload: Preload, reply: IpcEvent['reply']) {
    super();
    this.sender = webContents;
    this.processId = frame.processId;
    this.frameId = frame.routingId;
    this.reply = reply;
    this.#frame = frame;
    this.#preload = preload;
  }

  get senderFrame(): object | null {
    return this.#preload.alive ? this.#frame : null;
  }
}

Object.setPrototypeOf(IpcEvent.prototype, refusing('IpcMainEvent', PreventableEvent.prototype));

/** Carries messages between the main process and the preload of one page, whichever document it shows. */
export class IpcChannel {
  readonly names = { binding: randomUUID(), receiver: randomUUID(), worldName };
  readonly #sender: Sender;
  /**
   * Questions whose event nobody holds any more: no handler can answer them
   * (shell/common/gin_helper/reply_channel.cc).
   */
  readonly #unanswered = new FinalizationRegistry<{ readonly preload: Preload; readonly id: number }>(
    ({ preload, id }) => this.#tell(preload, { kind: 'error', id, message: 'reply was never sent' }),
  );
  #session: CdpSession | null = null;
  #preload: Preload | null = null;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  async connect(session: CdpSession, mainFrameId: string): Promise<void> {
    this.#session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { readonly frameId?: string };
      if (context.name !== worldName || frameId !== mainFrameId) return;
      this.#preload = { contextId: context.id, uniqueId: context.uniqueId, alive: true };
    });
    session.on('Runtime.executionContextsCleared', () => this.#lose());
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#preload?.contextId === executionContextId) this.#lose();
    });
    session.on('Runtime.bindingCalled', (called) => this.#receive(called));
    await session.send('Runtime.addBinding', { name: this.names.binding, executionContextName: worldName });
  }

  /** Sends to the page. Lost when no document with a preload is there, or when a value cannot be cloned. */
  send(channel: string, args: readonly unknown[]): void {
    this.#sendTo(this.#preload, channel, args);
  }

  /** As Electron does (lib/browser/api/web-frame-main.ts): what cannot be cloned is told of on the console only. */
  #sendTo(preload: Preload | null, channel: string, args: readonly unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    try {
      const reply: Reply = { kind: 'message', channel, args: pack(args) };
      if (preload) this.#tell(preload, reply);
    } catch (error) {
      report('Error sending from webFrameMain: ', error);
    }
  }

  #lose(): void {
    if (this.#preload) this.#preload.alive = false;
    this.#preload = null;
  }

  #tell(preload: Preload, reply: Reply): void {
    if (!preload.alive) return;
    this.#session?.tell('Runtime.evaluate', {
      expression: `globalThis[${JSON.stringify(this.names.receiver)}](${JSON.stringify(reply)})`,
      uniqueContextId: preload.uniqueId,
    });
  }

  #receive({ name, payload, executionContextId }: Protocol.Runtime.bindingCalledPayload): void {
    const preload = this.#preload;
    if (name !== this.names.binding || preload?.contextId !== executionContextId) return;
    if (this.#sender.isGone()) return;
    const word = JSON.parse(payload) as Word;
    this.#sender.speaking(fromChromium(word.url));
    switch (word.kind) {
      case 'send':
        ipcMain.emit(word.channel, this.#eventFrom(preload), ...(unpack(word.args) as unknown[]));
        return;
      case 'invoke':
        void this.#answer(preload, word);
        return;
      case 'leave':
        this.#sender.leaving(fromChromium(word.to));
        return;
      case 'open-window': {
        const { to, name, features, disposition, url } = word;
        this.#sender.openingWindow({ url: to, name, features, disposition, mayPost: false, from: url });
        return;
      }
      case 'person':
        this.#sender.personSays(word.change);
        return;
      case 'title':
        this.#sender.calledItself(word.title);
        return;
      case 'zoom':
        this.#sender.wishesZoom(word.direction);
        return;
      case 'key':
        this.#sender.hadKey(word, word.isTaken);
        return;
      case 'preload-failed':
        this.#sender.preloadFailed(Object.assign(new Error(word.message), { stack: word.stack }));
    }
  }

  async #answer(preload: Preload, { id, channel, args }: Word & { readonly kind: 'invoke' }): Promise<void> {
    const event = this.#eventFrom(preload);
    this.#unanswered.register(event, { preload, id }, event);
    try {
      const value = await ipcMain.answer(channel, event, unpack(args) as unknown[]);
      this.#tell(preload, { kind: 'result', id, value: pack(value) });
    } catch (error) {
      report(`Error occurred in handler for '${channel}':`, error);
      this.#tell(preload, { kind: 'error', id, message: String(error) });
    }
    this.#unanswered.unregister(event);
  }

  #eventFrom(preload: Preload): IpcEvent {
    return new IpcEvent(this.#sender, preload, (channel, ...args) => this.#sendTo(preload, channel, args));
  }
}
