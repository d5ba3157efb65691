import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chooseCheckForUpdates,
  expect,
  newFile,
  noticeOf,
  pressInNotice,
  putNoticeAway,
  started,
  test,
  versions,
} from '../fixtures/updates-test.ts';
import { type UpdateFault, UpdateServer } from '../update-server/update-server.ts';

test.skip(process.platform !== 'linux', 'Only an AppImage can be made of a script.');

const pendingFiles = (cacheFolder: string): Promise<readonly string[]> =>
  readdir(join(cacheFolder, 'latchkey-updater', 'pending')).catch(() => []);

test('a feed that is not there, not to be understood, or not the update server’s own is told of to who asked, and nothing is downloaded', async ({
  installed,
  updateServer,
}) => {
  const app = await started(installed);
  const met: readonly (readonly [UpdateFault, string])[] = [
    [{ on: 'feed', kind: 'status', status: 404 }, 'The update server is having trouble.'],
    [{ on: 'feed', kind: 'status', status: 503 }, 'The update server is having trouble.'],
    [{ on: 'feed', kind: 'cut' }, 'The update server can’t be reached.'],
    [{ on: 'feed', kind: 'body', body: '' }, 'The update server’s answer made no sense.'],
    [{ on: 'feed', kind: 'body', body: 'null' }, 'The update server’s answer made no sense.'],
    [{ on: 'feed', kind: 'body', body: '\tnot: [YAML' }, 'The update server’s answer made no sense.'],
    [
      { on: 'feed', kind: 'body', body: '<!doctype html><title>Log in</title>' },
      'The update server’s answer made no sense.',
    ],
    [
      { on: 'feed', kind: 'body', body: 'version: 2.0.0-beta.1\nfiles: []\n' },
      'The update server’s answer made no sense.',
    ],
    [{ on: 'feed', kind: 'body', body: 'version: 1e999\n' }, 'The update server’s answer made no sense.'],
    [
      { on: 'feed', kind: 'body', body: `version: [${'a-'.repeat(50_000)}` },
      'The update server’s answer made no sense.',
    ],
    [{ on: 'feed', kind: 'body', body: 'version: &v 9.9.9\nx: *v\n' }, 'The update server’s answer made no sense.'],
    [{ on: 'feed', kind: 'endless', status: 200 }, 'The update server’s answer made no sense.'],
  ];
  for (const [fault, message] of met) {
    updateServer.planFault(fault);
    await chooseCheckForUpdates(app);
    await expect(noticeOf(app), JSON.stringify(fault)).toContainText('Couldn’t look for updates');
    await expect(noticeOf(app), JSON.stringify(fault)).toContainText(message);
    await putNoticeAway(app, 'Later');
  }
  expect(updateServer.asked(newFile)).toBe(0);
  updateServer.liftFault();
  await chooseCheckForUpdates(app);
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is here');
});

test('no network when the person asks for updates is told of, and trying again helps once it is back', async ({
  installed,
  updateServer,
}) => {
  const app = await started(installed);
  updateServer.planFault({ on: 'feed', kind: 'reset' });
  await chooseCheckForUpdates(app);
  await expect(noticeOf(app)).toContainText('The update server can’t be reached. Check that this computer is online.');
  updateServer.liftFault();
  await pressInNotice(app, 'Try again');
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is here');
});

test('no network at a check that nobody asked for is told to nobody', async ({ installed, updateServer }) => {
  updateServer.planFault({ on: 'feed', kind: 'reset' });
  const app = await started(installed);
  const log = join(installed.configFolder, 'Latchkey', 'logs', 'latchkey.log');
  await expect
    .poll(() => readFile(log, 'utf8'), { timeout: 40_000 })
    .toContain('No answer about updates: update-server-unreachable');
  await expect(noticeOf(app)).toHaveCount(0);
  expect(await app.page.evaluate(() => window.latchkey.updates.read())).toMatchObject({
    value: { kind: 'idle', isShown: false },
  });
});

