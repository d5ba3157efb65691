import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import type Electron from 'electron';
import type { CdpSession, Protocol } from './cdp-connection.ts';
import type { Chromium } from './chromium.ts';

export interface OpenTarget {
  readonly targetId: string;
  /** Paused until `Runtime.runIfWaitingForDebugger`. */
  readonly session: CdpSession;
}

/** The pages of Chromium: those that the app's windows asked for, and none else. */
export class Targets extends EventEmitter<{ gone: [targetId: string] }> {
  readonly #chromium: Chromium;
  readonly #expected = new Map<string, PromiseWithResolvers<OpenTarget>>();

  private constructor(chromium: Chromium) {
    super();
    this.setMaxListeners(0);
    this.#chromium = chromium;
  }

  static async watch(chromium: Chromium): Promise<Targets> {
    const targets = new Targets(chromium);
    const { browser } = chromium.connection;
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targets.#attached(sessionId, targetInfo));
    browser.on('Target.detachedFromTarget', ({ targetId }) => targetId && targets.emit('gone', targetId));
    await browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    });
    return targets;
  }

  /** Opens an empty page in a window of its own. */
  open(bounds: Electron.Rectangle): Promise<OpenTarget> {
    // A window opened from the command line has no other name than its address.
    const token = randomUUID();
    const opened = Promise.withResolvers<OpenTarget>();
    this.#expected.set(token, opened);
    if (this.#chromium.headless) this.#create(token, bounds).catch(opened.reject);
    else this.#openAppWindow(token, bounds);
    return opened.promise;
  }

  #create(token: string, { width, height }: Electron.Rectangle): Promise<unknown> {
    return this.#chromium.connection.browser.send('Target.createTarget', {
      url: `about:blank#${token}`,
      newWindow: true,
      width,
      height,
    });
  }

  #openAppWindow(token: string, { width, height, x, y }: Electron.Rectangle): void {
    // Chromium takes no about:blank there.
    this.#chromium.openAppWindow(`data:text/html,<!--${token}-->`, [
      `--window-size=${width},${height}`,
      `--window-position=${x},${y}`,
    ]);
  }

  /** Ends a page at once, asking nobody. */
  close(targetId: string): void {
    this.#chromium.connection.browser.tell('Target.closeTarget', { targetId });
  }

  #attached(sessionId: string, target: Protocol.Target.TargetInfo): void {
    const { targetId } = target;
    const session = this.#chromium.connection.session(sessionId);
    const token = this.#tokenOf(target);
    const expected = this.#expected.get(token);
    this.#expected.delete(token);
    if (expected) expected.resolve({ targetId, session });
    else this.#refuse(targetId, session);
  }

  /** Chromium without any window does not tell the address yet: then it is the page asked for longest, unless a page opened it. */
  #tokenOf({ url, openerId }: Protocol.Target.TargetInfo): string {
    const [longest = ''] = url === '' && openerId === undefined ? this.#expected.keys() : [];
    return /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(url)?.[0] ?? longest;
  }

  /** Ends a page that no window asked for: opened by a page, or by the person with a key that Chromium knows. */
  #refuse(targetId: string, session: CdpSession): void {
    session.on('Fetch.requestPaused', ({ requestId }) =>
      session.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' }),
    );
    session.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    this.close(targetId);
    // It may share a process, paused like itself, with the page that opened it.
    session.tell('Runtime.runIfWaitingForDebugger');
  }
}
