import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSmallDisk, whyNoSmallDisk } from '../fixtures/small-disk.ts';
import {
  chooseCheckForUpdates,
  expect,
  newFile,
  noticeOf,
  pressInNotice,
  started,
  test,
} from '../fixtures/updates-test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';

const missing = whyNoSmallDisk();
test.skip(missing !== null, missing ?? '');
test.skip(process.platform !== 'linux', 'Only an AppImage can be made of a script.');

test('a full disk is told of, and once there is room the download succeeds', async ({ installed }) => {
  await using disk = await makeSmallDisk(8 * 1024);
  await disk.fill();
  const app = await started(installed, { XDG_CACHE_HOME: disk.path });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('Your disk is full. Make some room, then try again.');
  await rm(join(disk.path, 'filling'));
  await pressInNotice(app, 'Try again');
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is ready');
  await app.quit();
  expect(await installed.content()).toEqual(installed.newContent);
});

test('a folder that may not be written to is told of', async ({ installed }) => {
  await using disk = await makeSmallDisk(8 * 1024);
  const cache = join(disk.path, 'cache');
  await mkdir(cache);
  await disk.protect(cache);
  const app = await started(installed, { XDG_CACHE_HOME: cache });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('Your disk can’t be written to.');
});

test('an AppImage that may not be replaced is told of before anything is downloaded', async ({
  installed,
  updateServer,
}) => {
  await using disk = await makeSmallDisk(8 * 1024);
  const place = join(disk.path, 'Latchkey.AppImage');
  const app = await installed.launchFrom(place);
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await disk.protect(disk.path);
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('Your disk can’t be written to.');
  expect(updateServer.asked(newFile)).toBe(0);
});

test('an update whose place on the disk is full leaves the old version there, which starts', async ({
  installed,
  folder,
}) => {
  test.slow();
  await using disk = await makeSmallDisk(3 * 1024);
  const place = join(disk.path, 'Latchkey.AppImage');
  const app = await installed.launchFrom(place);
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('is ready');
  await disk.fill();
  await app.quit();
  expect(await readFile(place)).toEqual(installed.oldContent);
  const log = await readFile(join(folder, 'config', 'Latchkey', 'logs', 'latchkey.log'), 'utf8');
  expect(log).toContain('ENOSPC');
  const again = await installed.launchFrom(place);
  await new LatchkeyPage(again.page).button('Sign in with Plex').waitFor();
});
