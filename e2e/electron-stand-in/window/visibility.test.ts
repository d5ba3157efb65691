import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type Electron from 'electron';
import { describe, expect, it } from 'vitest';
import { fixtureFolder, headlessEnvironment, makeUserData, standInFolder } from '../running-fixture.ts';

const execute = promisify(execFile);

/** Runs in an app: prints what its first page knows of being seen, as the window goes and comes back. */
const watchVisibility = (app: Electron.App): void => {
  app.once('browser-window-created', (_event, window) => {
    const becomes = (state: string): Promise<unknown> =>
      window.webContents.executeJavaScript(`new Promise((resolve) => {
        const look = () => document.visibilityState === '${state}' && resolve();
        document.addEventListener('visibilitychange', look);
        look();
      })`);
    window.once('show', () => {
      void (async (): Promise<void> => {
        const steps = [
          ['visible', () => window.minimize()],
          ['hidden', () => window.restore()],
          ['visible', () => window.hide()],
          ['hidden', () => window.show()],
          ['visible', () => app.quit()],
        ] as const;
        for (const [state, next] of steps) {
          await becomes(state);
          process.stdout.write(`${state}\n`);
          next();
        }
      })();
    });
  });
};

describe('a window', () => {
  it('has a page that knows whether it is seen', async () => {
    // Playwright tells every page that it is seen, so this app runs without.
    await using userData = await makeUserData();
    const script = join(userData.path, 'watch-visibility.cjs');
    await writeFile(script, `(${watchVisibility.toString()})(require('electron').app);`);
    const { stdout } = await execute(
      join(standInFolder, 'electron'),
      ['-r', script, '.', `--user-data-dir=${userData.path}`],
      {
        cwd: fixtureFolder,
        env: headlessEnvironment(),
        timeout: 20_000,
      },
    );
    expect(stdout.trim().split('\n')).toStrictEqual(['visible', 'hidden', 'visible', 'hidden', 'visible']);
  });
});
