import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import type { DocumentLoads } from './document-loads.ts';
import type { WebContents } from './web-contents.ts';
import type { MainFrame } from './web-frame-main.ts';

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

/** Says what the frames of a page load, in the words and with the arguments of Electron (docs/api/web-contents.md). */
export const sayLoads = (webContents: WebContents, loads: DocumentLoads, mainFrame: MainFrame): void => {
  const { processId, routingId } = mainFrame;
  // The older arguments, which Electron still gives. A frame that is not the main one has no numbers here.
  const numbers = (isMainFrame: boolean) => (isMainFrame ? [processId, routingId] : [-1, -1]);
  const say = (name: string, ...rest: readonly unknown[]) => webContents.emit(name, new PreventableEvent(), ...rest);
  loads.on('loading', () => say('did-start-loading'));
  loads.on('idle', () => say('did-stop-loading'));
  loads.on('started', ({ frameId, url, isSameDocument }) => {
    const isMainFrame = frameId === webContents.targetId;
    const event = Object.assign(new PreventableEvent(), { url, isSameDocument, isMainFrame });
    Object.defineProperty(event, 'frame', {
      get: () => (isMainFrame ? mainFrame : notImplemented('the frame of did-start-navigation')),
    });
    webContents.emit('did-start-navigation', event, url, isSameDocument, isMainFrame, ...numbers(isMainFrame));
  });
  loads.on('committed', ({ frameId, url, statusCode, statusText }) => {
    const isMainFrame = frameId === webContents.targetId;
    if (isMainFrame) webContents.showsDocument(url);
    say('did-frame-navigate', url, statusCode, statusText, isMainFrame, ...numbers(isMainFrame));
    if (isMainFrame) say('did-navigate', url, statusCode, statusText);
  });
  loads.on('failed', ({ frameId, url, failure: { errno, code } }) => {
    const isMainFrame = frameId === webContents.targetId;
    if (isMainFrame) webContents.showsDocument(url);
    say('did-fail-provisional-load', errno, code, url, isMainFrame, ...numbers(isMainFrame));
    if (code !== 'ERR_ABORTED') say('did-fail-load', errno, code, url, isMainFrame, ...numbers(isMainFrame));
  });
  loads.on('loaded', (frameId) => {
    const isMainFrame = frameId === webContents.targetId;
    say('did-frame-finish-load', isMainFrame, ...numbers(isMainFrame));
    if (isMainFrame) say('did-finish-load');
  });
};

/** Turns what Chromium says of a page into what Electron says of it. */
export const followPage = (webContents: WebContents, session: CdpSession, mainFrameId: string): void => {
  session.on('Page.navigatedWithinDocument', ({ frameId, url: address }) => {
    const url = fromChromium(address);
    const isMainFrame = frameId === mainFrameId;
    if (isMainFrame) webContents.showsDocument(url);
    const { processId, routingId } = webContents.mainFrame;
    const numbers = isMainFrame ? [processId, routingId] : [-1, -1];
    webContents.emit('did-navigate-in-page', new PreventableEvent(), url, isMainFrame, ...numbers);
  });
  session.on('Page.domContentEventFired', () => webContents.emit('dom-ready', new PreventableEvent()));
  session.on('Runtime.consoleAPICalled', (said) => emitConsoleMessage(webContents, said));
  session.on('Inspector.targetCrashed', () => webContents.markGone('crashed'));
};
