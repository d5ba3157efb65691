import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import type { WebContents } from './web-contents.ts';

type Said = Protocol.Runtime.consoleAPICalledPayload;

const levelOf = (type: Said['type']): 'debug' | 'error' | 'info' | 'warning' => {
  switch (type) {
    case 'error':
    case 'assert':
      return 'error';
    case 'warning':
      return 'warning';
    case 'debug':
      return 'debug';
    default:
      return 'info';
  }
};

const emitConsoleMessage = (webContents: WebContents, { type, args, stackTrace }: Said): void => {
  const [caller] = stackTrace?.callFrames ?? [];
  const details = {
    level: levelOf(type),
    message: args.map((arg) => String(arg.value ?? arg.description ?? arg.unserializableValue ?? arg.type)).join(' '),
    // Chromium counts lines from nought, Electron from one.
    lineNumber: (caller?.lineNumber ?? -1) + 1,
    sourceId: fromChromium(caller?.url ?? ''),
    frame: webContents.mainFrame,
  };
  const { level, message, lineNumber, sourceId } = details;
  webContents.emit(
    'console-message',
    Object.assign(new PreventableEvent(), details),
    level,
    message,
    lineNumber,
    sourceId,
  );
};

const emitStartNavigation = (webContents: WebContents, address: string): void => {
  const url = fromChromium(address);
  const frame = webContents.mainFrame;
  const event = Object.assign(new PreventableEvent(), { url, isSameDocument: false, isMainFrame: true, frame });
  webContents.emit('did-start-navigation', event, url, false, true, frame.processId, frame.routingId);
};

/** Turns what Chromium says of a page into what Electron says of it. */
export const followPage = (webContents: WebContents, session: CdpSession, mainFrameId: string): void => {
  const ofMainFrame =
    <Event extends { readonly frameId: string }>(listener: (event: Event) => void) =>
    (event: Event): void => {
      if (event.frameId === mainFrameId) listener(event);
    };
  session.on('Page.frameNavigated', ({ frame: { id, url, urlFragment = '' } }) => {
    if (id === mainFrameId) webContents.showsDocument(fromChromium(url + urlFragment));
  });
  session.on(
    'Page.navigatedWithinDocument',
    ofMainFrame(({ url }) => webContents.showsDocument(fromChromium(url))),
  );
  session.on(
    'Page.frameStartedNavigating',
    ofMainFrame(({ url }) => emitStartNavigation(webContents, url)),
  );
  session.on('Page.domContentEventFired', () => webContents.emit('dom-ready', new PreventableEvent()));
  session.on('Runtime.consoleAPICalled', (said) => emitConsoleMessage(webContents, said));
  session.on('Inspector.targetCrashed', () => webContents.markGone('crashed'));
};
