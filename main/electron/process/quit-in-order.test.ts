import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../core/time/testing/virtual-clock.ts';
import { quitInOrder } from './quit-in-order.ts';

/**
 * An app that quits as Electron's does: `will-quit`, which can be prevented, then `quit`. An attempt is over only once the
 * listeners and their microtasks have run; until then another one does nothing.
 */
const quittingApp = (leaving: Promise<void> | null = null) => {
  const clock = new VirtualClock();
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
    clock,
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
  return { clock, app, quit, hurry, keychain, happened };
};

describe('quitting', () => {
  it('ends at once when the keychain owes no answer', () => {
    const { quit, happened } = quittingApp();
    quit();
    expect(happened).toStrictEqual(['closed', 'ended in order']);
  });

  it('waits for what the keychain was told last', async () => {
    const { clock, quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await clock.advance(2_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await clock.advance(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'ended in order']);
    expect(clock.sleepers).toBe(0);
  });

  it('lets the app leave in order first', async () => {
    const leaving = Promise.withResolvers<void>();
    const { clock, quit, happened } = quittingApp(leaving.promise);
    quit();
    await clock.advance(1_000);
    expect(happened).toStrictEqual(['leaves']);
    leaving.resolve();
    await clock.advance(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('ends where leaving takes no time at all, though the attempt to quit is not over yet', async () => {
    const { clock, quit, happened } = quittingApp(Promise.resolve());
    quit();
    await clock.advance(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('leaves once, however often it is asked to quit meanwhile', async () => {
    const leaving = Promise.withResolvers<void>();
    const { clock, quit, happened } = quittingApp(leaving.promise);
    quit();
    await clock.advance(100);
    quit();
    await clock.advance(100);
    leaving.resolve();
    await clock.advance(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for what plex.tv does not answer', async () => {
    const { clock, quit, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await clock.advance(3_000);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('does not wait for ever for a keychain that hangs', async () => {
    const { clock, quit, keychain, happened } = quittingApp();
    keychain.ask();
    quit();
    await clock.advance(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });

  it('installs an update that became ready meanwhile before it leaves a keychain that hangs', async () => {
    const { clock, app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await clock.advance(3_000);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'killed', 'ended in order']);
  });

  it('installs an update only once the keychain has what it was told last', async () => {
    const { clock, app, quit, keychain, happened } = quittingApp();
    app.once('quit', () => happened.push('installed'));
    keychain.ask();
    quit();
    await clock.advance(1_000);
    expect(happened).toStrictEqual(['closed']);
    keychain.answer();
    await clock.advance(0);
    expect(happened).toStrictEqual(['closed', 'closed', 'installed', 'ended in order']);
  });
});

describe('the end of the session', () => {
  it('has the app leave before anybody asks it to quit, and quit then', async () => {
    const leaving = Promise.withResolvers<void>();
    const { clock, hurry, happened } = quittingApp(leaving.promise);
    expect(hurry()).toBe(true);
    expect(happened).toStrictEqual(['leaves']);
    await clock.advance(100);
    leaving.resolve();
    await clock.advance(0);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('leaves an app alone that has nothing to do before it ends', async () => {
    const { clock, hurry, happened } = quittingApp();
    expect(hurry()).toBe(false);
    await clock.advance(10_000);
    expect(happened).toStrictEqual([]);
  });

  it('is waited for half as long as an end that the person chose', async () => {
    const { clock, hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    hurry();
    await clock.advance(1_499);
    expect(happened).toStrictEqual(['leaves']);
    await clock.advance(1);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
    expect(clock.sleepers).toBe(0);
  });

  it('shortens what is waited for already', async () => {
    const { clock, quit, hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await clock.advance(1_000);
    expect(hurry()).toBe(true);
    await clock.advance(1_500);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
    expect(clock.sleepers).toBe(0);
  });

  it('lengthens nothing', async () => {
    const { clock, quit, hurry, happened } = quittingApp(Promise.withResolvers<void>().promise);
    quit();
    await clock.advance(2_900);
    hurry();
    await clock.advance(100);
    expect(happened).toStrictEqual(['leaves', 'closed', 'ended in order']);
  });

  it('is waited for briefly too where the keychain is busy only by the time the app quits', async () => {
    const { clock, quit, hurry, keychain, happened } = quittingApp();
    expect(hurry()).toBe(false);
    keychain.ask();
    quit();
    await clock.advance(1_500);
    expect(happened).toStrictEqual(['closed', 'closed', 'killed', 'ended in order']);
  });
});
