import { allGone } from '../../e2e/electron-stand-in/processes.ts';
import type { SoakScene } from '../soak-scene.ts';
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
export const judgeNextStart = async (scene: SoakScene): Promise<readonly string[]> => {
  await scene.app.quit();
  const running = await stillRunning(scene.profile);
  const next = await scene.launch();
  const left = await leftBehind({ ...scene, app: next }, { mayOweTokens: false });
  await next.quit();
  return [...running, ...left.map((fault) => `After the next start: ${fault}`)];
};
