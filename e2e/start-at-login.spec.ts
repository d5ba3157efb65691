import { spawnSync } from 'node:child_process';
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { autostartFile, programOf } from './fixtures/autostart-entry.ts';
import { RunningApp } from './fixtures/running-app.ts';
import { startProgram } from './fixtures/start-program.ts';
import { expect, test as base } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { isMinimized, minimize } from './steps/minimize.ts';
import { startAgain } from './steps/start-again.ts';

/** With the profile where the app looks for it by itself: what starts it at login names none. */
const test = base.extend({
  profile: async ({ configFolder }, use) => {
    await use(join(configFolder, 'Latchkey'));
  },
});

test.skip(process.platform !== 'linux', 'Only on Linux is the start at login a file of the person’s own.');

const canValidate = spawnSync('desktop-file-validate', ['--help']).status === 0;

const toggleOf = ({ page }: RunningApp): Locator =>
  page.getByRole('switch', { name: 'Start Latchkey when you log in' });

const openSettings = async (app: RunningApp): Promise<Locator> => {
  await new LatchkeyPage(app.page).press('Settings');
  return toggleOf(app);
};

const isMaximized = ({ application }: RunningApp): Promise<boolean | undefined> =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test('the start at login is off at first, and a switch in the settings has the desktop do it or not', async ({
  app,
  configFolder,
}) => {
  const file = autostartFile(configFolder);
  const toggle = await openSettings(app);
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  expect(await isThere(file)).toBe(false);

  await toggle.focus();
  await app.page.keyboard.press('Space');
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await expect(toggle).toBeFocused();
  expect(await readdir(join(configFolder, 'autostart'))).toEqual(['latchkey.desktop']);
  if (canValidate) {
    const { status, stdout } = spawnSync('desktop-file-validate', [file], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  }

  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  expect(await isThere(file)).toBe(false);
});

test('what starts at login is this app, out of the way until it is asked for', async ({
  app,
  appOptions,
  configFolder,
  folder,
}) => {
  const toggle = await openSettings(app);
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await app.quit();

  const program = await programOf(autostartFile(configFolder), join(folder, 'login'));
  await using started = await RunningApp.launchProgram(program, appOptions.environment);
  await new LatchkeyPage(started.page).button('Sign in with Plex').waitFor({ state: 'attached' });
  await expect.poll(() => isMinimized(started)).toBe(true);

  // The desktop brought back what was open, and starts what is to start: nobody asked for the window.
  const { exitCode } = await startProgram([], appOptions.environment, { program }).ended;
  expect(exitCode).toBe(0);
  expect(await isMinimized(started)).toBe(true);

  await startAgain(appOptions);
  await expect.poll(() => isMinimized(started)).toBe(false);
  await expect.poll(() => isMaximized(started)).toBe(true);
  await expect(await openSettings(started)).toHaveAttribute('aria-checked', 'true');
});

test('what the person changes in the desktop’s own settings is seen when the settings open, and when they come back', async ({
  app,
  configFolder,
}) => {
  const file = autostartFile(configFolder);
  await (await openSettings(app)).click();
  await expect(toggleOf(app)).toHaveAttribute('aria-checked', 'true');
  await new LatchkeyPage(app.page).press('Close');
  await writeFile(file, `${await readFile(file, 'utf8')}X-GNOME-Autostart-enabled=false\n`);
  await expect(await openSettings(app)).toHaveAttribute('aria-checked', 'false');

  await toggleOf(app).click();
  await expect(toggleOf(app)).toHaveAttribute('aria-checked', 'true');
  await rm(file);
  await minimize(app);
  await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore());
  await expect(toggleOf(app)).toHaveAttribute('aria-checked', 'false');
});

test('whoever has Latchkey forget everything is not left with a start at login', async ({
  app,
  appOptions,
  configFolder,
}) => {
  await (await openSettings(app)).click();
  await expect(toggleOf(app)).toHaveAttribute('aria-checked', 'true');
  await app.quit();
  const { exitCode } = await startProgram(['--forget'], appOptions.environment).ended;
  expect(exitCode).toBe(0);
  expect(await isThere(autostartFile(configFolder))).toBe(false);
});
