import { report } from '../report.ts';
import type { EventEmitter } from 'node:events';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import { isOwn, serve } from '../protocol/serve.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import type { Session } from '../session/session.ts';
import { followLogins } from './login.ts';
import type { MainFrame } from './web-frame-main.ts';

class NavigationEvent extends PreventableEvent {
  readonly url: string;
  readonly isSameDocument = false;
  readonly isMainFrame: boolean;
  readonly #mainFrame: MainFrame;

  constructor(url: string, isMainFrame: boolean, mainFrame: MainFrame) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
    this.#mainFrame = mainFrame;
  }

  get frame(): MainFrame {
    return this.isMainFrame
      ? this.#mainFrame
      : notImplemented('the frame of a navigation that is not the main frame’s');
  }

  /** Chromium does not tell which frame it was. */
  get initiator(): MainFrame {
    return notImplemented('the initiator of a navigation');
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/**
 * Stands between a page and every address that it goes to: asks the app first when the page wants to go somewhere, and
 * lets the app's own protocol handler answer.
 */
export class Navigation {
  readonly #events: EventEmitter;
  readonly #frame: MainFrame;
  readonly #session: Session;
  #mainFrameId = '';
  /** Where documents of the main frame asked to go. Chromium says so before each request that it makes for a document. */
  readonly #wishes: string[] = [];

  constructor(events: EventEmitter, frame: MainFrame, session: Session) {
    this.#events = events;
    this.#frame = frame;
    this.#session = session;
  }

  /** `follow` is told of the conversations about frames of other sites. */
  async connect(
    session: CdpSession,
    mainFrameId: string,
    follow: (frame: CdpSession) => Promise<unknown>,
  ): Promise<void> {
    this.#mainFrameId = mainFrameId;
    session.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
      if (frameId === mainFrameId && disposition === 'currentTab') this.#wishes.push(withoutFragment(url));
    });
    await this.#watch(session, follow);
  }

  /** Whether the app lets the page go there. */
  asksToNavigate(url: string, isMainFrame: boolean): boolean {
    return (
      this.#asks('will-frame-navigate', url, isMainFrame) && (!isMainFrame || this.#asks('will-navigate', url, true))
    );
  }

  async #watch(session: CdpSession, follow: (frame: CdpSession) => Promise<unknown>): Promise<void> {
    followLogins(this.#events, session, this.#session.passwords);
    session.on('Fetch.requestPaused', (paused) => this.#paused(session, paused));
    // Frames of other sites are targets of their own.
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      const child = session.sibling(sessionId);
      Promise.all([this.#watch(child, follow), child.send('Page.enable'), follow(child)])
        .then(() => child.tell('Runtime.runIfWaitingForDebugger'))
        .catch(() => {});
    });
    await Promise.all([
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }], handleAuthRequests: true }),
      session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'iframe' }, { exclude: true }],
      }),
    ]);
  }

  #paused(session: CdpSession, paused: Protocol.Fetch.requestPausedPayload): void {
    const { requestId, resourceType } = paused;
    if (resourceType === 'Document' && !this.#mayGo(paused)) {
      // An aborted navigation leaves the document where it is.
      session.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    } else {
      this.#answer(session, paused).catch((error: unknown) => {
        report(error);
        session.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
      });
    }
  }

  async #answer(session: CdpSession, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, request } = paused;
    const { webRequest } = this.#session;
    const isAllowed = await webRequest.allows(fromChromium(request.url));
    if (isAllowed) webRequest.refuseHeadsOf('a page');
    if (!isAllowed) {
      session.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    } else if (isOwn(request.url)) {
      await serve(session, paused, this.#session.handlers);
    } else {
      session.tell('Fetch.continueRequest', { requestId });
    }
  }

  #mayGo({ frameId, request, redirectedRequestId }: Protocol.Fetch.requestPausedPayload): boolean {
    const isMainFrame = frameId === this.#mainFrameId;
    const url = fromChromium(request.url + (request.urlFragment ?? ''));
    if (redirectedRequestId !== undefined) return this.#asks('will-redirect', url, isMainFrame);
    if (!isMainFrame) return this.asksToNavigate(url, false);
    const wish = this.#wishes.indexOf(withoutFragment(request.url));
    // The app itself, and whoever drives Chromium from outside, go where they like.
    if (wish < 0) return true;
    this.#wishes.splice(wish, 1);
    return this.asksToNavigate(url, true);
  }

  #asks(name: string, url: string, isMainFrame: boolean): boolean {
    const event = new NavigationEvent(url, isMainFrame, this.#frame);
    // What follows the event are the arguments of older Electron, which it still gives.
    this.#events.emit(name, event, url, false, isMainFrame, this.#frame.processId, this.#frame.routingId);
    return !event.defaultPrevented;
  }
}
