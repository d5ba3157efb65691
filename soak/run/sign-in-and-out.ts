import { LatchkeyPage } from '../../e2e/pages/latchkey-page.ts';
import type { ScreenState } from '../../renderer/screen-state.ts';
import type { Round } from '../rounds/round.ts';
import type { SoakHarness } from '../soak-harness.ts';
import { ask, readState, stateAfter } from './page-calls.ts';
import { approveNewest } from './perform-action.ts';
import { nextMove } from './next-move.ts';

/** As long as an app that is well may take: a keychain's call and a request that ran into their limits, and a poll. */
const maxMillis = 90_000;
/** After this long without a change a person does once more what there is to do. */
const idleMillis = 5_000;

const shown = (state: ScreenState): string =>
  'problem' in state && state.problem !== null ? `${state.kind} (${state.problem})` : state.kind;

const follow = async (
  harness: SoakHarness,
  { person, method }: Round,
  state: ScreenState,
): Promise<'arrived' | 'on-the-way'> => {
  const { page } = harness.app;
  const way = nextMove(state, method);
  switch (way.kind) {
    case 'arrived':
      return 'arrived';
    case 'intent':
      await ask(page, way.intent);
      return 'on-the-way';
    case 'approval':
      approveNewest(harness, person);
      return 'on-the-way';
    case 'wait':
      return 'on-the-way';
  }
};

/** Goes on from any state to being signed in. Returns how long it took. Throws when that cannot be reached. */
export const reachSignedIn = async (harness: SoakHarness, round: Round): Promise<number> => {
  const startedAt = performance.now();
  const seen: string[] = [];
  let state = await readState(harness.app.page);
  for (;;) {
    seen.push(shown(state));
    if ((await follow(harness, round, state)) === 'arrived') return performance.now() - startedAt;
    if (performance.now() - startedAt > maxMillis)
      throw new Error(`Being signed in was not reached: ${seen.join(' → ')}`);
    state = await stateAfter(harness.app.page, state, idleMillis);
  }
};

/** Signs out by the buttons that a person has, and waits until it is done. Throws when it is not done. */
export const signOut = async ({ app: { page } }: SoakHarness): Promise<void> => {
  const latchkey = new LatchkeyPage(page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  const startedAt = performance.now();
  let state = await readState(page);
  while (state.kind !== 'signed-out') {
    if (performance.now() - startedAt > maxMillis) throw new Error(`Signing out came to nothing: ${shown(state)}`);
    state = await stateAfter(page, state, idleMillis);
  }
  if (state.problem !== null) throw new Error(`Signing out met with a problem: ${state.problem}`);
};
