import type { Page } from '@playwright/test';
import type { Outcome, State } from '../../preload/contract.ts';
import type { Intent } from '../rounds/round.ts';

/** Asks main through the bridge, from the page, as often as said at the same moment. */
export const ask = (page: Page, { call, input }: Intent, times = 1): Promise<readonly Outcome<unknown>[]> =>
  page.evaluate(
    ({ call, input, times }) => {
      const send = window.latchkey[call] as (input?: unknown) => Promise<Outcome<unknown>>;
      return Promise.all(Array.from({ length: times }, () => send(input)));
    },
    { call, input, times },
  );

export const readState = (page: Page): Promise<State> =>
  page.evaluate(async () => {
    const outcome = await window.latchkey.signIn.read();
    if (!outcome.ok) throw new Error(`The state could not be read: ${outcome.problem}`);
    return outcome.value;
  });

/** What of a state makes a difference to what a person can do; the time that a code has left does not. */
const outline = (state: State): string =>
  JSON.stringify(state, (name, value: unknown) =>
    ['millisLeft', 'wait', 'avatar'].includes(name) ? undefined : value,
  );

/** Returns the first state that is not `before` any more; the state as it is when that takes longer than `maxMillis`. */
export const stateAfter = async (page: Page, before: State, maxMillis: number): Promise<State> => {
  const outlined = outline(before);
  const until = performance.now() + maxMillis;
  for (;;) {
    const state = await readState(page);
    if (outline(state) !== outlined || performance.now() > until) return state;
    // A push in between is missed; reading again soon makes up for it.
    await nextPush(page, 300);
  }
};

/** Resolves when main tells the page of a state, and after `maxMillis` at the latest. */
const nextPush = (page: Page, maxMillis: number): Promise<void> =>
  page.evaluate(
    (millis) =>
      new Promise<void>((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          stop();
          resolve();
        };
        const stop = window.latchkey.signIn.onChange(end);
        const timer = setTimeout(end, millis);
      }),
    maxMillis,
  );
