import type { App, Event } from 'electron';

interface QuitInOrderNeeds {
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

/** What the keychain was told last, a token say, gets this long to arrive there. */
const patienceMillis = 3_000;

/**
 * Lets the app leave in order and the keychain finish what it was asked before the app ends. A keychain that hangs is
 * left: it holds a thread, and a process that exits would wait for its threads.
 */
export const quitInOrder = ({ app, close, hasToLeave, leave, keychain, end }: QuitInOrderNeeds): void => {
  let hasWaited = false;
  const leaveAndQuit = async (): Promise<void> => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMillis);
    const isOver = new Promise<void>((resolve) => {
      patience.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const inOrder = async (): Promise<void> => {
      if (hasToLeave()) await leave(patience.signal);
      else close();
      await keychain.whenIdle();
    };
    await Promise.race([inOrder(), isOver]);
    clearTimeout(timer);
    hasWaited = true;
    app.quit();
  };
  app.on('will-quit', (event: Event) => {
    if (hasWaited || !(hasToLeave() || keychain.isBusy)) {
      close();
      // After whoever else listens by now: an update is installed then, and nothing of this process is left afterwards.
      app.once('quit', () => {
        if (keychain.isBusy) end();
      });
      return;
    }
    event.preventDefault();
    void leaveAndQuit();
  });
};
