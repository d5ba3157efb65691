import { closeSync, lstatSync, mkdirSync, openSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { proveRegularFile } from '../files/regular-file.ts';
import type { Log } from '../log/log.ts';
import type { Clock } from '../time/clock.ts';
import { withTimeout } from '../time/with-timeout.ts';
import { secretTrouble, type SecretTrouble } from './keychain.ts';

/** Lets one process of the person's at a time change what the keychain keeps. Who only reads needs none of it. */
export interface WriterLock {
  /** Returns what `act` gave while nobody else was writing, or why it could not be done, and `act` was not called. */
  hold<Value>(act: () => Promise<Value>): Promise<Value | SecretTrouble>;
}

/** For what no other process can reach. */
export const noLock: WriterLock = { hold: (act) => act() };

interface PersonsLockNeeds {
  /** An empty file, made where it is missing. */
  readonly file: string;
  readonly clock: Pick<Clock, 'sleep' | 'monotonicMillis'>;
  readonly log: Pick<Log, 'error'>;
  /** Resolves once the keychain owes no answer any more: a write that nobody waits for may still come true. */
  readonly whenIdle: () => Promise<void>;
}

/** Whoever holds it longer waits for the keychain, or for a person. */
const maxWaitMillis = 10_000;
const shortestPauseMillis = 5;
const longestPauseMillis = 25;

/** https://www.sqlite.org/rescode.html#busy */
const busy = 5;
const isBusy = (error: unknown): boolean => v.is(v.object({ errcode: v.literal(busy) }), error);

const never = new AbortController().signal;

/**
 * A lock of the person's, whatever the profile: SQLite's exclusive lock on a file that stays empty. The system lets go of
 * it when its holder dies, however that comes. https://www.sqlite.org/lockingv3.html
 */
export class PersonsLock implements WriterLock {
  readonly #needs: PersonsLockNeeds;
  #released: Promise<void> = Promise.resolve();

  constructor(needs: PersonsLockNeeds) {
    this.#needs = needs;
  }

  /** Where the file lies. */
  get folder(): string {
    return dirname(this.#needs.file);
  }

  async hold<Value>(act: () => Promise<Value>): Promise<Value | SecretTrouble> {
    const held = await this.#acquire();
    if (held.kind === 'trouble') return held;
    try {
      return await act();
    } finally {
      this.#released = this.#needs.whenIdle().then(() => held.database.close());
    }
  }

  /** Returns whether the file is gone, and its folder where that is empty then: Latchkey itself is being removed. */
  async removeFile(): Promise<boolean> {
    const { file } = this.#needs;
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return true;
    const held = await this.#acquire();
    if (held.kind === 'trouble') return false;
    // While it is held nobody else holds it, and afterwards another may. But Windows removes nothing that is open.
    const isOnWindows = process.platform === 'win32';
    if (isOnWindows) held.database.close();
    try {
      rmSync(file, { force: true });
    } catch {
      return false;
    } finally {
      if (!isOnWindows) held.database.close();
    }
    try {
      rmdirSync(dirname(file));
    } catch {
      // Something else is in it.
    }
    return true;
  }

  async #acquire(): Promise<{ readonly kind: 'held'; readonly database: DatabaseSync } | SecretTrouble> {
    const { clock, log } = this.#needs;
    const giveUpMillis = clock.monotonicMillis() + maxWaitMillis;
    const late = await withTimeout(clock, maxWaitMillis, this.#released, 'late');
    if (late === 'late') return secretTrouble('keychain-timed-out');
    try {
      for (;;) {
        const database = this.#tryOnce();
        if (database !== null) return { kind: 'held', database };
        if (clock.monotonicMillis() >= giveUpMillis) return secretTrouble('keychain-timed-out');
        const jitter = Math.random() * (longestPauseMillis - shortestPauseMillis);
        await clock.sleep(shortestPauseMillis + jitter, never);
      }
    } catch (error) {
      log.error('The keychain could not be locked for writing.', error);
      return secretTrouble('keychain-lock-failed');
    }
  }

  /** Returns null where another process holds it. */
  #tryOnce(): DatabaseSync | null {
    const { file } = this.#needs;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    proveRegularFile(file, 'refused');
    // One that is there is not opened by anything but SQLite: closing it would end this process's lock on it (POSIX).
    if (statSync(file, { throwIfNoEntry: false }) === undefined) closeSync(openSync(file, 'a', 0o600));
    const made = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (made === undefined) return null;
    const database = new DatabaseSync(file);
    try {
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      // It was removed with Latchkey meanwhile, and may be another by now.
      if (statSync(file, { bigint: true, throwIfNoEntry: false })?.ino === made.ino) return database;
    } catch (error) {
      if (!isBusy(error)) {
        database.close();
        throw error;
      }
    }
    database.close();
    return null;
  }
}
