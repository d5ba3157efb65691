import type { OnBeforeRequestListenerDetails } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SilentLog } from '../../core/log/testing/silent-log.ts';
import { mayRequest, openRendererSession } from './permissions.ts';

const ownOrigin = 'app://latchkey';
const development = 'http://localhost:5173';

describe('the page', () => {
  it.each(['app://latchkey/index.html', 'app://latchkey/assets/index.js', 'data:image/png;base64,AAAA'])(
    'may ask for %s',
    (address) => {
      expect(mayRequest(address, ownOrigin)).toBe(true);
    },
  );

  it.each([
    'https://plex.tv/',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1/',
    'wss://plex.tv/',
    'file:///etc/passwd',
    'blob:https://plex.tv/1',
    'filesystem:app://latchkey/temporary/a',
    'chrome://version/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/page.html',
    'view-source:app://latchkey/index.html',
    'app://latchkey.evil/index.html',
    'app://latchkey:1/index.html',
    'app://latchkey@evil/index.html',
    'app://evil/index.html',
    'app:latchkey/index.html',
    'latchkey',
    '',
  ])('may not ask for "%s"', (address) => {
    expect(mayRequest(address, ownOrigin)).toBe(false);
  });

  it.each([
    ['http://localhost:5173/index.html', true],
    ['ws://localhost:5173/?token=1', true],
    ['data:image/png;base64,AAAA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['http://localhost:5174/', false],
    ['https://localhost:5173/', false],
    ['ws://127.0.0.1:5173/', false],
    ['https://plex.tv/', false],
  ])('under development: %s %s', (address, may) => {
    expect(mayRequest(address, development)).toBe(may);
  });
});

type Listener = (
  details: Pick<OnBeforeRequestListenerDetails, 'url'>,
  answer: (response: { readonly cancel: boolean }) => void,
) => void;

const electron = vi.hoisted(() => ({
  session: { fromPartition: vi.fn<(name: string, options: object) => object>() },
}));
vi.mock('electron', () => electron);

describe('the session of the page', () => {
  const onBeforeRequest = vi.fn<(listener: Listener) => void>();
  const page = { setSpellCheckerEnabled: vi.fn(), setProxy: vi.fn(), webRequest: { onBeforeRequest } };

  beforeEach(() => {
    vi.clearAllMocks();
    electron.session.fromPartition.mockReturnValue(page);
  });

  it('is in memory, looks up no words, and has a proxy to nowhere, for this computer’s own addresses too', async () => {
    expect(await openRendererSession({ origin: ownOrigin, log: new SilentLog() })).toBe(page);
    const [name, options] = electron.session.fromPartition.mock.lastCall ?? [];
    expect(name).not.toMatch(/^persist:|^$/);
    expect(options).toStrictEqual({ cache: false });
    expect(page.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(page.setProxy.mock.lastCall).toStrictEqual([
      { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    ]);
  });

  it('cancels every request for anything else than the page’s files, and says so without the address', async () => {
    const log = new SilentLog();
    await openRendererSession({ origin: ownOrigin, log });
    const answer = vi.fn<(response: { readonly cancel: boolean }) => void>();
    const listener = onBeforeRequest.mock.lastCall?.[0];
    listener?.({ url: 'app://latchkey/index.html' }, answer);
    listener?.({ url: 'https://plex.tv/?secret' }, answer);
    expect(answer.mock.calls).toStrictEqual([[{ cancel: false }], [{ cancel: true }]]);
    expect(log.lines).toStrictEqual(['warn: The page was refused: a request']);
  });

  it('of a page under development keeps the network that its server is reached by', async () => {
    await openRendererSession({ origin: development, log: new SilentLog() });
    expect(page.setProxy).not.toHaveBeenCalled();
  });
});
