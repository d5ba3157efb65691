import { report } from '../report.ts';
import type Electron from 'electron';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { fromChromium } from '../protocol/scheme-address.ts';

export type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** What a page asked for, addresses as Chromium has them. */
export interface WindowWish {
  readonly url: string;
  readonly name: string;
  readonly features: string;
  readonly inBackground: boolean;
  readonly referrer: string;
}

const dispositionOf = ({ features, inBackground }: WindowWish): Electron.HandlerDetails['disposition'] => {
  if (inBackground) return 'background-tab';
  return features === '' ? 'foreground-tab' : 'new-window';
};

/**
 * Asks the app about every window that a page wants to open. None ever opens: `window.open` is answered with null in
 * the page, and what the page opens in other ways is ended while it is still paused, since no window asked for it.
 */
export class WindowOpening {
  handler: WindowOpenHandler | null = null;

  ask(wish: WindowWish): void {
    const url = fromChromium(wish.url);
    const answer = this.handler?.({
      url,
      frameName: wish.name === '_blank' ? '' : wish.name,
      features: wish.features,
      disposition: dispositionOf(wish),
      referrer: { url: fromChromium(wish.referrer), policy: 'strict-origin-when-cross-origin' },
    });
    if (answer?.action !== 'deny') {
      report(`The Electron stand-in does not implement windows opened by a page; it denied ${url}.`);
    }
  }

  /** Hears of links, forms and frames that ask for a window. */
  follow(session: CdpSession): void {
    session.on('Page.windowOpen', ({ url, windowName }) =>
      this.ask({ url, name: windowName, features: '', inBackground: false, referrer: '' }),
    );
    session.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'newTab' || disposition === 'newWindow') {
        this.ask({ url, name: '', features: '', inBackground: disposition === 'newTab', referrer: '' });
      }
    });
  }
}
