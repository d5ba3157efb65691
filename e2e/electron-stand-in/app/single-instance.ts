import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../process-lock.ts';

export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * As Chromium holds its lock on Windows, where a file that is open cannot be removed: nor can this one until it is let go
 * of. Takes root, and a file system that knows files which cannot be changed.
 */
const holdInPlace = (path: string): (() => void) => {
  execFileSync('chattr', ['+i', path]);
  return () => execFileSync('chattr', ['-i', path]);
};

/**
 * The signs of a first instance that Chromium lays into the folder (chrome/browser/process_singleton_posix.cc): a link that
 * names its computer and process, and one to a socket with a short path where it listens. What comes there is not read:
 * a second instance writes letters here.
 */
const laySigns = (userData: string): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-stand-in-socket-'));
  const socket = join(folder, 'SingletonSocket');
  const signs = { SingletonLock: `${hostname()}-${process.pid}`, SingletonSocket: socket };
  const server = createServer((connection) => connection.on('error', () => {}).resume());
  server.listen(socket).unref();
  // Whoever laid earlier ones is gone.
  const remove = (): void => {
    for (const name of Object.keys(signs)) rmSync(join(userData, name), { force: true });
  };
  const end = (): void => {
    remove();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  remove();
  for (const [name, target] of Object.entries(signs)) symlinkSync(target, join(userData, name));
  return end;
};

/**
 * One instance of the app for each folder of user data. Later ones leave a letter for the first in a folder that it
 * watches: the lock must be answered at once, and whoever does not get it may end in the same breath.
 */
export class SingleInstance {
  #release: (() => void) | null = null;

  /**
   * Whether this process is the one instance. Otherwise the first one is told of this one, before this returns, unless the
   * folder takes no lock: then nobody is.
   */
  request(userData: string, self: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#release) return true;
    try {
      return this.#ask(userData, self, onSecond);
    } catch {
      // Chromium says so little too (LOCK_ERROR; shell/browser/api/electron_api_app.cc, RequestSingleInstanceLock).
      return false;
    }
  }

  has(): boolean {
    return this.#release !== null;
  }

  release(): void {
    this.#release?.();
    this.#release = null;
  }

  #ask(userData: string, self: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    const letters = join(userData, 'second-instances');
    mkdirSync(letters, { recursive: true });
    const lock = join(userData, 'single-instance.lock');
    const release = takeLock(lock);
    if (!release) {
      const letter = join(letters, `${process.pid}-${Date.now()}`);
      writeFileSync(letter, JSON.stringify(self));
      renameSync(letter, `${letter}.json`);
      return false;
    }
    const held = new DisposableStack();
    held.defer(release);
    try {
      if (process.env['LATCHKEY_LOCK_STAYS_WHILE_HELD'] !== undefined) held.defer(holdInPlace(lock));
      held.defer(laySigns(userData));
      for (const old of readdirSync(letters)) rmSync(join(letters, old), { force: true });
      const watcher = watch(letters, () => {
        for (const name of readdirSync(letters).filter((each) => each.endsWith('.json'))) {
          const letter = join(letters, name);
          const second = JSON.parse(readFileSync(letter, 'utf8')) as SecondInstance;
          rmSync(letter);
          onSecond(second);
        }
      });
      watcher.unref();
      held.defer(() => watcher.close());
    } catch (error) {
      held.dispose();
      throw error;
    }
    this.#release = () => held.dispose();
    return true;
  }
}
