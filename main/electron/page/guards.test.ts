import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SilentLog } from '../../core/log/testing/silent-log.ts';

const electron = vi.hoisted(() => ({
  app: { on: vi.fn<(event: string, listener: (event: unknown, contents: unknown) => void) => void>() },
}));
vi.mock('electron', () => electron);
const { setGuards } = await import('./guards.ts');

type Asked = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn<(handler: Asked) => void>();
  readonly setPermissionCheckHandler = vi.fn<(handler: () => boolean) => void>();
  readonly setDevicePermissionHandler = vi.fn<(handler: () => boolean) => void>();
}

class FakeContents extends EventEmitter {
  readonly session: FakeSession;
  readonly setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
  readonly setWindowOpenHandler = vi.fn<(handler: () => { readonly action: string }) => void>();

  constructor(session: FakeSession) {
    super();
    this.session = session;
  }
}

const log = new SilentLog();
const pageAddress = 'app://latchkey/index.html';

/** A page as Electron announces it to the guards. */
const guardedPage = (session = new FakeSession()): FakeContents => {
  const contents = new FakeContents(session);
  const listener = electron.app.on.mock.lastCall?.[1];
  listener?.({}, contents);
  return contents;
};

/** Whether the guards prevent what a page is about to do. */
const prevents = (contents: EventEmitter, event: string, details: object, ...more: readonly unknown[]): boolean => {
  const preventDefault = vi.fn<() => void>();
  contents.emit(event, { ...details, preventDefault }, ...more);
  return preventDefault.mock.calls.length === 1;
};

beforeEach(() => {
  log.lines.length = 0;
  setGuards({ pageAddress, log });
});

describe('a page', () => {
  it('may start over, and goes nowhere else', () => {
    const page = guardedPage();
    expect(prevents(page, 'will-navigate', { url: pageAddress })).toBe(false);
    expect(prevents(page, 'will-frame-navigate', { url: pageAddress, isMainFrame: true })).toBe(false);
    for (const url of ['app://latchkey/other.html', `${pageAddress}#part`, 'https://plex.tv/', 'about:blank', '']) {
      expect(prevents(page, 'will-navigate', { url }), url).toBe(true);
    }
  });

  it.each([
    ['will-frame-navigate', { url: pageAddress, isMainFrame: false }],
    ['will-redirect', { url: pageAddress }],
    ['will-attach-webview', {}],
  ])('is refused %s', (event, details) => {
    expect(prevents(guardedPage(), event, details)).toBe(true);
  });

  it('cannot keep its window open', () => {
    // Prevented, this event lets the page go.
    expect(prevents(guardedPage(), 'will-prevent-unload', {})).toBe(true);
  });

  it('gets no device that Electron would choose by itself', () => {
    const choose = vi.fn<(id: string) => void>();
    expect(prevents(guardedPage(), 'select-bluetooth-device', {}, [{ deviceId: '1' }], choose)).toBe(true);
    expect(choose.mock.calls).toStrictEqual([['']]);
  });

  it('opens no window, and sends nothing by UDP', () => {
    const page = guardedPage();
    expect(page.setWindowOpenHandler.mock.lastCall?.[0]()).toStrictEqual({ action: 'deny' });
    expect(page.setWebRTCIPHandlingPolicy.mock.calls).toStrictEqual([['disable_non_proxied_udp']]);
  });

  it('has nothing of what it wanted written into the log', () => {
    const page = guardedPage();
    prevents(page, 'will-navigate', { url: 'https://plex.tv/?secret' });
    expect(log.lines).toStrictEqual(['warn: The page was refused: navigation']);
  });
});

describe('a session', () => {
  it('grants nothing and downloads nothing', () => {
    const { session } = guardedPage();
    const answer = vi.fn<(granted: boolean) => void>();
    session.setPermissionRequestHandler.mock.lastCall?.[0]({}, 'geolocation', answer);
    expect(answer.mock.calls).toStrictEqual([[false]]);
    expect(session.setPermissionCheckHandler.mock.lastCall?.[0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.lastCall?.[0]()).toBe(false);
    expect(prevents(session, 'will-download', {})).toBe(true);
  });

  it('is guarded once, however many pages it has', () => {
    const session = new FakeSession();
    guardedPage(session);
    guardedPage(session);
    expect(session.listenerCount('will-download')).toBe(1);
  });
});
