import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../time/clock.ts';
import { FakeKeytar } from './testing/fake-keytar.ts';
import { keychainOf } from './open-keychain.ts';
import { type Keychain, type SecretName, secretTrouble } from './keychain.ts';

const done = { kind: 'done' };

/** One of each kind. */
const names: readonly SecretName[] = [
  'client identifier',
  'pin',
  'known accounts a',
  'check',
  'index 1a',
  'token ada',
  'account ada',
];

const storeOver = (keytar: FakeKeytar, platform: NodeJS.Platform): Keychain => {
  vi.doMock('keytar', () => ({ default: keytar }));
  return keychainOf({
    service: 'Latchkey test',
    timeoutMillis: 20_000,
    platform,
    clock: systemClock,
    diagnose: () => Promise.resolve('keychain-denied'),
  });
};

afterEach(() => {
  vi.doUnmock('keytar');
  vi.resetModules();
});

describe('an entry on macOS', () => {
  it.each(names)('is Latchkey’s own, though another program had put one there: %s', async (name) => {
    const keytar = new FakeKeytar();
    keytar.plant(name, 'planted');
    expect(await storeOver(keytar, 'darwin').write(name, 's3cret')).toStrictEqual(done);
    expect(keytar.items).toStrictEqual([{ name, value: 's3cret', madeBy: 'Latchkey' }]);
  });

  it('is Latchkey’s own, though there was one in each of the person’s keychains', async () => {
    const keytar = new FakeKeytar();
    for (const value of ['one', 'two', 'three']) keytar.plant('token ada', value);
    expect(await storeOver(keytar, 'darwin').write('token ada', 's3cret')).toStrictEqual(done);
    expect(keytar.items).toStrictEqual([{ name: 'token ada', value: 's3cret', madeBy: 'Latchkey' }]);
    expect(keytar.changes.at(-1)).toBe('set token ada');
  });

  it('is not written where one that is there stays, or comes again and again', async () => {
    const keytar = new FakeKeytar();
    const keychain = storeOver(keytar, 'darwin');
    keytar.plant('token ada', 'planted');
    keytar.onCall = (call) => {
      if (call === 'delete token ada') keytar.plant('token ada', 'planted again');
    };
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-denied'));
    keytar.onCall = (call) => {
      if (call === 'delete token ada') throw new Error('The user name or passphrase you entered is not correct.');
    };
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-denied'));
    expect(keytar.changes).not.toContain('set token ada');
    expect(keytar.items.every(({ value }) => value !== 's3cret')).toBe(true);
  });

  it('of another name is left alone', async () => {
    const keytar = new FakeKeytar();
    keytar.plant('account ada', 'somebody');
    await storeOver(keytar, 'darwin').write('token ada', 's3cret');
    expect(keytar.items).toContainEqual({ name: 'account ada', value: 'somebody', madeBy: 'another program' });
  });
});

it.each(['linux', 'win32'] as const)('an entry is replaced in one go elsewhere: %s', async (platform) => {
  const keytar = new FakeKeytar();
  keytar.plant('token ada', 'old');
  await storeOver(keytar, platform).write('token ada', 'new');
  expect(keytar.changes).toStrictEqual(['set token ada']);
});

describe('a removal', () => {
  it.each(['darwin', 'linux', 'win32'] as const)(
    'takes the one that is meant, and leaves any other: %s',
    async (platform) => {
      const keytar = new FakeKeytar();
      const keychain = storeOver(keytar, platform);
      keytar.plant('token ada', 'another');
      expect(await keychain.remove('token ada', 's3cret')).toStrictEqual(done);
      expect(keytar.changes).toStrictEqual([]);
      expect(await keychain.remove('token ada', 'another')).toStrictEqual(done);
      expect(keytar.items).toStrictEqual([]);
    },
  );

  it('goes on to the same in another of the person’s keychains, and leaves what differs', async () => {
    const keytar = new FakeKeytar();
    for (const value of ['s3cret', 's3cret', 'another']) keytar.plant('token ada', value);
    expect(await storeOver(keytar, 'darwin').remove('token ada', 's3cret')).toStrictEqual(done);
    expect(keytar.items.map(({ value }) => value)).toStrictEqual(['another']);
  });

  it('of one that stays all the same is told of', async () => {
    const keytar = new FakeKeytar();
    const keychain = storeOver(keytar, 'darwin');
    keytar.plant('token ada', 's3cret');
    keytar.deletePassword = () => Promise.resolve(false);
    expect(await keychain.remove('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-denied'));
  });
});
