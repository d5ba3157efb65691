import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quitInOrder } from './quit-in-order.ts';

/** An app that quits as Electron's does: `will-quit`, which can be prevented, then `quit`. */
const quittingApp = () => {
  const app = new EventEmitter();
  const happened: string[] = [];
  let answer = Promise.withResolvers<void>();
  const keychain = {
    isBusy: false,
    whenIdle: () => answer.promise,
    ask: () => {
      keychain.isBusy = true;
      answer = Promise.withResolvers();
    },
    answer: () => {
      keychain.isBusy = false;
      answer.resolve();
    },
  };
  const quit = (): void => {
    let isPrevented = false;
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) return;
    app.emit('quit');
    happened.push('ended in order');
  };
  quitInOrder({
    app: Object.assign(app, { quit }) as unknown as Pick<App, 'on' | 'quit'>,
    close: () => happened.push('closed'),
    keychain,
    end: () => happened.push('killed'),
  });
  return { quit, keychain, happened };
};

describe('quitting', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends at once when the keychain owes no answer', () => {
    const { quit, happened } = quittingApp();
    quit();
    expect(happened).toStrictEqual(['closed', 'ended in order']);
  });

  it('waits for what the keychain was told last', async () => {
    const { quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'ended in order']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait for ever for a keychain that hangs', async () => {
    const { quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });
});
