import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { autostartFile } from '../fixtures/autostart-entry.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';

test.skip(process.platform !== 'linux', 'Only Linux takes the folders of these files from the environment.');

test('a pipe in the place of the settings keeps nobody waiting: the app opens without them, and the log says so', async ({
  launch,
  profile,
}) => {
  execFileSync('mkfifo', [join(profile, 'settings.json')]);
  const app = await launch();
  await expect(new LatchkeyPage(app.page).button('Sign in with Plex')).toBeVisible();
  await app.quit();
  const log = await readFile(join(profile, 'logs', 'latchkey.log'), 'utf8');
  expect(log).toContain('The settings could not be opened.');
  expect(log).toContain('settings.json is no regular file.');
  expect((await lstat(join(profile, 'settings.json'))).isFIFO()).toBe(true);
});

test('a pipe in the place of the entry that starts the app at login keeps nobody waiting', async ({
  launch,
  configFolder,
}) => {
  await mkdir(join(configFolder, 'autostart'), { recursive: true });
  execFileSync('mkfifo', [autostartFile(configFolder)]);
  const app = await launch();
  await expect(new LatchkeyPage(app.page).button('Sign in with Plex')).toBeVisible();
});

test('a link in the place of the log leads nowhere: the app opens, and nothing is written through it', async ({
  launch,
  profile,
  folder,
}) => {
  const target = join(folder, 'target');
  await writeFile(target, 'somebody else’s');
  await mkdir(join(profile, 'logs'));
  await symlink(target, join(profile, 'logs', 'latchkey.log'));
  const app = await launch();
  await expect(new LatchkeyPage(app.page).button('Sign in with Plex')).toBeVisible();
  await app.quit();
  expect(await readFile(target, 'utf8')).toBe('somebody else’s');
});
