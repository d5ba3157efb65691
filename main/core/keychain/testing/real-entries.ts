import { homedir } from 'node:os';
import { programRunner } from '../../installation/run-program.ts';
import { SilentLog } from '../../log/testing/silent-log.ts';
import { systemClock } from '../../time/clock.ts';
import { diagnoseKeychain } from '../keychain-diagnosis.ts';
import { KeychainEntries } from '../keychain-entries.ts';
import { lockFileOf } from '../lock-file.ts';
import { keychainOf } from '../open-keychain.ts';
import { PersonsLock } from '../writer-lock.ts';

/** Returns what makes the entries of a service anew, as each start does: over the real keychain and the real lock. */
export const realEntriesOf = (service: string): (() => KeychainEntries) => {
  const { platform } = process;
  const keychain = keychainOf({
    service,
    platform,
    clock: systemClock,
    timeoutMillis: 60_000,
    diagnose: (error) => diagnoseKeychain({ platform, run: programRunner(systemClock) }, error),
  });
  const file = lockFileOf(platform, homedir());
  const lock = new PersonsLock({ file, clock: systemClock, log: new SilentLog(), whenIdle: () => keychain.whenIdle() });
  return () => new KeychainEntries(keychain, lock);
};
