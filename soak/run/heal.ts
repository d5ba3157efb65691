import type { Round } from '../rounds/round.ts';
import type { SoakHarness } from '../soak-harness.ts';

/** Makes everything around the app work again. */
export const heal = async ({ app, plex, keyring }: SoakHarness, { cutsHanging }: Round): Promise<void> => {
  plex.liftFaults();
  // What hangs by now goes on hanging otherwise, until the app has had enough of it.
  if (cutsHanging) plex.goOffline();
  plex.goOnline();
  keyring?.resume();
  await keyring?.unlock();
  await app.application.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.restore();
  });
};
