import { describe, expect, it, vi } from 'vitest';
import { startKeyring } from '../../../e2e/keyring/keyring.ts';
import { RemoteKeychain } from './testing/remote-keychain.ts';
import { KeytarKeychain } from './keytar-keychain.ts';
import { secretTrouble } from './keychain.ts';
import { systemClock } from '../time/clock.ts';
import { KeychainEntries } from './keychain-entries.ts';

const timeoutMillis = 20_000;
const done = { kind: 'done' };
const nothing = { kind: 'read', value: null };
const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const settle = (copy: string | null): string => copy ?? clientIdentifier;

describe.runIf(process.platform === 'linux')('a keychain that goes while the app runs', () => {
  it('is missing once its collection is deleted, and holds nothing', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token', 's3cret');
    await keyring.deleteCollection();
    expect(await keychain.read('token')).toStrictEqual(nothing);
    expect(await keychain.remove('token', 's3cret')).toStrictEqual(done);
    expect(await keychain.write('token', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });

  it('is missing while its service is, and back for a new start of the app', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token', 's3cret');
    await keyring.endService();
    expect(await keychain.read('token')).toStrictEqual(secretTrouble('keychain-unavailable'));
    await keyring.startService();
    // Where GLib has no main loop, libsecret goes on asking after the earlier service.
    expect(await keychain.read('token')).toStrictEqual(secretTrouble('keychain-restarted'));
    expect(await keychain.write('token', 'new')).toStrictEqual(secretTrouble('keychain-restarted'));
    await using next = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await next.read('token')).toStrictEqual({ kind: 'read', value: 's3cret' });
  });
});

describe.runIf(process.platform === 'linux')('a missing keychain', () => {
  it('is told of when nothing on the bus provides one', async () => {
    await using keyring = await startKeyring({ kind: 'no-service' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await keychain.read('token')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.write('token', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.remove('token', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });

  it('is told of when there is no bus', async () => {
    await using keychain = new RemoteKeychain({ environment: {}, timeoutMillis });
    expect(await keychain.read('token')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.write('token', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });
});

describe.runIf(process.platform === 'linux')('a keychain that does not answer', () => {
  it('is waited for no longer than agreed, and works again when it comes back', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 2000 });
    expect(await keychain.write('token', 'early')).toStrictEqual(done);
    keyring.suspend();
    const askedAt = performance.now();
    const outcomes = await Promise.all([keychain.write('token', 'late'), keychain.read('token')]);
    const waitedMillis = performance.now() - askedAt;
    expect(outcomes).toStrictEqual([secretTrouble('keychain-timed-out'), secretTrouble('keychain-timed-out')]);
    expect(waitedMillis).toBeGreaterThan(1900);
    // libsecret itself would wait for 25 seconds.
    expect(waitedMillis).toBeLessThan(10_000);
    keyring.resume();
    expect(await keychain.read('token')).toStrictEqual({ kind: 'read', value: 'late' });
    expect(await keychain.remove('token', 'late')).toStrictEqual(done);
  });

  it('gets nothing that a person then chose to keep for one session', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 2000 });
    const entries = new KeychainEntries(keychain);
    await entries.open(settle);
    keyring.suspend();
    expect(await entries.keepToken('s3cret')).toStrictEqual(secretTrouble('keychain-timed-out'));
    entries.keepForThisSession();
    keyring.resume();
    expect(await keychain.read('token')).toStrictEqual(nothing);
  });

  it('does what was asked of it meanwhile, in that order', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token', 'first');
    keyring.suspend();
    const outcomes = Promise.all([
      keychain.write('token', 'second'),
      keychain.read('token'),
      keychain.remove('token', 'second'),
    ]);
    keyring.resume();
    expect(await outcomes).toStrictEqual([done, { kind: 'read', value: 'second' }, done]);
    expect(await keychain.read('token')).toStrictEqual(nothing);
  });
});

describe('without the library that a keychain needs', () => {
  it('there is no keychain, and nobody is asked why', async () => {
    vi.doMock('keytar', () => {
      throw new Error('libsecret-1.so.0: cannot open shared object file');
    });
    try {
      const diagnose = vi.fn(() => Promise.resolve('keychain-denied' as const));
      const { platform } = process;
      const store = new KeytarKeychain({
        service: 'Latchkey test',
        platform,
        clock: systemClock,
        timeoutMillis,
        diagnose,
      });
      expect(await store.read('token')).toStrictEqual(secretTrouble('keychain-unavailable'));
      expect(await store.write('token', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
      expect(diagnose).not.toHaveBeenCalled();
    } finally {
      vi.doUnmock('keytar');
    }
  });
});
