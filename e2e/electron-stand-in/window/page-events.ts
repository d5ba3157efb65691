import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromChromium } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import type { DocumentLoads } from './document-loads.ts';
import type { PageLoading } from './page-loading.ts';
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

interface ConsoleMessage {
  readonly level: ReturnType<typeof levelOf>;
  readonly message: string;
  readonly caller: { readonly lineNumber: number; readonly url?: string } | undefined;
}

const emitConsoleMessage = (webContents: WebContents, { level, message, caller }: ConsoleMessage): void => {
  // Chromium counts lines from nought, Electron from one.
  const lineNumber = (caller?.lineNumber ?? -1) + 1;
  const sourceId = fromChromium(caller?.url ?? '');
  const details = { level, message, lineNumber, sourceId, frame: webContents.mainFrame };
  const event = Object.assign(new PreventableEvent(), details);
  webContents.emit('console-message', event, level, message, lineNumber, sourceId);
};

const messageOf = ({ type, args, stackTrace }: Said): ConsoleMessage => ({
  level: levelOf(type),
  message: args.map((arg) => String(arg.value ?? arg.description ?? arg.unserializableValue ?? arg.type)).join(' '),
  caller: stackTrace?.callFrames[0],
});

/** What nobody caught stands on the console, without the way it took. */
export const sayUncaught = (webContents: WebContents, thrown: Protocol.Runtime.ExceptionDetails): void => {
  const { text, exception, lineNumber, url } = thrown;
  const said = String(exception?.description?.replace(/\n {4}at .*/s, '') ?? exception?.value ?? '');
  const message = `${text} ${said}`.trimEnd();
  emitConsoleMessage(webContents, { level: 'error', message, caller: { lineNumber, ...(url ? { url } : {}) } });
};

/** Says what the frames of a page load, in the words and with the arguments of Electron (docs/api/web-contents.md). */
export const sayLoads = (webContents: WebContents, loads: DocumentLoads, loading: PageLoading): void => {
  const { mainFrame } = webContents;
  const { processId, routingId } = mainFrame;
  // The older arguments, which Electron still gives. A frame that is not the main one has no numbers here.
  const numbers = (isMainFrame: boolean) => (isMainFrame ? [processId, routingId] : [-1, -1]);
  const say = (name: string, ...rest: readonly unknown[]) => webContents.emit(name, new PreventableEvent(), ...rest);
  loads.on('loading', () => loading.beginsToLoad(() => say('did-start-loading')));
  loads.on('idle', () => say('did-stop-loading'));
  loads.on('started', ({ frameId, url, isSameDocument }) => {
    const isMainFrame = frameId === webContents.targetId;
    const event = Object.assign(new PreventableEvent(), { url, isSameDocument, isMainFrame });
    Object.defineProperty(event, 'frame', {
      get: () => (isMainFrame ? mainFrame : notImplemented('the frame of did-start-navigation')),
    });
    loading.beginning(() =>
      webContents.emit('did-start-navigation', event, url, isSameDocument, isMainFrame, ...numbers(isMainFrame)),
    );
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
  loads.on('cut', ({ frameId, url, failure: { errno, code } }) => {
    const isMainFrame = frameId === webContents.targetId;
    say('did-fail-load', errno, code, url, isMainFrame, ...numbers(isMainFrame));
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
  session.on('Runtime.consoleAPICalled', (said) => emitConsoleMessage(webContents, messageOf(said)));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => sayUncaught(webContents, exceptionDetails));
  session.on('Inspector.targetCrashed', () => webContents.markGone('crashed'));
};
