import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { forget } from '../steps/forget.ts';

test.skip(process.platform !== 'linux', 'Only on Linux is the start at login a file of the person’s own.');

test('a start at login that cannot be written down stays off, the settings say why, and the next try does it', async ({
  app,
  configFolder,
}) => {
  await mkdir(configFolder, { recursive: true });
  await writeFile(join(configFolder, 'autostart'), 'no folder');
  await new LatchkeyPage(app.page).press('Settings');
  const dialog = app.page.getByRole('dialog', { name: 'Settings' });
  const toggle = dialog.getByRole('switch', { name: 'Start Latchkey when you log in' });
  await toggle.click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'Your system refused, so nothing changed. Check its settings and your disk.',
  );
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  await expect(toggle).toBeFocused();
  await dialog.getByRole('button', { name: 'Dismiss' }).click();
  await rm(join(configFolder, 'autostart'));
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('a start at login that cannot be removed keeps everything from being forgotten, and it is said why', async ({
  appOptions,
  configFolder,
  keychain,
  launch,
}) => {
  const app = await launch();
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await app.quit();
  const before = await keychain.entries();
  await mkdir(join(configFolder, 'autostart', 'latchkey.desktop'), { recursive: true });
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Your system refused, so nothing changed.');
  expect(output).toContain('Nothing was removed.');
  expect(exitCode).toBe(1);
  expect(await keychain.entries()).toEqual(before);
});
