/** Holds the person's lock until it is told to let go, or is killed: another Latchkey, at work in the keychain. */
import { systemClock } from '../../time/clock.ts';
import { SilentLog } from '../../log/testing/silent-log.ts';
import { PersonsLock } from '../writer-lock.ts';

const lock = new PersonsLock({
  file: process.argv[2] ?? '',
  clock: systemClock,
  log: new SilentLog(),
  whenIdle: () => Promise.resolve(),
});

const released = Promise.withResolvers<void>();
process.once('message', () => released.resolve());
const outcome = await lock.hold(async () => {
  process.send?.('held');
  await released.promise;
});
if (outcome !== undefined) process.send?.('not held');
process.disconnect();
