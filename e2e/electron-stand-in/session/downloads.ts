import { report } from '../report.ts';
import type { EventEmitter } from 'node:events';
import { running } from '../chromium/running.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';
import { allWebContents } from '../window/all-web-contents.ts';

/** Asks the app about every download, and lets none happen: one that the app does not prevent is named as such. */
export const watchDownloads = async (defaultSession: EventEmitter): Promise<void> => {
  const { browser } = (await running.promise).chromium.connection;
  browser.on('Browser.downloadWillBegin', ({ url, suggestedFilename, frameId }) => {
    const address = fromChromium(url);
    // The main frame and its page go by one name in Chromium.
    const sender = [...allWebContents.values()].find(({ targetId }) => targetId === frameId);
    const event = new PreventableEvent();
    let isThere = true;
    const whileThere =
      <Value>(read: () => Value) =>
      (): Value => {
        if (!isThere) throw new Error('DownloadItem used after being destroyed');
        return read();
      };
    const item = refuseTheRest('DownloadItem', {
      getURL: whileThere(() => address),
      getFilename: whileThere(() => suggestedFilename),
      cancel: whileThere(() => event.preventDefault()),
    });
    (sender?.session ?? defaultSession).emit('will-download', event, item, sender);
    // As Electron does (shell/browser/api/electron_api_session.cc): one that is not to be goes at once.
    isThere = false;
    if (!event.defaultPrevented) report(`The Electron stand-in does not implement downloads; it cancelled ${address}.`);
  });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
};
