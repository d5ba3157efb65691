import { EventEmitter, once } from 'node:events';
import { Message, MessageFlag, type MessageBus, sessionBus, type Variant } from '@jellybrick/dbus-next';

const name = 'org.gnome.keyring.SystemPrompter';
const callbackInterface = 'org.gnome.keyring.internal.Prompter.Callback';

/** A dialog as gnome-keyring asked for it: whom to tell what the person did, and what keeps the answer secret. */
interface Dialog {
  readonly asker: string;
  readonly path: string;
  readonly exchange: string;
}

/**
 * Stands where a desktop shows gnome-keyring's dialog for a password. The dialog stays open until the person, that is
 * the test, closes it. (gcr, org.gnome.keyring.Prompter.xml.)
 */
export class Prompter implements AsyncDisposable {
  readonly #bus: MessageBus;
  readonly #changes = new EventEmitter<{ opened: [] }>();
  readonly #open: Dialog[] = [];
  #opened = 0;

  private constructor(bus: MessageBus) {
    this.#bus = bus;
    bus.addMethodHandler((message) => this.#receive(message));
  }

  /** Takes its place on the session bus at that address. */
  static async on(busAddress: string): Promise<Prompter> {
    const bus = sessionBus({ busAddress });
    const prompter = new Prompter(bus);
    await bus.requestName(name);
    return prompter;
  }

  /** How many dialogs there have been so far. */
  get count(): number {
    return this.#opened;
  }

  /** Resolves when a dialog is open. */
  async opened(): Promise<void> {
    while (this.#open.length === 0) await once(this.#changes, 'opened');
  }

  /** Closes the dialog that is open, or the next one, without a password. */
  async dismiss(): Promise<void> {
    await this.opened();
    const dialog = this.#open.shift();
    if (dialog !== undefined) this.#tell(dialog, 'PromptReady', 'sa{sv}s', ['no', {}, dialog.exchange]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#bus.disconnect();
    return Promise.resolve();
  }

  #receive(message: Message): boolean {
    const { sender: asker, member, body } = message;
    const [path] = body as [string];
    switch (member) {
      case 'BeginPrompting':
        this.#reply(message);
        this.#tell({ asker, path, exchange: '' }, 'PromptReady', 'sa{sv}s', ['', {}, '']);
        return true;
      case 'PerformPrompt': {
        const [, , , exchange] = body as [string, string, Record<string, Variant>, string];
        this.#reply(message);
        this.#opened += 1;
        this.#open.push({ asker, path, exchange });
        this.#changes.emit('opened');
        return true;
      }
      case 'StopPrompting':
        this.#reply(message);
        this.#tell({ asker, path, exchange: '' }, 'PromptDone', '', []);
        return true;
      default:
        return false;
    }
  }

  #reply(message: Message): void {
    this.#bus.send(Message.newMethodReturn(message));
  }

  /** Nobody waits for an answer: whoever asked may have gone by now. */
  #tell({ asker, path }: Dialog, member: string, signature: string, body: unknown[]): void {
    const flags = MessageFlag.NO_REPLY_EXPECTED;
    this.#bus.send(
      new Message({ destination: asker, path, interface: callbackInterface, member, signature, body, flags }),
    );
  }
}
