import type { App, Event } from 'electron';
import type { Clock } from '../../core/time/clock.ts';

interface QuitInOrderNeeds {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly app: Pick<App, 'on' | 'once' | 'quit'>;
  /** Ends every wait and request. */
  readonly close: () => void;
  readonly hasToLeave: () => boolean;
  /** Ends as `close` does, and does what no later start can make good. Never rejects. */
  readonly leave: (signal: AbortSignal) => Promise<void>;
  readonly keychain: { readonly isBusy: boolean; whenIdle(): Promise<void> };
  /** Ends this process at once. */
  readonly end: () => void;
}

export interface QuittingInOrder {
  /**
   * Returns whether something has to be done before the app ends. It is begun at once, and the app quits then: to be called
   * when the person's session ends, whether or not the system will ask the app to quit.
   */
  readonly hurry: () => boolean;
}

/** What the keychain was told last, a token say, gets this long to arrive there. */
const usualTimeoutMillis = 3_000;

/** Windows and Linux give an app about five seconds at the end of the session; macOS says soon who holds up a log-out. */
const hurriedTimeoutMillis = 1_500;

/**
 * Returns what lets the app leave in order and the keychain finish what it was asked before the app ends. A keychain
 * that hangs is left: it holds a thread, and a process that exits would wait for its threads.
 */
export const quitInOrder = ({
  clock,
  app,
  close,
  hasToLeave,
  leave,
  keychain,
  end,
}: QuitInOrderNeeds): QuittingInOrder => {
  let course: 'running' | 'leaving' | 'left' = 'running';
  let timeoutMillis = usualTimeoutMillis;
  const timeout = new AbortController();
  const left = new AbortController();
  const isOver = new Promise<void>((resolve) => {
    timeout.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const inOrder = async (): Promise<void> => {
    if (hasToLeave()) await leave(timeout.signal);
    else close();
    await keychain.whenIdle();
  };
  const leaveAndQuit = async (): Promise<void> => {
    await Promise.race([inOrder(), isOver]);
    left.abort();
    course = 'left';
    // In a turn of its own: Electron takes no `quit` until the microtasks of an attempt that was prevented have run.
    setImmediate(() => app.quit());
  };
  const hasToWait = (): boolean => {
    switch (course) {
      case 'running':
        return hasToLeave() || keychain.isBusy;
      case 'leaving':
        return true;
      case 'left':
        return false;
    }
  };
  /** The shortest timeout counts. */
  const wait = (): void => {
    void clock.sleep(timeoutMillis, left.signal).then(() => timeout.abort());
    if (course === 'leaving') return;
    course = 'leaving';
    void leaveAndQuit();
  };
  app.on('will-quit', (event: Event) => {
    if (hasToWait()) {
      event.preventDefault();
      wait();
      return;
    }
    close();
    // After whoever else listens by now: an update is installed then, and nothing of this process is left afterwards.
    app.once('quit', () => {
      if (keychain.isBusy) end();
    });
  });
  return {
    hurry: () => {
      timeoutMillis = hurriedTimeoutMillis;
      const isAwaited = hasToWait();
      if (isAwaited) wait();
      return isAwaited;
    },
  };
};