test('an older version, or the same, is never offered', async ({ installed, updateServer }) => {
  const app = await started(installed);
  for (const version of ['0.0.9', versions.old]) {
    updateServer.offer({ version, fileName: newFile, content: installed.newContent });
    await chooseCheckForUpdates(app);
    await expect(noticeOf(app)).toContainText('You have the newest version');
    await putNoticeAway(app, 'OK');
  }
  expect(await app.page.evaluate(() => window.latchkey.downloadUpdate())).toEqual({
    ok: false,
    problem: 'not-allowed',
  });
  await app.quit();
  expect(updateServer.asked(newFile)).toBe(0);
  expect(await installed.content()).toEqual(installed.oldContent);
});

test('what arrives damaged is thrown away and never installed', async ({ installed, updateServer }) => {
  const app = await started(installed);
  updateServer.planFault({ on: 'file', kind: 'damaged' });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 wasn’t downloaded');
  await expect(noticeOf(app)).toContainText('What arrived was damaged, so it was thrown away.');
  expect(await pendingFiles(installed.cacheFolder)).toEqual([]);
  await app.quit();
  expect(await installed.content()).toEqual(installed.oldContent);
});

test('a hash in the feed that is not the file’s keeps it from being installed', async ({ installed, updateServer }) => {
  const app = await started(installed);
  const claimedSha512 = Buffer.alloc(64, 7).toString('base64');
  updateServer.offer({ version: versions.new, fileName: newFile, content: installed.newContent, claimedSha512 });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('What arrived was damaged, so it was thrown away.');
  await app.quit();
  expect(await installed.content()).toEqual(installed.oldContent);
});

test('a download that breaks off is told of, goes on only when the person asks, and is installed then', async ({
  installed,
  updateServer,
}) => {
  const app = await started(installed);
  updateServer.planFault({ on: 'file', kind: 'cut' });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('The connection broke.');
  const asked = updateServer.asked(newFile);
  updateServer.planFault({ on: 'file', kind: 'status', status: 503 });
  await pressInNotice(app, 'Try again');
  await expect(noticeOf(app)).toContainText('The update server is having trouble.');
  updateServer.liftFault();
  await pressInNotice(app, 'Try again');
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is ready');
  expect(updateServer.asked(newFile)).toBe(asked + 2);
  await app.quit();
  expect(await installed.content()).toEqual(installed.newContent);
});

test('quitting while a download is under way installs nothing, and the next start begins anew', async ({
  installed,
  updateServer,
}) => {
  test.slow();
  const app = await started(installed);
  updateServer.planFault({ on: 'file', kind: 'hang' });
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect.poll(() => updateServer.asked(newFile)).toBe(1);
  await app.quit();
  expect(await installed.content()).toEqual(installed.oldContent);
  updateServer.liftFault();
  const again = await started(installed);
  await chooseCheckForUpdates(again);
  await pressInNotice(again, 'Download');
  await expect(noticeOf(again)).toContainText('is ready');
});

test('an update that is said to lie elsewhere, where no HTTPS is spoken, is not asked for there', async ({
  installed,
  updateServer,
}) => {
  await using elsewhere = await UpdateServer.start('127.0.0.2');
  elsewhere.offer({ version: versions.new, fileName: newFile, content: installed.newContent });
  const app = await started(installed);
  await chooseCheckForUpdates(app);
  updateServer.planFault({ on: 'file', kind: 'redirect', to: `${elsewhere.url}${newFile}` });
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('The connection broke.');
  updateServer.planFault({ on: 'feed', kind: 'redirect', to: `${elsewhere.url}latest-linux.yml` });
  await putNoticeAway(app, 'Later');
  await chooseCheckForUpdates(app);
  await expect(noticeOf(app)).toContainText('The update server can’t be reached.');
  expect(elsewhere.requests).toEqual([]);
  updateServer.planFault({ on: 'feed', kind: 'redirect', to: `${updateServer.url}other/latest-linux.yml` });
  await pressInNotice(app, 'Try again');
  await expect(noticeOf(app)).toContainText('The update server is having trouble.');
});
