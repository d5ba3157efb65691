import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { secretTrouble } from './keychain.ts';
import { KeychainEntries } from './keychain-entries.ts';
import { ada, keep, opened } from './testing/opened-keychain.ts';

const done = { kind: 'done' };
describe('keeping a token', () => {
  it('tells of another one whose place it takes, and of nothing else', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    expect(await entries.keepToken('one')).toStrictEqual({ kind: 'done', replaced: null });
    expect(await entries.keepToken('one')).toStrictEqual({ kind: 'done', replaced: null });
    expect(await entries.keepToken('two')).toStrictEqual({ kind: 'done', replaced: 'one' });
    await keychain.write('token', 'two\nlines');
    expect(await entries.keepToken('three')).toStrictEqual({ kind: 'done', replaced: null });
  });
});

describe('removing the token', () => {
  it('forgets first whose it was', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.keepToken('s3cret');
    await entries.rememberAccount(ada);
    keychain.calls.length = 0;
    expect(await entries.removeToken('s3cret')).toStrictEqual(done);
    expect(keychain.calls).toStrictEqual(['read token', 'read account', 'remove account', 'remove token']);
    expect(await entries.open(keep)).toStrictEqual(opened({}));
  });

  it('leaves another one that has come into its place, and whose that is', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.keepToken('another');
    await entries.rememberAccount(ada);
    expect(await entries.removeToken('s3cret')).toStrictEqual(done);
    expect(await entries.open(keep)).toStrictEqual(opened({ token: 'another', remembered: ada }));
  });

  it('forgets whose it was, too, where the token has gone already', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.rememberAccount(ada);
    expect(await entries.removeToken('s3cret')).toStrictEqual(done);
    expect(await keychain.peek('account')).toBeNull();
  });

  it.each(['read token', 'read account', 'remove account'] as const)(
    'keeps the token when it cannot be forgotten whose it is: %s fails',
    async (action) => {
      const keychain = new RecordingKeychain();
      const entries = new KeychainEntries(keychain);
      await entries.keepToken('s3cret');
      await entries.rememberAccount(ada);
      keychain.fail(action, 'keychain-timed-out');
      expect(await entries.removeToken('s3cret')).toStrictEqual(secretTrouble('keychain-timed-out'));
      expect(await keychain.peek('token')).toBe('s3cret');
    },
  );

  it('tells when the keychain does not let go of it', async () => {
    const keychain = new RecordingKeychain();
    keychain.fail('remove token', 'keychain-denied');
    expect(await new KeychainEntries(keychain).removeToken('s3cret')).toStrictEqual(secretTrouble('keychain-denied'));
  });
});
