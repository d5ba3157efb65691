import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../../core/log/log.ts';

interface GuardNeeds {
  /** Where the page is loaded from; it may reload itself from there. */
  readonly pageAddress: string;
  readonly log: Log;
}

/** WebRTC asks no policy of the page's for leave; without UDP and with a proxy to nowhere it reaches nobody. */
const webRtcPolicy = 'disable_non_proxied_udp';

/**
 * Has Chromium close what no guard of a page can: WebRTC of pages that no guard has seen yet, and looking up the hosts of
 * `<link rel="dns-prefetch">`, which asks neither the page's policy nor its proxy. Must run before the app is ready.
 */
export const limitPages = (): void => {
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', webRtcPolicy);
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
};

const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
};

const guardContents = (contents: WebContents, { pageAddress, log }: GuardNeeds): void => {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    log.warn(`The page was refused: ${what}`);
  };
  contents.on('will-navigate', (event) => {
    // The page is one document: it may start over, after a defect, and goes nowhere else.
    if (event.url !== pageAddress) refuse('navigation')(event);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse('navigation in a frame')(event);
  });
  contents.on('will-redirect', refuse('a redirect'));
  contents.on('will-attach-webview', refuse('a webview'));
  // Prevented, this event lets the page go: a page must not keep its window open.
  contents.on('will-prevent-unload', refuse('staying open'));
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    // Otherwise Electron would choose the first device itself.
    refuse('a device')(event);
    choose('');
  });
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy);
  contents.setWindowOpenHandler(() => {
    log.warn('The page was refused: a new window');
    return { action: 'deny' };
  });
};

/** Closes every way out of the page, for every page there will ever be. Must run before the first window is made. */
export const setGuards = (needs: GuardNeeds): void => {
  const guarded = new WeakSet<Session>();
  app.on('web-contents-created', (_event, contents) => {
    if (!guarded.has(contents.session)) {
      guarded.add(contents.session);
      guardSession(contents.session);
    }
    guardContents(contents, needs);
  });
};
