import { describe, expect, it, vi } from 'vitest';
import { startKeyring } from '../../../e2e/keyring/keyring.ts';
import { RemoteKeychain } from './testing/remote-keychain.ts';
import { keychainOf } from './open-keychain.ts';
import { findKept } from './find-kept.ts';
import { secretTrouble } from './keychain.ts';
import { entriesOver, keep } from './testing/opened-keychain.ts';
import { systemClock } from '../time/clock.ts';

const timeoutMillis = 20_000;
const done = { kind: 'done' };
const nothing = { kind: 'read', value: null };

describe.runIf(process.platform === 'linux')('a keychain that goes while the app runs', () => {
  it('is missing once its collection is deleted, and holds nothing', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 's3cret');
    await keyring.deleteCollection();
    expect(await keychain.read('token ada')).toStrictEqual(nothing);
    expect(await keychain.remove('token ada', 's3cret')).toStrictEqual(done);
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });

  it('is missing while its service is, and back for a new start of the app', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 's3cret');
    await keyring.endService();
    expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-unavailable'));
    await keyring.startService();
    // Where GLib has no main loop, libsecret goes on asking after the earlier service.
    expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-restarted'));
    expect(await keychain.write('token ada', 'new')).toStrictEqual(secretTrouble('keychain-restarted'));
    await using next = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await next.read('token ada')).toStrictEqual({ kind: 'read', value: 's3cret' });
  });
});

describe.runIf(process.platform === 'linux')('a missing keychain', () => {
  it('is told of when nothing on the bus provides one', async () => {
    await using keyring = await startKeyring({ kind: 'no-service' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.remove('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });

  it('is told of when there is no bus', async () => {
    await using keychain = new RemoteKeychain({ environment: {}, timeoutMillis });
    expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-unavailable'));
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
  });
});

describe.runIf(process.platform === 'linux')('a keychain that does not answer', () => {
  it('is waited for no longer than agreed, and works again when it comes back', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 2000 });
    expect(await keychain.write('token ada', 'early')).toStrictEqual(done);
    keyring.suspend();
    const askedAt = performance.now();
    const outcomes = await Promise.all([keychain.write('token ada', 'late'), keychain.read('token ada')]);
    const waitedMillis = performance.now() - askedAt;
    expect(outcomes).toStrictEqual([secretTrouble('keychain-timed-out'), secretTrouble('keychain-timed-out')]);
    expect(waitedMillis).toBeGreaterThan(1900);
    // libsecret itself would wait for 25 seconds.
    expect(waitedMillis).toBeLessThan(10_000);
    keyring.resume();
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'late' });
    expect(await keychain.remove('token ada', 'late')).toStrictEqual(done);
  });

  it('gets nothing that a person then chose to keep for one session', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 2000 });
    const entries = entriesOver(keychain);
    await entries.open(keep);
    keyring.suspend();
    expect(await entries.keepToken('s3cret')).toStrictEqual(secretTrouble('keychain-timed-out'));
    entries.keepForThisSession();
    keyring.resume();
    await keychain.read('pin');
    const kept = await findKept(keychain);
    expect(kept.kind === 'found' && [...kept.secrets.values()]).not.toContain('s3cret');
    expect(await entriesOver(keychain).open(keep)).toMatchObject({ current: null, unconfirmed: null });
  });

  it('does what was asked of it meanwhile, in that order', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 'first');
    keyring.suspend();
    const outcomes = Promise.all([
      keychain.write('token ada', 'second'),
      keychain.read('token ada'),
      keychain.remove('token ada', 'second'),
    ]);
    keyring.resume();
    expect(await outcomes).toStrictEqual([done, { kind: 'read', value: 'second' }, done]);
    expect(await keychain.read('token ada')).toStrictEqual(nothing);
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
      const store = keychainOf({
        service: 'Latchkey test',
        platform,
        clock: systemClock,
        timeoutMillis,
        diagnose,
      });
      expect(await store.read('token ada')).toStrictEqual(secretTrouble('keychain-unavailable'));
      expect(await store.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-unavailable'));
      expect(diagnose).not.toHaveBeenCalled();
    } finally {
      vi.doUnmock('keytar');
    }
  });
});
