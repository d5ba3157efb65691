import type { App, Event } from 'electron';

interface QuitInOrderNeeds {
  readonly app: Pick<App, 'on' | 'quit'>;
  /** Ends every wait and request. */
  readonly close: () => void;
  readonly keychain: { readonly isBusy: boolean; whenIdle(): Promise<void> };
  /** Ends this process at once. */
  readonly end: () => void;
}

/** What the keychain was told last, a token say, gets this long to arrive there. */
const patienceMillis = 3_000;

/**
 * Lets the keychain finish what it was asked before the app ends. One that hangs is left: it holds a thread, and a
 * process that exits would wait for its threads.
 */
export const quitInOrder = ({ app, close, keychain, end }: QuitInOrderNeeds): void => {
  let hasWaited = false;
  const quitWhenIdle = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMillis);
    });
    await Promise.race([keychain.whenIdle(), patience]);
    clearTimeout(timer);
    hasWaited = true;
    app.quit();
  };
  app.on('will-quit', (event: Event) => {
    close();
    if (!keychain.isBusy || hasWaited) return;
    event.preventDefault();
    void quitWhenIdle();
  });
  app.on('quit', () => {
    if (keychain.isBusy) end();
  });
};
