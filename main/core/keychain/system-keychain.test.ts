import { describe, expect, it } from 'vitest';
import { startKeyring } from '../../../e2e/keyring/keyring.ts';
import { RemoteKeychain } from './testing/remote-keychain.ts';
import { maxSecretBytes, secretTrouble } from './keychain.ts';
import { account, entriesOver, keep, opened, signIn } from './testing/opened-keychain.ts';

const timeoutMillis = 20_000;
const done = { kind: 'done' };
const nothing = { kind: 'read', value: null };

describe.runIf(process.platform === 'linux')('the keychain of a computer', () => {
  it.for(['s3cret', 'Zoë 花子 👩‍👧', ' "quoted"\n', 'é'.repeat(maxSecretBytes / 2)])(
    'gives back what it was given: %o',
    async (value) => {
      await using keyring = await startKeyring({ kind: 'unlocked' });
      await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
      expect(await keychain.read('token ada')).toStrictEqual(nothing);
      expect(await keychain.write('token ada', value)).toStrictEqual(done);
      expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value });
      expect(await keychain.remove('token ada', value)).toStrictEqual(done);
      expect(await keychain.read('token ada')).toStrictEqual(nothing);
    },
  );

  it('keeps each secret for itself, and the newest of each', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 'old');
    await keychain.write('account ada', 'somebody');
    await keychain.write('token ada', 'new');
    await keychain.remove('token grace', 'new');
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'new' });
    expect(await keychain.read('account ada')).toStrictEqual({ kind: 'read', value: 'somebody' });
  });

  it('keeps secrets over a restart of the app', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    {
      await using before = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
      await before.write('token ada', 's3cret');
    }
    await using after = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await after.read('token ada')).toStrictEqual({ kind: 'read', value: 's3cret' });
  });

  it('is not bothered with what Windows would not take', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 'kept');
    expect(await keychain.write('token ada', 'x'.repeat(maxSecretBytes + 1))).toStrictEqual(
      secretTrouble('keychain-too-large'),
    );
    expect(await keychain.write('token ada', `x${'é'.repeat(maxSecretBytes / 2)}`)).toStrictEqual(
      secretTrouble('keychain-too-large'),
    );
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'kept' });
  });

  it('has nothing to remove, which is no trouble', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await keychain.remove('token ada', 's3cret')).toStrictEqual(done);
  });

  it('lets go of what is meant alone: another secret that has come into its place stays', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await using beside = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 'ours');
    await beside.write('token ada', 'theirs');
    expect(await keychain.remove('token ada', 'ours')).toStrictEqual(done);
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'theirs' });
  });

  it('does what is asked of it in that order', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    const outcomes = await Promise.all([
      keychain.write('token ada', 'one'),
      keychain.read('token ada'),
      keychain.write('token ada', 'two'),
      keychain.read('token ada'),
      keychain.remove('token ada', 'two'),
      keychain.read('token ada'),
      keychain.write('token ada', 'three'),
    ]);
    expect(outcomes).toStrictEqual([
      done,
      { kind: 'read', value: 'one' },
      done,
      { kind: 'read', value: 'two' },
      done,
      nothing,
      done,
    ]);
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'three' });
  });
});

describe.runIf(process.platform === 'linux')('a locked keychain', () => {
  it('takes nothing, and says why', async () => {
    await using keyring = await startKeyring({ kind: 'locked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-locked'));
  });

  it.each(['never seen', 'seen before'])('is not mistaken for an empty one: %s', async (how) => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    if (how === 'seen before') {
      await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
      await entriesOver(keychain).open(keep);
      await signIn(entriesOver(keychain), 's3cret');
    }
    await keyring.lock();
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    expect(await keychain.read('index 1a')).toStrictEqual(nothing);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(secretTrouble('keychain-locked'));
  });

  it('gives everything back once it is unlocked, to an app that has been waiting for it', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    await keyring.lock();
    expect(await keychain.read(`token ${id}`)).toStrictEqual(nothing);
    await keyring.unlock();
    expect(await entries.open(keep)).toStrictEqual(opened({ current: account(id, 's3cret') }));
  });
});

describe.runIf(process.platform === 'linux')('a keychain that asks the person for its password', () => {
  it('is locked when the person closes the dialog, which opens for what is there and for what is new', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 's3cret');
    await keyring.lock();
    await using prompter = await keyring.openPrompter();
    const [read] = await Promise.all([keychain.read('token ada'), prompter.dismiss()]);
    expect(read).toStrictEqual(nothing);
    const [written] = await Promise.all([keychain.write('account ada', 'somebody'), prompter.dismiss()]);
    expect(written).toStrictEqual(secretTrouble('keychain-locked'));
    expect(prompter.count).toBe(2);
  });

  it('asks no more than twice to be opened, and once for what is to be revoked: for what is there, and for what is new', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await signIn(entries, 's3cret');
    await entries.noteTokenToRevoke('old');
    await keyring.lock();
    await using prompter = await keyring.openPrompter();
    const dismissTwice = async (): Promise<void> => {
      await prompter.dismiss();
      await prompter.dismiss();
    };
    const [opened] = await Promise.all([entriesOver(keychain).open(keep), dismissTwice()]);
    expect(opened).toStrictEqual(secretTrouble('keychain-locked'));
    const [toRevoke] = await Promise.all([entries.tokensToRevoke(), prompter.dismiss()]);
    expect(toRevoke).toStrictEqual([]);
    const [noted] = await Promise.all([entries.noteTokenToRevoke('newer'), dismissTwice()]);
    expect(noted).toStrictEqual(secretTrouble('keychain-locked'));
    expect(prompter.count).toBe(5);
  });

  it('is waited for no longer than agreed, and works again once the dialog is closed and the keychain unlocked', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 2000 });
    await keychain.write('token ada', 's3cret');
    await keyring.lock();
    await using prompter = await keyring.openPrompter();
    expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-timed-out'));
    await prompter.dismiss();
    await keyring.unlock();
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 's3cret' });
  });
});

describe.runIf(process.platform === 'linux')('a keychain that takes nothing', () => {
  it('says so, keeps what it has, and gives it back', async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis });
    await keychain.write('token ada', 'old');
    await keyring.setWrites('refused');
    expect(await keychain.write('token ada', 'new')).toStrictEqual(secretTrouble('keychain-denied'));
    expect(await keychain.write('account ada', 'somebody')).toStrictEqual(secretTrouble('keychain-denied'));
    expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 'old' });
    await keyring.setWrites('allowed');
    expect(await keychain.write('token ada', 'new')).toStrictEqual(done);
  });
});
