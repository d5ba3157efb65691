import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { access, readlink, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeSmallDisk, whyNoSmallDisk } from '../../fixtures/small-disk.ts';
import {
  eventually,
  fixtureFolder,
  headlessEnvironment,
  makeUserData,
  runFixture,
  standInFolder,
} from '../running-fixture.ts';
import { SingleInstance } from './single-instance.ts';

const environment = { FIXTURE_SINGLE_INSTANCE: 'yes' };
const self = { argv: ['program'], workingDirectory: '/', additionalData: null };

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Starts the app once more on the same data; resolves with its exit code. */
const startAgain = async (userData: string, ...args: readonly string[]): Promise<unknown> => {
  const child = spawn(join(standInFolder, 'electron'), ['.', `--user-data-dir=${userData}`, ...args], {
    cwd: fixtureFolder,
    env: headlessEnvironment(environment),
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
};

describe('an app that wants to be alone', () => {
  it('is told of the second instance, which is told that it is not the first', async () => {
    await using fixture = await runFixture({ environment });
    expect(await startAgain(fixture.userData, 'some-address')).toBe(7);
    await eventually(() => fixture.app.evaluate(() => globalThis.fixtureMain.secondInstances)).toStrictEqual([
      {
        argv: [join(standInFolder, 'electron'), '.', `--user-data-dir=${fixture.userData}`, 'some-address'],
        workingDirectory: realpathSync(fixtureFolder),
        data: { greeting: 'hello' },
      },
    ]);
  });

  it('is not kept from starting by one on other data', async () => {
    await using first = await runFixture({ environment });
    await using second = await runFixture({ environment });
    expect(first.userData).not.toBe(second.userData);
    expect(await second.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  });

  it('can start again after it was killed outright', async () => {
    await using first = await runFixture({ environment });
    const ended = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await ended;
    const again = new SingleInstance();
    expect(again.request(first.userData, self, () => {})).toBe(true);
    again.release();
  });

  it('may ask twice, and may give its place up', async () => {
    await using userData = await makeUserData();
    const instance = new SingleInstance();
    expect(instance.request(userData.path, self, () => {})).toBe(true);
    expect(instance.request(userData.path, self, () => {})).toBe(true);
    const other = new SingleInstance();
    expect([other.request(userData.path, self, () => {}), other.has()]).toStrictEqual([false, false]);
    instance.release();
    expect(other.request(userData.path, self, () => {})).toBe(true);
    other.release();
  });

  it('lays the signs of itself that Chromium lays, and takes them away', async () => {
    await using userData = await makeUserData();
    const instance = new SingleInstance();
    // Of one that was killed outright.
    await symlink('elsewhere-1', join(userData.path, 'SingletonLock'));
    await symlink('/nowhere/at/all', join(userData.path, 'SingletonSocket'));
    expect(instance.request(userData.path, self, () => {})).toBe(true);
    expect(await readlink(join(userData.path, 'SingletonLock'))).toBe(`${hostname()}-${process.pid}`);
    const target = await readlink(join(userData.path, 'SingletonSocket'));
    const socket = connect(target);
    await once(socket, 'connect');
    socket.destroy();
    instance.release();
    await expect(readlink(join(userData.path, 'SingletonLock'))).rejects.toThrow('ENOENT');
    await expect(readlink(join(userData.path, 'SingletonSocket'))).rejects.toThrow('ENOENT');
    await expect(access(target)).rejects.toThrow('ENOENT');
  });

  it('is refused the lock where the folder takes none, and is not told why', async () => {
    await using userData = await makeUserData();
    const file = join(userData.path, 'file');
    await writeFile(file, '');
    const instance = new SingleInstance();
    expect([instance.request(file, self, () => {}), instance.has()]).toStrictEqual([false, false]);
  });

  it.skipIf(whyNoSmallDisk() !== null)('is refused it too where the folder cannot be changed', async () => {
    await using disk = await makeSmallDisk(256);
    await disk.protect(disk.path);
    const instance = new SingleInstance();
    expect([instance.request(disk.path, self, () => {}), instance.has()]).toStrictEqual([false, false]);
  });

  it.skipIf(whyNoSmallDisk() !== null)(
    'holds its lock in place, where that is as on Windows, until it gives it up',
    async () => {
      vi.stubEnv('LATCHKEY_LOCK_STAYS_WHILE_HELD', 'yes');
      await using disk = await makeSmallDisk(256);
      const userData = join(disk.path, 'data');
      const instance = new SingleInstance();
      expect(instance.request(userData, self, () => {})).toBe(true);
      expect(new SingleInstance().request(userData, self, () => {})).toBe(false);
      await expect(unlink(join(userData, 'single-instance.lock'))).rejects.toThrow('EPERM');
      instance.release();
      await rm(userData, { recursive: true });
    },
  );
});

describe('an app that does not mind company', () => {
  it('runs twice on the same data, each with a profile of its own for Chromium', async () => {
    await using userData = await makeUserData();
    await using first = await runFixture({ args: [`--user-data-dir=${userData.path}`] });
    await using second = await runFixture({ args: [`--user-data-dir=${userData.path}`] });
    for (const { page } of [first, second]) expect(await page.title()).toBe('Fixture');
  });
});
