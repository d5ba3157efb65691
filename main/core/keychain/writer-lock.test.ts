import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtempDisposable, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { countFigure } from '../../../e2e/figures/count-figure.ts';
import { SilentLog } from '../log/testing/silent-log.ts';
import { systemClock } from '../time/clock.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { secretTrouble } from './keychain.ts';
import { lockFileOf } from './lock-file.ts';
import { PersonsLock } from './writer-lock.ts';

const done = () => Promise.resolve('done');

const temporaryHome = async () => {
  const home = await mkdtempDisposable(join(tmpdir(), 'latchkey-home-'));
  const file = lockFileOf('linux', home.path);
  return { file, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
};

type Needs = ConstructorParameters<typeof PersonsLock>[0];

const lockAt = (file: string, needs: Partial<Needs> = {}): PersonsLock =>
  new PersonsLock({ file, clock: systemClock, log: new SilentLog(), whenIdle: () => Promise.resolve(), ...needs });

/** Another process that holds the lock, until it is disposed of: then it is killed. */
const holdElsewhere = async (file: string) => {
  const program = fileURLToPath(new URL('testing/lock-process.ts', import.meta.url));
  const holder: ChildProcess = fork(program, [file], { execArgv: [] });
  const ended = once(holder, 'exit');
  const said: unknown[] = await once(holder, 'message');
  expect(said[0]).toBe('held');
  const end = async (act: () => void): Promise<void> => {
    act();
    await ended;
  };
  return {
    letGo: () => end(() => holder.send('let go')),
    kill: () => end(() => void holder.kill('SIGKILL')),
    [Symbol.asyncDispose]: () => end(() => void holder.kill('SIGKILL')),
  };
};

describe('the lock of a person', () => {
  it.each([
    ['linux', '/home/ada/.local/state/latchkey/keychain.lock'],
    ['darwin', '/home/ada/Library/Application Support/Latchkey/keychain.lock'],
    ['win32', '/home/ada/AppData/Local/Latchkey/keychain.lock'],
  ] as const)('lies in their own folder, where no profile moves it: %s', (platform, file) => {
    expect(lockFileOf(platform, '/home/ada')).toBe(file);
  });

  it('is held by one at a time, in one process', async () => {
    await using home = await temporaryHome();
    const lock = lockAt(home.file);
    const said: string[] = [];
    const hold = (name: string): Promise<unknown> =>
      lock.hold(async () => {
        said.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        said.push(`${name} ends`);
      });
    await hold('one');
    await hold('two');
    expect(said).toStrictEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('is an empty file that nobody else can read, with nothing beside it', async () => {
    await using home = await temporaryHome();
    await lockAt(home.file).hold(async () => {
      expect(await readdir(dirname(home.file))).toStrictEqual(['keychain.lock']);
    });
    expect(await readFile(home.file, 'utf8')).toBe('');
    if (process.platform === 'win32') return;
    expect((await stat(home.file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(home.file))).mode & 0o777).toBe(0o700);
  });

  it('is waited for while another process holds it', async () => {
    await using home = await temporaryHome();
    await using holder = await holdElsewhere(home.file);
    const clock = new VirtualClock();
    const held = vi.fn(done);
    const outcome = lockAt(home.file, { clock }).hold(held);
    await clock.advance(5_000);
    expect(held).not.toHaveBeenCalled();
    await holder.letGo();
    await clock.advance(50);
    expect(await outcome).toBe('done');
  });

  it('is let go of at once when its holder is killed', async () => {
    await using home = await temporaryHome();
    const kills = 5;
    for (let kill = 0; kill < kills; kill += 1) {
      await using holder = await holdElsewhere(home.file);
      const outcome = lockAt(home.file).hold(done);
      const killedAt = performance.now();
      await holder.kill();
      expect(await outcome).toBe('done');
      expect(performance.now() - killedAt).toBeLessThan(2_000);
    }
    countFigure('kills', kills);
  });

  it('is waited for ten seconds by the clock, and then for the keychain to answer', async () => {
    await using home = await temporaryHome();
    await using _holder = await holdElsewhere(home.file);
    const clock = new VirtualClock();
    const settled = vi.fn();
    const held = vi.fn(done);
    const outcome = lockAt(home.file, { clock }).hold(held).finally(settled);
    await clock.advance(9_900);
    expect(settled).not.toHaveBeenCalled();
    await clock.advance(200);
    expect(await outcome).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(held).not.toHaveBeenCalled();
  });

  it('is held until the keychain owes no answer any more, and no longer: what was given up may still come true', async () => {
    await using home = await temporaryHome();
    const idle = Promise.withResolvers<void>();
    const clock = new VirtualClock();
    const lock = lockAt(home.file, { clock, whenIdle: () => idle.promise });
    expect(await lock.hold(done)).toBe('done');
    const others = lockAt(home.file, { clock }).hold(done);
    const own = lock.hold(done);
    await clock.advance(10_100);
    expect(await others).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await own).toStrictEqual(secretTrouble('keychain-timed-out'));
    idle.resolve();
    expect(await lockAt(home.file).hold(done)).toBe('done');
    expect(await lock.hold(done)).toBe('done');
  });

  it('is let go of when what was done under it fails', async () => {
    await using home = await temporaryHome();
    const lock = lockAt(home.file);
    await expect(lock.hold(() => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
    expect(await lock.hold(done)).toBe('done');
  });
});

describe('a lock that cannot be made', () => {
  it.each([
    ['a file stands where the folder should', (file: string) => writeFile(dirname(file), '')],
    ['a folder stands in its place', (file: string) => mkdir(file, { recursive: true })],
    [
      'a link stands in its place',
      async (file: string) => {
        await mkdir(dirname(file));
        await writeFile(`${file}.else`, '');
        await symlink(`${file}.else`, file);
      },
    ],
    [
      'something else is in it',
      async (file: string) => {
        await mkdir(dirname(file));
        await writeFile(file, 'no lock of ours '.repeat(1_000));
      },
    ],
  ])('lets nothing be done, and says so: %s', async (_what, lay) => {
    await using home = await temporaryHome();
    await mkdir(dirname(dirname(home.file)), { recursive: true });
    await lay(home.file);
    const held = vi.fn(done);
    const log = new SilentLog();
    const told = vi.spyOn(log, 'error');
    expect(await lockAt(home.file, { log }).hold(held)).toStrictEqual(secretTrouble('keychain-lock-failed'));
    expect(held).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledExactlyOnceWith('The keychain could not be locked for writing.', expect.any(Error));
  });
});

describe('the file of the lock, once Latchkey is removed', () => {
  it('goes, and its empty folder', async () => {
    await using home = await temporaryHome();
    const lock = lockAt(home.file);
    await lock.hold(done);
    expect(await lock.removeFile()).toBe(true);
    expect(existsSync(dirname(home.file))).toBe(false);
    expect(existsSync(dirname(dirname(home.file)))).toBe(true);
  });

  it('was never there, and nothing is made for that', async () => {
    await using home = await temporaryHome();
    expect(await lockAt(home.file).removeFile()).toBe(true);
    expect(existsSync(dirname(home.file))).toBe(false);
  });

  it('goes without a folder that holds something else', async () => {
    await using home = await temporaryHome();
    const lock = lockAt(home.file);
    await lock.hold(done);
    await writeFile(join(dirname(home.file), 'settings.json'), '{}');
    expect(await lock.removeFile()).toBe(true);
    expect(await readdir(dirname(home.file))).toStrictEqual(['settings.json']);
  });

  it('stays while another process holds it', async () => {
    await using home = await temporaryHome();
    await using _holder = await holdElsewhere(home.file);
    const clock = new VirtualClock();
    const removed = lockAt(home.file, { clock }).removeFile();
    await clock.advance(10_100);
    expect(await removed).toBe(false);
    expect(existsSync(home.file)).toBe(true);
  });

  it('that was removed while it was waited for is made anew, and held', async () => {
    await using home = await temporaryHome();
    await using holder = await holdElsewhere(home.file);
    const clock = new VirtualClock();
    const outcome = lockAt(home.file, { clock }).hold(() => Promise.resolve(existsSync(home.file)));
    await rm(home.file);
    await clock.advance(50);
    expect(await outcome).toBe(true);
    await holder.letGo();
  });
});
