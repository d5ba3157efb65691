import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layOutApp, processFile, unpackElectron, writeFeed } from './fixtures/app-image.ts';
import { electron, startProgram } from './fixtures/start-program.ts';
import {
  chooseCheckForUpdates,
  expect,
  newFile,
  noticeOf,
  pressInNotice,
  putNoticeAway,
  test,
  versions,
} from './fixtures/updates-test.ts';
import { findRuntime } from '../scripts/runtime.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signIn } from './steps/sign-in.ts';
import { UpdateServer } from './update-server/update-server.ts';

test.skip(process.platform !== 'linux', 'Only an AppImage can be made of a script.');

test('a newer version is told of, downloaded on request and installed at quit; the next start is signed in as before, and asks for nothing', async ({
  installed,
  updateServer,
  plex,
  keychain,
  fakeBrowser,
}) => {
  test.slow();
  const app = await installed.launch();
  await signIn(app, plex, 'ada');
  const before = await keychain.entries();
  await chooseCheckForUpdates(app);
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is here');
  expect(updateServer.asked(newFile)).toBe(0);
  await pressInNotice(app, 'What’s new');
  const news = app.page.getByRole('dialog', { name: 'What’s new in 1.2.0' });
  await expect(news.getByRole('paragraph')).toHaveText(['New', 'Names of computers can be changed']);
  await app.page.keyboard.press('Escape');
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('Latchkey 1.2.0 is ready');
  expect(await installed.content()).toEqual(installed.oldContent);
  expect(app.errors).toEqual([]);
  await app.quit();
  expect(await installed.content()).toEqual(installed.newContent);

  const pins = plex.pins().length;
  const asked = plex.requests.of('user').length;
  const updated = await installed.launch();
  await new LatchkeyPage(updated.page).seesHeading('Ada Byron');
  await expect(updated.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  await expect(noticeOf(updated)).toHaveCount(0);
  await expect(updated.page.getByRole('dialog')).toHaveCount(0);
  await expect(updated.page.getByRole('alert')).toHaveCount(0);
  expect(plex.pins()).toHaveLength(pins);
  expect(await keychain.entries()).toEqual(before);
  const since = plex.requests
    .of('user')
    .slice(asked)
    .map(({ headers }) => headers);
  expect(new Set(since.map((headers) => headers['x-plex-client-identifier']))).toEqual(
    new Set([before['client identifier']]),
  );
  expect(new Set(since.map((headers) => headers['x-plex-version']))).toEqual(new Set([versions.new]));
  expect(await fakeBrowser.addresses()).toEqual([]);
  await chooseCheckForUpdates(updated);
  await expect(noticeOf(updated)).toContainText('You have the newest version');
});

/** What Chromium tells of any request that no page makes (services/network/sec_header_helpers.cc). */
const ofEveryRequest = { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'none' };

test('asking for updates tells the server nothing by which one computer is known from another', async ({
  installed,
  updateServer,
  keychain,
  plex,
}) => {
  const app = await installed.launch();
  await signIn(app, plex, 'ada');
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  await expect(noticeOf(app)).toContainText('is ready');
  const entries = await keychain.entries();
  expect(updateServer.requests.map(({ path }) => path)).toEqual(['latest-linux.yml', newFile]);
  const own = new Set(['accept', 'accept-encoding', 'cache-control', 'connection', 'host', 'user-agent']);
  for (const { path, headers } of updateServer.requests) {
    // electron-updater would send a number that it makes for each computer.
    const { 'x-user-staging-id': number = '', ...others } = headers;
    expect(number).toMatch(/^[0-]*$/);
    const more = Object.entries(others).filter(([name]) => !own.has(name));
    expect(Object.fromEntries(more)).toEqual(ofEveryRequest);
    const text = JSON.stringify([path, headers]);
    for (const secret of Object.values(entries)) expect(text).not.toContain(secret);
  }
  expect(existsSync(join(installed.configFolder, 'Latchkey', '.updaterId'))).toBe(false);
});

test('“Later” puts the notice away until the next start, and nothing is downloaded or installed', async ({
  installed,
  updateServer,
}) => {
  const app = await installed.launch();
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await chooseCheckForUpdates(app);
  await putNoticeAway(app, 'Later');
  expect(
    await app.page.evaluate(async () => [
      await window.latchkey.restartToUpdate(),
      await window.latchkey.updates.read(),
    ]),
  ).toMatchObject([
    { ok: false, problem: 'not-allowed' },
    { ok: true, value: { kind: 'available', isShown: false } },
  ]);
  await app.quit();
  expect(updateServer.asked(newFile)).toBe(0);
  expect(await installed.content()).toEqual(installed.oldContent);
});

test('“Restart now” quits, installs and starts the new version, which is signed in', async ({
  installed,
  folder,
  plex,
}) => {
  test.slow();
  const app = await installed.launch();
  await signIn(app, plex, 'ada');
  await chooseCheckForUpdates(app);
  await pressInNotice(app, 'Download');
  const gone = app.application.waitForEvent('close');
  await pressInNotice(app, 'Restart now');
  await gone;
  expect(await installed.content()).toEqual(installed.newContent);
  // Nobody drives the new one: Plex is asked who is signed in.
  const isThere = (): boolean =>
    plex.requests.of('user').some(({ headers }) => headers['x-plex-version'] === versions.new);
  await expect.poll(isThere, { timeout: 50_000 }).toBe(true);
  const id = Number(await readFile(processFile(folder, versions.new), 'utf8'));
  process.kill(id, 'SIGTERM');
  await expect.poll(() => existsSync(`/proc/${id}`)).toBe(false);
});

test('an app that nobody packaged says that it is not updated', async ({ app }) => {
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await chooseCheckForUpdates(app);
  await expect(noticeOf(app)).toContainText('This copy of Latchkey isn’t updated');
  await putNoticeAway(app, 'OK');
});

test.describe('a packaged app', () => {
  test.skip(findRuntime().kind === 'electron', 'Only the stand-in takes an app in a folder for a packaged one.');

  const start = async (
    folder: string,
    feed: string,
    environment: Readonly<Record<string, string>>,
    program: string,
  ): Promise<AsyncDisposable & { readonly log: () => Promise<string> }> => {
    const resources = join(folder, 'resources');
    const appFolder = join(resources, 'app');
    await layOutApp(appFolder, versions.old);
    await writeFeed(join(resources, 'app-update.yml'), feed);
    // Beside an unpackaged app this would be its feed.
    await writeFeed(join(appFolder, 'dev-app-update.yml'), 'http://127.0.0.1:1/');
    const started = startProgram(
      [appFolder],
      { ...environment, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
      { program },
    );
    return {
      log: () => readFile(join(folder, 'Latchkey', 'logs', 'latchkey.log'), 'utf8').catch(() => ''),
      [Symbol.asyncDispose]: async () => {
        started.process.kill('SIGTERM');
        await started.ended;
      },
    };
  };

  test('looks for updates by itself, where it was packaged to look, and no variable leads it elsewhere', async ({
    folder,
    keyring,
    updateServer,
  }) => {
    await using elsewhere = await UpdateServer.start();
    const file = join(folder, 'Latchkey.AppImage');
    await writeFile(file, 'installed');
    updateServer.offer({ version: versions.new, fileName: newFile, content: Buffer.from('new') });
    const { appDirectory, program } = await unpackElectron(folder, file);
    const environment = {
      ...keyring?.environment,
      APPIMAGE: file,
      APPDIR: appDirectory,
      LATCHKEY_UPDATE_URL: elsewhere.url,
      ELECTRON_UPDATER_URL: elsewhere.url,
    };
    await using app = await start(folder, updateServer.url, environment, program);
    await expect.poll(() => app.log(), { timeout: 55_000 }).toContain('There is an update: 1.2.0');
    expect(updateServer.requests.map(({ path }) => path)).toEqual(['latest-linux.yml']);
    expect(elsewhere.requests).toEqual([]);
  });

  test('that the package manager brought looks for none, not even when a terminal that is an AppImage started it', async ({
    folder,
    keyring,
    updateServer,
  }) => {
    const file = join(folder, 'Terminal.AppImage');
    await writeFile(file, 'the terminal');
    const appDirectory = join(folder, 'mount');
    await mkdir(appDirectory);
    const environment = { ...keyring?.environment, APPIMAGE: file, APPDIR: appDirectory };
    await using app = await start(folder, updateServer.url, environment, electron);
    await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('Updates: not-offered, package-manager');
    expect(updateServer.requests).toEqual([]);
  });

  for (const appDirectory of ['/', dirname(electron)]) {
    test(`that the package manager brought looks for none where ${appDirectory === '/' ? '/' : 'its own folder'} is said to be that of an AppImage`, async ({
      folder,
      keyring,
      updateServer,
    }) => {
      const environment = { ...keyring?.environment, APPIMAGE: join(folder, 'letters.txt'), APPDIR: appDirectory };
      await using app = await start(folder, updateServer.url, environment, electron);
      await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('Updates: not-offered, package-manager');
      expect(updateServer.requests).toEqual([]);
    });
  }
});
