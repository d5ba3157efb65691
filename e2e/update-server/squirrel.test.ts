import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, JSHandle } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as ElectronUpdater from '../../main/electron/updater/electron-updater.ts';
import type * as VirtualClockModule from '../../main/core/time/testing/virtual-clock.ts';
import type * as UpdatesModule from '../../main/core/updates/updates.ts';
import type { Updates as UpdatesState } from '../../preload/contract.ts';
import { projectFolder } from '../../scripts/runtime.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import type * as PlayedSquirrelModule from './played-squirrel.ts';
import { UpdateServer } from './update-server.ts';
import { launchUpdatedApp, layOutUpdatedApp, updaterFile } from './updated-app.ts';

/**
 * What electron-updater does on macOS with what Squirrel.Mac says of an update; Squirrel is played, for there is none
 * here. All else is real: electron-updater's MacUpdater, the feed, the download, the hand over by HTTP.
 */
const onLinux = process.platform === 'linux';
const zip = 'Latchkey-1.2.0-mac-x64.zip';
const content = 'PK, an app in a zip';

interface Harness {
  readonly updates: UpdatesModule.Updates;
  readonly squirrel: PlayedSquirrelModule.PlayedSquirrel;
  readonly clock: VirtualClockModule.VirtualClock;
  /** How long Squirrel is waited for. */
  readonly timeoutMillis: number;
}

let folder: TemporaryFolder;
let server: UpdateServer;
let apps: ElectronApplication[];

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  server = await UpdateServer.start();
  server.offer({ version: '1.2.0', fileName: zip, content: Buffer.from(content) });
  await layOutUpdatedApp(folder.path, server.url);
  apps = [];
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** An app whose person has found the update; time stands still in it. */
const openHarness = async (): Promise<JSHandle<Harness>> => {
  const app = await launchUpdatedApp(folder.path, join(folder.path, 'cache'));
  apps.push(app);
  return app.evaluateHandle(
    async ({ autoUpdater }, files): Promise<Harness> => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const require = createRequire(files.updater);
      const { electronUpdates } = require(files.updater) as typeof ElectronUpdater;
      const { takingLimitMillis, Updates } = require(files.updates) as typeof UpdatesModule;
      const { VirtualClock } = require(files.clock) as typeof VirtualClockModule;
      const { PlayedSquirrel } = require(files.squirrel) as typeof PlayedSquirrelModule;
      const squirrel = new PlayedSquirrel(autoUpdater);
      const clock = new VirtualClock();
      const silent = (): void => undefined;
      const log = { info: silent, warn: silent, error: silent };
      const source = electronUpdates('Squirrel.Mac', log, () => Promise.resolve(null));
      const updates = new Updates({ offer: { kind: 'offered', source }, currentVersion: '1.0.0', clock, log });
      await updates.check();
      return { updates, squirrel, clock, timeoutMillis: takingLimitMillis };
    },
    {
      updater: updaterFile,
      updates: join(projectFolder, 'main/core/updates/updates.ts'),
      clock: join(projectFolder, 'main/core/time/testing/virtual-clock.ts'),
      squirrel: join(import.meta.dirname, 'played-squirrel.ts'),
    },
  );
};

const stateOf = (harness: JSHandle<Harness>): Promise<UpdatesState> =>
  harness.evaluate(({ updates }) => updates.state.read());

/** Has the update downloaded, until Squirrel has fetched so many. */
const download = async (harness: JSHandle<Harness>, fetched = 1): Promise<void> => {
  expect(await harness.evaluate(({ updates }) => updates.download())).toBe(true);
  await expect.poll(() => harness.evaluate(({ squirrel }) => squirrel.fetched)).toHaveLength(fetched);
};

const restart = (harness: JSHandle<Harness>): Promise<readonly [boolean, number]> =>
  harness.evaluate(({ updates, squirrel }) => [updates.restart(), squirrel.restarts]);

const take = (harness: JSHandle<Harness>): Promise<void> => harness.evaluate(({ squirrel }) => squirrel.take());

const fail = (harness: JSHandle<Harness>, error: PlayedSquirrelModule.NativeError): Promise<void> =>
  harness.evaluate(({ squirrel }, error) => squirrel.fail(error), error);

/** Waits for Squirrel until the update is given up. */
const giveUp = async (harness: JSHandle<Harness>): Promise<void> => {
  await harness.evaluate(({ clock, timeoutMillis }) => clock.advance(timeoutMillis));
  expect(await stateOf(harness)).toEqual(failedBecause('update-failed'));
};

const diskFull = { message: 'No space left on device', code: 28, domain: 'NSPOSIXErrorDomain' };

const refusedSignature = {
  message:
    'Code signature at URL file:///Latchkey.app/ did not pass validation: code failed to satisfy its requirement',
  code: -1,
  domain: 'SQRLCodeSignatureErrorDomain',
};

