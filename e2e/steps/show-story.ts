import type { Story } from '../../renderer/gallery/stories.ts';
import { isDialogOpen } from '../../renderer/is-dialog-open.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { expect } from '../fixtures/test.ts';

/** Shows a story in the running app, as main would by pushing it, and waits until it is drawn. */
export const showStory = async (
  { application, page }: RunningApp,
  { state, checkup, settingsDialog, about, updates }: Omit<Story, 'name'>,
): Promise<void> => {
  // Pushes arrive in their order, so all have when the last one has.
  const hearing = await page.evaluateHandle(() => {
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    const stop = window.latchkey.onUpdates(() => {
      stop();
      resolve();
    });
    return { heard };
  });
  await application.evaluate(
    ({ BrowserWindow }, shown) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.send('latchkey:state', shown.state);
      contents?.send('latchkey:checkup', shown.checkup);
      contents?.send('latchkey:settingsDialog', shown.settingsDialog);
      contents?.send('latchkey:about', shown.about);
      contents?.send('latchkey:updates', shown.updates);
    },
    { state, checkup, settingsDialog, about, updates },
  );
  await hearing.evaluate(({ heard }) => heard);
  const isCovered = isDialogOpen({ checkup, settingsDialog, about });
  await expect(page.getByRole('dialog')).toBeVisible({ visible: isCovered });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
};
