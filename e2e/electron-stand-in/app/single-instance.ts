import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
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
 * One instance of the app for each folder of user data. Later ones leave a letter for the first in a folder that it
 * watches: the lock must be answered at once, and whoever does not get it may end in the same breath.
 */
export class SingleInstance {
  #release: (() => void) | null = null;

  /** Whether this process is the one instance. Otherwise the first one is told of this one, before this returns. */
  request(userData: string, self: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#release) return true;
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
    const letGo = process.env['LATCHKEY_LOCK_STAYS_WHILE_HELD'] === undefined ? null : holdInPlace(lock);
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
    this.#release = () => {
      watcher.close();
      letGo?.();
      release();
    };
    return true;
  }

  has(): boolean {
    return this.#release !== null;
  }

  release(): void {
    this.#release?.();
    this.#release = null;
  }
}
