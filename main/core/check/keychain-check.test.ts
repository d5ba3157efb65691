import { describe, expect, it } from 'vitest';
import { runPendingTasks, VirtualClock } from '../time/testing/virtual-clock.ts';
import { RecordingKeychain } from '../keychain/testing/recording-keychain.ts';
import type { SecretDone, Keychain } from '../keychain/keychain.ts';
import { KeychainCheck } from './keychain-check.ts';

const once = ['write check', 'read check', 'remove check'];

const watched = () => {
  const keychain = new RecordingKeychain();
  return { keychain, check: new KeychainCheck(keychain, new VirtualClock()) };
};

/** A keychain that answers no write before it is let go on. */
const hanging = () => {
  const keychain = new RecordingKeychain();
  const clock = new VirtualClock();
  const written = Promise.withResolvers<void>();
  const slow: Keychain = {
    read: (name) => keychain.read(name),
    write: async (name, value): Promise<SecretDone> => {
      await written.promise;
      return keychain.write(name, value);
    },
    remove: (name, value) => keychain.remove(name, value),
  };
  return { keychain, clock, goOn: written.resolve, check: new KeychainCheck(slow, clock) };
};

describe('the check of the keychain', () => {
  it('writes an entry of its own, reads it and removes it', async () => {
    const { keychain, check } = watched();
    expect(await check.check()).toEqual({ kind: 'fine' });
    expect(keychain.calls).toEqual(once);
    expect(await keychain.peek('check')).toBeNull();
  });

  it.each(['write check', 'read check', 'remove check'] as const)('tells what went wrong: %s', async (action) => {
    const { keychain, check } = watched();
    keychain.fail(action, 'keychain-locked');
    expect(await check.check()).toEqual({ kind: 'trouble', trouble: 'keychain-locked' });
    expect(keychain.calls.at(-1)).toBe('remove check');
  });

  it('tells of a keychain that forgets, after more than one try', async () => {
    const keychain = new RecordingKeychain();
    const forgetful: Keychain = {
      read: (name) => keychain.read(name),
      write: () => Promise.resolve({ kind: 'done' }),
      remove: (name, value) => keychain.remove(name, value),
    };
    const finding = await new KeychainCheck(forgetful, new VirtualClock()).check();
    expect(finding).toEqual({ kind: 'trouble', trouble: 'keychain-forgets' });
  });

  it('is not taken in by another check that uses the entry at the same moment', async () => {
    const keychain = new RecordingKeychain();
    let disturbances = 1;
    const disturbed: Keychain = {
      read: async (name) => {
        if (disturbances > 0) await keychain.remove(name, (await keychain.peek(name)) ?? '');
        disturbances -= 1;
        return keychain.read(name);
      },
      write: (name, value) => keychain.write(name, value),
      remove: (name, value) => keychain.remove(name, value),
    };
    expect(await new KeychainCheck(disturbed, new VirtualClock()).check()).toEqual({ kind: 'fine' });
  });

  it('leaves the entry of another check that came into the place of its own', async () => {
    const keychain = new RecordingKeychain();
    const disturbed: Keychain = {
      read: (name) => keychain.read(name),
      write: async () => keychain.write('check', 'of another check'),
      remove: (name, value) => keychain.remove(name, value),
    };
    await new KeychainCheck(disturbed, new VirtualClock()).check();
    expect(await keychain.peek('check')).toBe('of another check');
  });

  it('waits ten seconds for a keychain that hangs, and leaves nothing in it when it wakes up', async () => {
    const { keychain, clock, goOn, check } = hanging();
    const finding = check.check();
    await clock.advance(9_999);
    expect(clock.sleepers).toBe(1);
    await clock.advance(1);
    expect(await finding).toEqual({ kind: 'trouble', trouble: 'keychain-timed-out' });
    goOn();
    await runPendingTasks();
    expect(keychain.calls).toEqual(once);
    expect(await keychain.peek('check')).toBeNull();
  });

  it('does not begin again while one is under way', async () => {
    const { keychain, clock, goOn, check } = hanging();
    const findings = [check.check(), check.check()];
    goOn();
    expect(await Promise.all(findings)).toEqual([{ kind: 'fine' }, { kind: 'fine' }]);
    expect(keychain.calls).toEqual(once);
    expect(clock.sleepers).toBe(0);
    await check.check();
    expect(keychain.calls).toEqual([...once, ...once]);
  });
});
