import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { CdpConnection } from './cdp-connection.ts';

it('hears what Chromium says after what a listener could not bear, which is an uncaught exception', async () => {
  const thrown: unknown[] = [];
  vi.spyOn(globalThis, 'setImmediate').mockImplementation(((run: () => void) => {
    try {
      run();
    } catch (error) {
      thrown.push(error);
    }
  }) as unknown as typeof setImmediate);
  const output = new PassThrough();
  const { browser } = new CdpConnection(new PassThrough(), output);
  const error = new Error('no listener of this');
  browser.on('Page.loadEventFired', () => {
    throw error;
  });
  const heard = once(browser, 'Page.domContentEventFired');
  const [first, second] = ['Page.loadEventFired', 'Page.domContentEventFired'].map((method) =>
    JSON.stringify({ method, params: { timestamp: 1 } }),
  );
  output.write(`${first}\0${second}\0`);
  expect(await heard).toStrictEqual([{ timestamp: 1 }]);
  expect(thrown).toStrictEqual([error]);
  vi.restoreAllMocks();
});
