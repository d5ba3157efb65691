import type { State } from '../../preload/contract.ts';
import { LatchkeyPage } from '../../e2e/pages/latchkey-page.ts';
import type { Round } from '../story/round.ts';
import type { SoakScene } from '../soak-scene.ts';
import { ask, readState, stateAfter } from './page-calls.ts';
import { approveNewest } from './play-action.ts';
import { wayOn } from './way-on.ts';

/** As long as an app that is well may take: a keychain's call and a request that ran into their limits, and a look. */
const mostMillis = 90_000;
/** After this long without a change a person does once more what there is to do. */
const patienceMillis = 5_000;

const shown = (state: State): string =>
  'problem' in state && state.problem !== null ? `${state.kind} (${state.problem})` : state.kind;

const follow = async (scene: SoakScene, { person, method }: Round, state: State): Promise<'arrived' | 'on-the-way'> => {
  const { page } = scene.app;
  const way = wayOn(state, method);
  switch (way.kind) {
    case 'arrived':
      return 'arrived';
    case 'intent':
      await ask(page, way.intent);
      return 'on-the-way';
    case 'approval':
      approveNewest(scene, person);
      return 'on-the-way';
    case 'wait':
      return 'on-the-way';
  }
};

/** Goes on from any state to being signed in, and gives how long it took. Throws when there is no way on. */
export const findTheWay = async (scene: SoakScene, round: Round): Promise<number> => {
  const startedAt = performance.now();
  const seen: string[] = [];
  let state = await readState(scene.app.page);
  for (;;) {
    seen.push(shown(state));
    if ((await follow(scene, round, state)) === 'arrived') return performance.now() - startedAt;
    if (performance.now() - startedAt > mostMillis) throw new Error(`There was no way on: ${seen.join(' → ')}`);
    state = await stateAfter(scene.app.page, state, patienceMillis);
  }
};

/** Signs out by the buttons that a person has, and waits until it is done. Throws when it is not done. */
export const signOut = async ({ app: { page } }: SoakScene): Promise<void> => {
  const latchkey = new LatchkeyPage(page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  const startedAt = performance.now();
  let state = await readState(page);
  while (state.kind !== 'signed-out') {
    if (performance.now() - startedAt > mostMillis) throw new Error(`Signing out came to nothing: ${shown(state)}`);
    state = await stateAfter(page, state, patienceMillis);
  }
  if (state.problem !== null) throw new Error(`Signing out met with a problem: ${state.problem}`);
};
