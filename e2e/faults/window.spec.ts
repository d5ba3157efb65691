import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { startProgram } from '../fixtures/start-program.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { isMinimized } from '../steps/minimize.ts';
import { startAgain } from '../steps/start-again.ts';

test.skip(findRuntime().kind === 'electron', 'Electron’s own windows are what they are.');

const neverReady = { LATCHKEY_NEVER_READY_TO_SHOW: 'yes' };

const isVisible = ({ application }: RunningApp): Promise<boolean | undefined> =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('a window that the system never calls ready is shown all the same', async ({ launch, profile }) => {
  const app = await launch(neverReady);
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor({ state: 'attached' });
  await expect.poll(() => isVisible(app)).toBe(true);
  expect(await readFile(join(profile, 'logs', 'latchkey.log'), 'utf8')).toContain('The window is shown.');
});

test('a window that is never called ready waits in the task bar after a start at login, and can be opened', async ({
  launch,
  appOptions,
}) => {
  const app = await launch(neverReady, ['--at-login']);
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor({ state: 'attached' });
  await expect.poll(() => isMinimized(app)).toBe(true);
  await startAgain(appOptions);
  await expect.poll(() => isMinimized(app)).toBe(false);
  expect(await isVisible(app)).toBe(true);
});

test('on Wayland, which knows no minimised windows, there is none after a start at login until the person asks for it', async ({
  appOptions,
}) => {
  const { profile, environment } = appOptions;
  const started = startProgram([`--user-data-dir=${profile}`, '--at-login'], {
    ...environment,
    XDG_SESSION_TYPE: 'wayland',
  });
  const log = (): Promise<string> => readFile(join(profile, 'logs', 'latchkey.log'), 'utf8').catch(() => '');
  await expect.poll(log).toContain('State: signed-out');
  expect(await log()).not.toContain('The page is there.');
  await startAgain(appOptions);
  await expect.poll(log).toContain('The window is shown.');
  await expect.poll(log).toContain('The page is there.');
  started.process.kill('SIGTERM');
  expect((await started.ended).exitCode).toBe(0);
});

test('on Wayland, where no window learns its place, its size alone is remembered', async ({ launch, profile }) => {
  const app = await launch({ XDG_SESSION_TYPE: 'wayland' });
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await app.quit();
  const settings: unknown = JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ windowBounds: { width: 440, height: 640, maximized: false } });
  expect(settings).not.toHaveProperty('windowPlace.x');
});
