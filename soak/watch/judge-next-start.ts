import { allGone } from '../../e2e/electron-stand-in/processes.ts';
import type { SoakHarness } from '../soak-harness.ts';
import { leftBehind } from './left-behind.ts';

/** What still runs in this profile after the app has quit, as a sentence; nothing where nobody can be asked. */
const stillRunning = (profile: string): Promise<readonly string[]> =>
  allGone(profile).then(
    () => [],
    (error: unknown) => [`After the app had quit: ${String(error)}`],
  );

/**
 * Quits the app and starts it once more: it leaves no process behind, and ends what plex.tv could not be told before.
 * Returns what is not so, each as a sentence.
 */
export const judgeNextStart = async (harness: SoakHarness): Promise<readonly string[]> => {
  await harness.app.quit();
  const running = await stillRunning(harness.profile);
  const next = await harness.launch();
  const left = await leftBehind({ ...harness, app: next }, { mayOweTokens: false });
  await next.quit();
  return [...running, ...left.map((fault) => `After the next start: ${fault}`)];
};
