import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPendingTasks } from '../../core/time/testing/virtual-clock.ts';
import { quitInOrder } from './quit-in-order.ts';

/**
 * An app that quits as Electron's does: `will-quit`, which can be prevented, then `quit`. An attempt is over only once the
 * listeners and their microtasks have run; until then another one does nothing.
 */
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
  let isQuitting = false;
  const quit = (): void => {
    if (isQuitting) return;
    let isPrevented = false;
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) {
      isQuitting = true;
      setImmediate(() => (isQuitting = false));
      return;
    }
    app.emit('quit');
    happened.push('ended in order');
  };
  const { hurry } = quitInOrder({
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
  return { app, quit, hurry, keychain, happened };
};

/** Lets time pass, and everything happen that follows without any. */
const pass = async (millis: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(millis);
  await runPendingTasks();
};

describe('quitting', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
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
    await pass(2_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await pass(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'ended in order']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the app leave in order first', async () => {
    const leaving = Promise.withResolvers<void>();
    const { quit, happened } = quittingApp(leaving.promise);
    quit();
    await pass(1_000);
    expect(happened).toStrictEqual(['leaves']);
    leaving.resolve();
    await pass(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('ends where leaving takes no time at all, though the attempt to quit is not over yet', async () => {
    const { quit, happened } = quittingApp(Promise.resolve());
    quit();
    await pass(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('leaves once, however often it is asked to quit meanwhile', async () => {
    const leaving = Promise.withResolvers<void>();
    const { quit, happened } = quittingApp(leaving.promise);
    quit();
    await pass(100);
    quit();
    await pass(100);
    leaving.resolve();
    await pass(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for what plex.tv does not answer', async () => {
    const { quit, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await pass(3_000);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for a keychain that hangs', async () => {
    const { quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await pass(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });

  it('installs an update that became ready meanwhile before it leaves a keychain that hangs', async () => {
    const { app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await pass(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'killed', 'ended in order']);
  });

  it('installs an update only once the keychain has what it was told last', async () => {
    const { app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await pass(1_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await pass(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'ended in order']);
  });
});

describe('the end of the session', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has the app leave before anybody asks it to quit, and quit then', async () => {
    const leaving = Promise.withResolvers<void>();
    const { hurry, happened } = quittingApp(leaving.promise);
    expect(hurry()).toBe(true);
    expect(happened).toStrictEqual(['leaves']);
    await pass(100);
    leaving.resolve();
    await pass(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('leaves an app alone that has nothing to do before it ends', async () => {
    const { hurry, happened } = quittingApp();
    expect(hurry()).toBe(false);
    await pass(10_000);
    expect(happened).toStrictEqual([]);
  });

  it('is waited for half as long as an end that the person chose', async () => {
    const { hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    hurry();
    await pass(1_499);
    expect(happened).toStrictEqual(['leaves']);
    await pass(1);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shortens what is waited for already', async () => {
    const { quit, hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await pass(1_000);
    expect(hurry()).toBe(true);
    await pass(1_500);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lengthens nothing', async () => {
    const { quit, hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await pass(2_900);
    hurry();
    await pass(100);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('is waited for briefly too where the keychain is busy only by the time the app quits', async () => {
    const { quit, hurry, keychain, happened } = quittingApp();
    expect(hurry()).toBe(false);
    keychain.ask();
    quit();
    await pass(1_500);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });
});
