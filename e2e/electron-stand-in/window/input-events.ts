import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { notImplemented } from '../refuse-the-rest.ts';

/** What Chromium calls the kinds of input that there are here. */
const mouseTypes = { mouseDown: 'mousePressed', mouseMove: 'mouseMoved', mouseUp: 'mouseReleased' } as const;

const mouseTypeOf = (type: Electron.MouseInputEvent['type']) =>
  type in mouseTypes
    ? mouseTypes[type as keyof typeof mouseTypes]
    : notImplemented(`webContents.sendInputEvent with the type ${type}`);

/** How long Chromium waits for a page to take what the person did (kHungRendererDelay), unless a test is in a hurry. */
const hungMillis = Number(process.env['LATCHKEY_HUNG_PAGE_MILLIS'] ?? 15_000);

/**
 * What the app does with the page in the person's place. As in Chromium a page counts as unresponsive when it does not
 * take a piece of input for a while, and as responsive again when it has taken all of them.
 */
export class InputEvents extends EventEmitter<{ unresponsive: []; responsive: [] }> {
  #waiting = 0;
  #unresponsive = false;
  #timer: NodeJS.Timeout | undefined;

  send(session: CdpSession, { type, x, y, button = 'left', clickCount = 1 }: Electron.MouseInputEvent): void {
    const input = { type: mouseTypeOf(type), x, y, button, clickCount };
    this.#waiting += 1;
    this.#timer ??= setTimeout(() => this.#timeIsUp(), hungMillis).unref();
    // Answered when the page has taken it. A page that is gone takes nothing, and is waited for no longer.
    session.send('Input.dispatchMouseEvent', input).then(
      () => this.#taken(),
      () => this.forget(),
    );
  }

  /** The page is another one now, or none. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    this.#unresponsive = false;
  }

  #timeIsUp(): void {
    this.#unresponsive = true;
    this.emit('unresponsive');
  }

  #taken(): void {
    const wasUnresponsive = this.#unresponsive;
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.forget();
    if (wasUnresponsive) this.emit('responsive');
  }
}