/** Every file that electron-updater keeps. */
const kept = async (): Promise<readonly string[]> =>
  (await readdir(join(folder.path, 'cache/updated'), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

const release = { version: '1.2.0', news: [] };
const failedBecause = (problem: string, step = 'download'): object => ({ kind: 'failed', step, problem, release });

describe.skipIf(!onLinux)('an update for macOS', () => {
  it('is ready once Squirrel has taken it and not before, and “Restart now” has Squirrel install it', async () => {
    const harness = await openHarness();
    await download(harness);
    expect(await harness.evaluate(({ squirrel }) => squirrel.fetched)).toEqual([content]);
    expect(await stateOf(harness)).toEqual({ kind: 'downloading', release, percent: 100, isShown: true });
    expect(await restart(harness)).toEqual([false, 0]);
    await take(harness);
    await expect.poll(() => stateOf(harness)).toEqual({ kind: 'ready', release, isShown: true });
    expect(await restart(harness)).toEqual([true, 1]);
  });

  it('whose signature Squirrel refuses is said to be nobody’s, is thrown away, and is not installed', async () => {
    const harness = await openHarness();
    await download(harness);
    expect(await kept()).toContain(zip);
    await fail(harness, refusedSignature);
    await expect.poll(() => stateOf(harness)).toEqual(failedBecause('update-not-signed'));
    expect(await restart(harness)).toEqual([false, 0]);
    expect(await kept()).toEqual([]);
  });

  it('that Squirrel refused is downloaded and handed over anew when the person asks again', async () => {
    const harness = await openHarness();
    await download(harness);
    await fail(harness, diskFull);
    await expect.poll(() => stateOf(harness)).toEqual(failedBecause('disk-full'));
    await download(harness, 2);
    expect(server.asked(zip)).toBe(2);
    await take(harness);
    await expect.poll(() => stateOf(harness)).toMatchObject({ kind: 'ready' });
  });

  it('that Squirrel says nothing of is given up, and handed over anew when the person asks again', async () => {
    const harness = await openHarness();
    await download(harness);
    await harness.evaluate(({ clock, timeoutMillis }) => clock.advance(timeoutMillis - 1));
    expect(await stateOf(harness)).toMatchObject({ kind: 'downloading' });
    await harness.evaluate(({ clock }) => clock.advance(1));
    expect(await stateOf(harness)).toEqual(failedBecause('update-failed'));
    await download(harness, 2);
    await take(harness);
    await expect.poll(() => stateOf(harness)).toMatchObject({ kind: 'ready' });
  });

  it('that was given up and is refused while it is downloaded anew comes to no harm', async () => {
    const harness = await openHarness();
    await download(harness);
    await giveUp(harness);
    await harness.evaluate(({ updates, squirrel }, error) => {
      updates.download();
      squirrel.fail(error);
    }, refusedSignature);
    await expect.poll(() => harness.evaluate(({ squirrel }) => squirrel.fetched)).toEqual([content, content]);
    expect(server.asked(zip)).toBe(1);
    expect(await kept()).toContain(zip);
    await take(harness);
    await expect.poll(() => stateOf(harness)).toMatchObject({ kind: 'ready' });
  });

  it('that was given up and is taken while it is downloaded anew is not ready before it is taken again', async () => {
    const harness = await openHarness();
    await download(harness);
    await giveUp(harness);
    await harness.evaluate(({ updates, squirrel }) => {
      updates.download();
      squirrel.take();
    });
    await expect.poll(() => harness.evaluate(({ squirrel }) => squirrel.fetched)).toEqual([content, content]);
    await fail(harness, diskFull);
    await expect.poll(() => stateOf(harness)).toEqual(failedBecause('disk-full'));
  });

  it('is said to want the app moved when Squirrel cannot replace it where it runs', async () => {
    const harness = await openHarness();
    await download(harness);
    await fail(harness, { message: 'Cannot update on a read-only volume', code: 8, domain: 'SQRLUpdaterErrorDomain' });
    await expect.poll(() => stateOf(harness)).toEqual(failedBecause('app-not-installed'));
  });

  it('is not waited for where Squirrel cannot read the signature of the program that runs', async () => {
    const harness = await openHarness();
    await harness.evaluate(({ updates, squirrel }) => {
      squirrel.canReadOwnSignature = false;
      updates.download();
    });
    await expect.poll(() => stateOf(harness)).toEqual(failedBecause('update-failed'));
    await harness.evaluate(({ squirrel }) => {
      squirrel.canReadOwnSignature = true;
    });
    await download(harness);
  });

  it('that was ready is so no longer when Squirrel cannot quit to install it', async () => {
    const harness = await openHarness();
    await download(harness);
    await take(harness);
    await expect.poll(() => stateOf(harness)).toMatchObject({ kind: 'ready' });
    expect(await restart(harness)).toEqual([true, 1]);
    await fail(harness, { message: 'The file couldn’t be saved.', code: 640, domain: 'NSCocoaErrorDomain' });
    expect(await stateOf(harness)).toEqual(failedBecause('disk-full', 'install'));
    expect(await restart(harness)).toEqual([false, 1]);
  });

  it('offers no restart when the app closes before Squirrel has taken it; the next start hands it over without a download', async () => {
    const harness = await openHarness();
    await download(harness);
    await harness.evaluate(({ updates }) => updates.close());
    expect(await restart(harness)).toEqual([false, 0]);
    // Ends only when nothing holds the process any more.
    await apps[0]?.close();
    const again = await openHarness();
    await download(again);
    expect(server.asked(zip)).toBe(1);
    await take(again);
    await expect.poll(() => stateOf(again)).toMatchObject({ kind: 'ready' });
  });
});
