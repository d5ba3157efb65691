import { channelOf } from '../../preload/contract.ts';
import { pushesOf } from '../../renderer/gallery/pushes.ts';
import type { Story } from '../../renderer/gallery/stories.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { expect } from '../fixtures/test.ts';

/** Shows a story in the running app, as main would by pushing it, and waits until it is drawn. */
export const showStory = async ({ application, page }: RunningApp, story: Omit<Story, 'name'>): Promise<void> => {
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Pushes arrive in their order, so all have when the last one has.
  const hearing = await page.evaluateHandle(() => {
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    const stop = window.latchkey.updates.onChange(() => {
      stop();
      resolve();
    });
    return { heard };
  });
  await application.evaluate(
    ({ BrowserWindow }, pushes) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const [channel, value] of pushes) contents?.send(channel, value);
    },
    pushesOf(story).map(([name, value]) => [channelOf(name), value] as const),
  );
  await hearing.evaluate(({ heard }) => heard);
  await expect(dialog).toBeVisible({ visible: story.dialog !== null });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
};
