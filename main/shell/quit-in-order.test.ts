import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quitInOrder } from './quit-in-order.ts';

/** An app that quits as Electron's does: `will-quit`, which can be prevented, then `quit`. */
const quittingApp = (leaving: Promise<void> | null = null) => {
  const app = new EventEmitter();
  const happened: string[] = [];
  let answer = Promise.withResolvers<void>();
  const keychain = {
    isBusy: false,
    whenIdle: () => (keychain.isBusy ? answer.promise : Promise.resolve()),
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
    app: Object.assign(app, { quit }) as unknown as Pick<App, 'on' | 'once' | 'quit'>,
    close: () => happened.push('closed'),
    hasToLeave: () => leaving !== null,
    leave: async () => {
      happened.push('leaves');
      await leaving;
    },
    keychain,
    end: () => happened.push('killed'),
  });
  return { app, quit, keychain, happened };
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

  it('lets the app leave in order first', async () => {
    const leaving = Promise.withResolvers<void>();
    const { quit, happened } = quittingApp(leaving.promise);
    quit();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(happened).toStrictEqual(['leaves']);
    leaving.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for what plex.tv does not answer', async () => {
    const { quit, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for a keychain that hangs', async () => {
    const { quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });

  it('installs an update that became ready meanwhile before it leaves a keychain that hangs', async () => {
    const { app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'killed', 'ended in order']);
  });

  it('installs an update only once the keychain has what it was told last', async () => {
    const { app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'ended in order']);
  });
});
