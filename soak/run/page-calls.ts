import type { Page } from '@playwright/test';
import type { Outcome } from '../../preload/contract.ts';
import { type ScreenSlices, type ScreenState, screenStateOf } from '../../renderer/screen-state.ts';
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

const valueOf = <Held>(outcome: Outcome<Held>): Held => {
  if (!outcome.ok) throw new Error(`The state could not be read: ${outcome.problem}`);
  return outcome.value;
};

/** Returns both slices of one moment: no attempt came or went between them. */
const readSlices = async (page: Page): Promise<ScreenSlices> => {
  for (;;) {
    const [before, accounts, after] = await page.evaluate(async () => {
      const { attempt, accounts } = window.latchkey;
      return [await attempt.read(), await accounts.read(), await attempt.read()] as const;
    });
    const attempt = valueOf(before);
    if (valueOf(after).kind === attempt.kind) return { attempt, accounts: valueOf(accounts) };
  }
};

export const readState = async (page: Page): Promise<ScreenState> => {
  const { attempt, accounts } = await readSlices(page);
  const state = screenStateOf(attempt, accounts);
  if (state === null) throw new Error('The app has nothing to show.');
  return state;
};

/** What of a state makes a difference to what a person can do; the time that a code has left does not. */
const outline = (state: ScreenState): string =>
  JSON.stringify(state, (name, value: unknown) =>
    ['millisLeft', 'wait', 'avatar'].includes(name) ? undefined : value,
  );

/** Returns the first state that is not `before` any more; the state as it is when that takes longer than `maxMillis`. */
export const stateAfter = async (page: Page, before: ScreenState, maxMillis: number): Promise<ScreenState> => {
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
          for (const stop of stops) stop();
          resolve();
        };
        const { attempt, accounts } = window.latchkey;
        const stops = [attempt.onChange(end), accounts.onChange(end)];
        const timer = setTimeout(end, millis);
      }),
    maxMillis,
  );
