/** Time as the sign-in sees it; tests put one of their own in its place. */
export interface Clock {
  /** Returns milliseconds on a clock that only goes forward; its zero means nothing. */
  monotonicMillis(): number;
  /**
   * Returns milliseconds since 1970 by the wall clock: to be shown to a person, and never for how long anything lasts;
   * an old pin and the clock check aside.
   */
  wallMillis(): number;
  /** Resolves after `millis`, or at once when the signal aborts: the caller looks at the signal. */
  sleep(millis: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  monotonicMillis: () => performance.now(),
  wallMillis: () => Date.now(),
  sleep: (millis, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const finish = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, millis);
      signal.addEventListener('abort', finish, { once: true });
    }),
};
