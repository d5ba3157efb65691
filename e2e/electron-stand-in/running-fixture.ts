import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { expect } from 'vitest';
import { allGone } from './processes.ts';

/** The folder that ELECTRON_OVERRIDE_DIST_PATH names. */
export const standInFolder = import.meta.dirname;
export const fixtureFolder = join(standInFolder, 'fixture-app');

// Playwright asks the electron package for its program, which looks here.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standInFolder;

/** An environment without a display, so that no test opens a window on somebody's screen. */
export const headlessEnvironment = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  return { ...(rest as Record<string, string>), ...more };
};

/** A folder for one app's data, with the function that removes it. */
export const makeUserData = async (): Promise<AsyncDisposable & { readonly path: string }> => {
  const path = await mkdtemp(join(tmpdir(), 'electron-stand-in-'));
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      // A Chromium that is still on its way out would put files back.
      await allGone(path);
      await rm(path, { recursive: true, force: true });
    },
  };
};

/** Expects what becomes true in its own time, on a busy machine too. */
export const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 10_000 });

export interface RunningFixture extends AsyncDisposable {
  readonly app: ElectronApplication;
  /** The first window's page, loaded. */
  readonly page: Page;
  readonly userData: string;
}

interface Wishes {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the fixture app through Playwright as one would on Electron; disposing of it quits it. */
export const runFixture = async ({ args = [], environment = {} }: Wishes = {}): Promise<RunningFixture> => {
  const userData = await makeUserData();
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${userData.path}`, ...args],
    cwd: fixtureFolder,
    env: headlessEnvironment(environment),
  });
  const page = await app.firstWindow();
  await page.waitForURL('https://fixture.invalid/index.html');
  return {
    app,
    page,
    userData: userData.path,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await userData[Symbol.asyncDispose]();
    },
  };
};
