import type Electron from 'electron';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import type { Disposition } from '../page/words.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';

export type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** What a page asked for, addresses as Chromium has them. */
export interface WindowWish {
  readonly url: string;
  readonly name: string;
  readonly features: string;
  readonly disposition: Disposition;
  /** Whether something may be posted there. */
  readonly mayPost: boolean;
  /** The page that asks. */
  readonly from: string;
}

/** What Chromium tells of a page to where it leads, by the policy of every page that has none of its own. */
const policy = 'strict-origin-when-cross-origin';

const referrerOf = (from: string, to: string): string => {
  // An app's own scheme is told to nobody (SecurityPolicy::ShouldHideReferrer of Blink).
  if (!/^https?:/.test(from) || !URL.canParse(to)) return '';
  const { origin, protocol, pathname, search } = new URL(from);
  const goal = new URL(to);
  if (goal.origin === origin) return origin + pathname + search;
  return protocol === 'https:' && goal.protocol === 'http:' ? '' : `${origin}/`;
};

const refusePostBody = (): never => notImplemented('the postBody of a window that a page wants to open');

/**
 * Asks the app about every window that a page wants to open. None ever opens: `window.open` is answered with null in
 * the page, and what the page opens in other ways is ended while it is still paused, since no window asked for it.
 */
export class WindowOpening {
  handler: WindowOpenHandler | null = null;

  ask(wish: WindowWish): void {
    const url = fromChromium(wish.url);
    const details: Electron.HandlerDetails = {
      url,
      frameName: wish.name === '_blank' ? '' : wish.name,
      features: wish.features,
      disposition: wish.disposition,
      referrer: { url: referrerOf(fromChromium(wish.from), url), policy },
    };
    if (wish.mayPost) {
      Object.defineProperty(details, 'postBody', { get: refusePostBody });
    }
    // As in Electron no handler is as good as a yes, and an answer that is none a no (lib/browser/api/web-contents.ts).
    const answer: unknown = this.handler === null ? { action: 'allow' } : this.handler(details);
    const action: unknown =
      typeof answer === 'object' && answer !== null && 'action' in answer ? answer.action : 'deny';
    if (action === 'allow') notImplemented(`windows opened by a page, and denied ${url}`);
  }

  /** Hears of links, forms and frames that ask for a window; `from` tells which document the page shows. */
  follow(session: CdpSession, from: () => string): void {
    session.on('Page.windowOpen', ({ url, windowName }) =>
      this.ask({
        url,
        name: windowName,
        features: '',
        disposition: 'foreground-tab',
        mayPost: true,
        from: from(),
      }),
    );
    session.on('Page.frameRequestedNavigation', ({ url, disposition, reason }) => {
      const wish = { url, name: '', features: '', mayPost: reason === 'formSubmissionPost', from: from() };
      if (disposition === 'newTab') this.ask({ ...wish, disposition: 'background-tab' });
      else if (disposition === 'newWindow') this.ask({ ...wish, disposition: 'new-window' });
    });
  }
}
